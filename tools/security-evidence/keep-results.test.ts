import { expect, test } from "vitest";
import type { VitestReport } from "../test-run/tally.ts";
import { resultsIn } from "./keep-results.ts";

const report = (name: string, ...tests: [string, string][]): VitestReport => ({
  testResults: [
    { name, status: "passed", assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) },
  ],
});

test("a named test is kept as it ended; where it ran twice, or in many cases, one failure counts", () => {
  const named = ["a.test.ts > holds", "a.test.ts > each", "b.test.ts > holds", "a.test.ts > nowhere"];
  const reports = [
    report("/root/a.test.ts", ["the door holds", "passed"], ["each one", "passed"], ["each two", "failed"]),
    report("/root/b.test.ts", ["holds", "passed"], ["holds too", "pending"]),
    report("/root/b.test.ts", ["holds", "failed"]),
  ];
  expect(resultsIn("/root", named, reports)).toEqual({
    "a.test.ts > holds": "passed",
    "a.test.ts > each": "failed",
    "b.test.ts > holds": "failed",
  });
});
