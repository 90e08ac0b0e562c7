import type { TextRow } from "./sheet-scanner.ts";

export type Separator = "," | ";" | "\t";

/** More columns than any list has; what stands further right is not looked at. */
const COLUMNS = 512;

/** `="0012"` is how a figure's leading zeros are kept in Excel. */
const KEPT_TEXT = /^="([^"]*)"$/;

function cellOf(raw: string): string {
  const kept = raw.startsWith("=") ? KEPT_TEXT.exec(raw) : null;
  return kept ? (kept[1] ?? "") : raw;
}

type Found = { readonly cells: string[]; readonly next: number };

/** Where the lines of a text end: at a line feed, a carriage return, or both. */
class LineEnds {
  readonly #text: string;
  #feed = 0;
  #back = 0;

  constructor(text: string) {
    this.#text = text;
    this.#feed = text.indexOf("\n");
    this.#back = text.indexOf("\r");
  }

  /** The first at or behind a place; -1 when there is none. Asked in the order of the text. */
  after(from: number): number {
    if (this.#feed >= 0 && this.#feed < from) this.#feed = this.#text.indexOf("\n", from);
    if (this.#back >= 0 && this.#back < from) this.#back = this.#text.indexOf("\r", from);
    if (this.#feed < 0) return this.#back;
    return this.#back < 0 ? this.#feed : Math.min(this.#feed, this.#back);
  }
}

/**
 * Parts a text into rows, piece by piece. A cell in quotation marks may hold separators, line ends and doubled marks; a mark
 * inside a cell that began without one is a sign like others. Blank lines count as rows, as a spreadsheet counts them.
 */
export class CsvScanner {
  readonly #separator: Separator;
  #rest = "";
  #number = 0;
  /** Where the cell begins, within the row that has not ended, that was looked at last. */
  #open = 0;

  constructor(separator: Separator) {
    this.#separator = separator;
  }

  take(piece: string): TextRow[] {
    return this.#rows(this.#rest + piece, false);
  }

  end(): TextRow[] {
    return this.#rows(this.#rest, true);
  }

  /** Signs of a row that has begun and not ended. */
  waiting(): number {
    return this.#rest.length;
  }

  /** Rows that ended, blank ones too. */
  rows(): number {
    return this.#number;
  }

  /** Signs, with its marks, of the cell that has not ended. */
  openCell(): number {
    return this.#rest.length - this.#open;
  }

  #rows(text: string, atEnd: boolean): TextRow[] {
    const rows: TextRow[] = [];
    const ends = new LineEnds(text);
    let from = 0;
    while (from < text.length) {
      const found = this.#row(text, { from, end: ends.after(from) }, atEnd);
      if (!found) break;
      from = found.next;
      this.#number += 1;
      if (found.cells.some((cell) => cell !== "")) rows.push({ number: this.#number, cells: found.cells });
    }
    this.#rest = text.slice(from);
    if (this.#rest === "") this.#open = 0;
    return rows;
  }

  /** The row that begins at `from`; undefined when its end is not there yet. */
  #row(
    text: string,
    { from, end }: { readonly from: number; readonly end: number },
    atEnd: boolean,
  ): Found | undefined {
    if (end < 0 && !atEnd) {
      this.#open = Math.max(0, text.lastIndexOf(this.#separator) + 1 - from);
      return undefined;
    }
    const line = text.slice(from, end < 0 ? text.length : end);
    if (line.includes('"')) return this.#quoted(text, from, atEnd);
    const next = this.#behind(text, end < 0 ? text.length : end, atEnd);
    if (next === undefined) return undefined;
    const cells = line.split(this.#separator, COLUMNS);
    return { cells: line.includes("=") ? cells.map(cellOf) : cells, next };
  }

  /** The place behind a line end; undefined when a line feed may still follow the carriage return. */
  #behind(text: string, end: number, atEnd: boolean): number | undefined {
    if (text[end] !== "\r") return end + 1;
    if (end + 1 === text.length && !atEnd) return undefined;
    return text[end + 1] === "\n" ? end + 2 : end + 1;
  }

  #quoted(text: string, from: number, atEnd: boolean): Found | undefined {
    const cells: string[] = [];
    for (let at = from; ; at += 1) {
      this.#open = at - from;
      const cell = this.#cell(text, at, atEnd);
      if (!cell) return undefined;
      if (cells.length < COLUMNS) cells.push(cellOf(cell.text));
      at = cell.end;
      if (at >= text.length) return atEnd ? { cells, next: at } : undefined;
      if (text[at] === this.#separator) continue;
      const next = this.#behind(text, at, atEnd);
      return next === undefined ? undefined : { cells, next };
    }
  }

  /** One cell and the place of the separator or line end behind it. */
  #cell(text: string, from: number, atEnd: boolean): { readonly text: string; readonly end: number } | undefined {
    if (text[from] !== '"') {
      const end = this.#endOfCell(text, from);
      return { text: text.slice(from, end), end };
    }
    for (let mark = text.indexOf('"', from + 1); ; mark = text.indexOf('"', mark + 2)) {
      // A mark without its partner: all that is left is one cell.
      if (mark < 0) return atEnd ? { text: unquoted(text.slice(from + 1)), end: text.length } : undefined;
      if (text[mark + 1] === '"') continue;
      const end = this.#endOfCell(text, mark + 1);
      return { text: unquoted(text.slice(from + 1, mark)) + text.slice(mark + 1, end), end };
    }
  }

  #endOfCell(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const sign = text[at];
      if (sign === this.#separator || sign === "\n" || sign === "\r") return at;
    }
    return text.length;
  }
}

const unquoted = (text: string) => text.replaceAll('""', '"');

const SEPARATORS = ["\t", ";", ","] as const;

/** Excel's own way to say it, in a line before all others. */
const SAID = /^sep=([,;\t])\r?\n/;

/** Which sign parts the cells: the one that gives most lines the same number of cells, of equals the one that stands in no sentence. */
export function separatorOf(head: string): { readonly separator: Separator; readonly from: number } {
  const said = SAID.exec(head);
  if (said) return { separator: said[1] as Separator, from: said[0].length };
  let best: { separator: Separator; score: number } = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const rows = new CsvScanner(separator).take(head.endsWith("\n") ? head : `${head}\n`).slice(0, 100);
    const widths = new Map<number, number>();
    for (const { cells } of rows) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    const score = Math.max(0, ...widths.values()) / Math.max(1, rows.length);
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, from: 0 };
}
