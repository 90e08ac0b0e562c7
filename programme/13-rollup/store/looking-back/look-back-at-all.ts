import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, areaId, groupedBy, type Instant } from "#kernel";
import type { UnitChange } from "../../domain/looking-back/unit-change.ts";
import { type AskedIndicator, days, type PartSums, questions, type SumsRow, sumsOf } from "../figure-reader.ts";
import { type ChangeRow, changeOf } from "./look-back.ts";

/** More changes than this, over all indicators and years together, are not looked at: each costs a part of a millisecond. */
export const MOST_CHANGES_AT_ALL = 10_000;

/** What some indicators come to now for some years, by part of an area, and what changed of each since a moment; all in one picture. */
export type LookedBackAtAll = {
  readonly now: readonly PartSums[];
  readonly changesOf: (code: string, year: number) => readonly UnitChange[];
  /** There are more changes than are looked at; those that are given are not all. */
  readonly tooMany: boolean;
};

type Asked = {
  readonly within: AreaId;
  readonly asked: readonly AskedIndicator[];
  readonly years: readonly number[];
  readonly since: Instant;
};

/** Who recorded what is not told of so many. */
const UNTOLD = { known_at: null, known_act: null, known_source: null, known_by: null, known_because: null };

type Row = Omit<ChangeRow, keyof typeof UNTOLD> & {
  readonly asked_code: string;
  readonly asked_year: number;
  readonly sums: SumsRow | null;
};

/** Whether any enterprise that the caller sees was registered before a moment. */
export async function wasAnybodyRegistered(query: Reader, moment: Instant): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from enterprise where registered_at < ${moment}::timestamptz) as found`.execute(
    query as never,
  );
  return rows[0]?.found ?? false;
}

/** What one indicator's enterprises changed from since a moment, of one year. */
function changedSince({ within, since }: Asked, { code, counted }: AskedIndicator, year: number) {
  const { industries, roster, numerator, denominator, answers } = counted;
  const { from, to } = days(year);
  return sql`select null::jsonb as sums, ${code}::text as asked_code, ${year}::integer as asked_year, it.id, it.name,
      it.was_part, (it.was).area_id as was_seat, (it.was).standing as was_standing, (it.was).in_industry as was_in_industry, (it.was).is_listed as was_is_listed,
      (it.was).numerator as was_numerator, (it.was).denominator as was_denominator, (it.was).tier as was_tier,
      it.is_part, (it.became).area_id as is_seat, (it.became).standing as is_standing, (it.became).in_industry as is_in_industry, (it.became).is_listed as is_is_listed,
      (it.became).numerator as is_numerator, (it.became).denominator as is_denominator, (it.became).tier as is_tier
    from indicator_changes(${within}, ${since}::timestamptz, 'infinity'::timestamptz, ${industries}::text[], ${roster}, ${to}, ${from}, ${to},
      ${numerator}, ${denominator}, ${answers}::text[], ${MOST_CHANGES_AT_ALL + 1}) as it`;
}

/** For a caller who sees all of the area, as `lookBack` is; in one statement too, however many indicators there are. */
export async function lookBackAtAll(query: Reader, wanted: Asked): Promise<LookedBackAtAll> {
  const { within, asked, years } = wanted;
  if (asked.length === 0 || years.length === 0) return { now: [], changesOf: () => [], tooMany: false };
  const changed = asked.flatMap((one) => years.map((year) => changedSince(wanted, one, year)));
  const { rows } = await sql<Row>`
    select jsonb_build_object('code', it.code, 'year', it.year, 'part', it.part, 'in_scope', it.in_scope, 'known', it.known, 'rated', it.rated,
        'numerator', it.numerator::text, 'denominator', it.denominator::text, 'rates', it.rates::text, 'tiers', it.tiers) as sums,
      null::text as asked_code, null::integer as asked_year, null::uuid as id, null::text as name,
      null::integer as was_part, null::integer as was_seat, null::text as was_standing, null::boolean as was_in_industry, null::boolean as was_is_listed,
      null::numeric as was_numerator, null::numeric as was_denominator, null::smallint as was_tier,
      null::integer as is_part, null::integer as is_seat, null::text as is_standing, null::boolean as is_in_industry, null::boolean as is_is_listed,
      null::numeric as is_numerator, null::numeric as is_denominator, null::smallint as is_tier
    from indicator_sums(array[${within}]::integer[], ${questions(asked, years)}::jsonb, true) as it
    union all
    (select * from (${sql.join(changed, sql` union all `)}) as it limit ${MOST_CHANGES_AT_ALL + 1})`.execute(
    query as never,
  );
  const kinds = new Map(asked.map(({ code, kind }) => [code, kind]));
  const changes = rows.filter(({ sums }) => sums === null);
  const byAsked = groupedBy(changes, ({ asked_code: code, asked_year: year }) => `${code} ${year}`);
  return {
    now: rows.flatMap(({ sums: it }): PartSums[] => {
      if (it === null) return [];
      const sums = sumsOf(it, kinds.get(it.code) ?? "stock");
      return [{ within, code: it.code, year: it.year, part: areaId(it.part), sums }];
    }),
    changesOf: (code, year) => (byAsked.get(`${code} ${year}`) ?? []).map((row) => changeOf({ ...row, ...UNTOLD })),
    tooMany: changes.length > MOST_CHANGES_AT_ALL,
  };
}
