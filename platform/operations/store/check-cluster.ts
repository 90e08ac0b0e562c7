import type pg from "pg";
import type { ConnectionSettings } from "#database";
import { accept, type Result, refuse } from "#kernel";
import { asSuperuser, oneRow } from "./superuser.ts";

/** What reading everything once has shown. */
export type ClusterCheck = { readonly tables: number; readonly rows: number; readonly schemaSteps: number };

/** Tables and the stores of their long values: reading them to the end checks the checksum of every page. */
const RELATIONS = `
  select c.oid::regclass::text as name, n.nspname = 'public' as ours
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 't', 'm') and n.nspname in ('public', 'pg_toast', 'pg_catalog') and c.relpersistence = 'p'
  order by c.relkind, c.oid`;

async function countAll(client: pg.Client): Promise<ClusterCheck> {
  const { rows: relations } = await client.query<{ name: string; ours: boolean }>(RELATIONS);
  const counts = relations.map(({ name, ours }) => `select ${ours} as ours, count(*) as rows from ${name}`);
  const { tables, rows } = await oneRow<{ tables: number; rows: string }>(
    client,
    `select count(*) filter (where ours)::int as tables, coalesce(sum(rows) filter (where ours), 0)::text as rows
     from (${counts.join(" union all ")}) as counted`,
  );
  const { there } = await oneRow<{ there: boolean }>(
    client,
    "select to_regclass('schema_migration') is not null as there",
  );
  const { steps } = there
    ? await oneRow<{ steps: number }>(client, "select count(*)::int as steps from schema_migration")
    : { steps: 0 };
  return { tables, rows: Number(rows), schemaSteps: steps };
}

/** Reads every row of a database that runs. Refuses `backup.unreadable {reason}` when a page or a catalogue is damaged. */
export async function checkCluster(superuser: ConnectionSettings): Promise<Result<ClusterCheck>> {
  try {
    return accept(await asSuperuser(superuser, countAll));
  } catch (error) {
    if (error instanceof Error && "code" in error) return refuse("backup.unreadable", { reason: error.message });
    throw error;
  }
}
