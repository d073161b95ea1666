import { autoDetectRenderer, type CanvasOptions, CanvasRenderer, type Renderer, Ticker } from "pixi.js";
// Pixi compiles setters with `new Function`; this replaces them, so that the page may forbid eval.
import "pixi.js/unsafe-eval";
import type { Size } from "./camera.ts";

export type RendererChoice = "auto" | "canvas" | "webgl";
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Without a GPU, Canvas2D draws this map ten to thirty times faster than WebGL in software, and looks the same. */
export async function createRenderer(choice: RendererChoice, size: Size, zoom = 1): Promise<Renderer> {
  const options = {
    ...size,
    antialias: true,
    autoDensity: true,
    resolution: Math.min(2, (globalThis.devicePixelRatio || 1) * zoom),
    skipExtensionImports: true,
  };
  const webgl = choice === "webgl" || (choice === "auto" && !IN_SOFTWARE);
  const renderer = webgl
    ? await autoDetectRenderer({ ...options, preference: ["webgl", "canvas"] })
    : await onCanvas(options);
  // Stopped after it exists: Pixi starts these tickers itself, and they would wake 60 times a second for nothing.
  for (const ticker of [Ticker.system, Ticker.shared]) {
    ticker.autoStart = false;
    ticker.stop();
  }
  return renderer;
}

/** Here already: Pixi's own detection would fetch one more script, when everything else has arrived. */
async function onCanvas(options: Partial<CanvasOptions>): Promise<Renderer> {
  const renderer = new CanvasRenderer();
  await renderer.init(options);
  return renderer;
}

/** Asked as soon as this script is here, while the page still waits for the game: it takes a while to say. */
const IN_SOFTWARE = typeof document === "undefined" || drawsInSoftware();

function drawsInSoftware(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return true;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return SOFTWARE.test(name);
}
