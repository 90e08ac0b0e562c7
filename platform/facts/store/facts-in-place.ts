import type { Reader } from "#database";
import type { AreaId } from "#kernel";
import type { Fact } from "../domain/ledger.ts";
import type { FactInPlace } from "../domain/undone-fact.ts";
import { factOf } from "./fact-row.ts";

/** The facts recorded under these keys, with what they replaced and whether anything has replaced them: two statements for any number. */
export async function factsInPlace(query: Reader, homeId: AreaId, keys: readonly string[]): Promise<FactInPlace[]> {
  if (keys.length === 0) return [];
  const rows = await query
    .selectFrom("fact")
    .selectAll("fact")
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("fact as later")
          .select("later.id")
          .whereRef("later.home_id", "=", "fact.home_id")
          .whereRef("later.replaces", "=", "fact.id"),
      ).as("gone"),
    )
    .where("home_id", "=", homeId)
    .where("key", "in", keys)
    .execute();
  const replacing = rows.flatMap(({ replaces }) => (replaces === null ? [] : [replaces]));
  const replaced = await factsWithIds(query, homeId, replacing);
  return rows.map(({ gone, ...row }) => {
    const fact = factOf(row);
    return { fact, replaced: replaced.get(fact.replaces ?? "") ?? null, standing: gone !== true };
  });
}

async function factsWithIds(query: Reader, homeId: AreaId, ids: readonly string[]): Promise<Map<string, Fact>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom("fact")
    .selectAll()
    .where("home_id", "=", homeId)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, factOf(row)]));
}
