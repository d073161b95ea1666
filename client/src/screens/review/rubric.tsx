import { type AfterActionReview, MOST_POINTS, type Sheet } from "@casus/shared/review";
import { Plus, X } from "lucide-react";
import { ScrollX } from "../../design/scroll-x.tsx";
import type { NotesDesk } from "./notes.ts";
import { tr } from "./tr.ts";

const SUGGESTED = ["1", "2", "3", "4"] as const;
const MOST_CRITERIA = 8;

/** The instructor's sheet: criteria of its own, points and a comment for each person. */
export function Rubric(p: { review: AfterActionReview; desk: NotesDesk; sheet: Sheet }) {
  const { review, desk, sheet } = p;
  const people = review.participation.filter((one) => !one.host || one.seat !== null);
  const keep = (next: Partial<Sheet>) => void desk.save("sheet", { ...sheet, ...next });
  const marks = (person: string) => sheet.marks[person] ?? { points: [], comment: "" };
  const mark = (person: string, i: number, points: number | null) => {
    const row = sheet.criteria.map((_, n) => (n === i ? points : (marks(person).points[n] ?? null)));
    keep({ marks: { ...sheet.marks, [person]: { ...marks(person), points: row } } });
  };
  const drop = (i: number) =>
    keep({
      criteria: sheet.criteria.filter((_, n) => n !== i),
      marks: Object.fromEntries(
        Object.entries(sheet.marks).map(([person, one]) => [
          person,
          { ...one, points: one.points.filter((_, n) => n !== i) },
        ]),
      ),
    });
  return (
    <div className="stack">
      <h3>{tr("rubric.title")}</h3>
      <p className="note">{tr("rubric.line")}</p>
      {sheet.criteria.length === 0 ? (
        <div>
          <button
            type="button"
            className="button"
            onClick={() => keep({ criteria: SUGGESTED.map((n) => tr(`rubric.suggest.${n}`)) })}
          >
            {tr("rubric.start")}
          </button>
        </div>
      ) : (
        <ScrollX label={tr("rubric.title")}>
          <table className="rubric">
            <thead>
              <tr>
                <th scope="col">{tr("people.name")}</th>
                {sheet.criteria.map((criterion, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its place while it is renamed
                  <th key={i} scope="col">
                    <span className="rubric-head">
                      <input
                        className="input small"
                        aria-label={tr("rubric.criterion", { n: i + 1 })}
                        value={criterion}
                        maxLength={80}
                        onChange={(e) =>
                          keep({
                            criteria: sheet.criteria.map((c, n) => (n === i ? e.target.value || " " : c)),
                          })
                        }
                      />
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={tr("rubric.remove", { criterion })}
                        onClick={() => drop(i)}
                      >
                        <X size={14} aria-hidden />
                      </button>
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map(({ person, name }) => (
                <tr key={person}>
                  <th scope="row">
                    {name}
                    <input
                      className="input small"
                      aria-label={tr("rubric.comment", { name })}
                      placeholder={tr("tell.note")}
                      value={marks(person).comment}
                      onChange={(e) =>
                        keep({
                          marks: { ...sheet.marks, [person]: { ...marks(person), comment: e.target.value } },
                        })
                      }
                    />
                  </th>
                  {sheet.criteria.map((criterion, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <td key={i}>
                      <select
                        className="input small"
                        aria-label={tr("rubric.points", { criterion, name })}
                        value={marks(person).points[i] ?? ""}
                        onChange={(e) =>
                          mark(person, i, e.target.value === "" ? null : Number(e.target.value))
                        }
                      >
                        <option value="" />
                        {Array.from({ length: MOST_POINTS + 1 }, (_, n) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: points are their number
                          <option key={n} value={n}>
                            {n}
                          </option>
                        ))}
                      </select>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      {sheet.criteria.length > 0 && sheet.criteria.length < MOST_CRITERIA && (
        <div>
          <button
            type="button"
            className="button tight"
            onClick={() =>
              keep({
                criteria: [...sheet.criteria, tr("rubric.criterion", { n: sheet.criteria.length + 1 })],
              })
            }
          >
            <Plus size={14} aria-hidden /> {tr("rubric.add")}
          </button>
        </div>
      )}
    </div>
  );
}
