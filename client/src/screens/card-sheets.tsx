import type { RoleCard } from "@casus/shared/projection";
import type { Enrolled } from "@casus/shared/protocol";
import { Printer } from "lucide-react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { ts } from "../i18n/setup.ts";
import { useScenario, useView } from "../state/table.ts";
import { ask } from "../store.ts";
import { RoleSheet } from "./role-sheet.tsx";
import "./card-sheets.css";

type Cards = Readonly<Record<string, RoleCard>>;

/**
 * A sheet of paper for each seat: its role card, and how its people come in. For those who may see every seat; before the
 * game begins the cards are without what is private (V9).
 */
export function CardSheets({ enrolled }: { enrolled: readonly Enrolled[] }) {
  const view = useView();
  const scenario = useScenario();
  const [cards, setCards] = useState<Cards | null>(null);
  useEffect(() => {
    if (cards === null) return;
    const { dataset } = document.documentElement;
    dataset.print = "cards";
    const done = () => {
      delete dataset.print;
      setCards(null);
    };
    addEventListener("afterprint", done, { once: true });
    print();
    return () => removeEventListener("afterprint", done);
  }, [cards]);
  if (view.you.seat !== null || view.you.sees !== "all") return null;
  const fetchCards = async () => {
    const answer = await ask<{ cards?: Cards }>({ type: "cards" });
    if (answer?.cards) setCards(answer.cards);
  };
  const sheets =
    cards &&
    scenario.seats.map((seat) => (
      <section key={seat.id} className="card-sheet">
        <RoleSheet seat={seat} card={cards[seat.id] ?? null} />
        <footer>
          <p>{ts("cards.enter", { address: location.host, code: view.game.code })}</p>
          <ul>
            {enrolled
              .filter((one) => one.seat === seat.id && one.code !== null)
              .map((one) => (
                <li key={one.name}>
                  {one.name} <b className="number">{one.code}</b>
                </li>
              ))}
          </ul>
        </footer>
      </section>
    ));
  return (
    <>
      <button type="button" className="button tight plain" onClick={() => void fetchCards()}>
        <Printer size={15} aria-hidden /> {ts("cards.print")}
      </button>
      {view.stage.kind === "lobby" && <p className="note">{ts("cards.lobby")}</p>}
      {sheets && createPortal(<div className="card-sheets">{sheets}</div>, document.body)}
    </>
  );
}
