import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { recordingMoment } from "#facts/store";
import { accept, dayOf, type Instant, type Result, refuse } from "#kernel";
import { type AreaMove, type AreaMoveCommand, decideMove, isSameMove } from "../domain/area-move.ts";
import { findAreaMove, groundOfMove, insertAreaMove, lockAreas } from "../store/index.ts";

/**
 * Moves an area below another one, in one transaction with what is kept of both lines and the audit. Refuses what `decideMove` refuses, `areas.not-found`,
 * `areas.not-movable`, `areas.outside-scope` and `areas.move-id-reused`. The same sent twice moves it once.
 */
export async function moveArea(
  write: Writer,
  grant: Grant,
  command: AreaMoveCommand,
  clock: () => Instant,
): Promise<Result<AreaMove>> {
  const at = await recordingMoment(write, clock);
  await lockAreas(write);
  const kept = await findAreaMove(write, command.id);
  if (kept) return isSameMove(kept, command) ? accept(kept) : refuse("areas.move-id-reused");
  const ground = await groundOfMove(write, command);
  if (!ground.ok) return ground;
  const decided = decideMove(ground.value, command, dayOf(at));
  if (!decided.ok) return decided;
  if (!(await insertAreaMove(write, grant, decided.value, at))) return refuse("areas.move-id-reused");
  const { area, parent, target } = ground.value;
  const { effectiveOn, document, reason } = decided.value;
  await recordAudit(write, grant, {
    ...{ action: "area-moved", objectKind: "area", objectId: area.id, areaId: area.id },
    detail: { name: area.name, from: parent.name, to: target.name, effectiveOn, document, reason },
  });
  return accept({
    ...{ ...decided.value, fromName: parent.name, toName: target.name },
    ...{ recordedAt: at, byName: grant.userName },
  });
}
