import { MapScene, type SceneOptions } from "./MapScene.ts";

export type { MapScene, SceneOptions } from "./MapScene.ts";
export * from "./model.ts";
export { DARK, LIGHT } from "./palette.ts";
export type { Theatre } from "./theatre.ts";

/** Import this module lazily: it brings Pixi with it. */
export function createScene(host: HTMLElement, options: SceneOptions): MapScene {
  return new MapScene(host, options);
}
