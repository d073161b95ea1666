import { useEffect, useState } from "react";
import { Refused } from "../../design/refused.tsx";
import { Region } from "../../design/region.tsx";
import { tw } from "../../i18n/white-cell.ts";
import { useView } from "../../state/table.ts";
import { openUi } from "../../state/ui.ts";
import { useAct } from "../../state/use-act.ts";
import { ClassList } from "../class-list.tsx";
import { ProjectorControls } from "../projector/controls.tsx";
import { People } from "../table/people.tsx";
import { Table } from "../table/table.tsx";
import { TroubleBand } from "../trouble.tsx";
import { Corrections } from "./corrections.tsx";
import { ForkNow } from "./fork-now.tsx";
import { Gate } from "./gate.tsx";
import { CellHeader } from "./header.tsx";
import { Injects } from "./injects.tsx";
import { Insights } from "./insights.tsx";
import { Notes } from "./notes.tsx";
import { PollDesk } from "./polls.tsx";
import { Queue } from "./queue.tsx";
import { Seats } from "./seats.tsx";
import { WatchBar } from "./watch-bar.tsx";
import "./white-cell.css";

function CellPeople() {
  const { send, refused } = useAct();
  return (
    <details className="fold sheet lobby-list">
      <summary>{tw("people.title")}</summary>
      <Refused words={refused} />
      <People send={send} />
    </details>
  );
}

/** What the staff of a game works with: the white cell's page, or the views an observer was given. */
export function WhiteCell() {
  const view = useView();
  const { you } = view;
  const [table, setTable] = useState(false);
  useEffect(() => openUi(view.game.id), [view.game.id]);
  if (you.watching || table || you.sees !== "all")
    return (
      <div className="watching">
        <WatchBar onBack={() => setTable(false)} />
        <Table />
      </div>
    );
  return (
    <div className="cell">
      <div className="cell-top">
        <CellHeader />
        <TroubleBand />
      </div>
      <main className="cell-body">
        <Region name="seats">
          <Seats onTable={() => setTable(true)} />
        </Region>
        <div className="cell-side">
          <Region name="gate">
            <Gate />
          </Region>
          <Region name="queue">
            <Queue />
          </Region>
          <Region name="injects">
            <Injects />
          </Region>
          <Region name="corrections">
            <Corrections />
          </Region>
        </div>
        <div className="cell-more">
          {view.you.host && (
            <Region name="people">
              <CellPeople />
            </Region>
          )}
          {view.you.host && (
            <Region name="class-list">
              <ClassList />
            </Region>
          )}
          <Region name="polls">
            <PollDesk />
          </Region>
          <Region name="insights">
            <Insights />
          </Region>
          {you.host && (
            <Region name="screen">
              <div className="sheet">
                <ProjectorControls />
              </div>
            </Region>
          )}
          {you.host && (
            <Region name="fork">
              <ForkNow />
            </Region>
          )}
          <Region name="notes">
            <Notes />
          </Region>
        </div>
      </main>
    </div>
  );
}
