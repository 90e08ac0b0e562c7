import { sql } from "kysely";
import type { Reader } from "#database";
import type { EvidenceTier, FactSource } from "#facts";
import { type AreaId, areaId, type IsoDate, idOf } from "#kernel";
import type { EnterpriseId } from "../domain/enterprise.ts";
import type { HeldEnterprise, HeldValue, PlannedFact } from "../domain/import-row.ts";

/** Enterprises of the caller's areas with these codes, or those they were merged into, and what they hold of these measures: two statements for any number. */
export async function heldEnterprises(
  query: Reader,
  codes: readonly string[],
  measures: readonly string[],
): Promise<Map<string, HeldEnterprise>> {
  const found = new Map<string, HeldEnterprise>();
  if (codes.length === 0) return found;
  const rows = await query
    .selectFrom("enterprise")
    .innerJoin("area", "area.id", "enterprise.area_id")
    .select([
      sql<string>`coalesce(enterprise.survivor_id, enterprise.id)`.as("id"),
      "enterprise.survivor_id",
      "enterprise.home_id",
      "enterprise.credit_code",
      "enterprise.area_id",
      "area.name as area_name",
    ])
    .where(sql<boolean>`enterprise.credit_code collate "C" = any (${codes}::text[])`)
    .execute();
  const values = await valuesOf(
    query,
    rows.map(({ id, home_id: home }) => ({ id: idOf(id), homeId: areaId(home) })),
    measures,
  );
  for (const row of rows) {
    if (row.credit_code === null) continue;
    found.set(row.credit_code, {
      id: idOf(row.id),
      homeId: areaId(row.home_id),
      areaId: areaId(row.area_id),
      areaName: row.area_name,
      byOtherCode: row.survivor_id !== null,
      values: values.get(row.id) ?? new Map(),
    });
  }
  return found;
}

/** What counts of these measures for these enterprises, by enterprise and measure in the order of the periods; one statement. */
export async function valuesOf(
  query: Reader,
  enterprises: readonly Pick<HeldEnterprise, "id" | "homeId">[],
  measures: readonly string[],
): Promise<Map<string, Map<string, HeldValue[]>>> {
  const found = new Map<string, Map<string, HeldValue[]>>();
  if (enterprises.length === 0) return found;
  const rows = await query
    .selectFrom("fact_cell")
    .select(["subject_id", "measure", "period_from", "period_to", "fact_id", "number", "words", "tier", "source"])
    .where("home_id", "in", [...new Set(enterprises.map(({ homeId }) => homeId))])
    .where(
      "subject_id",
      "in",
      enterprises.map(({ id }) => id),
    )
    .where("measure", "in", measures)
    .where("fact_id", "is not", null)
    .orderBy("period_from")
    .execute();
  for (const row of rows) {
    if (row.fact_id === null) continue;
    const of = found.get(row.subject_id) ?? new Map<string, HeldValue[]>();
    found.set(row.subject_id, of);
    const to = row.period_to as unknown as string;
    const value = row.words !== null ? { words: row.words } : { number: shortest(row.number ?? "0") };
    of.set(row.measure, [
      ...(of.get(row.measure) ?? []),
      {
        ...{
          factId: idOf<"fact">(row.fact_id),
          value,
          tier: row.tier as EvidenceTier,
          source: row.source as FactSource,
        },
        period: { from: row.period_from as unknown as IsoDate, to: to === "infinity" ? null : (to as IsoDate) },
      },
    ]);
  }
  return found;
}

/** numeric prints its zeros. */
function shortest(number: string): string {
  return number.includes(".") ? number.replace(/\.?0+$/, "") : number;
}

/** Codes that are in use somewhere. */
export async function codesInUse(query: Reader, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const { rows } = await sql<{ code: string }>`select credit_codes_in_use(${codes}::text[]) as code`.execute(
    query as never,
  );
  return new Set(rows.map(({ code }) => code));
}

/** A planned fact that is to stand beside a better one. */
export type Claim = {
  readonly homeId: AreaId;
  readonly enterpriseId: EnterpriseId;
  readonly tier: EvidenceTier;
  readonly fact: PlannedFact;
};

/** Those of the claims that stand already, by a list before: the same value with the same evidence, not replaced since. */
export async function claimsHeld(query: Reader, claims: readonly Claim[]): Promise<Set<PlannedFact>> {
  if (claims.length === 0) return new Set();
  const numberOf = ({ value }: PlannedFact) => ("number" in value ? value.number : null);
  const wordsOf = ({ value }: PlannedFact) => ("words" in value ? value.words : null);
  const { rows } = await sql<{ place: string }>`select given.place
    from unnest(${claims.map(({ homeId }) => homeId)}::integer[], ${claims.map(({ enterpriseId }) => enterpriseId)}::uuid[],
      ${claims.map(({ fact }) => fact.measure)}::text[], ${claims.map(({ fact }) => fact.period.from)}::date[],
      ${claims.map(({ fact }) => numberOf(fact))}::numeric[], ${claims.map(({ fact }) => wordsOf(fact))}::text[],
      ${claims.map(({ tier }) => tier)}::smallint[]) with ordinality
      as given (home_id, subject_id, measure, period_from, number, words, tier, place)
    where exists (select from fact where fact.home_id = given.home_id and fact.subject_id = given.subject_id
      and fact.measure = given.measure and fact.period_from = given.period_from and fact.tier = given.tier
      and fact.source = 'import' and (fact.number, fact.words) is not distinct from (given.number, given.words)
      and not exists (select from fact later where later.home_id = fact.home_id and later.replaces = fact.id))`.execute(
    query as never,
  );
  return new Set(rows.flatMap(({ place }) => claims[Number(place) - 1]?.fact ?? []));
}
