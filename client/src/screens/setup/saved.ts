import { parseSetup, type Setup } from "@casus/shared/protocol";

const KEY = "casus.setups";

/** Set-ups kept in this browser, by name; what does not parse any more is left out. */
export function savedSetups(): readonly Setup[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(found)) return [];
    return found.flatMap((one) => {
      const parsed = parseSetup(one);
      return parsed.ok ? [parsed.setup] : [];
    });
  } catch {
    return [];
  }
}

/** Keeps a set-up under its name; false where this browser keeps nothing. */
export function keepSetup(setup: Setup): boolean {
  return write([setup, ...savedSetups().filter((one) => one.name !== setup.name)]);
}

export const dropSetup = (name: string): boolean => write(savedSetups().filter((one) => one.name !== name));

function write(all: readonly Setup[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(all.slice(0, 20)));
    return true;
  } catch {
    return false;
  }
}
