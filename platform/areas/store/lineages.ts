import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type AreaId, areaId, groupedBy } from "#kernel";
import type { AreaLevel } from "../domain/area.ts";

/** An area on the way up to the country. */
export type AreaOnTheWay = { readonly id: AreaId; readonly name: string; readonly level: AreaLevel };

/** Each area with what lies above it, from itself up, by area. A park goes on with the division in which it lies. */
export async function lineagesOf(
  query: Reader,
  ids: readonly AreaId[],
): Promise<ReadonlyMap<AreaId, readonly AreaOnTheWay[]>> {
  const { rows } = await sql<{ asked: number; id: number; name: string; level: AreaLevel }>`
    with asked as (
      select it.id as asked, it.id, 0 as turn from area it where it.id = any (${[...new Set(ids)]}::integer[])
      union all
      select it.id, it.located_in_id, 1 from area it where it.id = any (${[...new Set(ids)]}::integer[]) and it.located_in_id is not null
    )
    select asked.asked, above.id, above.name, above.level
    from asked join area own on own.id = asked.id
    join area above on above.tree = own.tree and own.preorder_from between above.preorder_from and above.preorder_to
    order by asked.asked, asked.turn, above.preorder_from desc`.execute(query as Writer);
  const found = groupedBy(rows, ({ asked }) => areaId(asked));
  return new Map(
    [...found].map(([asked, its]) => [asked, its.map(({ id, name, level }) => ({ id: areaId(id), name, level }))]),
  );
}
