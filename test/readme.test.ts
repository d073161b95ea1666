import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const DOCUMENTS = ["README.md", ".github/CONTRIBUTING.md"];
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

describe("README.md", () => {
  test("its example runs, and shows a refusal and a game that has begun", () => {
    const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(read("README.md")) ?? [];
    expect(example.trim().split("\n")).toHaveLength(12);
    const printed = execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", example], {
      cwd: import.meta.dirname,
      encoding: "utf8",
    });
    expect(printed).toMatch(/ok: false[\s\S]*not-running/);
    expect(printed).toMatch(/kind: 'running'[\s\S]*You govern/);
  });

  test("one order goes through files that exist", () => {
    const flow = read("README.md").match(/^(client|server|shared)\/\S+\.tsx?/gm) ?? [];
    expect(flow.length).toBeGreaterThan(10);
    expect(flow.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test("names every script of package.json, and no other", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read("README.md").matchAll(/npm (?:run (?:-s )?)?([a-z]+)\b/g)].map(([, name]) => name);
    const own = new Set(named.filter((name) => !["ci", "and", "run", "install"].includes(name ?? "")));
    expect([...own].sort()).toEqual(Object.keys(scripts).sort());
  });
});

describe.each(DOCUMENTS)("%s", (file) => {
  test("links to what is there", () => {
    const links = [...read(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target);
    const folder = path.dirname(path.join(ROOT, file));
    expect(
      links.filter((target) => !/^https?:/.test(target) && !existsSync(path.join(folder, target))),
    ).toEqual([]);
  });
});

test("every dependency is justified in CONTRIBUTING.md, and nothing else is", () => {
  const [, table = ""] = read(".github/CONTRIBUTING.md").split("## Dependencies");
  const named = new Set(
    [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    ),
  );
  named.delete("@types/*");
  const packages = ["", "shared/", "maps/", "server/", "client/", "test/", "maps/build/"].map(
    (folder) =>
      JSON.parse(read(`${folder}package.json`)) as Record<
        "dependencies" | "devDependencies",
        Record<string, string>
      >,
  );
  const used = packages.flatMap((it) => Object.keys({ ...it.dependencies, ...it.devDependencies }));
  const needed = new Set(used.filter((name) => !name.startsWith("@casus/")));
  const undocumented = [...needed].filter((name) => !named.has(name) && !name.startsWith("@types/"));
  expect({ undocumented, unused: [...named].filter((name) => !needed.has(name ?? "")) }).toEqual({
    undocumented: [],
    unused: [],
  });
});
