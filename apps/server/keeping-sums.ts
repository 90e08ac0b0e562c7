import { setTimeout as delay } from "node:timers/promises";
import type { Database, Grant } from "#database";
import type { IndustryTree, RosterKind } from "#enterprise";
import type { Measure } from "#facts";
import { accept, dayOf, type Instant } from "#kernel";
import type { IndicatorDefinition } from "#rollup";
import { keepIndicators } from "#rollup/http";
import { figuresAsOf } from "#rollup/store";

const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };
/** Whoever asks before sums are kept again has what changed counted meanwhile: this is about how long that takes, not about what is told. */
const LOOKS_EVERY_MS = 500;
/** In so many looks it keeps once though nothing seems to have changed: a new year has begun, or a step was given up. */
const LOOKS_A_TURN = 20;

export type Keeping = {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly indicators: readonly IndicatorDefinition[];
  readonly industries: IndustryTree;
  readonly measures: readonly Measure[];
  readonly rosterKinds: readonly RosterKind[];
};

/** After each step it rests so many times as long as the step took: beside a long list, whose areas change all the time, it takes a fifth of a core. */
const RESTS = 4;

/** Keeps the sums of indicators until there is nothing to do, one short transaction after the other, resting `rests` times as long after each. */
export async function keepSumsNow(
  { database, clock, ...catalogue }: Keeping,
  stopping = () => false,
  rests = 0,
): Promise<void> {
  for (let more = true; more && !stopping(); ) {
    const begun = performance.now();
    const kept = await database.transact(START_UP, async (write) =>
      accept(await keepIndicators(write, catalogue, dayOf(clock()))),
    );
    more = kept.ok && kept.value;
    const rested = performance.now() + rests * (performance.now() - begun);
    while (performance.now() < rested && !stopping()) await delay(Math.min(200, rested - performance.now()));
  }
}

/** Keeps sums from now on, soon behind what changes; does not keep the program running. `stop` waits for what is under way. */
export function keepSums(
  keeping: Keeping,
  onError: (error: Error) => void,
  paused = () => false,
): { readonly stop: () => Promise<void>; readonly secondsBehind: () => number } {
  let stopping = false;
  let underWay: Promise<void> | undefined;
  let looks = 0;
  let kept: string | null = null;
  let caughtUp = performance.now();
  const state = () => keeping.database.read(START_UP, figuresAsOf);
  const look = async () => {
    const due = looks++ % LOOKS_A_TURN === 0;
    const now = due ? null : await state();
    if (now === null || now !== kept) {
      await keepSumsNow(keeping, () => stopping, RESTS);
      kept = await state();
    }
    caughtUp = performance.now();
  };
  const timer = setInterval(() => {
    if (paused()) return;
    underWay ??= look()
      .catch(onError)
      .finally(() => {
        underWay = undefined;
      });
  }, LOOKS_EVERY_MS);
  timer.unref();
  return {
    secondsBehind: () => (performance.now() - caughtUp) / 1000,
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await underWay;
    },
  };
}
