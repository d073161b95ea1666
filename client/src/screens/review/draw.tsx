import type { Chart, Drawing, ReviewChart } from "@casus/shared/review";
import { createElement, type ReactNode } from "react";
import { ScrollX } from "../../design/scroll-x.tsx";
import { Why } from "../../design/why.tsx";
import { tr } from "./tr.ts";
import "./draw.css";

/** A drawing as React draws it: the same picture the report has as text. */
function Picture({ drawing }: { drawing: Drawing }): ReactNode {
  const { class: className, ...attrs } = drawing.attrs;
  return createElement(
    drawing.tag,
    { ...attrs, ...(className !== undefined && { className }) },
    ...drawing.inside.map((one, i) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is made anew as a whole
      typeof one === "string" ? one : <Picture key={i} drawing={one} />,
    ),
  );
}

/** The picture of a chart, and its numbers as a table in a fold. */
export function Plate({ chart, label, table }: { chart: Chart; label: string; table: string }) {
  return (
    <>
      <ScrollX label={label}>
        <div className="plate">
          <Picture drawing={chart.drawing} />
        </div>
      </ScrollX>
      <details className="fold">
        <summary className="small">{table}</summary>
        <ScrollX label={table}>
          <table>
            <thead>
              <tr>
                {chart.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own
                <tr key={i}>
                  {row.map((cell, j) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns are their place
                    <td key={j} className={typeof cell === "number" ? "number" : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      </details>
    </>
  );
}

/** A chart with its title, its table, and every curve's end open to "why?". */
export function Figure({ chart }: { chart: ReviewChart }) {
  return (
    <figure className="chart">
      <figcaption className="display">{chart.title}</figcaption>
      <p className="note">{chart.note}</p>
      <Plate chart={chart} label={chart.title} table={tr("chart.table")} />
      {chart.why.length > 0 && (
        <p className="small quiet chart-why">
          {tr("chart.why")}{" "}
          {chart.why.map((w) => (
            <span key={w.key}>
              {w.name} <Why k={w.key} name={w.name} value={w.value} />
            </span>
          ))}
        </p>
      )}
    </figure>
  );
}
