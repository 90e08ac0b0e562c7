import { type AreaId, accept, calendarDay, excerpt, type IsoDate, type Result, refuse } from "#kernel";
import { readCreditCode } from "./credit-code.ts";
import type { PlannedRow, RowProblem } from "./planned-row.ts";
import type { EntryAct, RegisterEntry } from "./register-entry.ts";
import { nextEntry, sameContent } from "./register-entry.ts";
import type { RegisterField, RegisterLayout } from "./register-sheet.ts";
import type { SiteId } from "./site.ts";

/** A thing that the register has, also when it is gone. */
export type KnownThing<Content> = {
  readonly id: string;
  readonly siteId: SiteId;
  readonly content: Content;
  readonly begun: IsoDate;
  readonly since: IsoDate;
  /** Since when it is gone; null while it is there. */
  readonly gone: IsoDate | null;
  readonly last: number;
};

/** A site that rows may speak of, by its enterprise's code and its name. */
export type KnownSite = {
  readonly id: SiteId;
  readonly homeId: AreaId;
  readonly name: string;
  readonly enterprise: string;
  /** Of the file that holds it, which may have been merged into another. */
  readonly creditCode: string | null;
};

/** An entry that a row would append. */
type PlannedEntry<Content> = {
  readonly act: EntryAct;
  readonly day: IsoDate;
  readonly content: Content | null;
};

/** What a row of a list of the register would do. */
export type RegisterPlan<Content> = PlannedRow & {
  readonly homeId: AreaId | null;
  readonly siteId: SiteId | null;
  /** Null for what is new. */
  readonly thingId: string | null;
  /** The newest entry of the thing as it was looked at; 0 for what is new. */
  readonly seen: number;
  readonly entries: readonly PlannedEntry<Content>[];
  readonly before: Content | null;
  /** An office's finding whether a step is a key one, where it is another than before. */
  readonly isKey: boolean | null;
};

/** The plan of a row of which not even the thing is known that it speaks of. */
export const NOTHING_TO_ENTER = {
  ...{ homeId: null, siteId: null, thingId: null, seen: 0, entries: [], before: null, isKey: null },
} as const;

/** A row as it is read: the text of each field, and the problems of its cells. */
export class RowReading {
  readonly #layout: RegisterLayout;
  readonly #cells: readonly string[];
  readonly problems: RowProblem[] = [];

  constructor(layout: RegisterLayout, cells: readonly string[]) {
    this.#layout = layout;
    this.#cells = cells;
  }

