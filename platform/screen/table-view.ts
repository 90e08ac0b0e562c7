/** What a table shows of a row: text is sorted as the language sorts, numbers as numbers, null last. */
export type CellValue = string | number | null;

export type ViewColumn<Row> = {
  readonly key: string;
  readonly value: (row: Row) => CellValue;
};

export type Direction = "up" | "down";

/** How somebody likes to look at a table. Kept per browser and table; what is searched for is not kept. */
export type TableView = {
  readonly hidden: readonly string[];
  readonly sort: { readonly column: string; readonly direction: Direction } | null;
  /** Column → the values that are shown; a column that is not named shows all. */
  readonly filters: { readonly [column: string]: readonly string[] };
};

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** Reads a remembered view; columns that no longer exist are dropped, and anything unreadable gives `usual`. */
export function readView(stored: string | null, columns: readonly string[], usual: TableView): TableView {
  if (stored === null) return usual;
  let parsed: unknown;
  try {
    parsed = JSON.parse(stored);
  } catch {
    return usual;
  }
  if (!isRecord(parsed)) return usual;
  const known = new Set(columns);
  const { sort, filters } = parsed;
  const sorted = isRecord(sort) && typeof sort.column === "string" && known.has(sort.column) ? sort.column : null;
  return {
    hidden: texts(parsed.hidden).filter((column) => known.has(column)),
    sort:
      sorted === null
        ? null
        : { column: sorted, direction: isRecord(sort) && sort.direction === "down" ? "down" : "up" },
    filters: Object.fromEntries(
      Object.entries(isRecord(filters) ? filters : {})
        .map(([column, values]) => [column, texts(values)] as const)
        .filter(([column, values]) => known.has(column) && values.length > 0),
    ),
  };
}

export function isSameView(a: TableView, b: TableView): boolean {
  return JSON.stringify([a.hidden, a.sort, a.filters]) === JSON.stringify([b.hidden, b.sort, b.filters]);
}

export type Wanted = {
  readonly view: TableView;
  /** Every word of it must occur somewhere in the row. */
  readonly text: string;
  readonly language: string;
};

/** The rows that fit the filters and the text, in the order of the view. The given order breaks ties. */
export function rowsInView<Row>(rows: readonly Row[], columns: readonly ViewColumn<Row>[], wanted: Wanted): Row[] {
  const words = wanted.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const filters = columns.filter(({ key }) => wanted.view.filters[key] !== undefined);
  const fitting = rows.filter(
    (row) =>
      filters.every(({ key, value }) => wanted.view.filters[key]?.includes(String(value(row) ?? ""))) &&
      (words.length === 0 || hasAll(columns.map(({ value }) => String(value(row) ?? "")).join("\n"), words)),
  );
  const { sort } = wanted.view;
  const column = columns.find(({ key }) => key === sort?.column);
  return column && sort ? fitting.sort(order(column, sort.direction, wanted.language)) : fitting;
}

function hasAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLocaleLowerCase();
  return words.every((word) => lower.includes(word));
}

function order<Row>(column: ViewColumn<Row>, direction: Direction, language: string): (a: Row, b: Row) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = direction === "up" ? 1 : -1;
  return (rowA, rowB) => {
    const [a, b] = [column.value(rowA), column.value(rowB)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  };
}

/** The different values of a column, sorted, for its filter. */
export function choicesOf<Row>(rows: readonly Row[], column: ViewColumn<Row>, language: string): string[] {
  const found = new Set(rows.map((row) => String(column.value(row) ?? "")));
  found.delete("");
  return [...found].sort(new Intl.Collator(language, { numeric: true }).compare);
}
