import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Also on two processors: browsers and servers wait most of the time.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "shared/src/**/*.test.ts",
            "maps/**/*.test.ts",
            "server/src/**/*.test.ts",
            "client/src/**/*.test.ts",
            "test/*.unit.test.ts",
          ],
          exclude: ["**/node_modules/**", "maps/build/**"],
          // A slow machine is no fault of the code: time is for the benchmarks.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "system",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/*.unit.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
