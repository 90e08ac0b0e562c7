import { setTimeout as delay } from "node:timers/promises";
import type { Database, Grant } from "#database";
import type { IndustryTree, RosterKind } from "#enterprise";
import type { Measure } from "#facts";
import { accept, dayOf, type Instant } from "#kernel";
import type { IndicatorDefinition } from "#rollup";
import { keepIndicators } from "#rollup/http";

const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };
/** Whoever asks before sums are kept again has what changed counted meanwhile: this is about how long that takes, not about what is told. */
const EVERY_MS = 3_000;

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

/** Keeps sums from now on, behind what changes; does not keep the program running. `stop` waits for what is under way. */
export function keepSums(keeping: Keeping, onError: (error: Error) => void): { readonly stop: () => Promise<void> } {
  let stopping = false;
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= keepSumsNow(keeping, () => stopping, RESTS)
      .catch(onError)
      .finally(() => {
        underWay = undefined;
      });
  }, EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await underWay;
    },
  };
}
