import { type AreaOnTheWay, lineagesOf } from "#areas/store";
import { recordAudits } from "#audit/store";
import type { Grant, Writer } from "#database";
import type { Actor } from "#identity";
import { type AreaId, accept, type Instant, type Result, refuse, type UserId } from "#kernel";
import { type CaseDeed, type CaseEvent, type CaseFile, followCase } from "../domain/case-file.ts";
import { dueOf } from "../domain/clocks.ts";
import { type CaseCommand, decideCase } from "../domain/decide.ts";
import { stepOf } from "../domain/procedure.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import {
  type CaseId,
  eventOf,
  findCases,
  followCases,
  insertEvents,
  type StoredCase,
  workingCalendar,
} from "../store/index.ts";
import type { CaseworkOptions } from "./casework-options.ts";
import { type CaseStep, noticesOf } from "./notices-of-case.ts";

/** What somebody wants done to a case, and which version they saw. */
export type CaseOrder = { readonly caseId: CaseId; readonly version: number; readonly command: CaseCommand };

/** Who orders, in whose name and when. */
export type Ordering = {
  readonly actor: Actor;
  readonly grant: Grant;
  readonly now: Instant;
  readonly options: Pick<CaseworkOptions, "effects" | "tell">;
};

type Ground = {
  readonly cases: ReadonlyMap<CaseId, StoredCase>;
  readonly paths: ReadonlyMap<AreaId, readonly AreaOnTheWay[]>;
  readonly calendar: WorkingCalendar;
};

/** A deed that was decided, and where its case stands after it. */
export type DecidedDeed = {
  readonly stored: StoredCase;
  readonly deed: CaseDeed;
  readonly event: CaseEvent;
  readonly file: CaseFile;
};

/** What lies around orders, in a few questions however many they are. */
async function groundOf(write: Writer, ids: readonly CaseId[]): Promise<Ground> {
  const cases = await findCases(write, ids);
  const areas = [...cases.values()].flatMap(({ file }) => [
    file.areaId,
    ...(file.office === null ? [] : [file.office]),
  ]);
  const [paths, calendar] = [await lineagesOf(write, areas), await workingCalendar(write)];
  return { cases, paths, calendar };
}

function decideOne(order: CaseOrder, { cases, paths }: Ground, { actor, now }: Ordering): Result<DecidedDeed> {
  const stored = cases.get(order.caseId);
  if (stored === undefined) return refuse("casework.not-found");
  const { file } = stored;
  const around = {
    ...{ actor, version: order.version, path: paths.get(file.areaId) ?? [] },
    officeLevel: file.office === null ? null : (paths.get(file.office)?.[0]?.level ?? null),
  };
  const decided = decideCase(stored, order.command, around);
  return decided.ok ? accept(followed(stored, decided.value, { at: now, by: actor.userId })) : decided;
}

/** A deed with the event it becomes and what the case is then. */
export function followed(
  stored: StoredCase,
  deed: CaseDeed,
  { at, by }: { readonly at: Instant; readonly by: UserId | null },
): DecidedDeed {
  const event = eventOf(stored.file, deed, { at, by });
  return { stored, deed, event, file: followCase(stored.procedure, stored.file, event) };
}

/** Keeps decided deeds: the cases first, then the logs of those that nobody changed meanwhile. Gives these. */
export async function keepDeeds(
  write: Writer,
  grant: Grant,
  { deeds, calendar }: { readonly deeds: readonly DecidedDeed[]; readonly calendar: WorkingCalendar },
): Promise<DecidedDeed[]> {
  const kept = await followCases(
    write,
    deeds.map(({ stored: { id, procedure, file: before }, file }) => ({
      ...{ id, procedure, file, before: before.version },
      due: dueOf({ procedure, file }, calendar),
    })),
  );
  const done = deeds.filter(({ stored }) => kept.has(stored.id));
  await insertEvents(
    write,
    grant,
    done.map(({ stored, event }) => ({ caseId: stored.id, event })),
  );
  return done;
}

