import type { Plugin, Rollup } from "vite";

/** What a game's page begins with, whatever its stage. */
const GAME = ["src/screens/game.tsx", "src/connection.ts"];

/**
 * Whoever opens a game by its address needs more scripts than the page names, and would learn of them one after another:
 * the page asks for them while its own script is still on its way.
 */
export const ahead = (): Plugin => ({
  name: "casus-ahead",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle = {} }) {
      const named = closure(bundle, ["src/main.tsx"]);
      const files = [...closure(bundle, GAME)].filter((file) => !named.has(file)).map((file) => `/${file}`);
      const children = `
      if (location.pathname.startsWith("/game/"))
        for (const href of ${JSON.stringify(files)}) {
          const [rel, as] = href.endsWith(".css") ? ["preload", "style"] : ["modulepreload", "script"];
          document.head.append(Object.assign(document.createElement("link"), { rel, as, crossOrigin: "", href }));
        }
    `;
      return [{ tag: "script", injectTo: "head", children }];
    },
  },
});

/** Files of the chunks that hold these modules, and of everything they import at once. */
function closure(bundle: Rollup.OutputBundle, modules: readonly string[]): ReadonlySet<string> {
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
