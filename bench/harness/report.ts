import type { Calibration } from "./calibration.ts";
import type { Job } from "./job.ts";
import type { Measured } from "./rounds.ts";
import { isNoisy, median } from "./statistics.ts";
import { ALLOWANCE, judge, type Verdict } from "./verdict.ts";

/** What one contender did, for the table and the JSON. */
type ContenderFigures = {
  readonly id: string;
  readonly does: string;
  readonly correct: boolean;
  readonly hash: string;
  readonly rounds: number;
  readonly coldMs: number;
  readonly medianMs: number | null;
  readonly minMs: number | null;
  readonly perSecond: number | null;
  readonly noisy: boolean;
  readonly maxRssMB: number;
};

export type JobReport = {
  readonly job: string;
  readonly input: string;
  readonly unit: string;
  readonly contenders: readonly ContenderFigures[];
  readonly verdicts: readonly Verdict[];
};

/** What is written with `--json`. */
export type BenchReport = {
  readonly calibration: Calibration;
  readonly results: readonly Verdict[];
  readonly jobs: readonly Omit<JobReport, "verdicts">[];
  /** The most that the whole process held. */
  readonly peakRssMB: number;
};

export function reportOf(job: Job, measured: readonly Measured[]): JobReport {
  const contenders = measured.map((one): ContenderFigures => {
    const timed = one.times.length > 0;
    const medianMs = timed ? median(one.times) : null;
    return {
      id: one.id,
      does: job.contenders.find(({ id }) => id === one.id)?.does ?? "",
      correct: one.correct,
      hash: one.hash,
      rounds: one.times.length,
      coldMs: one.coldMs,
      medianMs,
      minMs: timed ? Math.min(...one.times) : null,
      perSecond: medianMs === null ? null : (job.amount * 1000) / medianMs,
      noisy: timed && isNoisy(one.times),
      maxRssMB: one.maxRssBytes / 1e6,
    };
  });
  const verdicts = job.comparisons.map((comparison) => judge(job, comparison, measured));
  return { job: job.id, input: job.input, unit: job.unit, contenders, verdicts };
}

/** Rows under their headings, columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Three figures that count, as people write them. */
function figure(value: number | null): string {
  if (value === null) return "-";
  return value >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
}

export function calibrationText(calibration: Calibration): string {
  const { node, platform, cpus } = calibration;
  return [
    "Calibration (what this machine does at best in this run)",
    `  ${node} ${platform}, ${cpus} processors, load before the run ${figure(calibration.loadBefore)}`,
    `  memory read ${figure(calibration.memoryReadGBs)} GB/s; 4 KiB fdatasync p50 ${figure(calibration.fdatasyncP50Ms)} ms,` +
      ` p99 ${figure(calibration.fdatasyncP99Ms)} ms; sha256 ${figure(calibration.sha256MBs)} MB/s;` +
      ` JSON.parse ${figure(calibration.jsonParseMBs)} MB/s`,
  ].join("\n");
}

function contenderRow(one: ContenderFigures): string[] {
  const state = one.correct ? (one.noisy ? "noisy" : "") : `WRONG ${one.hash.slice(0, 12)}`;
  const times = [one.medianMs, one.minMs, one.coldMs, one.perSecond].map(figure);
  return [one.id, ...times, String(one.rounds), figure(one.maxRssMB), state, one.does];
}

function outcome({ ok, failed, correct, noisy, goal }: Verdict): string {
  if (!correct) return "wrong result";
  const word = failed
    ? `missed by more than ${ALLOWANCE * 100} %`
    : ok
      ? goal === null
        ? "told"
        : "reached"
      : "missed";
  return noisy ? `${word}, noisy` : word;
}

function verdictRow(one: Verdict): string[] {
  const goal = one.goal === null ? "-" : `${one.better === "higher" ? ">=" : "<="} ${one.goal}`;
  return [one.id, figure(one.ours), figure(one.baseline), one.unit, figure(one.ratio), goal, outcome(one)];
}

/** A job's two tables: who did what, and ours held against the others. */
export function jobText(report: JobReport): string {
  const heads = ["contender", "median ms", "min ms", "cold ms", `${report.unit}/s`, "rounds", "RSS MB", "", "does"];
  return [
    `Job ${report.job}: ${report.input}`,
    table([heads, ...report.contenders.map(contenderRow)]),
    "",
    table([["comparison", "ours", "baseline", "unit", "ratio", "goal", ""], ...report.verdicts.map(verdictRow)]),
  ].join("\n");
}
