import { autoDetectRenderer, type Renderer, Ticker } from "pixi.js";
// Pixi compiles setters with `new Function`; this replaces them, so that the page may forbid eval.
import "pixi.js/unsafe-eval";
import type { Size } from "./camera.ts";

export type RendererChoice = "auto" | "canvas" | "webgl";
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Without a GPU, Canvas2D draws this map ten to thirty times faster than WebGL in software, and looks the same. */
export async function createRenderer(choice: RendererChoice, size: Size, zoom = 1): Promise<Renderer> {
  const webgl = choice === "webgl" || (choice === "auto" && !drawsInSoftware());
  const renderer = await autoDetectRenderer({
    ...size,
    preference: webgl ? ["webgl", "canvas"] : ["canvas"],
    antialias: true,
    autoDensity: true,
    resolution: Math.min(2, (globalThis.devicePixelRatio || 1) * zoom),
    skipExtensionImports: true,
  });
  // Stopped after it exists: Pixi starts these tickers itself, and they would wake 60 times a second for nothing.
  for (const ticker of [Ticker.system, Ticker.shared]) {
    ticker.autoStart = false;
    ticker.stop();
  }
  return renderer;
}

function drawsInSoftware(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return true;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return SOFTWARE.test(name);
}
