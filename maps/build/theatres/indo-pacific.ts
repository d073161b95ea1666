import type { TheatreSource } from "../theatre.ts";

export const indoPacific: TheatreSource = {
  id: "indo-pacific",
  title: "Western Pacific",
  frame: {
    parallels: [14, 30],
    centre: [122, 21.3],
    width: 4096,
    height: 3400,
    kmPerPixel: 0.86,
    box: [98, 1, 146, 42],
  },
  // From the Spratlys to Kyushu is more than one look can hold: the map opens on the straits.
  opening: { center: [121.4, 21.2], zoom: 0.3 },
  insets: [
    { id: "strait", name: "Taiwan Strait", center: [120.15, 24.65], zoom: 0.36, corner: "bottom-right" },
    { id: "shoals", name: "The shoals", center: [115.1, 10.3], zoom: 0.45, corner: "bottom-left" },
  ],
  admin: [{ file: "chn" }, { file: "twn" }, { file: "jpn" }],
  sameOwner: { "Hong Kong": "China", Macao: "China" },
  apart: [{ country: "China", name: "Paracel Is.", box: [110.9, 15.5, 113, 17.3] }],
  withoutZone: ["Paracel Is.", "Spratly Is.", "Scarborough Reef"],
  // Rings from memory of any chart: recognisable at theatre scale, not for navigation.
  islands: {
    Taiwan: [
      "119.9 26.17, 119.95 26.19, 120 26.17, 119.97 26.13, 119.92 26.13",
      "119.97 26.23, 120.01 26.25, 120.03 26.22, 119.99 26.2",
      "120.48 26.38, 120.51 26.39, 120.51 26.36, 120.48 26.36",
      "119.93 25.98, 119.96 25.98, 119.96 25.95, 119.93 25.95",
      "116.7 20.71, 116.74 20.71, 116.74 20.69, 116.7 20.69",
    ],
  },
  shoals: {
    "Pratas Reef":
      "116.75 20.78, 116.88 20.76, 116.94 20.68, 116.9 20.6, 116.8 20.58, 116.72 20.62, 116.72 20.68, 116.8 20.64, 116.86 20.68, 116.8 20.74",
    "Scarborough Shoal": "117.7 15.21, 117.84 15.2, 117.85 15.12, 117.8 15.07, 117.74 15.11",
    "Second Thomas Shoal": "115.84 9.83, 115.9 9.83, 115.91 9.72, 115.87 9.65, 115.83 9.72",
    "Mischief Reef": "115.49 9.94, 115.57 9.95, 115.59 9.88, 115.53 9.86, 115.48 9.88",
    "Fiery Cross Reef": "112.88 9.54, 113.02 9.62, 113.06 9.6, 112.94 9.52",
    "Subi Reef": "114.05 10.94, 114.09 10.95, 114.11 10.92, 114.08 10.89, 114.05 10.9",
    "Union Banks": "114.25 9.8, 114.5 10.02, 114.72 9.98, 114.6 9.8, 114.35 9.68",
    "Tizard Bank": "114.25 10.4, 114.5 10.42, 114.75 10.32, 114.6 10.22, 114.35 10.28",
    "Reed Bank": "116.3 11.5, 116.9 11.9, 117.2 11.7, 117 11.2, 116.6 10.9, 116.3 11.1",
    "Macclesfield Bank":
      "113.7 15.6, 114.2 16.1, 114.8 16.15, 114.95 15.9, 114.6 15.5, 114.2 15.4, 113.85 15.35",
    "Sabina Shoal": "116.42 9.78, 116.58 9.82, 116.6 9.75, 116.48 9.7",
  },
  lakes: {
    "Poyang Hu":
      "116.21 29.72, 116.05 29.55, 116.08 29.35, 115.95 29.2, 115.92 29.05, 116.1 28.95, 116.3 28.75, 116.45 28.55, 116.65 28.55, 116.7 28.75, 116.55 28.95, 116.75 29.1, 116.7 29.25, 116.45 29.2, 116.3 29.3, 116.2 29.5, 116.27 29.68",
    "Dongting Hu":
      "112.3 28.95, 112.55 29.05, 112.85 29.15, 113.05 29.38, 113.12 29.3, 113.05 29.05, 112.85 28.85, 112.6 28.8, 112.4 28.85",
    "Tai Hu":
      "119.95 31.3, 120.05 31.45, 120.25 31.5, 120.4 31.35, 120.45 31.15, 120.35 31, 120.1 30.95, 119.95 31.1",
    "Chao Hu": "117.3 31.62, 117.5 31.7, 117.75 31.6, 117.7 31.5, 117.45 31.48",
    "Hongze Hu": "118.35 33.25, 118.55 33.45, 118.75 33.35, 118.85 33.15, 118.6 33.1",
    "Gaoyou Hu": "119.2 32.7, 119.2 32.98, 119.35 33, 119.4 32.75",
    "Laguna de Bay":
      "121.05 14.48, 121.13 14.53, 121.2 14.42, 121.26 14.5, 121.33 14.42, 121.42 14.38, 121.42 14.26, 121.3 14.2, 121.15 14.2, 121.07 14.33",
    Taal: "120.92 14.02, 121 14.1, 121.08 14.05, 121.07 13.92, 120.97 13.9",
  },
  rivers: {
    "Chang Jiang":
      "104.6 28.8, 105.4 28.9, 106.55 29.57, 107.4 29.75, 108.4 30.8, 109.5 31.02, 110.4 31.02, 111.3 30.7, 111.9 30.3, 112.25 30.3, 112.5 29.8, 112.95 29.75, 113.15 29.45, 113.6 29.85, 113.9 30.15, 114.3 30.55, 114.9 30.5, 115.1 30.2, 115.6 29.8, 116 29.73, 116.5 29.95, 117.05 30.5, 117.8 30.95, 118.35 31.35, 118.7 32.05, 119.4 32.25, 119.95 31.98, 120.3 31.93, 120.85 31.85, 121.2 31.7",
    "Han Jiang": "110.8 32.8, 111.5 32.4, 112.1 32.05, 112.45 31.3, 112.6 30.6, 113.45 30.4, 114.28 30.57",
    "Xi Jiang":
      "106.6 22.4, 107.4 22.4, 108.3 22.8, 109.3 22.75, 110.1 23.4, 111.3 23.48, 112 23.1, 112.45 23.05, 113 23.1, 113.3 23.08, 113.55 22.85",
    "Gan Jiang": "114.95 25.85, 114.9 26.5, 115 27.1, 115.4 27.8, 115.85 28.65, 116 28.95",
    "Xiang Jiang": "111.6 26.4, 112.6 26.9, 113.1 27.7, 112.95 28.2, 112.9 28.8",
    "Min Jiang": "117.8 27.1, 118.15 26.65, 118.7 26.35, 119.2 26.08, 119.6 26.1",
    "Qiantang Jiang": "118.4 29.7, 119 29.5, 119.5 29.65, 119.95 30.05, 120.2 30.2, 120.7 30.35",
    Cagayan: "121.6 16.3, 121.7 17, 121.75 17.6, 121.6 18.1, 121.63 18.35",
    Hong: "104.6 21.8, 105.2 21.3, 105.85 21.03, 106.2 20.6, 106.55 20.25",
  },
  names: [
    { text: "China", kind: "country", at: [113.6, 27.2], rank: 1, country: "China" },
    {
      text: "Taiwan",
      kind: "country",
      at: [120.95, 23.7],
      beside: [123.9, 23.2],
      rank: 1,
      country: "Taiwan",
    },
    { text: "Japan", kind: "country", at: [131, 32.6], rank: 1, country: "Japan" },
    { text: "Philippines", kind: "country", at: [121.2, 16.6], rank: 1, country: "Philippines" },
    { text: "Vietnam", kind: "country", at: [108.1, 14], rank: 2, country: "Vietnam" },
    { text: "South Korea", kind: "country", at: [127.6, 35.2], rank: 3, country: "South Korea" },
    { text: "Fujian", kind: "region", at: [117.9, 26], rank: 2, country: "China" },
    { text: "Zhejiang", kind: "region", at: [120.1, 29], rank: 3, country: "China" },
    { text: "Guangdong", kind: "region", at: [113.8, 23.9], rank: 3, country: "China" },
    { text: "Hainan", kind: "region", at: [109.8, 19.2], rank: 2, country: "China" },
    { text: "Ryukyu Islands", kind: "region", at: [127.4, 25.4], rank: 2, country: "Japan" },
    { text: "Kyushu", kind: "region", at: [131, 31.9], rank: 3, country: "Japan" },
    { text: "Luzon", kind: "region", at: [121.1, 17.4], rank: 2, country: "Philippines" },
    { text: "Palawan", kind: "region", at: [118.5, 9.4], rank: 2, country: "Philippines" },
    { text: "Mindoro", kind: "region", at: [121.1, 13], rank: 3, country: "Philippines" },
    { text: "Samar", kind: "region", at: [125, 12], rank: 3, country: "Philippines" },
    { text: "South China Sea", kind: "sea", at: [115.2, 18.2], rank: 1 },
    { text: "Philippine Sea", kind: "sea", at: [129, 20.5], rank: 1 },
    { text: "East China Sea", kind: "sea", at: [125, 29], rank: 1 },
    { text: "Taiwan Strait", kind: "sea", at: [119.2, 24.35], rank: 2 },
    { text: "Luzon Strait", kind: "sea", at: [120.4, 19.6], rank: 2 },
    { text: "Bashi Channel", kind: "sea", at: [121.6, 21.4], rank: 3 },
    { text: "Miyako Strait", kind: "sea", at: [126.3, 25.6], rank: 3 },
    { text: "Gulf of Tonkin", kind: "sea", at: [107.8, 19.7], rank: 2 },
    { text: "Sulu Sea", kind: "sea", at: [120.6, 9.6], rank: 2 },
    { text: "Yellow Sea", kind: "sea", at: [123.2, 33.6], rank: 3 },
    { text: "Paracel Islands", kind: "region", at: [112, 16.1], rank: 3 },
    { text: "Spratly Islands", kind: "region", at: [113.6, 10.2], rank: 2 },
  ],
};