  text(field: RegisterField): string {
    return (this.#cells[this.#layout.columns.get(field) ?? -1] ?? "").normalize("NFC").trim();
  }

  /** Notes a problem at a field; one that the list has no column for stands at the first. */
  note(field: RegisterField, refused: Result<unknown>): void {
    if (!refused.ok) this.problems.push({ column: this.#layout.columns.get(field) ?? 0, refusal: refused.refusal });
  }

  /** What a field says by a reader, or `otherwise` when it is empty or cannot be read. */
  read<T>(field: RegisterField, reader: (text: string) => Result<T>, otherwise: T): T {
    const text = this.text(field);
    if (text === "") return otherwise;
    const value = reader(text);
    if (value.ok) return value.value;
    this.note(field, value);
    return otherwise;
  }

  /** Notes that what the row speaks of stood in an earlier row of the list. */
  once(field: RegisterField, key: string, number: number, firstRow: Map<string, number>): void {
    const first = firstRow.get(key);
    if (first !== undefined && first !== number) this.note(field, refuse("enterprise.sheet-row-twice", { row: first }));
    else firstRow.set(key, number);
  }

  /** Notes that a field is empty which has to be filled in. */
  need(field: RegisterField, heading: string): boolean {
    if (this.text(field) !== "") return true;
    this.note(field, refuse("enterprise.sheet-cell-missing", { heading }));
    return false;
  }
}

/** A day as lists write it: 2023-06-30, 2023/6/30, 2023年6月30日, 20230630. Refuses `enterprise.sheet-day-unreadable`. */
export function readSheetDay(text: string): Result<IsoDate> {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0?0:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const day = parts && calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return day ? accept(day) : refuse("enterprise.sheet-day-unreadable", { text: excerpt(text, 40) });
}

/** 是 or 否. Refuses `enterprise.sheet-not-yes-or-no`. */
export function readYesNo(text: string): Result<boolean> {
  if (["是", "有", "Y", "y", "1", "√"].includes(text)) return accept(true);
  if (["否", "无", "N", "n", "0", "×"].includes(text)) return accept(false);
  return refuse("enterprise.sheet-not-yes-or-no", { text: excerpt(text, 20) });
}

/** The key of a site in a list: the enterprise's code and the site's name. */
export function siteKey(creditCode: string, name: string): string {
  return `${creditCode}|${name.replace(/\s+/g, " ").trim()}`;
}

export type SiteSurroundings = {
  /** Codes of enterprises that the list may speak of. */
  readonly codes: ReadonlySet<string>;
  /** By `siteKey`, for each of these codes: the sites of that name at all files of the enterprise. */
  readonly sites: ReadonlyMap<string, readonly KnownSite[]>;
};

/**
 * The site of a name that a code means: of several at files that were merged, the one that was entered under the code. Refuses
 * `enterprise.sheet-site-unknown` and `enterprise.sheet-site-ambiguous`.
 */
function siteMeant(code: string, name: string, { sites }: SiteSurroundings): Result<KnownSite> {
  const named = sites.get(siteKey(code, name)) ?? [];
  const own = named.filter(({ creditCode }) => creditCode === code);
  const [meant, other] = own.length > 0 ? own : named;
  const text = excerpt(name, 40);
  if (!meant) return refuse("enterprise.sheet-site-unknown", { text });
  if (!other) return accept(meant);
  const codes = [...new Set(named.flatMap(({ creditCode }) => creditCode ?? []))].toSorted();
  return refuse("enterprise.sheet-site-ambiguous", { text, code, codes });
}

/** The site that a row is about; undefined when a problem was noted. */
export function siteOfRow(row: RowReading, around: SiteSurroundings): KnownSite | undefined {
  if (!row.need("creditCode", "统一社会信用代码") || !row.need("site", "厂区")) return undefined;
  const code = readCreditCode(row.text("creditCode"));
  if (!code.ok) {
    row.note("creditCode", code);
    return undefined;
  }
  const text: string = code.value.code;
  if (!around.codes.has(text)) {
    row.note("creditCode", refuse("enterprise.sheet-enterprise-unknown", { code: text }));
    return undefined;
  }
  const site = siteMeant(text, row.text("site"), around);
  row.note("site", site);
  return site.ok ? site.value : undefined;
}

/** A known thing as a line of entries, as far as the rules of lines look at it. */
function lineOf<Content>({ begun, since, gone, content }: KnownThing<Content>): RegisterEntry<Content>[] {
  const line: RegisterEntry<Content>[] = [];
  const add = (act: EntryAct, day: IsoDate, said: Content | null) =>
    line.push({ seq: line.length + 1, act, day, content: said, replaces: null, reason: null });
  add("record", begun, content);
  if (since > begun) add("change", since, content);
  if (gone !== null) add("retire", gone, null);
  return line;
}

/** What the row says of a thing, when all its cells could be read. */
type SaidOfThing<Content> = {
  readonly content: Content;
  readonly begun: IsoDate | null;
  readonly retired: IsoDate | null;
  /** The day the list was handed in: changes hold from then on. */
  readonly today: IsoDate;
};

/**
 * The entries that bring the register up to a row; none when it says nothing new. Notes at the row's cells what the rules of lines
 * refuse: another first day, a retirement before it, something new about what is gone.
 */
export function entriesFor<Content>(
  row: RowReading,
  known: KnownThing<Content> | undefined,
  { content, begun, retired, today }: SaidOfThing<Content>,
): PlannedEntry<Content>[] {
  const line = known ? lineOf(known) : [];
  const planned: PlannedEntry<Content>[] = [];
  const add = (field: RegisterField, entry: PlannedEntry<Content>) => {
    const command = { ...entry, replaces: null, reason: null, seen: line.length };
    const next = nextEntry(line, command, today);
    if (!next.ok) return row.note(field, next);
    line.push(next.value);
    planned.push(entry);
  };
  if (!known && begun !== null) add("begun", { act: "record", day: begun, content });
  if (known && begun !== null && begun !== known.begun)
    row.note("begun", refuse("enterprise.entry-begun-already", { start: known.begun }));
  const differs = known !== undefined && !sameContent(known.content, content);
  if (known && known.gone !== null) {
    if (differs || retired !== known.gone)
      row.note("retired", refuse("enterprise.sheet-gone-already", { day: known.gone }));
    return [];
  }
  if (differs) {
    const day = retired !== null && retired < today ? retired : today;
    add("begun", { act: "change", day: known && day < known.since ? known.since : day, content });
  }
  if (retired !== null) add("retired", { act: "retire", day: retired, content: null });
  return planned;
}

/** What a row comes to. */
export function planOf<Content>(
  number: number,
  name: string,
  row: RowReading,
  plan: Omit<RegisterPlan<Content>, keyof PlannedRow>,
): RegisterPlan<Content> {
  const nothing = plan.entries.length === 0 && plan.isKey === null;
  const outcome = row.problems.length > 0 ? "failed" : nothing ? "same" : plan.thingId === null ? "new" : "change";
  return { ...plan, number, name, outcome, problems: row.problems, doubts: [] };
}
