import { describe, expect, test } from "vitest";
import type { Comparison, Job } from "./job.ts";
import type { Measured } from "./rounds.ts";
import { judge } from "./verdict.ts";

const JOB: Job = { id: "reading", input: "", amount: 20, unit: "documents", contenders: [], comparisons: [] };

function measured(id: string, times: readonly number[], correct = true): Measured {
  return {
    id,
    correct,
    expected: "x",
    hash: correct ? "x" : "y",
    coldMs: 1,
    times: correct ? times : [],
    maxRssBytes: 1,
  };
}

function verdictOn(
  measure: Comparison["measure"],
  goal: number | null,
  ours: readonly number[],
  baseline: readonly number[],
) {
  const comparison: Comparison = { id: "j", ours: "o", baseline: "b", measure, goal };
  return judge(JOB, comparison, [measured("o", ours), measured("b", baseline)]);
}

describe("ours held against a baseline", () => {
  test("a rate is work in a second, and the ratio is taken round by round", () => {
    const verdict = verdictOn("rate", 0.6, [100, 200, 400], [50, 160, 100]);
    expect(verdict).toMatchObject({ unit: "documents/s", ours: 100, baseline: 200, ratio: 0.5, better: "higher" });
  });

  test("a time is for all of the work, and less is better", () => {
    const verdict = verdictOn("time", 2, [30, 30, 30], [10, 20, 30]);
    expect(verdict).toMatchObject({ unit: "ms", ours: 30, baseline: 20, ratio: 1.5, better: "lower", ok: true });
  });

  test.each([
    ["rate", 0.6, 60, { ok: true, failed: false }],
    ["rate", 0.6, 59, { ok: false, failed: false }],
    ["rate", 0.6, 45.1, { ok: false, failed: false }],
    ["rate", 0.6, 44.9, { ok: false, failed: true }],
    ["rate", null, 1, { ok: true, failed: false }],
  ] as const)("a %s with goal %s at %d per cent of the baseline", (measure, goal, percent, expected) => {
    expect(verdictOn(measure, goal, [10_000 / percent], [100])).toMatchObject(expected);
  });

  test.each([
    [2, { ok: true, failed: false }],
    [2.1, { ok: false, failed: false }],
    [2.49, { ok: false, failed: false }],
    [2.51, { ok: false, failed: true }],
  ])("a time %d times the baseline's where twice is the goal", (times, expected) => {
    expect(verdictOn("time", 2, [times * 100], [100])).toMatchObject(expected);
  });

  test("whoever is wrong fails, without a figure", () => {
    const comparison: Comparison = { id: "j", ours: "o", baseline: "b", measure: "rate", goal: null };
    for (const [ours, baseline] of [
      [false, true],
      [true, false],
    ] as const) {
      const verdict = judge(JOB, comparison, [measured("o", [1], ours), measured("b", [1], baseline)]);
      expect(verdict).toMatchObject({
        ours: null,
        baseline: null,
        ratio: null,
        correct: false,
        ok: false,
        failed: true,
      });
    }
  });

  test("noise of either is told", () => {
    expect(verdictOn("rate", 0.6, [10, 10, 10, 10], [10, 10, 10, 10]).noisy).toBe(false);
    expect(verdictOn("rate", 0.6, [10, 10, 10, 10], [10, 10, 30, 30]).noisy).toBe(true);
  });

  test("a comparison with somebody who is not there is a bug", () => {
    expect(() => judge(JOB, { id: "j", ours: "o", baseline: "b", measure: "rate", goal: 1 }, [])).toThrow("called o");
  });
});
