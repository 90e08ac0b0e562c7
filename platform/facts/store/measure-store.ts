import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import type { Measure } from "../domain/measure.ts";

/** All measures by their code, in the order of the catalogue. */
export async function measuresByCode(query: Reader): Promise<ReadonlyMap<string, Measure>> {
  const rows = await query.selectFrom("measure").select(["code", "definition"]).execute();
  const entries = rows.map(({ definition }) => definition as unknown as Measure & { readonly place: number });
  return new Map(entries.toSorted((a, b) => a.place - b.place).map((measure) => [measure.code, measure]));
}

/** Brings the dictionary up to the catalogue's edition: new measures are added, changed wording is taken over, none is removed. */
export async function upsertMeasures(write: Writer, measures: readonly Measure[]): Promise<void> {
  const entries = measures.map((measure, place) => ({ code: measure.code, definition: { ...measure, place } }));
  await sql`insert into measure (code, definition)
    select code, definition from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as row (code text, definition jsonb)
    on conflict (code) do update set definition = excluded.definition where measure.definition <> excluded.definition`.execute(
    write,
  );
}
