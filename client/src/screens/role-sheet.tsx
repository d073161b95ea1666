import type { PublicSeat, RoleCard } from "@casus/shared/projection";
import { Lock, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Mark } from "../design/mark.tsx";
import { formatPercent } from "../format.ts";
import { t } from "../i18n/index.ts";
import "./role-sheet.css";

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="role-part">
    <h3 className="label">{title}</h3>
    {/* What the crisis says is English in every language: a voice should know. */}
    <div lang="en">{children}</div>
  </div>
);

/** Only the card goes on paper: see role-sheet.css. */
function printCard() {
  const { dataset } = document.documentElement;
  dataset.print = "role";
  addEventListener("afterprint", () => delete dataset.print, { once: true });
  print();
}

/**
 * Who you are and what you want; without a card only what everybody may know of the seat. At the table `say` marks words
 * of the field, which the lobby has not loaded.
 */
export function RoleSheet({
  seat,
  card,
  say = (text) => text,
}: {
  seat: PublicSeat;
  card: RoleCard | null;
  say?: (text: string) => ReactNode;
}) {
  return (
    <article className="role">
      <header className="row" style={{ "--gap": "var(--s3)" } as React.CSSProperties}>
        <Mark id={seat.id} side={seat.side} size={44} />
        <div className="grow">
          <h2>{seat.name}</h2>
          <p className="quiet">
            {t(`kind.${seat.role}`)}, {seat.voice}
          </p>
        </div>
        {card && (
          <button type="button" className="button tight role-print" onClick={printCard}>
            <Printer size={15} aria-hidden /> {t("role.print")}
          </button>
        )}
      </header>
      <Part title={t("role.who")}>
        <p>{say(card?.brief.who ?? seat.brief.who)}</p>
      </Part>
      {card && (
        <>
          <Part title={t("role.wants")}>
            <p>{say(card.brief.wants)}</p>
          </Part>
          <Part title={t("role.fears")}>
            <p>{say(card.brief.fears)}</p>
          </Part>
          {card.brief.knows.length > 0 && (
            <Part title={t("role.knows")}>
              <ul className="dashed">
                {card.brief.knows.map((line) => (
                  <li key={line}>{say(line)}</li>
                ))}
              </ul>
            </Part>
          )}
          {card.brief.powers.length > 0 && (
            <Part title={t("role.powers")}>
              <ul className="dashed">
                {card.brief.powers.map((line) => (
                  <li key={line}>{say(line)}</li>
                ))}
              </ul>
            </Part>
          )}
          {card.brief.secret && (
            <div className="role-secret">
              <h3 className="label row">
                <Lock size={13} aria-hidden /> {t("role.secret")}
              </h3>
              <p>{say(card.brief.secret)}</p>
            </div>
          )}
          {card.aims.length > 0 && (
            <Part title={t("role.aims")}>
              <ul className="aims">
                {card.aims.map((aim) => (
                  <li key={aim.id}>
                    <span>{say(aim.text)}</span>
                    <span className="number faint">{formatPercent(aim.weight)}</span>
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </>
      )}
    </article>
  );
}
