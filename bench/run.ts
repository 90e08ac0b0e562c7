import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { calibrate } from "./harness/calibration.ts";
import type { Job, JobOptions } from "./harness/job.ts";
import { type BenchReport, calibrationText, type JobReport, jobText, reportOf } from "./harness/report.ts";
import { type Instruments, measure, measureOnce } from "./harness/rounds.ts";
import { seededRandom } from "./harness/statistics.ts";
import { auditJob } from "./jobs/audit.ts";
import { listImportJob } from "./jobs/list-import.ts";
import { permissionsJob } from "./jobs/permissions.ts";
import { denseReadingJob, readingJob } from "./jobs/reading.ts";
import { registerJob } from "./jobs/register.ts";
import { rollupJob } from "./jobs/rollup.ts";
import { wordFilesJob } from "./jobs/word-files.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A job is loaded when it is asked for. */
const JOBS: Readonly<Record<string, (root: string, options: JobOptions) => Job | Promise<Job>>> = {
  reading: readingJob,
  "reading-dense": denseReadingJob,
  "word-files": wordFilesJob,
  register: registerJob,
  permissions: permissionsJob,
  audit: auditJob,
  "list-import": listImportJob,
  rollup: rollupJob,
};

/** Run when none is named: those that take seconds. The others start servers of their own. */
const SHORT = ["reading", "reading-dense", "word-files"] as const;

const USAGE = `npm run bench -- [--jobs ${Object.keys(JOBS).join(",")}] [--rounds 9] [--quick] [--seed 1] [--json FILE]`;

const QUICK = { sampleMs: 5, warmUpMs: 500 };
const THOROUGH = { sampleMs: 25, warmUpMs: 3000 };

type Order = {
  readonly jobs: readonly string[];
  readonly rounds: number;
  readonly quick: boolean;
  readonly seed: number;
  readonly json: string | undefined;
};

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not “${text}”`);
  return Number(text);
}

function orderFrom(args: readonly string[]): Order {
  const { values } = parseArgs({
    args: [...args],
    options: {
      jobs: { type: "string", default: SHORT.join(",") },
      rounds: { type: "string", default: "9" },
      seed: { type: "string", default: "1" },
      quick: { type: "boolean", default: false },
      json: { type: "string" },
    },
  });
  const jobs = values.jobs.split(",").filter((name) => name !== "");
  const unknown = jobs.find((name) => !Object.hasOwn(JOBS, name));
  if (unknown !== undefined || jobs.length === 0) throw new Error(`There is no job “${unknown ?? ""}”.`);
  const rounds = wholeNumber("rounds", values.rounds);
  return { jobs, rounds, quick: values.quick, seed: wholeNumber("seed", values.seed), json: values.json };
}

/** Empties the part of the heap that new things are made in. */
function youngGarbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return () => {
    if (typeof collect === "function") collect({ type: "minor" });
  };
}

async function runJob(name: string, order: Order): Promise<JobReport | undefined> {
  const job = await JOBS[name]?.(root, { quick: order.quick });
  if (!job) return undefined;
  const instruments: Instruments = {
    now: () => performance.now(),
    memory: () => process.memoryUsage.rss(),
    settle: youngGarbageCollector(),
    random: seededRandom(order.seed),
  };
  try {
    const plan = { rounds: order.rounds, ...(order.quick ? QUICK : THOROUGH) };
    const measured = job.once
      ? await measureOnce(job.contenders, instruments)
      : await measure(job.contenders, plan, instruments);
    const report = reportOf(job, measured);
    console.log(`\n${[jobText(report), ...(job.notes?.() ?? [])].join("\n")}`);
    return report;
  } finally {
    await job.close?.();
  }
}

/** Runs what was ordered, prints it, writes it, and says by its result whether every goal holds. */
async function bench(order: Order): Promise<boolean> {
  const calibration = calibrate(join(root, "dist"), order.quick);
  console.log(calibrationText(calibration));
  const reports: JobReport[] = [];
  for (const name of order.jobs) {
    const report = await runJob(name, order);
    if (report) reports.push(report);
  }
  const results = reports.flatMap(({ verdicts }) => verdicts);
  const peakRssMB = (process.resourceUsage().maxRSS * 1024) / 1e6;
  console.log(`\nPeak memory of the process: ${Math.round(peakRssMB)} MB`);
  if (order.json !== undefined) {
    const jobs = reports.map(({ verdicts: _, ...rest }) => rest);
    const file = resolve(order.json);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `${JSON.stringify({ calibration, results, jobs, peakRssMB } satisfies BenchReport, null, 2)}\n`,
    );
  }
  return results.every(({ failed }) => !failed);
}

async function main(): Promise<number> {
  let order: Order;
  try {
    order = orderFrom(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  return (await bench(order)) ? 0 : 1;
}

process.exitCode = await main();
