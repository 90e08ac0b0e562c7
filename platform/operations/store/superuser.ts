import pg from "pg";
import type { ConnectionSettings } from "#database";

/** Runs `work` on one connection of the role that may do everything. */
export async function asSuperuser<T>(
  settings: ConnectionSettings,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...settings, application_name: "gongfu backup" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The one row of a query that gives one. */
export async function oneRow<Row extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row> {
  const { rows } = await client.query<Row>(text, [...values]);
  const [row] = rows;
  if (!row) throw new Error("a query that gives one row gave none");
  return row;
}

/** The timeline that the database is on: a restore begins a new one. */
export async function timelineOf(superuser: ConnectionSettings): Promise<number> {
  const { timeline } = await asSuperuser(superuser, (client) =>
    oneRow<{ timeline: number }>(client, "select timeline_id as timeline from pg_control_checkpoint()"),
  );
  return timeline;
}
