import { type RawBuilder, sql } from "kysely";

/** A column of rows that are sent to the database: its type there, and what it holds row by row. */
export type GivenColumn = {
  readonly type: "integer" | "smallint" | "uuid" | "text" | "date" | "numeric";
  readonly values: readonly (string | number | null)[];
};

/**
 * The rows of these columns, all of one length, as a select for a statement: column by column, and what is the same in all rows once. A list
 * brings a hundred thousand facts of one source, day and evidence; writing and reading that for each would cost more than adding them.
 */
export function givenRows<Name extends string>(columns: Readonly<Record<Name, GivenColumn>>): RawBuilder<unknown> {
  const names = Object.keys(columns) as Name[];
  const varied = names.filter(
    (name, place) => varies(columns[name].values) || (place === 0 && columns[name].values.length !== 1),
  );
  const fields = names.map((name) => {
    const { type, values } = columns[name];
    if (varied.includes(name)) return sql`varied.${sql.ref(name)}`;
    return sql`${values[0] ?? null}::${sql.raw(type)} as ${sql.ref(name)}`;
  });
  if (varied.length === 0) return sql`select ${sql.join(fields)}`;
  const arrays = varied.map((name) => sql`${arrayText(columns[name])}::${sql.raw(columns[name].type)}[]`);
  return sql`select ${sql.join(fields)} from unnest(${sql.join(arrays)}) as varied (${sql.join(varied.map((name) => sql.ref(name)))})`;
}

/**
 * The values as PostgreSQL writes an array. The driver would do the same while the database waits for it; made here, the rows of one part
 * of a list are written while those of another are added.
 */
export function arrayText({ type, values }: GivenColumn): string {
  return `{${values.map(type === "text" ? elementText : bareElement).join(",")}}`;
}

/** Numbers, days and ids hold no sign that would have to be hidden: the database reads them faster without quotation marks. */
function bareElement(value: string | number | null): string {
  return value === null ? "NULL" : String(value);
}

/** Signs that mean something in an array's text. */
const HIDDEN = /["\\]/;

function elementText(value: string | number | null): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  return `"${HIDDEN.test(value) ? value.replace(/["\\]/g, "\\$&") : value}"`;
}

function varies(values: GivenColumn["values"]): boolean {
  const [first] = values;
  return values.some((value) => value !== first);
}
