import { accept, type Result, refuse } from "#kernel";
import type { DecompositionTable, DraftItem, Incentive, Reference, Span, TableRow, Target, Task } from "./draft.ts";

/** Quotes with at most this much between them (code points) become one passage; others a first and a second quote. */
const NEAR = 200;
const LONGEST_QUOTE = 40_000;
const LONGEST_SECOND_QUOTE = 4000;

/**
 * Items of one kind as one: the fields of the first, what it leaves open from the others, units, deadlines, rows and regions
 * of all. The quote spans them all; targets and incentives that stand far apart keep the others' quotes as second quote.
 * `printed` gives the raw text at a span. Refuses `policy.kinds-differ`, `policy.cells-differ` (two figures for one cell) and
 * `policy.merge-too-far`.
 */
export function mergedItem(
  items: readonly DraftItem[],
  id: string,
  printed: (span: Span) => string,
): Result<DraftItem> {
  const [first, ...rest] = items;
  if (!first || rest.some(({ kind }) => kind !== first.kind)) return refuse("policy.kinds-differ");
  const place = joinedPlace(items, printed);
  if (place.quote.length > LONGEST_QUOTE || (place.second_quote?.length ?? 0) > LONGEST_SECOND_QUOTE) {
    return refuse("policy.merge-too-far");
  }
  const { second_quote, ...standing } = { second_quote: undefined, ...place };
  const sourced = { id, ...standing };
  const second = second_quote === undefined ? {} : { second_quote };
  switch (first.kind) {
    case "target":
      return accept({ kind: "target", item: { ...filled(ofKind(items, first.kind)), ...sourced, ...second } });
    case "incentive":
      return accept({ kind: "incentive", item: { ...filled(ofKind(items, first.kind)), ...sourced, ...second } });
    case "reference":
      return accept({ kind: "reference", item: { ...filled(ofKind(items, first.kind)), ...sourced } });
    case "task":
      return accept({ kind: "task", item: { ...mergedTask(ofKind(items, first.kind)), ...sourced } });
    case "table": {
      const table = mergedTable(ofKind(items, first.kind));
      return table.ok ? accept({ kind: "table", item: { ...table.value, ...sourced } }) : table;
    }
  }
}

type ItemOfKind<Kind extends DraftItem["kind"]> = Extract<DraftItem, { readonly kind: Kind }>["item"];

function ofKind<Kind extends DraftItem["kind"]>(items: readonly DraftItem[], kind: Kind): readonly ItemOfKind<Kind>[] {
  return items.flatMap((one) => (one.kind === kind ? [one.item as ItemOfKind<Kind>] : []));
}

type Joined = { readonly quote: string; readonly span: Span; readonly second_quote?: string };

function joinedPlace(items: readonly DraftItem[], printed: (span: Span) => string): Joined {
  const byPlace = items.map(({ item }) => item.span).toSorted((a, b) => a[0] - b[0]);
  const start = Math.min(...byPlace.map(([from]) => from));
  const end = Math.max(...byPlace.map(([, to]) => to));
  const gaps = byPlace.slice(1).map(([from], at) => from - Math.max(...byPlace.slice(0, at + 1).map(([, to]) => to)));
  const [first] = items;
  const hasSecond = first?.kind === "target" || first?.kind === "incentive";
  const seconds = items.flatMap(({ item }, at) => [
    ...(at === 0 ? [] : [item.quote]),
    ...("second_quote" in item && item.second_quote !== undefined ? [item.second_quote] : []),
  ]);
  if (first && hasSecond && gaps.some((gap) => gap > NEAR)) {
    return { quote: first.item.quote, span: first.item.span, second_quote: unique(seconds).join("\n") };
  }
  const kept = seconds.filter((quote) => !items.some(({ item }) => item.quote === quote));
  const span: Span = [start, end];
  return { quote: printed(span), span, ...(kept.length === 0 ? {} : { second_quote: unique(kept).join("\n") }) };
}

/** The first item; what it leaves open is taken from the next one that says it. */
function filled<T extends Target | Incentive | Reference>(items: readonly T[]): T {
  const said = (one: T) => Object.entries(one).filter(([, value]) => value !== null && value !== undefined);
  return { ...items[0], ...Object.fromEntries(items.toReversed().flatMap(said)) } as T;
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** A unit that leads one of the tasks leads the whole, and so cooperates nowhere. */
function mergedTask(tasks: readonly Task[]): Omit<Task, "id" | "quote" | "span"> {
  const all = (names: (task: Task) => readonly string[] | undefined) =>
    unique(tasks.flatMap((one) => names(one) ?? []));
  const lead = all((one) => one.lead);
  const some = (key: "implied_units" | "deadlines") => {
    const names = all((one) => one[key]);
    return names.length === 0 ? {} : { [key]: names };
  };
  const section = tasks.find((one) => one.section !== undefined)?.section;
  return {
    number: tasks.find(({ number }) => number !== null)?.number ?? null,
    title: tasks[0]?.title ?? "",
    lead,
    coop: all((one) => one.coop).filter((name) => !lead.includes(name)),
    ...(section === undefined ? {} : { section }),
    ...some("implied_units"),
    ...some("deadlines"),
  };
}

/** Rows of the same indicator and time become one; a cell with two different figures is for a person to settle first. */
function mergedTable(tables: readonly DecompositionTable[]): Result<Omit<DecompositionTable, "id" | "quote" | "span">> {
  const rows = new Map<string, TableRow>();
  for (const row of tables.flatMap((table) => table.rows)) {
    const key = JSON.stringify([row.indicator, row.unit, row.measure, row.label]);
    const before = rows.get(key);
    for (const [region, value] of Object.entries(row.values)) {
      const known = before?.values[region];
      if (known !== undefined && known !== value) {
        return refuse("policy.cells-differ", { indicator: row.indicator, label: row.label, region });
      }
    }
    rows.set(key, before ? { ...before, values: { ...before.values, ...row.values } } : row);
  }
  return accept({
    title: tables[0]?.title ?? "",
    regions: unique(tables.flatMap((table) => table.regions)),
    total_region: tables.find(({ total_region }) => total_region !== null)?.total_region ?? null,
    rows: [...rows.values()],
  });
}
