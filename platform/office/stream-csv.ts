import { withoutMarks } from "#files";
import { accept, type Refused, type Result, refuse } from "#kernel";
import { CsvDecoder } from "./csv-encoding.ts";
import { CsvScanner, separatorOf } from "./csv-scanner.ts";
import type { TextRow } from "./sheet-scanner.ts";

/** security.md T-F: what one list may bring. A sheet of a spreadsheet has no more rows. */
const BUDGET = {
  bytes: 200 * 1024 * 1024,
  rows: 1_048_576,
  cells: 25_000_000,
  rowText: 256 * 1024,
  /** A cell of Excel holds no more. */
  cellText: 32_767,
};
/** What comes in larger pieces is cut, so that little is read of what will be refused. */
const PIECE = 256 * 1024;
const ROWS_AT_ONCE = 500;
const TEXT_AT_ONCE = 1024 * 1024;
/** From so much text it is seen which sign parts the cells. */
const HEAD = 16 * 1024;

/** Carries a refusal out of the middle of a file. */
class Stopped extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super("stopped");
    this.refused = refused;
  }
}

function orStop<T>(result: Result<T>): T {
  if (!result.ok) throw new Stopped(result);
  return result.value;
}

const tooLarge = () => new Stopped(refuse("office.list-too-large", { limit: BUDGET.cells }));

const cellTooLong = (row: number) => new Stopped(refuse("office.cell-too-long", { row, limit: BUDGET.cellText }));

const textOf = ({ cells }: TextRow) => cells.reduce((sum, cell) => sum + cell.length, 0);

/** Rows on their way to whoever takes them, some hundred or a megabyte at a time. */
class Outlet {
  readonly #take: (rows: readonly TextRow[]) => Promise<void>;
  #waiting: TextRow[] = [];
  #text = 0;
  #cells = 0;

  constructor(take: (rows: readonly TextRow[]) => Promise<void>) {
    this.#take = take;
  }

  async put(rows: readonly TextRow[]): Promise<void> {
    for (const row of rows) {
      const text = textOf(row);
      if (row.cells.some((cell) => cell.length > BUDGET.cellText)) throw cellTooLong(row.number);
      this.#cells += row.cells.length;
      if (text > BUDGET.rowText || this.#cells > BUDGET.cells || row.number > BUDGET.rows) throw tooLarge();
      this.#waiting.push(row);
      this.#text += text;
      if (this.#waiting.length >= ROWS_AT_ONCE || this.#text > TEXT_AT_ONCE) await this.end();
    }
  }

  async end(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#text = 0;
    if (rows.length > 0) await this.#take(rows);
  }
}

/** Text on its way to the rows: the separator is seen first. */
class Inlet {
  readonly #outlet: Outlet;
  #head = "";
  #scanner: CsvScanner | undefined;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  async put(text: string): Promise<void> {
    if (this.#scanner) return this.#scan(this.#scanner, text);
    this.#head += text;
    if (this.#head.length >= HEAD) await this.#begin();
  }

  async end(): Promise<void> {
    const scanner = this.#scanner ?? (await this.#begin());
    await this.#outlet.put(scanner.end());
    await this.#outlet.end();
  }

  async #begin(): Promise<CsvScanner> {
    const head = withoutMarks(this.#head);
    this.#head = "";
    const { separator, from } = separatorOf(head.slice(0, HEAD));
    const scanner = new CsvScanner(separator);
    this.#scanner = scanner;
    await this.#scan(scanner, head.slice(from));
    return scanner;
  }

  async #scan(scanner: CsvScanner, text: string): Promise<void> {
    await this.#outlet.put(scanner.take(text));
    if (scanner.rows() > BUDGET.rows) throw tooLarge();
    // Each of its signs may be a doubled mark.
    if (scanner.openCell() > 2 * BUDGET.cellText + 2) throw cellTooLong(scanner.rows() + 1);
    if (scanner.waiting() > BUDGET.rowText * 2) throw tooLarge();
  }
}

/**
 * Reads a list of separated values (CSV) row by row as texts and hands them over some hundred at a time; the next come when `take`
 * is done. The bytes come in pieces of any size and are read once. Commas, semicolons or tabs part the cells; UTF-8, UTF-16 and
 * GB 18030 are told apart by what stands there. Refuses `office.not-a-workbook`, `office.text-unreadable`,
 * `office.list-too-large {limit}`, `office.cell-too-long {row, limit}`. What `take` throws comes out.
 */
export async function streamCsv(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  take: (rows: readonly TextRow[]) => Promise<void>,
): Promise<Result<undefined>> {
  const decoder = new CsvDecoder();
  const inlet = new Inlet(new Outlet(take));
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > BUDGET.bytes) throw tooLarge();
      for (let at = 0; at < piece.length; at += PIECE)
        await inlet.put(orStop(decoder.take(piece.subarray(at, at + PIECE))));
    }
    await inlet.put(orStop(decoder.end()));
    await inlet.end();
    return accept();
  } catch (error) {
    if (error instanceof Stopped) return error.refused;
    throw error;
  }
}
