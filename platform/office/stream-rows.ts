import { type Container, openContainer } from "#files";
import { accept, type Refused, type Result, refuse } from "#kernel";
import {
  plainXmlText,
  type RowScanner,
  rowScanner,
  type ScannedBook,
  type TextRow,
  textOfRuns,
} from "./sheet-scanner.ts";

/** A list may be long; it is read piece by piece. security.md T-F. */
const BUDGET = {
  containerBytes: 50 * 1024 * 1024,
  inflatedBytes: 500 * 1024 * 1024,
  ratio: 100,
  ratioFromBytes: 4 * 1024 * 1024,
  parts: 2000,
};
const CELLS_LIMIT = 5_000_000;
const SHARED_LIMIT = 64 * 1024 * 1024;
/** What a workbook says of its sheets and formats is far smaller. */
const PART_LIMIT = 4 * 1024 * 1024;
/** A shared text of a kilobyte may stand in a million cells: what comes out is limited, not only what is inflated. */
const TEXT_LIMIT = 256 * 1024 * 1024;
/** More text than a person writes into a row. */
const ROW_TEXT_LIMIT = 256 * 1024;
const TEXT_AT_ONCE = 1024 * 1024;
/** Few enough that the server, which looks at them all before it does anything else, keeps nobody waiting long. */
const ROWS_AT_ONCE = 250;
/** The first rows are what somebody waits for in front of the screen. */
const FIRST_ROWS = 50;

export const ROWS_BYTES_LIMIT = BUDGET.containerBytes;

/** Carries a refusal out of the middle of a sheet. */
class Stopped extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super("stopped");
    this.refused = refused;
  }
}

const tooLarge = () => new Stopped(refuse("office.list-too-large", { limit: CELLS_LIMIT }));
const unreadable = () => new Stopped(refuse("office.workbook-unreadable"));

/** A part as text; "" when there is none. Refuses a document type, which no office program writes. */
async function partText(container: Container, name: string, limit = PART_LIMIT): Promise<Result<string>> {
  const part = await container.read(name);
  if (!part.ok) return part;
  if ((part.value?.length ?? 0) > limit) return refuse("office.list-too-large", { limit: CELLS_LIMIT });
  const text = new TextDecoder().decode(part.value ?? new Uint8Array(0));
  return text.includes("<!DOCTYPE") ? refuse("office.workbook-unreadable") : accept(text);
}

