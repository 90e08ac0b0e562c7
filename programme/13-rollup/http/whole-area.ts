import { areaInScope, findArea } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, accept, type Result, refuse } from "#kernel";

export type Place = { readonly id: AreaId; readonly name: string };

/** An area of which the caller sees everything. Refuses `areas.not-found`, `areas.outside-scope`. */
export async function wholeArea(query: Reader, id: AreaId): Promise<Result<Place>> {
  const area = await findArea(query, id);
  if (!area) return refuse("areas.not-found");
  return (await areaInScope(query, id)) ? accept({ id: area.id, name: area.name }) : refuse("areas.outside-scope");
}
