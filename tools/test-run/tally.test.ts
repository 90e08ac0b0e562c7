import { describe, expect, test } from "vitest";
import { closingLine, one, tallyOf, total } from "./tally.ts";

const passed = { fullName: "a plan is published once", status: "passed" };
const failed = { fullName: "a falling stock is flagged", status: "failed" };
const skipped = { fullName: "the seeds agree with the demo", status: "skipped" };

describe("counting a test run", () => {
  test("the closing line is plain and leaves out what did not happen", () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: [] })).toBe("3 passed, 0 failed");
    expect(closingLine({ passed: 3, failed: 1, skipped: ["one", "two"] })).toBe("3 passed, 1 failed, 2 skipped");
  });

  test("a check counts as one test", () => {
    expect(total([one(true), one(false), one(true)])).toEqual({ passed: 2, failed: 1, skipped: [] });
  });

  test("tests are counted by what became of them, and skipped ones keep their names", () => {
    const report = {
      testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [passed, passed, failed, skipped] }],
    };
    expect(tallyOf(report)).toEqual({ passed: 2, failed: 1, skipped: ["the seeds agree with the demo"] });
  });

  test("a file that could not be loaded is a failure though it has no test", () => {
    expect(tallyOf({ testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [] }] }).failed).toBe(1);
  });

  test("a file whose tests passed but whose clean-up failed is a failure", () => {
    expect(
      tallyOf({ testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [passed] }] }),
    ).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });
});
