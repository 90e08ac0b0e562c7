import { type Database, forgetRequestKeys, type Grant, tryLockByName, type Writer } from "#database";
import { lapseLists } from "#enterprise/http";
import { SWEPT_AT_ONCE, sweepUploads } from "#evidence/http";
import { accept, type Instant, later } from "#kernel";
import { forgetMessages, forgetNotices } from "#notices/store";

const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };
const HOUR = 60 * 60 * 1000;
/** A list may bring a million rows, and has to go before a statement takes too long. */
const LISTS_AT_ONCE = 1;
const KEYS_AT_ONCE = 10_000;
/** Nobody sends a request again after a week. */
const KEY_MINUTES = -7 * 24 * 60;

const NOTICES_AT_ONCE = 5_000;
/** What was sent is only counted; what never went is to be found for as long as notices are. */
const SENT_MINUTES = -30 * 24 * 60;

/** `noticeDays`: for how long what notices say is kept. */
export type Sweeping = {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly noticeDays?: number;
};

type Sweep = { readonly most: number; readonly sweep: (write: Writer, at: Instant) => Promise<number> };

const sweepsOf = (noticeDays: number): readonly Sweep[] => [
  { most: SWEPT_AT_ONCE, sweep: sweepUploads },
  {
    most: KEYS_AT_ONCE,
    sweep: (write, at) => forgetRequestKeys(write, new Date(later(at, KEY_MINUTES)), KEYS_AT_ONCE),
  },
  {
    most: NOTICES_AT_ONCE,
    sweep: (write, at) => forgetNotices(write, later(at, -noticeDays * 24 * 60), NOTICES_AT_ONCE),
  },
  {
    most: NOTICES_AT_ONCE,
    sweep: (write, at) => {
      const before = { sent: later(at, SENT_MINUTES), givenUp: later(at, -noticeDays * 24 * 60) };
      return forgetMessages(write, before, NOTICES_AT_ONCE);
    },
  },
  { most: LISTS_AT_ONCE, sweep: (write, at) => lapseLists(write, at, LISTS_AT_ONCE) },
];

/** Takes away what its people left: files on their way in for a day, lists without a decision for a month. One server at a time; another one leaves it to the first. */
export async function sweepAbandoned(
  { database, clock, noticeDays = 365 }: Sweeping,
  stopping = () => false,
): Promise<void> {
  for (const { most, sweep } of sweepsOf(noticeDays)) {
    for (let swept = most; swept >= most && !stopping(); ) {
      const done = await database.transact(START_UP, async (write) =>
        accept((await tryLockByName(write, "sweeping")) ? await sweep(write, clock()) : 0),
      );
      swept = done.ok ? done.value : 0;
    }
  }
}

/** Sweeps every hour from now on; does not keep the program running. `stop` waits for what is under way. */
export function sweepHourly(
  sweeping: Sweeping,
  onError: (error: Error) => void,
  every = HOUR,
): { readonly stop: () => Promise<void>; readonly busy: () => boolean } {
  let stopping = false;
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= sweepAbandoned(sweeping, () => stopping)
      .catch(onError)
      .finally(() => {
        underWay = undefined;
      });
  }, every);
  timer.unref();
  return {
    busy: () => underWay !== undefined,
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await underWay;
    },
  };
}
