import type { ItemOf, TableItem } from "./review-view.ts";

/** A text field of a form; blank means that there is nothing. */
function textOr<T>(value: string | undefined | null, nothing: T): string | T {
  const text = value?.trim() ?? "";
  return text === "" ? nothing : text;
}

/** Leaves out what is undefined, so that a field that was cleared is gone instead of empty. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

type Cleared<T> = { [K in keyof T]?: T[K] | null | undefined };

export type TargetFields = Cleared<Omit<ItemOf<"target">, "id" | "quote" | "span" | "direction">> & {
  readonly falling?: boolean;
};

/** The target as corrected. A range keeps both ends, every other comparison keeps one value. */
export function editedTarget(before: ItemOf<"target">, fields: TargetFields): ItemOf<"target"> {
  const { id, quote, span, implied, second_quote } = before;
  const op = fields.op ?? before.op;
  const figures =
    op === "range"
      ? { min: fields.min ?? undefined, max: fields.max ?? undefined }
      : { value: fields.value ?? undefined };
  return {
    ...{ id, quote, span, op },
    indicator: textOr(fields.indicator, before.indicator),
    unit: fields.unit?.trim() ?? "",
    period: fields.period ?? before.period,
    year: fields.year ?? null,
    ...given({
      ...figures,
      region: textOr(fields.region, undefined),
      scope: textOr(fields.scope, undefined),
      direction: fields.falling ? ("down" as const) : undefined,
      from_year: fields.from_year ?? undefined,
      base_year: fields.base_year ?? undefined,
      implied,
      second_quote,
    }),
  };
}

export type TaskFields = Cleared<Omit<ItemOf<"task">, "id" | "quote" | "span">>;

export function editedTask(before: ItemOf<"task">, fields: TaskFields): ItemOf<"task"> {
  const { id, quote, span } = before;
  const names = (list: readonly string[] | null | undefined) => [
    ...new Set((list ?? []).map((name) => name.trim()).filter((name) => name !== "")),
  ];
  const some = (list: string[]) => (list.length === 0 ? undefined : list);
  return {
    ...{ id, quote, span },
    number: textOr(fields.number, null),
    title: textOr(fields.title, before.title),
    lead: names(fields.lead),
    coop: names(fields.coop),
    ...given({
      section: textOr(fields.section, undefined),
      implied_units: some(names(fields.implied_units)),
      deadlines: some(names(fields.deadlines)),
    }),
  };
}

export const INCENTIVE_FIGURES = [
  "rate",
  "rate_min",
  "rate_max",
  "amount",
  "amount_min",
  "amount_max",
  "cap",
  "cap2",
  "rank_to",
  "quota",
] as const;
export const INCENTIVE_NOTES = ["base", "unit", "per", "period", "condition", "quota_period", "instalments"] as const;

export type IncentiveFields = Cleared<Omit<ItemOf<"incentive">, "id" | "quote" | "span">>;

export function editedIncentive(before: ItemOf<"incentive">, fields: IncentiveFields): ItemOf<"incentive"> {
  const { id, quote, span, second_quote } = before;
  const figures = INCENTIVE_FIGURES.map((name) => [name, fields[name] ?? undefined] as const);
  const notes = INCENTIVE_NOTES.map((name) => [name, textOr(fields[name], undefined)] as const);
  return {
    ...{ id, quote, span },
    kind: fields.kind ?? before.kind,
    subject: textOr(fields.subject, before.subject),
    ...given({ ...Object.fromEntries([...figures, ...notes]), second_quote }),
  };
}

export type ReferenceFields = Cleared<Omit<ItemOf<"reference">, "id" | "quote" | "span">>;

export function editedReference(before: ItemOf<"reference">, fields: ReferenceFields): ItemOf<"reference"> {
  const { id, quote, span } = before;
  return {
    ...{ id, quote, span },
    name: textOr(fields.name, before.name),
    number: textOr(fields.number, null),
    kind: fields.kind ?? before.kind,
    ...given({ relation: textOr(fields.relation, undefined) }),
  };
}

/** Cells as typed, `cells[row][column]`; a blank one has no figure. */
export type TypedCells = readonly (readonly string[])[];

/** Figures as Chinese offices type them: full-width digits and grouping commas are fine. */
export function typedFigure(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

export function cellTexts({ regions, rows }: TableItem): TypedCells {
  return rows.map(({ values }) => regions.map((region) => (values[region] === undefined ? "" : `${values[region]}`)));
}

/** Row and column of cells that hold something that is not a figure. */
export function unreadableCells(cells: TypedCells): readonly (readonly [row: number, column: number])[] {
  return cells.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text.trim() === "" || typedFigure(text) !== undefined ? [] : [[at, column] as const],
    ),
  );
}

export type TableFields = {
  readonly title: string;
  readonly rows: readonly Pick<TableItem["rows"][number], "indicator" | "unit" | "measure" | "year">[];
  readonly cells: TypedCells;
};

export function editedTable(before: TableItem, { title, rows, cells }: TableFields): TableItem {
  const valuesOf = (at: number) =>
    Object.fromEntries(
      before.regions.flatMap((region, column) => {
        const figure = typedFigure(cells[at]?.[column] ?? "");
        return figure === undefined ? [] : [[region, figure]];
      }),
    );
  return {
    ...before,
    title: textOr(title, before.title),
    rows: before.rows.map((row, at) => {
      const { indicator = "", unit = "", measure = row.measure, year = row.year } = rows[at] ?? row;
      return {
        ...row,
        indicator: textOr(indicator, row.indicator),
        unit: unit.trim(),
        measure,
        year,
        values: valuesOf(at),
      };
    }),
  };
}
