import { decimalText } from "#kernel";

/** A row of a sheet as texts: figures as exact decimals, dates as ISO days. `number` counts from 1, as the sheet shows it. */
export type TextRow = { readonly number: number; readonly cells: readonly string[] };

export type ScannedBook = {
  /** `x:` where the writer puts a prefix before every name. */
  readonly prefix: string;
  readonly shared: readonly string[];
  /** Formats of cells (`s`) that show a day. */
  readonly days: ReadonlySet<number>;
  /** Days count from 1904 instead of 1900. */
  readonly from1904: boolean;
};

/** More columns than any list has; what stands further right is not looked at. */
const COLUMNS = 512;
const MILLISECONDS = 86_400_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const half = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10_ffff && !half ? String.fromCodePoint(code) : "";
}

/** The text of an XML stretch without tags: entities and Excel's own escapes (_x000D_) resolved. */
export function plainXmlText(raw: string): string {
  const text = raw.includes("&") ? raw.replace(/&(#x?[0-9a-fA-F]{1,8}|\w{1,8});/g, entity) : raw;
  if (!text.includes("_x")) return text;
  const told = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return told.replace(UNWRITABLE, "");
}

/** NUL and half characters, which no database keeps. */
const UNWRITABLE = /\0|\p{Surrogate}/gu;

function withoutReadings(inner: string, prefix: string): string {
  const [open, close] = [`<${prefix}rPh`, `</${prefix}rPh>`];
  let kept = "";
  let from = 0;
  for (let at = inner.indexOf(open); at >= 0; at = inner.indexOf(open, from)) {
    const end = inner.indexOf(close, at);
    if (end < 0) break;
    kept += inner.slice(from, at);
    from = end + close.length;
  }
  return from === 0 ? inner : kept + inner.slice(from);
}

/** The longest text that Excel lets a cell have; a longer one is cut. */
const LONGEST_TEXT = 32_767;

/** Texts of a rich text together, readings of characters left out. */
export function textOfRuns(inner: string, prefix: string): string {
  const rest = withoutReadings(inner, prefix);
  let text = "";
  const open = `<${prefix}t`;
  const close = `</${prefix}t>`;
  for (let at = rest.indexOf(open); at >= 0; at = rest.indexOf(open, at + 1)) {
    const next = rest[at + open.length];
    if (next !== ">" && next !== " ") continue;
    const start = rest.indexOf(">", at) + 1;
    if (start === 0 || rest[start - 2] === "/") continue;
    const end = rest.indexOf(close, start);
    if (end < 0) break;
    text += plainXmlText(rest.slice(start, end));
    at = end;
  }
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT).replace(UNWRITABLE, "") : text;
}

function attribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const start = at + name.length + 3;
  return tag.slice(start, tag.indexOf('"', start));
}

/** Column of a place (B7 is 1), or undefined when it names none. */
function columnOf(place: string): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < place.length && at < 4; at++) {
    const code = place.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return at === 0 ? undefined : column - 1;
}

/** Excel's day number as an ISO day; 60 is its day that never was. */
function dayText(days: number, from1904: boolean): string {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + Math.floor(days) * MILLISECONDS).toISOString().slice(0, 10);
}

const LATEST_DAY = 2_958_465;

function numberText(raw: string, style: string | undefined, { days, from1904 }: ScannedBook): string {
  if (style === undefined && /^-?\d{1,15}$/.test(raw)) return raw;
  const value = Number(raw);
  if (!Number.isFinite(value) || raw.trim() === "") return raw;
  if (style !== undefined && days.has(Number(style)) && value >= 0 && value <= LATEST_DAY)
    return dayText(value, from1904);
  // As the spreadsheet holds it: 15 digits.
  return decimalText(Number(value.toPrecision(15))) ?? raw;
}

function between(text: string, open: string, close: string): string | undefined {
  const at = text.indexOf(open);
  if (at < 0) return undefined;
  const start = text.indexOf(">", at) + 1;
  const end = text.indexOf(close, start);
  return start === 0 || end < 0 ? undefined : text.slice(start, end);
}

function cellText(tag: string, inner: string, book: ScannedBook): string {
  const { prefix, shared } = book;
  const type = attribute(tag, "t");
  if (type === "inlineStr") return textOfRuns(inner, prefix);
  const value = between(inner, `<${prefix}v`, `</${prefix}v>`);
  if (value === undefined) return "";
  switch (type) {
    case "s":
      return shared[Number(value)] ?? "";
    case "b":
      return value === "1" ? "1" : "0";
    case "str":
    case "e":
    case "d":
      return plainXmlText(value);
    default:
      return numberText(value, attribute(tag, "s"), book);
  }
}

function cellsOf(inner: string, book: ScannedBook): string[] {
  const cells: string[] = [];
  const [open, close] = [`<${book.prefix}c`, `</${book.prefix}c>`];
  let next = 0;
  for (let at = inner.indexOf(open); at >= 0; at = inner.indexOf(open, at + 1)) {
    const sign = inner[at + open.length];
    if (sign !== " " && sign !== ">" && sign !== "/") continue;
    const tagEnd = inner.indexOf(">", at);
    if (tagEnd < 0) break;
    const tag = inner.slice(at, tagEnd);
    const column = columnOf(attribute(tag, "r") ?? "") ?? next;
    next = column + 1;
    if (tag.endsWith("/")) continue;
    const end = inner.indexOf(close, tagEnd);
    if (end < 0) break;
    if (column < COLUMNS) {
      while (cells.length < column) cells.push("");
      cells[column] = cellText(tag, inner.slice(tagEnd + 1, end), book);
    }
    at = end;
  }
  return cells;
}

const LAST_ROW = 1_048_576;

/** A whole row from its tag on; undefined where the text between is none. */
function rowIn(text: string, book: ScannedBook, last: number): TextRow | undefined {
  const at = text.lastIndexOf(`<${book.prefix}row`);
  const tagEnd = at < 0 ? -1 : text.indexOf(">", at);
  if (tagEnd < 0) return undefined;
  const number = Number(attribute(text.slice(at, tagEnd), "r") ?? last + 1);
  return {
    number: Number.isSafeInteger(number) && number > last && number <= LAST_ROW ? number : last + 1,
    cells: cellsOf(text.slice(tagEnd + 1), book),
  };
}

export type RowScanner = {
  readonly take: (piece: string) => TextRow[];
  /** How much of a row that has not ended is kept. */
  readonly waiting: () => number;
};

/**
 * Reads the rows of a sheet from pieces of its XML. Rows come out when they are whole; blank ones are left out. The part is
 * scanned for the few names that matter, which is several times quicker than parsing it.
 */
export function rowScanner(book: ScannedBook): RowScanner {
  const open = `<${book.prefix}row`;
  const close = `</${book.prefix}row>`;
  let rest = "";
  let last = 0;
  const take = (piece: string) => {
    const text = rest + piece;
    const rows: TextRow[] = [];
    let from = 0;
    for (let end = text.indexOf(close); end >= 0; end = text.indexOf(close, from)) {
      const row = rowIn(text.slice(from, end), book, last);
      from = end + close.length;
      last = row?.number ?? last;
      if (row?.cells.some((cell) => cell !== "")) rows.push(row);
    }
    // Rows without cells close themselves: only the last that was opened can still go on.
    rest = text.slice(Math.max(from, text.lastIndexOf(open)));
    return rows;
  };
  return { take, waiting: () => rest.length };
}
