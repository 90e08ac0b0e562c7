import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tools/test-run/longest-first.ts";

const NEVER = ["**/node_modules/**", "dist/**", "data/**", ".types/**"];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // Needs nothing.
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...NEVER, "**/*.int.test.ts", "tools/**"],
          maxWorkers: 2,
          // What decides keeps nothing between two questions, so the files share what they import: a third of the work was loading it again.
          isolate: false,
        },
      },
      {
        // Copies the tree, plants a fault and expects the repository checks to find it.
        extends: true,
        test: {
          name: "tools",
          include: ["tools/**/*.test.ts"],
          exclude: NEVER,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        // Needs PostgreSQL: the embedded one, or with GONGFU_TEST_SERVER=system the one that is installed.
        extends: true,
        test: {
          name: "int",
          include: ["**/*.int.test.ts"],
          exclude: NEVER,
          globalSetup: ["platform/database/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        // Needs the build and a browser.
        extends: true,
        test: {
          name: "e2e",
          include: ["e2e/**/*.e2e.ts"],
          exclude: NEVER,
          globalSetup: ["e2e/support/prepared-demo.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // A walk waits for its browser and its server half of the time; each has its own of both, and a database of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
});
