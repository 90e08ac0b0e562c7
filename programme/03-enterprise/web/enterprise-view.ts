import type { Answer } from "#contract";

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

/** What the list is narrowed to, as its address carries it. */
export type ListView = {
  readonly areaId: number;
  readonly text: string;
  readonly industry: string | undefined;
  readonly size: "large" | "medium" | "small" | "micro" | undefined;
  /** Only enterprises that are on a list of this kind today. */
  readonly roster: string | undefined;
};

export const SIZES = ["large", "medium", "small", "micro"] as const;

/** Reads the address of the list; what it does not say is everything of one's own area. */
export function listViewOf(search: Readonly<Record<string, unknown>>, own: number): ListView {
  const text = (key: string) => (typeof search[key] === "string" ? (search[key] as string) : "");
  const area = Number(text("area"));
  return {
    areaId: Number.isSafeInteger(area) && area !== 0 ? area : own,
    text: text("text"),
    industry: /^\d{2,4}$/.test(text("industry")) ? text("industry") : undefined,
    size: SIZES.find((size) => size === text("size")),
    roster: /^[a-z]+(?:-[a-z]+)*$/.test(text("roster")) ? text("roster") : undefined,
  };
}

/** The address of a list, without what it says anyway. */
export function addressOf(view: ListView, own: number): Record<string, string> {
  return {
    ...(view.areaId === own ? {} : { area: String(view.areaId) }),
    ...(view.text === "" ? {} : { text: view.text }),
    ...(view.industry === undefined ? {} : { industry: view.industry }),
    ...(view.size === undefined ? {} : { size: view.size }),
    ...(view.roster === undefined ? {} : { roster: view.roster }),
  };
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

/** An id that no two pages make: what is sent twice is recorded once. Works without https too, where randomUUID is missing. */
export function newFactId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
