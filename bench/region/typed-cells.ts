import type pg from "pg";
import { copyOut, wholeNumeric } from "./copy-out.ts";

/** Sums that are asked of typed arrays: a measure, or one over another for those of whom both are known. */
export type TypedSum = { readonly code: string; readonly numerator: string; readonly denominator: string | null };

/** Figures by measure, one for each enterprise and year, NaN where none is known; areas in the order of the tree. */
export type TypedCells = {
  readonly years: readonly number[];
  /** The number of each enterprise's area in `areas`, ascending. */
  readonly seats: Int32Array;
  readonly figures: ReadonlyMap<string, Float64Array>;
  readonly areas: readonly TypedArea[];
};

export type TypedArea = { readonly id: number; readonly above: number; readonly first: number; readonly last: number };

/** Where an enterprise with this id stands: ids are random, so that their first bytes are looked up by. */
class Places {
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #places: Int32Array;

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 1));
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size * 2);
    this.#places = new Int32Array(size).fill(-1);
  }

  #slot(high: number, low: number): number {
    let slot = (high ^ low) & this.#mask;
    while (this.#places[slot] !== -1 && (this.#keys[slot * 2] !== high || this.#keys[slot * 2 + 1] !== low))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  set(bytes: Buffer, at: number, place: number): void {
    const [high, low] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 12)];
    const slot = this.#slot(high, low);
    this.#keys.set([high, low], slot * 2);
    this.#places[slot] = place;
  }

  get(bytes: Buffer, at: number): number {
    return this.#places[this.#slot(bytes.readUInt32BE(at), bytes.readUInt32BE(at + 12))] ?? -1;
  }
}

/** The areas in and below one in the order of the tree, each with the place of the one above. */
async function areasOf(client: pg.Client, within: number): Promise<TypedArea[]> {
  const { rows } = await client.query<{ id: number; parent_id: number | null; from: number; to: number }>(
    `select it.id, it.parent_id, it.preorder_from as from, it.preorder_to as to from area at
     join area it on it.tree = at.tree and it.preorder_from between at.preorder_from and at.preorder_to
     where at.id = $1 order by it.preorder_from`,
    [within],
  );
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const begun = rows[0]?.from ?? 0;
  return rows.map(({ id, parent_id: parent, from, to }) => ({
    ...{ id, above: places.get(parent ?? 0) ?? -1, first: from - begun, last: to - begun },
  }));
}

const DAYS_TO_2000 = 10_957;
const yearOfDay = (day: number) => new Date((day + DAYS_TO_2000) * 86_400_000).getUTCFullYear();

type Source = {
  readonly connect: () => Promise<pg.Client>;
  readonly within: number;
  readonly years: readonly number[];
  readonly measures: readonly string[];
};

/** Fills typed arrays with the register's enterprises and the ledger's cells, taken out by COPY. */
export async function typedCells({ connect, within, years, measures }: Source): Promise<TypedCells> {
  const standing = await connect();
  const areas = await areasOf(standing, within);
  const { rows } = await standing.query<{ count: string }>("select count(*) from enterprise");
  const count = Number(rows[0]?.count ?? 0);
  await standing.end();
  const number = new Map(areas.map(({ id }, place) => [id, place]));
  const [seats, places] = [new Int32Array(count), new Places(count)];
  let placed = 0;
  const firms = await connect();
  await copyOut(
    firms,
    `select one.id, one.area_id from enterprise one join area seat on seat.id = one.area_id
     where one.survivor_id is null order by seat.preorder_from`,
    (bytes, at) => {
      places.set(bytes, at + 6, placed);
      seats[placed] = number.get(bytes.readInt32BE(at + 26)) ?? -1;
      placed += 1;
    },
  );
  await firms.end();
  const figures = measures.map((measure) => {
    const column = new Float64Array(count * years.length).fill(Number.NaN);
    return [measure, column] as const;
  });
  const spans = new Map<number, number>();
  const spanOf = (day: number): number => {
    const known = spans.get(day) ?? years.indexOf(yearOfDay(day));
    spans.set(day, known);
    return known;
  };
  const cells = await connect();
  const names = measures.map((measure) => `'${measure}'`).join(", ");
  await copyOut(
    cells,
    `select it.subject_id, array_position(array[${names}], it.measure), it.period_from, it.number from fact_cell it
     where it.fact_id is not null and it.measure in (${names}) and it.number is not null`,
    (bytes, at) => {
      const span = spanOf(bytes.readInt32BE(at + 34));
      const column = figures[bytes.readInt32BE(at + 26) - 1]?.[1];
      if (span >= 0 && column) column[places.get(bytes, at + 6) * years.length + span] = wholeNumeric(bytes, at + 42);
    },
  );
  await cells.end();
  return { years, seats, areas, figures: new Map(figures) };
}

/** What some enterprises add up to in each year: how many are known, numerator, denominator. */
export function addUp({ years, figures }: TypedCells, sum: TypedSum, first: number, last: number): Float64Array {
  const sums = new Float64Array(years.length * 3);
  const above = figures.get(sum.numerator);
  const below = sum.denominator === null ? undefined : figures.get(sum.denominator);
  if (!above) return sums;
  for (let firm = first; firm < last; firm += 1) {
    for (let span = 0; span < years.length; span += 1) {
      const numerator = above[firm * years.length + span] as number;
      const denominator = below ? (below[firm * years.length + span] as number) : 0;
      if (Number.isNaN(numerator + denominator)) continue;
      sums[span * 3] = (sums[span * 3] as number) + 1;
      sums[span * 3 + 1] = (sums[span * 3 + 1] as number) + numerator;
      sums[span * 3 + 2] = (sums[span * 3 + 2] as number) + denominator;
    }
  }
  return sums;
}

/** Where the enterprises of each area begin in the arrays; one more than there are areas. */
export function seatStarts({ seats, areas }: TypedCells): Int32Array {
  const starts = new Int32Array(areas.length + 1).fill(seats.length);
  for (let firm = seats.length - 1; firm >= 0; firm -= 1) starts[seats[firm] as number] = firm;
  for (let area = areas.length - 1; area >= 0; area -= 1)
    starts[area] = Math.min(starts[area] as number, starts[area + 1] as number);
  return starts;
}

/** What every area with everything below it adds up to for each of some sums, the leaves first and then upward. */
export function rollUp(cells: TypedCells, sums: readonly TypedSum[]): Float64Array[][] {
  const starts = seatStarts(cells);
  return sums.map((sum) => {
    const totals = cells.areas.map((_, area) => addUp(cells, sum, starts[area] as number, starts[area + 1] as number));
    for (let area = totals.length - 1; area > 0; area -= 1) {
      const above = totals[cells.areas[area]?.above ?? -1];
      const own = totals[area] as Float64Array;
      if (above) for (let at = 0; at < own.length; at += 1) above[at] = (above[at] as number) + (own[at] as number);
    }
    return totals;
  });
}
