import { findArea, lineagesOf } from "#areas/store";
import type { Writer } from "#database";
import { type AreaId, accept, type Result, refuse } from "#kernel";
import { foldCase } from "../domain/case-file.ts";
import { dueOf } from "../domain/clocks.ts";
import { openCase } from "../domain/decide.ts";
import { findCase, insertCase, insertEvents, proceduresAt, workingCalendar } from "../store/index.ts";
import { auditDeeds, type Ordering } from "./run-cases.ts";

/** A case that somebody wants to begin; the page chose its id, so that asking twice begins one. */
export type WantedCase = {
  readonly id: string;
  readonly procedure: string;
  readonly areaId: AreaId;
  readonly parentId: string | null;
};

/** Begins a case by the edition that holds in its area today. The same id asked for again by the same person gives the case there is. */
export async function beginCase(
  write: Writer,
  wanted: WantedCase,
  { actor, grant, now }: Ordering,
): Promise<Result<{ id: string }>> {
  const { id, areaId, parentId } = wanted;
  if (!(await findArea(write, areaId))) return refuse("areas.not-found");
  const [procedure] = (await proceduresAt(write, areaId)).flatMap((one) =>
    one.procedure.id === wanted.procedure ? [one.procedure] : [],
  );
  if (!procedure) return refuse("casework.procedure-unknown");
  const path = (await lineagesOf(write, [areaId])).get(areaId) ?? [];
  const subjectId = actor.subjects.length === 1 ? (actor.subjects[0] ?? null) : null;
  const opened = openCase(procedure, { actor, path, subjectId });
  if (!opened.ok) return opened;
  const event = { ...opened.value, seq: 1, at: now, by: actor.userId };
  const file = foldCase(procedure, [event]);
  const due = dueOf({ procedure, file }, await workingCalendar(write));
  const office = opened.value.type === "opened" ? opened.value.office : null;
  const row = { id, procedure, file, due, areaId, firstOffice: office, subjectId, parentId, openedAt: now };
  if (!(await insertCase(write, grant, row))) {
    const there = await findCase(write, id);
    const same = there?.applicantId === actor.userId && there.procedure.id === procedure.id;
    return same ? accept({ id }) : refuse("casework.id-reused");
  }
  await insertEvents(write, grant, [{ caseId: id, event }]);
  const stored = await findCase(write, id);
  if (stored) await auditDeeds(write, grant, [{ stored, deed: opened.value, event, file }]);
  return accept({ id });
}
