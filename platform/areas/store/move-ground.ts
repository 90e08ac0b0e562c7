import type { Reader } from "#database";
import { accept, type Result, refuse } from "#kernel";
import type { AreaMoveCommand, MoveGround } from "../domain/area-move.ts";
import { movesOfArea } from "./area-move-store.ts";
import { areasInScope, findArea, hasAreaNamed, lineageOf } from "./area-reader.ts";

/** What lies around a move now. Refuses `areas.not-found`, `areas.not-movable` and `areas.outside-scope` for who does not hold both where it is and where it goes. */
export async function groundOfMove(
  query: Reader,
  { areaId, toId }: Pick<AreaMoveCommand, "areaId" | "toId">,
): Promise<Result<MoveGround>> {
  const [area, target] = [await findArea(query, areaId), await findArea(query, toId)];
  if (!area || !target) return refuse("areas.not-found");
  const parent = area.parentId === null ? undefined : await findArea(query, area.parentId);
  if (!parent) return refuse("areas.not-movable", { name: area.name });
  if ((await areasInScope(query, [parent.id, toId])).size < new Set([parent.id, toId]).size)
    return refuse("areas.outside-scope");
  const [last] = await movesOfArea(query, areaId);
  return accept({
    ...{ area, target, parent, lastEffectiveOn: last?.effectiveOn ?? null },
    aboveTarget: (await lineageOf(query, toId)).map(({ id }) => id),
    nameTaken: await hasAreaNamed(query, toId, area.name),
  });
}
