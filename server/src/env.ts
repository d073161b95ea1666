import { z } from "zod";

/** Wrong settings; the message lists every variable with what was given and what is expected. */
export class BadEnvironment extends Error {
  override readonly name = "BadEnvironment";
}

const later = (what: string) => z.undefined({ error: `nothing (${what} comes with a later version)` });

const whole = (text: string, low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, text)
    .transform(Number)
    .refine((n) => n >= low && n <= high, text);

const environment = z.object({
  PORT: whole("a port number from 0 to 65535 (0 takes any free one)", 0, 65_535).default(2567),
  HOST: z.string().min(1, "an address to listen on, such as 0.0.0.0 or 127.0.0.1").default("0.0.0.0"),
  CASUS_DATA: z.string().min(1, "a folder for the games, such as ./data").default("./data"),
  /** Origins besides the server's own that may open games: for a page served from elsewhere. */
  CASUS_ORIGINS: z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ""),
    )
    .refine(
      (origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      "origins separated by commas, such as https://casus.example",
    )
    .default([]),
  CASUS_ABSENCE: whole("seconds from 5 to 86400 until a bot takes an empty seat", 5, 86_400).default(60),
  CASUS_BOT_PACE: whole("milliseconds from 0 to 60000 between two things a bot says", 0, 60_000).default(900),
  CASUS_BUILD: z
    .enum(["auto", "never"], "auto (build the client when it is out of date) or never")
    .default("auto"),
  DATABASE_URL: later("PostgreSQL"),
  REDIS_URL: later("Redis"),
});

export type Environment = z.infer<typeof environment>;

/** Reads the settings; throws `BadEnvironment`. A variable that is set but empty counts as not set. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(
    Object.keys(environment.shape).map((name) => [name, variables[name] || undefined]),
  );
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}: given ${JSON.stringify(hidden(name, given[name]))}, expected ${issue.message}`;
  });
  throw new BadEnvironment(`Casus cannot start with these settings:\n${[...new Set(lines)].join("\n")}`);
}

/** Addresses of databases carry passwords. */
const hidden = (name: string, value: unknown) => (name.endsWith("_URL") ? "(an address)" : value);
