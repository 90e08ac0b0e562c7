import type { Comparison, Job } from "./job.ts";
import type { Measured } from "./rounds.ts";
import { isNoisy, median } from "./statistics.ts";

/** One line of the result. Figures are null when a contender was wrong: nothing about it is told then. */
export type Verdict = {
  readonly id: string;
  readonly unit: string;
  /** Medians over the rounds. */
  readonly ours: number | null;
  readonly baseline: number | null;
  /** Median of ours/baseline round by round. */
  readonly ratio: number | null;
  readonly goal: number | null;
  readonly better: "lower" | "higher";
  readonly noisy: boolean;
  /** Both gave the result they had to give. */
  readonly correct: boolean;
  /** Correct, and the goal reached. */
  readonly ok: boolean;
  /** Wrong, or the goal missed by more than the allowance: the run fails. */
  readonly failed: boolean;
};

/** A goal is a goal; the run fails when it is missed by a quarter. */
export const ALLOWANCE = 0.25;

function reaches(ratio: number, goal: number | null, better: "lower" | "higher", allowance: number): boolean {
  if (goal === null) return true;
  return better === "higher" ? ratio >= goal * (1 - allowance) : ratio <= goal * (1 + allowance);
}

/** Holds ours against a baseline as a comparison asks. */
export function judge(job: Job, comparison: Comparison, measured: readonly Measured[]): Verdict {
  const { id, goal, measure } = comparison;
  const better = measure === "rate" ? "higher" : "lower";
  const unit = measure === "rate" ? `${job.unit}/s` : "ms";
  const ours = timesOf(comparison.ours, measured);
  const baseline = timesOf(comparison.baseline, measured);
  if (!ours || !baseline) {
    const nothing = { ours: null, baseline: null, ratio: null };
    return { id, unit, ...nothing, goal, better, noisy: false, correct: false, ok: false, failed: true };
  }
  const figure = (ms: number) => (measure === "rate" ? (job.amount * 1000) / ms : ms);
  const ratio = median(ours.map((ms, round) => figure(ms) / figure(baseline[round] ?? Number.NaN)));
  return {
    id,
    unit,
    ours: median(ours.map(figure)),
    baseline: median(baseline.map(figure)),
    ratio,
    goal,
    better,
    noisy: isNoisy(ours) || isNoisy(baseline),
    correct: true,
    ok: reaches(ratio, goal, better, 0),
    failed: !reaches(ratio, goal, better, ALLOWANCE),
  };
}

function timesOf(id: string, measured: readonly Measured[]): readonly number[] | undefined {
  const one = measured.find((each) => each.id === id);
  if (!one) throw new Error(`no contender is called ${id}`);
  return one.correct ? one.times : undefined;
}
