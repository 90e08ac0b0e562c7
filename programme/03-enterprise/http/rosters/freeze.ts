import type { Static } from "typebox";
import { areaInScope, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { accept, areaId, dayOf, idOf, type Result, refuse } from "#kernel";
import { checkFrozen, planFreeze } from "../../domain/rosters/frozen-roster.ts";
import { findFrozenRoster, insertFrozenRoster, newestFrozen } from "../../store/index.ts";
import type { RosterChanging } from "./change-roster.ts";
import type { FreezeBody } from "./schemas.ts";

/**
 * Freezes who is on the lists of a kind for a period: once for each id that a page makes. Refuses `areas.outside-scope`,
 * `enterprise.roster-kind-unknown`, and what `planFreeze` and `checkFrozen` refuse.
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
  const before = await newestFrozen(write, place);
  if (await findFrozenRoster(write, id)) return accept({ id });
  const planned = planFreeze({ period, reason: body.reason, today: dayOf(at), before });
  if (!planned.ok) return planned;
  const { count = 0, sha256 = "" } =
    (await insertFrozenRoster(write, grant, { ...place, id, ...planned.value }, at)) ?? {};
  const checked = checkFrozen({ count, sha256 }, before);
  if (!checked.ok) return checked;
  const { revision, readOn, reason } = planned.value;
  await recordAudit(write, grant, {
    ...{ action: "roster-frozen", objectKind: "frozen-roster", objectId: id, areaId: area },
    detail: { kind, period, revision, readOn, count, sha256, reason },
  });
  return accept({ id });
}
