import { lineageOf } from "#areas/store";
import type { Reader } from "#database";
import type { AreaId } from "#kernel";

/** The name of the lowest area that holds both: its office can do what the offices of the two cannot. */
export async function officeAbove(query: Reader, one: AreaId, other: AreaId): Promise<string> {
  const above = new Set((await lineageOf(query, other)).map(({ id }) => id));
  return (await lineageOf(query, one)).findLast(({ id }) => above.has(id))?.name ?? "";
}