const tagsNamed = (xml: string, name: string) => xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^<>]*>`, "g")) ?? [];

function attributeOf(tag: string | undefined, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(tag ?? "");
  return found ? plainXmlText(found[1] ?? "") : undefined;
}

/** Path of the first sheet that is not hidden. */
async function firstSheet(container: Container, workbook: string): Promise<Result<{ name: string; path: string }>> {
  const rels = await partText(container, "xl/_rels/workbook.xml.rels");
  if (!rels.ok) return rels;
  const sheets = tagsNamed(workbook, "sheet");
  const sheet = sheets.find((tag) => (attributeOf(tag, "state") ?? "visible") === "visible") ?? sheets[0];
  const id = attributeOf(sheet, "id");
  const relation = tagsNamed(rels.value, "Relationship").find((tag) => attributeOf(tag, "Id") === id);
  const target = attributeOf(relation, "Target");
  if (sheet === undefined || target === undefined) return refuse("office.workbook-unreadable");
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
  return accept({ name: attributeOf(sheet, "name") ?? "", path });
}

/** Formats of Excel's own that show a day. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Which cell formats show a day: the own ones whose pattern has a year or day in it, quotations and colours aside. */
function dayStyles(styles: string): Set<number> {
  const own = new Set(DAY_FORMATS);
  for (const tag of tagsNamed(styles, "numFmt")) {
    const code = (attributeOf(tag, "formatCode") ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    if (/[yd]/i.test(code)) own.add(Number(attributeOf(tag, "numFmtId")));
  }
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "";
  const days = tagsNamed(formats, "xf").flatMap((tag, index) =>
    own.has(Number(attributeOf(tag, "numFmtId"))) ? [index] : [],
  );
  return new Set(days);
}

function sharedTexts(xml: string): string[] {
  const prefix = /<(\w+:)?sst\b/.exec(xml)?.[1] ?? "";
  const texts: string[] = [];
  const [open, close] = [`<${prefix}si`, `</${prefix}si>`];
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at + 1)) {
    const tagEnd = xml.indexOf(">", at);
    if (tagEnd < 0) break;
    if (xml[tagEnd - 1] === "/") {
      texts.push("");
      continue;
    }
    const end = xml.indexOf(close, tagEnd);
    if (end < 0) break;
    texts.push(textOfRuns(xml.slice(tagEnd + 1, end), prefix));
    at = end;
  }
  return texts;
}

type Beginning = { readonly path: string; readonly sheet: string; readonly book: Omit<ScannedBook, "prefix"> };

async function beginningOf(container: Container): Promise<Result<Beginning>> {
  const workbook = await partText(container, "xl/workbook.xml");
  if (!workbook.ok) return workbook;
  if (workbook.value === "") return refuse("office.not-a-workbook");
  const sheet = await firstSheet(container, workbook.value);
  if (!sheet.ok) return sheet;
  const shared = await partText(container, "xl/sharedStrings.xml", SHARED_LIMIT);
  if (!shared.ok) return shared;
  const styles = await partText(container, "xl/styles.xml");
  if (!styles.ok) return styles;
  const from1904 = /date1904="(?:1|true)"/.test(workbook.value);
  const book = { shared: sharedTexts(shared.value), days: dayStyles(styles.value), from1904 };
  return accept({ path: sheet.value.path, sheet: sheet.value.name, book });
}

/**
 * Reads the first sheet of an Excel workbook (.xlsx) row by row as texts and hands them over some hundred at a time; the next come
 * when `take` is done. Refuses `office.not-a-workbook`, `office.list-too-large {limit}`, `office.workbook-unreadable`
 * and what `openContainer` refuses. What `take` throws comes out.
 */
export async function streamRows(
  bytes: Uint8Array,
  take: (rows: readonly TextRow[]) => Promise<void>,
): Promise<Result<{ readonly sheet: string }>> {
  const container = await openContainer(bytes, BUDGET);
  if (!container.ok)
    return container.refusal.code === "files.not-a-container" ? refuse("office.not-a-workbook") : container;
  const begun = await beginningOf(container.value);
  if (!begun.ok) return begun;
  const { path, sheet, book } = begun.value;
  const feed = feeder(book, take);
  try {
    const streamed = await container.value.stream(path, feed.piece);
    if (!streamed.ok) return streamed;
    if (!streamed.value || !feed.sound()) return refuse("office.workbook-unreadable");
    await feed.end();
    return accept({ sheet });
  } catch (error) {
    if (error instanceof Stopped) return error.refused;
    throw error;
  }
}

/** Longer than any row that a person fills in: without an end by then it is no sheet. */
const LONGEST_ROW = 8 * 1024 * 1024;

function textOf({ cells }: TextRow): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}

/** As many rows as are handed over at once: so many, or a megabyte of text. */
function nextRows(waiting: readonly TextRow[], most: number): TextRow[] {
  let count = 0;
  for (let text = 0; count < waiting.length && count < most && text <= TEXT_AT_ONCE; count++)
    text += textOf(waiting[count] ?? { number: 0, cells: [] });
  return waiting.slice(0, count);
}

function feeder(book: Omit<ScannedBook, "prefix">, take: (rows: readonly TextRow[]) => Promise<void>) {
  const decoder = new TextDecoder();
  let scan: RowScanner | undefined;
  let head = "";
  let waiting: TextRow[] = [];
  let [cells, text, waitingText] = [0, 0, 0];
  let most = FIRST_ROWS;
  const hand = async (all: boolean) => {
    while (waiting.length >= most || (waiting.length > 0 && (all || waitingText > TEXT_AT_ONCE))) {
      const some = nextRows(waiting, most);
      most = ROWS_AT_ONCE;
      waiting = waiting.slice(some.length);
      waitingText -= some.reduce((sum, row) => sum + textOf(row), 0);
      await take(some);
    }
  };
  const keep = (rows: readonly TextRow[]) => {
    for (const row of rows) {
      const length = textOf(row);
      cells += row.cells.length;
      text += length;
      waitingText += length;
      if (length > ROW_TEXT_LIMIT || cells > CELLS_LIMIT || text > TEXT_LIMIT) throw tooLarge();
      waiting.push(row);
    }
  };
  return {
    piece: async (bytes: Uint8Array) => {
      let part = decoder.decode(bytes, { stream: true });
      if (scan === undefined) {
        head += part;
        const data = /<(\w+:)?sheetData\b/.exec(head);
        if (!data && head.length < LONGEST_ROW) return;
        if (!data || head.includes("<!DOCTYPE")) throw unreadable();
        scan = rowScanner({ ...book, prefix: data[1] ?? "" });
        part = head.slice(data.index);
        head = "";
      }
      keep(scan.take(part));
      if (scan.waiting() > LONGEST_ROW) throw tooLarge();
      await hand(false);
    },
    sound: () => scan !== undefined,
    end: () => hand(true),
  };
}