/** Runs what acts set off elsewhere; the first refusal ends it, and with it the transaction. */
export async function runEffects(
  write: Writer,
  done: readonly DecidedDeed[],
  { grant, now, options }: Pick<Ordering, "grant" | "now"> & { readonly options: Pick<CaseworkOptions, "effects"> },
): Promise<Result<undefined>> {
  for (const { stored, deed, file } of done) {
    if (deed.type !== "acted") continue;
    const { procedure, id: caseId, applicantId, applicantName, parentId } = stored;
    const action = stepOf(procedure, deed.step)?.actions.find(({ id }) => id === deed.action);
    for (const name of action?.effects ?? []) {
      const effect = options.effects[name];
      if (effect === undefined) throw new Error(`no effect ${name} is registered`);
      const ran = await effect(write, {
        ...{ caseId, procedure, file, areaId: file.areaId, applicantId, applicantName, parentId, grant, at: now },
      });
      if (!ran.ok) return ran;
    }
  }
  return accept();
}

/** What an audit record says of a deed: what it was and where it led, no values of forms. */
function auditDetail({ stored, deed }: DecidedDeed) {
  const { procedure } = stored;
  const said = { procedure: procedure.id, edition: procedure.edition };
  switch (deed.type) {
    case "acted":
      return { ...said, step: deed.step, act: deed.action, to: deed.to, reason: deed.reason };
    case "filled":
      return { ...said, fields: Object.keys(deed.values) };
    case "opined":
      return { ...said, step: deed.step, view: deed.view };
    case "transferred":
      return { ...said, from: deed.from, office: deed.office, reason: deed.reason };
    case "undone":
      return { ...said, undone: deed.seq, reason: deed.reason };
    default:
      return said;
  }
}

const stepReached = ({ stored, deed, event, file }: DecidedDeed): CaseStep => ({ stored, deed, seq: event.seq, file });

/** Writes what was done to cases into the audit, each a record. */
export async function auditDeeds(write: Writer, grant: Grant, done: readonly DecidedDeed[]): Promise<void> {
  const records = done.map((one) => ({
    ...{ action: `case-${one.deed.type}`, objectKind: "case", objectId: one.stored.id, areaId: one.file.areaId },
    detail: auditDetail(one),
  }));
  await recordAudits(write, grant, records);
}

/**
 * Does what is ordered of several cases in the caller's transaction and gives what came of each: the version it has now, or why not. An
 * effect that refuses undoes all of them, so that the caller can try them one by one.
 */
export async function runOrders(
  write: Writer,
  orders: readonly CaseOrder[],
  ordering: Ordering,
): Promise<Result<ReadonlyMap<CaseId, Result<number>>>> {
  const { grant, now, options } = ordering;
  const ids = orders.map(({ caseId }) => caseId);
  const ground = await groundOf(write, ids);
  const decided = orders.map((order) => [order.caseId, decideOne(order, ground, ordering)] as const);
  const deeds = decided.flatMap(([, one]) => (one.ok ? [one.value] : []));
  const done = await keepDeeds(write, grant, { deeds, calendar: ground.calendar });
  const effects = await runEffects(write, done, ordering);
  if (!effects.ok) return effects;
  await auditDeeds(write, grant, done);
  await options.tell(write, await noticesOf(write, done.map(stepReached), ordering.actor.userId), now);
  const versions = new Map(done.map(({ stored, file }) => [stored.id, file.version]));
  return accept(new Map(decided.map(([id, one]) => [id, outcomeOf(one, versions.get(id))])));
}

function outcomeOf(decided: Result<DecidedDeed>, version: number | undefined): Result<number> {
  if (!decided.ok) return decided;
  return version === undefined ? refuse("casework.changed-meanwhile") : accept(version);
}

/** One order; whatever is refused leaves nothing behind. */
export async function runOrder(write: Writer, order: CaseOrder, ordering: Ordering): Promise<Result<number>> {
  const ran = await runOrders(write, [order], ordering);
  return ran.ok ? (ran.value.get(order.caseId) ?? refuse("casework.not-found")) : ran;
}
