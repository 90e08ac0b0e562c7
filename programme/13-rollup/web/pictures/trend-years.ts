import type { Answer } from "#contract";

export type Trend = Answer<"/api/indicators/{code}/trend", "get">;
type TrendTarget = Trend["targets"][number];

/** A year of a trend with what is known and what is asked for. */
export type TrendYear = {
  readonly year: number;
  readonly value: string | null;
  /** Known of too few enterprises. */
  readonly few: boolean;
  /** The year is not over. */
  readonly toDate: boolean;
  /** Neither of the two. */
  readonly firm: boolean;
  /** That of the plan published last; a sum of several years belongs to none of them. */
  readonly target: TrendTarget | undefined;
};

/** What plans ask for over several years together; a plan that says it in its text and in its table says it once. */
export function targetsOverYears({ targets }: Pick<Trend, "targets">): TrendTarget[] {
  const over = targets.filter(({ adding, first, last }) => adding && first !== last);
  const keyOf = ({ planId, first, last, target }: TrendTarget) => `${planId}|${first}|${last}|${target}`;
  return [...new Map(over.map((target) => [keyOf(target), target])).values()];
}

/** The years that are known or asked for, without a gap; years before the first figure are left out. */
export function trendYears({ day, years, targets }: Trend): TrendYear[] {
  const single = targets.filter(({ adding, first, last }) => !adding || first === last);
  const known = years.filter(({ figure }) => figure.value !== null).map(({ year }) => year);
  const asked = single.map(({ last }) => last);
  const all = [...known, ...asked];
  if (all.length === 0) return [];
  const from = Math.min(...(known.length > 0 ? known : asked));
  const thisYear = Number(day.slice(0, 4));
  return Array.from({ length: Math.max(...all) - from + 1 }, (_, turn): TrendYear => {
    const year = from + turn;
    const figure = years.find((it) => it.year === year)?.figure;
    const [few, toDate] = [figure?.doubt === "few-known", year === thisYear];
    const target = single.find(({ last }) => last === year);
    return { year, value: figure?.value ?? null, few, toDate, firm: !few && !toDate, target };
  });
}
