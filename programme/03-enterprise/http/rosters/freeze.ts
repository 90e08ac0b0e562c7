import type { Static } from "typebox";
import { areaInScope, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import { type Grant, lockByName, type Writer } from "#database";
import { accept, areaId, dayOf, idOf, type Result, refuse } from "#kernel";
import { checkFrozen, planFreeze } from "../../domain/rosters/frozen-roster.ts";
import { findFrozenRoster, insertFrozenRoster, type ListedFrozen, newestFrozen } from "../../store/index.ts";
import type { RosterChanging } from "./change-roster.ts";
import type { FreezeBody } from "./schemas.ts";

/** Whether this was frozen when the page asked for it. A first revision keeps no reason. */
function isAskedFor(it: ListedFrozen, { kind, period, areaId: area, reason }: Static<typeof FreezeBody>): boolean {
  const sameReason = it.reason === null || it.reason === reason?.trim();
  return it.kind === kind && it.period === period && it.areaId === area && sameReason;
}

/**
 * Freezes who is on the lists of a kind for a period: once for each id that a page makes. Refuses `areas.outside-scope`,
 * `enterprise.roster-kind-unknown`, `enterprise.roster-id-reused`, and what `planFreeze` and `checkFrozen` refuse.
 */
export async function freeze(
  write: Writer,
  grant: Grant,
  { body, rosterKinds, at }: RosterChanging & { readonly body: Static<typeof FreezeBody> },
): Promise<Result<{ readonly id: string }>> {
  const { kind, period } = body;
  const area = areaId(body.areaId);
  if (!(await areaInScope(write, area))) return refuse("areas.outside-scope");
  if (!rosterKinds.some(({ code }) => code === kind)) return refuse("enterprise.roster-kind-unknown", { kind });
  const id = idOf<"frozen-roster">(body.id);
  const place = { homeId: await homeShardOf(write, area), kind, areaId: area, period };
  // Whoever is second finds what the first has frozen, and is asked why it is to be frozen anew.
  await lockByName(write, `freezing ${place.homeId} ${kind} ${area} ${period}`);
  const before = await newestFrozen(write, place);
  const there = await findFrozenRoster(write, id);
  if (there) return isAskedFor(there, body) ? accept({ id }) : refuse("enterprise.roster-id-reused");
  const planned = planFreeze({ period, reason: body.reason, today: dayOf(at), before });
  if (!planned.ok) return planned;
  const { kept, count, sha256 } = await insertFrozenRoster(write, grant, { ...place, id, ...planned.value }, at);
  const checked = checkFrozen({ count, sha256 }, before);
  if (!checked.ok) return checked;
  if (!kept) return refuse("enterprise.roster-id-reused");
  const { revision, readOn, reason } = planned.value;
  await recordAudit(write, grant, {
    ...{ action: "roster-frozen", objectKind: "frozen-roster", objectId: id, areaId: area },
    detail: { kind, period, revision, readOn, count, sha256, reason },
  });
  return accept({ id });
}
