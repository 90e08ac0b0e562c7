import type { Static } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { readReason } from "#facts";
import { mergeSubjects, recordingMoment, splitSubjects } from "#facts/store";
import { accept, type Instant, idOf, type Result, refuse } from "#kernel";
import type { EnterpriseId } from "../index.ts";
import {
  distinctionWithId,
  enterprisesById,
  findEnterprise,
  findNamedMerge,
  followSubjects,
  insertDistinction,
  refreshEnterprises,
} from "../store/index.ts";
import type { DistinctionBody, MergeBody, SplitBody } from "./merge-schemas.ts";
import { officeAbove } from "./office-above.ts";

type Doing<Body> = { readonly body: Body; readonly clock: () => Instant };
type Done = Promise<Result<{ readonly id: string }>>;

/**
 * Merges the file of an enterprise into another's. Refuses `enterprise.not-found`, and as `mergeSubjects` does, with
 * `facts.subject-not-found` when the survivor lies outside the caller's areas.
 */
export async function mergeEnterprise(
  write: Writer,
  grant: Grant,
  goneId: EnterpriseId,
  { body, clock }: Doing<Static<typeof MergeBody>>,
): Done {
  const gone = await findEnterprise(write, goneId);
  if (!gone) return refuse("enterprise.not-found");
  const kept = await findEnterprise(write, idOf(body.survivorId));
  if (!kept) return refuse("facts.subject-not-found");
  // Subjects are held by their home; two homes have nothing in common to hold.
  if (gone.homeId !== kept.homeId) return refuse("facts.merge-over-homes");
  const at = await recordingMoment(write, clock);
  const ids = {
    id: idOf<"subject-merge">(body.id),
    subjectId: idOf<"subject">(gone.id),
    survivorId: idOf<"subject">(kept.id),
  };
  const merged = await mergeSubjects(write, grant, { homeId: gone.homeId, ...ids, reason: body.reason }, at);
  if (!merged.ok) return merged;
  // Sent twice: the first call did all of the rest.
  if (!merged.value.added) return accept({ id: body.id });
  await followSubjects(write, kept.homeId, merged.value.subjects);
  await refreshEnterprises(write, kept.homeId, [kept.id]);
  const detail = { enterprise: gone.name, code: gone.creditCode, into: kept.name, reason: body.reason };
  await recordAudit(write, grant, {
    ...{ action: "enterprise-merged", objectKind: "enterprise", objectId: kept.id, areaId: kept.areaId, detail },
  });
  return accept({ id: body.id });
}

/**
 * Undoes a merge. Refuses `facts.merge-not-found`, `enterprise.split-beyond-scope {area, office}` when the file goes back to an area
 * that the caller does not hold, and as `splitSubjects` does.
 */
export async function splitEnterprise(
  write: Writer,
  grant: Grant,
  mergeId: string,
  { body, clock }: Doing<Static<typeof SplitBody>>,
): Done {
  const merge = await findNamedMerge(write, mergeId);
  const gone = merge && (await findEnterprise(write, merge.goneId));
  if (!merge || !gone) return refuse("facts.merge-not-found");
  if (!(await areaInScope(write, merge.areaId))) {
    const office = await officeAbove(write, gone.areaId, merge.areaId);
    return refuse("enterprise.split-beyond-scope", { area: merge.areaName, office });
  }
  const at = await recordingMoment(write, clock);
  const given = { homeId: merge.homeId, id: body.id, mergeId: idOf<"subject-merge">(mergeId), reason: body.reason };
  const split = await splitSubjects(write, grant, given, at);
  if (!split.ok) return split;
  if (!split.value.added) return accept({ id: body.id });
  await followSubjects(write, merge.homeId, split.value.subjects);
  await refreshEnterprises(write, merge.homeId, [gone.survivorId ?? merge.keptId, gone.id]);
  const detail = { enterprise: gone.name, code: gone.creditCode, from: merge.keptName, reason: body.reason };
  await recordAudit(write, grant, {
    ...{ action: "enterprise-split", objectKind: "enterprise", objectId: gone.id, areaId: merge.areaId, detail },
  });
  return accept({ id: body.id });
}

type Pair = { readonly one: EnterpriseId; readonly other: EnterpriseId };

/** The smaller id first, as pairs are kept. */
export function pairOf(one: string, other: string): Pair {
  const [first = one, second = other] = [one, other].toSorted();
  return { one: idOf(first), other: idOf(second) };
}

/**
 * Says that two that look like one are two, or takes that back. Refuses `enterprise.not-found`, `facts.merge-with-itself`, a missing
 * reason, and `facts.key-reused` when something else was said under the id.
 */
export async function distinguish(
  write: Writer,
  grant: Grant,
  pair: Pair,
  { body, clock }: Doing<Static<typeof DistinctionBody>>,
): Done {
  const reason = readReason(body.reason);
  if (!reason.ok) return reason;
  if (pair.one === pair.other) return refuse("facts.merge-with-itself");
  const both = await enterprisesById(write, [pair.one, pair.other]);
  const [one, other] = [both.get(pair.one), both.get(pair.other)];
  if (!one || !other) return refuse("enterprise.not-found");
  const at = await recordingMoment(write, clock);
  const said = { ...pair, homeId: one.homeId, id: body.id, act: body.act, reason: reason.value, at };
  if (!(await insertDistinction(write, grant, said))) {
    const there = await distinctionWithId(write, said.homeId, said.id);
    const same = (["one", "other", "act", "reason"] as const).every((part) => there?.[part] === said[part]);
    return same ? accept({ id: body.id }) : refuse("facts.key-reused");
  }
  const detail = { enterprise: one.name, other: other.name, act: body.act, reason: reason.value };
  await recordAudit(write, grant, {
    ...{ action: "enterprise-distinguished", objectKind: "enterprise", objectId: one.id, areaId: one.areaId, detail },
  });
  return accept({ id: body.id });
}
