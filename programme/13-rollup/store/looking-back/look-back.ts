import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, areaId, type Instant, idOf, instantOf } from "#kernel";
import type { IndicatorSums } from "../../domain/indicator-sums.ts";
import type { UnitChange, UnitState } from "../../domain/looking-back/unit-change.ts";
import { type AskedIndicator, days, exact, questions, type SumsRow, sumsOf } from "../figure-reader.ts";

/** More changes than this are not looked at one by one. */
export const MOST_CHANGES = 50_000;

/** From one moment to before another; without a second one, until now. */
export type Stretch = { readonly since: Instant; readonly until: Instant | null };

/** What an indicator comes to now by part of an area, and what changed in each stretch of time; all in one picture. */
export type LookedBack = {
  readonly now: readonly { readonly part: AreaId; readonly sums: IndicatorSums }[];
  readonly changes: readonly (readonly UnitChange[])[];
};

type StateRow<Prefix extends string> = {
  readonly [Key in `${Prefix}_part` | `${Prefix}_seat`]: number | null;
} & { readonly [Key in `${Prefix}_standing`]: UnitState["standing"] } & {
  readonly [Key in `${Prefix}_in_industry` | `${Prefix}_is_listed`]: boolean | null;
} & { readonly [Key in `${Prefix}_numerator` | `${Prefix}_denominator`]: string | null } & {
  readonly [Key in `${Prefix}_tier`]: number | null;
};

export type ChangeRow = StateRow<"was"> &
  StateRow<"is"> & {
    readonly id: string;
    readonly name: string;
    readonly known_at: Date | null;
    readonly known_act: "record" | "correct" | null;
    readonly known_source: string | null;
    readonly known_by: string | null;
    readonly known_because: string | null;
  };

type Row = SumsRow & ChangeRow & { readonly stretch: number | null };

function stateOf(row: ChangeRow, prefix: "was" | "is"): UnitState {
  const [numerator, denominator] = [row[`${prefix}_numerator`], row[`${prefix}_denominator`]];
  const [part, seat] = [row[`${prefix}_part`], row[`${prefix}_seat`]];
  return {
    standing: row[`${prefix}_standing`],
    ...{ part: part === null ? null : areaId(part), seat: seat === null ? null : areaId(seat) },
    ...{ inIndustry: row[`${prefix}_in_industry`] ?? false, isListed: row[`${prefix}_is_listed`] ?? false },
    numerator: numerator === null ? null : exact(numerator),
    denominator: denominator === null ? null : exact(denominator),
    tier: row[`${prefix}_tier`],
  };
}

export function changeOf(row: ChangeRow): UnitChange {
  const { known_at: at, known_act: act, known_source: source, known_by: byName, known_because: reason } = row;
  const told = at !== null && act !== null && source !== null && byName !== null;
  return {
    ...{ id: idOf<"enterprise">(row.id), name: row.name },
    ...{ before: stateOf(row, "was"), after: stateOf(row, "is") },
    fact: told ? { at: instantOf(at), act, source, byName, reason } : null,
  };
}

/**
 * What an indicator comes to now and the enterprises of which something changed since some moments, in one statement. For a caller who sees all of the
 * area: asking about another one is a bug. At most `MOST_CHANGES` + 1 changes of each stretch.
 */
export async function lookBack(
  query: Reader,
  { within, asked, year }: { readonly within: AreaId; readonly asked: AskedIndicator; readonly year: number },
  stretches: readonly Stretch[],
): Promise<LookedBack> {
  const { industries, roster, numerator, denominator, answers } = asked.counted;
  const { from, to } = days(year);
  const changed = stretches.map(
    ({ since, until }, index) => sql`union all
      select null, null, null, null, null, null, null, null, null, null, ${index}::integer,
        it.id, it.name, it.was_part, (it.was).area_id, (it.was).standing, (it.was).in_industry, (it.was).is_listed, (it.was).numerator, (it.was).denominator, (it.was).tier,
        it.is_part, (it.became).area_id, (it.became).standing, (it.became).in_industry, (it.became).is_listed, (it.became).numerator, (it.became).denominator, (it.became).tier,
        (it.became).known_at, (it.became).known_act, (it.became).known_source, (it.became).known_by, (it.became).known_because
      from indicator_changes(${within}, ${since}::timestamptz, ${until ?? "infinity"}::timestamptz, ${industries}::text[], ${roster}, ${to}, ${from}, ${to},
        ${numerator}, ${denominator}, ${answers}::text[], ${MOST_CHANGES + 1}) as it`,
  );
  const { rows } = await sql<Row>`
    select it.code, it.year, it.part, it.in_scope, it.known, it.rated, it.numerator, it.denominator, it.rates, it.tiers, null::integer as stretch,
      null::uuid as id, null::text as name,
      null::integer as was_part, null::integer as was_seat, null::text as was_standing, null::boolean as was_in_industry, null::boolean as was_is_listed, null::numeric as was_numerator,
      null::numeric as was_denominator, null::smallint as was_tier,
      null::integer as is_part, null::integer as is_seat, null::text as is_standing, null::boolean as is_in_industry, null::boolean as is_is_listed, null::numeric as is_numerator,
      null::numeric as is_denominator, null::smallint as is_tier,
      null::timestamptz as known_at, null::text as known_act, null::text as known_source, null::text as known_by, null::text as known_because
    from indicator_sums(array[${within}]::integer[], ${questions([asked], [year])}::jsonb, true) as it
    ${sql.join(changed, sql` `)}`.execute(query as never);
  return {
    now: rows.flatMap((row) =>
      row.stretch === null ? [{ part: areaId(row.part), sums: sumsOf(row, asked.kind) }] : [],
    ),
    changes: stretches.map((_, index) => rows.flatMap((row) => (row.stretch === index ? [changeOf(row)] : []))),
  };
}
