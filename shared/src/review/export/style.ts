/** Style of the printed report: one column of ink on paper, legible without colour. */
export const REPORT_STYLE = `
:root{color-scheme:light;--ink:#1b2730;--ink-2:#45525b;--rule:#d5cfc0;--c0:#0a5a92;--c1:#a13d05;--c2:#0b6650;--c3:#7a5200;--c4:#5c3a7a;--c5:#45525b}
*{box-sizing:border-box}body{margin:0 auto;max-width:46rem;padding:2rem 1.2rem 4rem;background:#fff;color:var(--ink);font:1rem/1.5 "Source Sans 3",system-ui,sans-serif}
h1,h2{font-family:"Source Serif 4",Georgia,serif;line-height:1.2}h1{font-size:2rem;margin:0 0 .3rem}h2{font-size:1.4rem;margin:2.4rem 0 .8rem;padding-top:1rem;border-top:1px solid var(--ink)}
h3{font-size:1.05rem;margin:1.4rem 0 .3rem}p{margin:.35rem 0}.small,.note,figcaption,td,th{font-size:.86rem}.note{color:var(--ink-2)}
.lead{font-size:1.1rem;color:var(--ink-2)}blockquote{margin:.2rem 0 .4rem 1rem;padding-left:.7rem;border-left:2px solid var(--rule);font-style:italic}
.aside{margin:.2rem 0 .5rem;padding:.4rem .7rem;border:1px solid var(--rule);font-size:.9rem}.match{font-weight:600}
table{border-collapse:collapse;width:100%;margin:.6rem 0}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;border-top:1px solid var(--rule)}thead th{border-top:0;color:var(--ink-2)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.verdict{border:1px solid var(--rule);padding:.4rem 1.2rem 1rem;margin:1rem 0}.label{font:600 1.5rem/1.2 "Source Serif 4",Georgia,serif;margin:.2rem 0}
figure{margin:1.2rem 0}svg{display:block;width:100%;height:auto}figcaption{font-weight:600}
svg text{font:12px "Source Sans 3",system-ui,sans-serif;fill:var(--ink-2)}svg .end{text-anchor:end}svg .middle{text-anchor:middle}svg .head{fill:var(--ink);font-weight:600}
svg .grid{stroke:var(--rule)}svg .axis{stroke:var(--ink-2)}svg .line{fill:none;stroke-width:2}svg circle{stroke:none}
.style-0{--c:var(--c0)}.style-1{--c:var(--c1)}.style-2{--c:var(--c2)}.style-3{--c:var(--c3)}.style-4{--c:var(--c4)}.style-5{--c:var(--c5)}
svg .curve .line{stroke:var(--c)}svg .curve circle{fill:var(--c)}svg .name{fill:var(--c)}.style-1 .line{stroke-dasharray:6 3}.style-2 .line{stroke-dasharray:2 3}.style-3 .line{stroke-dasharray:9 3 2 3}.style-4 .line{stroke-dasharray:4 2}.style-5 .line{stroke-dasharray:1 4}
svg .dot.in{fill:var(--ink);stroke:var(--ink)}svg .dot.out{fill:#fff;stroke:var(--ink)}
.heat td{text-align:center;border:1px solid var(--rule)}.columns{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
@media print{body{max-width:none;padding:0;font-size:10.5pt}.verdict,figure,tr{break-inside:avoid}h2,h3{break-after:avoid}@page{margin:18mm}}
@media (max-width:40rem){.columns{grid-template-columns:1fr}}
`.replaceAll("\n", "");
