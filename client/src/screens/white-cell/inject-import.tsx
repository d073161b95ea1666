import { loadInjects } from "../../api.ts";
import { Modal } from "../../design/modal.tsx";
import { ti } from "../../i18n/injects.ts";
import { sessionOf } from "../../session.ts";
import { useScenario, useView } from "../../state/table.ts";
import { SheetReader } from "./sheet-reader.tsx";
import type { useInjects } from "./use-injects.ts";

/** Adds a list from a spreadsheet to a game. */
export function InjectImport({
  list,
  onClose,
}: {
  list: ReturnType<typeof useInjects>;
  onClose: () => void;
}) {
  const view = useView();
  const { stage } = view;
  const scenario = useScenario();
  return (
    <Modal title={ti("import.title")} open wide onClose={onClose}>
      <SheetReader
        desk={{
          terrain: scenario,
          stage,
          turns: stage.kind === "running" ? stage.turns : null,
          taken: list.injects.map((i) => i.id),
        }}
        own={async () => (await loadInjects(scenario.id, sessionOf(view.game.id)?.token)).injects ?? []}
        refused={list.refused}
        onTake={async (plans) => {
          if (await list.plan(plans)) onClose();
        }}
      />
    </Modal>
  );
}
