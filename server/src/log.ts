/** One line of JSON per event. Callers pass no tokens, codes or player text: logs are read by many and kept for long. */
function write(
  level: "info" | "warn" | "error",
  event: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  const line = JSON.stringify({ level, event, ...fields });
  if (level === "info") process.stdout.write(`${line}\n`);
  else process.stderr.write(`${line}\n`);
}

export const log = {
  info: (event: string, fields: Readonly<Record<string, unknown>> = {}) => write("info", event, fields),
  warn: (event: string, fields: Readonly<Record<string, unknown>> = {}) => write("warn", event, fields),
  error: (event: string, fields: Readonly<Record<string, unknown>> = {}) => write("error", event, fields),
};

/** An error in a form that fits on the line. */
export const describe = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
