import type { Answer } from "#contract";
import { queryOf } from "../domain/name-terms.ts";

export type EnterpriseRow = Answer<"/api/enterprises", "get">["enterprises"][number];
export type Dossier = Answer<"/api/enterprises/{enterpriseId}", "get">;
export type MeasureView = Dossier["measures"][number];
export type CellView = Dossier["cells"][number];
export type FactView = Answer<"/api/enterprises/{enterpriseId}/facts", "get">["facts"][number];

/** A place of the file that somebody opened. */
export type OpenCell = {
  readonly measure: MeasureView;
  /** Undefined when nothing that holds since a day is known yet. */
  readonly from: string | undefined;
  readonly period: string;
};

/** Where a page of the list begins: behind the last row of the page before. */
export type ListPlace = NonNullable<Answer<"/api/enterprises", "get">["next"]>;

/** What the list is narrowed to and which page of it is looked at, as its address carries it. */
export type ListView = {
  readonly areaId: number;
  readonly text: string;
  readonly industry: string | undefined;
  readonly size: "large" | "medium" | "small" | "micro" | undefined;
  /** Only enterprises that are on a list of this kind today. */
  readonly roster: string | undefined;
  readonly page: number;
  /** Undefined for the first page. */
  readonly place: ListPlace | undefined;
};

/** Whether a text is long enough to be looked for. */
export function isSearchable(text: string): boolean {
  return queryOf(text) !== undefined;
}

export const SIZES = ["large", "medium", "small", "micro"] as const;

/** Reads the address of the list; what it does not say is everything of one's own area. */
export function listViewOf(search: Readonly<Record<string, unknown>>, own: number): ListView {
  const text = (key: string) => (typeof search[key] === "string" ? (search[key] as string) : "");
  const area = Number(text("area"));
  const place = placeOf(text);
  return {
    areaId: Number.isSafeInteger(area) && area !== 0 ? area : own,
    text: isSearchable(text("text")) ? text("text") : "",
    industry: /^\d{2,4}$/.test(text("industry")) ? text("industry") : undefined,
    size: SIZES.find((size) => size === text("size")),
    roster: /^[a-z]+(?:-[a-z]+)*$/.test(text("roster")) ? text("roster") : undefined,
    page: place === undefined ? 1 : Math.max(2, Number(/^\d{1,6}$/.exec(text("page"))?.[0] ?? 2)),
    place,
  };
}

function placeOf(text: (key: string) => string): ListPlace | undefined {
  const afterId = text("afterId");
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(afterId)) return undefined;
  const afterRevenue = /^-?\d{1,18}$/.test(text("afterRevenue")) ? text("afterRevenue") : null;
  return { afterId, afterRevenue, afterText: text("afterText") || null };
}

/** The address of a list, without what it says anyway. */
export function addressOf(view: ListView, own: number): Record<string, string> {
  const { page, place } = view;
  return {
    ...(view.areaId === own ? {} : { area: String(view.areaId) }),
    ...(view.text === "" ? {} : { text: view.text }),
    ...(view.industry === undefined ? {} : { industry: view.industry }),
    ...(view.size === undefined ? {} : { size: view.size }),
    ...(view.roster === undefined ? {} : { roster: view.roster }),
    ...(place === undefined ? {} : { page: String(page), afterId: place.afterId }),
    ...(place?.afterRevenue == null ? {} : { afterRevenue: place.afterRevenue }),
    ...(place?.afterText == null ? {} : { afterText: place.afterText }),
  };
}

/** The year that most figures of a list are of, the newest of several, for its caption; null when none is known. */
export function commonYear(years: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first] = [...counts].toSorted(([year, count], [other, its]) => its - count || other - year);
  return first?.[0] ?? null;
}

/** 分 in whole ten thousands of yuan: what a list shows. */
export function inTenThousands(amount: string): string {
  return (BigInt(amount) / 1_000_000n).toString();
}

/** The years that a file shows: all that are known and the last three, the newest first. */
export function yearsOf(cells: readonly CellView[], thisYear: number): number[] {
  const known = cells.filter(({ to }) => to !== null).map(({ from }) => Number(from.slice(0, 4)));
  return [...new Set([...known, thisYear - 3, thisYear - 2, thisYear - 1])].toSorted((a, b) => b - a);
}

/** Measures by the part of the file they stand in, in the order of the catalogue. */
export function groupsOf(measures: readonly MeasureView[]): [string, MeasureView[]][] {
  const groups = new Map<string, MeasureView[]>();
  for (const measure of measures) groups.set(measure.group, [...(groups.get(measure.group) ?? []), measure]);
  return [...groups];
}
