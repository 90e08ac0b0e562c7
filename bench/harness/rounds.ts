import type { Contender } from "./job.ts";
import { shuffled } from "./statistics.ts";

/** Where the time and the memory are read; a test brings its own. */
export type Instruments = {
  /** Milliseconds since some moment. */
  now(): number;
  /** Bytes the process holds. */
  memory(): number;
  /** Clears away what the last check left behind, so that nobody pays for it. */
  settle(): void;
  random(): number;
};

export type Plan = {
  /** Fewest timed rounds; short samples get at least 31. */
  readonly rounds: number;
  /** A sample repeats the work until it lasts about this long at least, so that the clock's grain does not count. */
  readonly sampleMs: number;
  /** A stretch of the untimed round lasts at least this long: a compiler wants to see work often before it works well. */
  readonly warmUpMs: number;
};

/** What was measured of one contender. A wrong one has no times. */
export type Measured = {
  readonly id: string;
  readonly correct: boolean;
  readonly expected: string;
  readonly hash: string;
  /** The very first run, before anything was compiled or cached. */
  readonly coldMs: number;
  /** One run in each round, in the order of the rounds. */
  readonly times: readonly number[];
  readonly maxRssBytes: number;
};

type Runner = {
  readonly contender: Contender;
  readonly expected: string;
  readonly times: number[];
  readonly coldMs: number;
  hash: string;
  passes: number;
  maxRssBytes: number;
};

const FEWEST = 7;
const FEWEST_SHORT = 31;
const SHORT_MS = 50;
const MOST_PASSES = 2000;
/** A quick baseline is not repeated for longer than this beside slow work. */
const LONGEST_MS = 250;

/** The first run of a contender: cold time and result, checked before anything is timed. */
async function admit(contender: Contender, { now, memory }: Instruments): Promise<Runner> {
  const start = now();
  const result = await contender.run();
  const coldMs = now() - start;
  const hash = contender.hashOf(result);
  return { contender, expected: await contender.expected(), hash, coldMs, times: [], passes: 1, maxRssBytes: memory() };
}

const isRight = (runner: Runner) => runner.hash === runner.expected;

/** Runs the work `passes` times and gives the time of one; a result that has changed makes the contender wrong. */
async function sample(runner: Runner, { now, memory, settle }: Instruments): Promise<number> {
  let result: unknown;
  settle();
  const start = now();
  for (let pass = 0; pass < runner.passes; pass += 1) {
    result = runner.contender.run();
    // Work that is done at once does not pay for waiting.
    if (result instanceof Promise) result = await result;
  }
  const time = (now() - start) / runner.passes;
  const hash = runner.contender.hashOf(result);
  if (hash !== runner.expected) runner.hash = hash;
  runner.maxRssBytes = Math.max(runner.maxRssBytes, memory());
  return time;
}

/** Runs each contender once, in their order: for work that takes minutes and leaves something behind. */
export async function measureOnce(contenders: readonly Contender[], { now, memory }: Instruments): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const contender of contenders) {
    const start = now();
    const result = await contender.run();
    const time = contender.timeOf?.(result) ?? now() - start;
    const hash = (await contender.hashLater?.(result)) ?? contender.hashOf(result);
    const expected = await contender.expected();
    const correct = hash === expected;
    const { id } = contender;
    measured.push({ id, correct, expected, hash, coldMs: time, times: correct ? [time] : [], maxRssBytes: memory() });
  }
  return measured;
}

/** A stretch of warming up that is faster than all before it by less than this says that nothing is being compiled any more. */
const SETTLED = 0.97;
/** Nobody is waited for longer than so many stretches. */
const MOST_STRETCHES = 6;

/** Runs the work for one stretch of warming up. Gives the least time of one run. */
async function stretchOf(runner: Runner, plan: Plan, instruments: Instruments): Promise<number> {
  let once = Number.POSITIVE_INFINITY;
  // Summed up, not foretold from the first sample: that one is by far the slowest where a compiler is at work.
  let [pass, lasted] = [0, 0];
  do {
    const time = Math.max(await sample(runner, instruments), 0.0001);
    lasted += time;
    once = Math.min(once, time);
    pass += 1;
  } while (pass < MOST_PASSES && lasted < plan.warmUpMs);
  return once;
}

/**
 * Untimed: stretch after stretch until the work no longer gets faster, for a compiler that runs beside it takes its time, and more of
 * it on a busy machine. Gives the least time of one run.
 */
async function warmUp(runner: Runner, plan: Plan, instruments: Instruments): Promise<number> {
  let once = await stretchOf(runner, plan, instruments);
  for (let stretch = 1; stretch < MOST_STRETCHES; stretch += 1) {
    const least = await stretchOf(runner, plan, instruments);
    const settled = least > once * SETTLED;
    once = Math.min(once, least);
    if (settled) break;
  }
  return once;
}

/**
 * Makes all samples about as long as the slowest contender's run: on a busy machine a short sample often slips through
 * between two interruptions, and a long one never does.
 */
async function evenOut(runners: readonly Runner[], plan: Plan, instruments: Instruments): Promise<void> {
  const once: number[] = [];
  for (const runner of runners) once.push(await warmUp(runner, plan, instruments));
  const sampleMs = Math.max(plan.sampleMs, Math.min(LONGEST_MS, Math.max(0, ...once)));
  for (const [index, runner] of runners.entries()) {
    runner.passes = Math.min(MOST_PASSES, Math.max(1, Math.round(sampleMs / (once[index] ?? sampleMs))));
    await sample(runner, instruments);
  }
}

/**
 * Measures contenders side by side: each is checked, warmed up, and then timed once in every round, in an order drawn
 * anew for each. At least 7 rounds, 31 when one run of anybody takes less than 50 ms. Whoever gives another result
 * than expected, at first or in any later sample, is wrong and has no times.
 */
export async function measure(
  contenders: readonly Contender[],
  plan: Plan,
  instruments: Instruments,
): Promise<Measured[]> {
  const runners: Runner[] = [];
  for (const contender of contenders) runners.push(await admit(contender, instruments));
  const admitted = runners.filter(isRight);
  await evenOut(admitted, plan, instruments);
  const rounds = Math.max(plan.rounds, FEWEST);
  for (let round = 0; round < rounds || (round < FEWEST_SHORT && someAreShort(admitted)); round += 1) {
    for (const runner of shuffled(admitted.filter(isRight), instruments.random)) {
      runner.times.push(await sample(runner, instruments));
    }
  }
  return runners.map(({ contender, expected, hash, coldMs, times, maxRssBytes }) => {
    const correct = hash === expected;
    return { id: contender.id, correct, expected, hash, coldMs, times: correct ? times : [], maxRssBytes };
  });
}

function someAreShort(runners: readonly Runner[]): boolean {
  return runners.some(({ times }) => times.length > 0 && Math.min(...times) < SHORT_MS);
}
