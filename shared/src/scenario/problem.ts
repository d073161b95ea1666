/** Something wrong with a scenario file: where (`treaties[0].parties[1]`) and, in a sentence, what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Writes a path as one would in code: keys after dots, positions in brackets. */
export const pathOf = (steps: readonly PropertyKey[]): string =>
  steps
    .map((step, at) => (typeof step === "number" ? `[${step}]` : `${at ? "." : ""}${String(step)}`))
    .join("");
