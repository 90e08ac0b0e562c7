import { lineagesOf } from "#areas/store";
import type { Database, Grant } from "#database";
import { type AreaId, accept, dayOf, type Instant, type IsoDate, type Result } from "#kernel";
import type { CaseDeed } from "../domain/case-file.ts";
import { clockOn, dueOf } from "../domain/clocks.ts";
import { lapse } from "../domain/decide.ts";
import { currentStep } from "../domain/offers.ts";
import type { AreaAbove } from "../domain/office-of-level.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import {
  casesAtClock,
  casesWithClock,
  dueDaysOf,
  findCases,
  type StoredCase,
  workingCalendar,
} from "../store/index.ts";
import type { CaseworkOptions } from "./casework-options.ts";
import { noticesOf } from "./notices-of-case.ts";
import { auditDeeds, type DecidedDeed, followed, keepDeeds, runEffects } from "./run-cases.ts";

/** The platform acts by itself: in nobody's name. */
const PLATFORM: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };
const AT_ONCE = 200;
const EVERY_MS = 60_000;

type Clocks = Pick<CaseworkOptions, "database" | "effects" | "tell">;
type Paths = ReadonlyMap<AreaId, readonly AreaAbove[]>;

/** Who looks after an office: the next area above it. */
function officeAbove(office: AreaId | null, paths: Paths): AreaId | null {
  return office === null ? null : (paths.get(office)?.[1]?.id ?? null);
}

/** What the clock says of a case on a day: time is up, or will be soon; undefined when nothing is to be said. */
function deedOfClock(
  stored: StoredCase,
  { calendar, today, paths }: { calendar: WorkingCalendar; today: IsoDate; paths: Paths },
): CaseDeed | undefined {
  const due = dueOf(stored, calendar);
  const step = currentStep(stored);
  if (due === null || step?.clock == null) return undefined;
  const { state } = clockOn(due, today, calendar);
  const { warned, escalated, areaId, office } = stored.file;
  if (state === "overdue" && "act" in step.clock.atEnd) {
    const lapsed = lapse(stored, paths.get(areaId) ?? []);
    return lapsed.ok ? lapsed.value : undefined;
  }
  if (state === "overdue" && !escalated)
    return { type: "escalated", step: step.id, office: officeAbove(office, paths) };
  return state !== "running" && !warned ? { type: "warned", step: step.id } : undefined;
}

type Deeds = (
  write: Parameters<Parameters<Database["transact"]>[1]>[0],
) => Promise<{ deeds: DecidedDeed[]; calendar: WorkingCalendar }>;

/** Keeps what the platform itself does to cases, with everything that follows from it; how many it were, or why an effect refused. */
function keep(clocks: Clocks, now: Instant, deeds: Deeds): Promise<Result<number>> {
  return clocks.database.transact(PLATFORM, async (write) => {
    const decided = await deeds(write);
    const done = await keepDeeds(write, PLATFORM, decided);
    const effects = await runEffects(write, done, { grant: PLATFORM, now, options: clocks });
    if (!effects.ok) return effects;
    await auditDeeds(write, PLATFORM, done);
    const steps = done.map(({ stored, deed, event, file }) => ({ stored, deed, seq: event.seq, file }));
    await clocks.tell(write, await noticesOf(write, steps), now);
    return accept(done.length);
  });
}

/** What the clock says of some cases. */
const clockDeeds =
  (ids: readonly string[], now: Instant): Deeds =>
  async (write) => {
    const today = dayOf(now);
    const cases = [...(await findCases(write, ids)).values()];
    const calendar = await workingCalendar(write);
    const areas = cases.flatMap(({ file }) => [file.areaId, ...(file.office === null ? [] : [file.office])]);
    const paths = await lineagesOf(write, areas);
    const deeds = cases.flatMap((stored) => {
      const deed = deedOfClock(stored, { calendar, today, paths });
      return deed ? [followed(stored, deed, { at: now, by: null })] : [];
    });
    return { deeds, calendar };
  };

/**
 * Warns, tells the office above and lets time pass, for one portion of cases. Gives how many there were. A case whose effect refuses stays
 * where it is, overdue, until an officer decides; the others do not wait for it.
 */
export async function runClocks(clocks: Clocks, now: Instant): Promise<number> {
  const ids = await clocks.database.read(PLATFORM, (query) => casesAtClock(query, dayOf(now), AT_ONCE));
  const together = await keep(clocks, now, clockDeeds(ids, now));
  if (together.ok) return together.value;
  let kept = 0;
  for (const id of ids) {
    const alone = await keep(clocks, now, clockDeeds([id], now));
    if (alone.ok) kept += alone.value;
  }
  return kept;
}

/** Moves the due days of open cases after holidays became known from a day on; each move stands in the case's log. Gives how many moved. */
export async function moveDueDays(clocks: Clocks, now: Instant, from: IsoDate): Promise<number> {
  let [moved, after, more] = [0, null as string | null, true];
  while (more) {
    const ids = await clocks.database.read(PLATFORM, (query) => casesWithClock(query, from, after, AT_ONCE));
    const kept = await keep(clocks, now, async (write) => {
      const cases = [...(await findCases(write, ids)).values()];
      const calendar = await workingCalendar(write);
      const before = await dueDaysOf(write, ids);
      const deeds = cases.flatMap((stored) => {
        const [was, is] = [before.get(stored.id), dueOf(stored, calendar)?.due];
        if (was === undefined || is === undefined || was === is) return [];
        return [followed(stored, { type: "due-moved", from: was, to: is }, { at: now, by: null })];
      });
      return { deeds, calendar };
    });
    if (!kept.ok) throw new Error(`due days could not move: ${kept.refusal.code}`);
    moved += kept.value;
    after = ids.at(-1) ?? null;
    more = ids.length === AT_ONCE;
  }
  return moved;
}

/** Looks at the clocks every minute until `stop`; does not keep the program running. */
export function keepClocks(
  clocks: Clocks & Pick<CaseworkOptions, "clock">,
  onError: (error: Error) => void,
): { readonly stop: () => Promise<void> } {
  let underWay: Promise<void> | undefined;
  const look = () => {
    underWay ??= (async () => {
      while ((await runClocks(clocks, clocks.clock())) === AT_ONCE);
    })()
      .catch(onError)
      .finally(() => {
        underWay = undefined;
      });
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  setTimeout(look, 5_000).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
