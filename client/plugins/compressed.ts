import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
/** A little smaller than what is done while somebody waits; higher ones take ten times as long. */
const QUALITY = 8;
const TEXT = /\.(js|css)$/;

/** Beside every script and style a compressed one, so that the server has nothing to compress when a page is opened. */
export const compressed = (): Plugin => ({
  name: "casus-compressed",
  apply: "build",
  async writeBundle({ dir = "" }) {
    const folder = path.join(dir, "assets");
    const files = (await readdir(folder)).filter((name) => TEXT.test(name));
    await Promise.all(
      files.map(async (name) => {
        const file = path.join(folder, name);
        const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
        await writeFile(`${file}.br`, await brotli(await readFile(file), { params }));
      }),
    );
  },
});
