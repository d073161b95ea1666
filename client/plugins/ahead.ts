import type { Plugin, Rollup } from "vite";
import { GAME_PAGE } from "../src/address.ts";
import { NARROW } from "../src/design/narrow.ts";

/** What a game's page begins with, whatever its stage. */
const GAME = ["src/screens/game.tsx", "src/connection.ts"];
/** What a game under way is shown by, and its map, which a phone draws only when asked. */
const TABLE = ["src/screens/table/table.tsx"];
const MAP = ["src/panels/map/map-view.tsx", "src/scene/theatre.ts"];

const STYLE = '<link rel="stylesheet"';

/**
 * Whoever opens a game by its address needs more scripts than the page names, and would learn of them one after another:
 * the page asks for them while its own script is still on its way. What the table needs gives way to what the page asks the
 * server meanwhile.
 */
export const ahead = (): Plugin => ({
  name: "casus-ahead",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {} }) {
      const asked = closure(bundle, ["src/main.tsx"]);
      const more = (modules: readonly string[]) => {
        const files = [...closure(bundle, modules)].filter((file) => !asked.has(file));
        for (const file of files) asked.add(file);
        return files.map((file) => `/${file}`);
      };
      // A style sheet that is not used after all, because the game has ended meanwhile, would be a warning of the browser.
      const scripts = (modules: readonly string[]) => more(modules).filter((file) => file.endsWith(".js"));
      // In a block, so that its names are not those of every script.
      const script = `<script>{
        const ask = (files, fetchPriority) => {
          for (const href of files) {
            const [rel, as] = href.endsWith(".css") ? ["preload", "style"] : ["modulepreload", "script"];
            document.head.append(Object.assign(document.createElement("link"), { rel, as, crossOrigin: "", fetchPriority, href }));
          }
        };
        const [, game] = ${GAME_PAGE}.exec(location.pathname) ?? [];
        if (game) {
          ask(${JSON.stringify(more(GAME))}, "auto");
          let known;
          try {
            known = JSON.parse(localStorage.getItem("casus.games")).find((one) => one.game === game);
          } catch {}
          if (known && (known.stage ?? "running") === "running") {
            ask(${JSON.stringify(scripts(TABLE))}, "low");
            if (!matchMedia(${JSON.stringify(NARROW)}).matches) ask(${JSON.stringify(scripts(MAP))}, "low");
          }
        }
      }</script>`;
      // Before the style sheet: a script waits for those that are named above it.
      if (!html.includes(STYLE)) throw new Error("the page names no style sheet");
      return html.replace(STYLE, (style) => `${script}\n    ${style}`);
    },
  },
});

/** Files of the chunks that hold these modules, and of everything they import at once. */
function closure(bundle: Rollup.OutputBundle, modules: readonly string[]): Set<string> {
  const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
  const files = new Set<string>();
  const add = (chunk: Rollup.OutputChunk) => {
    if (files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    chunks.filter(({ fileName }) => chunk.imports.includes(fileName)).forEach(add);
  };
  for (const module of modules) {
    const holds = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
    if (holds === undefined) throw new Error(`no chunk holds ${module}`);
    add(holds);
  }
  return files;
}
