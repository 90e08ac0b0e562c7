import { sql } from "kysely";
import type { Database, Grant } from "#database";
import { type DeliveryCounts, readOutbox } from "#notices/http";
import type { SpaceState } from "#operations";
import type { ArchiveState } from "#operations/store";
import type { Gauge } from "./metrics.ts";

const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };

/** What runs beside the requests; parts that are not there are left out. */
export type Workings = {
  readonly database: Database;
  readonly space: () => SpaceState | undefined;
  readonly archive: () => ArchiveState | undefined;
  readonly sumsBehind: () => number | undefined;
  /** What was sent outward since the start. */
  readonly delivered: () => DeliveryCounts | undefined;
  /** Jobs in the background that are under way at this moment, by name. */
  readonly jobs: () => Readonly<Record<string, boolean>>;
};

const MIB = 1024 * 1024;

/** Bytes of the database on its disk. */
export async function databaseBytes(database: Database): Promise<number> {
  return database.read(START_UP, async (query) => {
    const { rows } = await sql<{ bytes: string }>`select pg_database_size(current_database())::text as bytes`.execute(
      query,
    );
    return Number(rows[0]?.bytes ?? 0);
  });
}

function diskGauges(space: SpaceState | undefined, archive: ArchiveState | undefined): Gauge[] {
  const disk = space
    ? [
        { name: "gongfu_disk_free_bytes", help: "Free room on the disk of the data.", value: space.freeMb * MIB },
        { name: "gongfu_disk_reserve_bytes", help: "Room that stays free.", value: space.reserveMb * MIB },
        {
          name: "gongfu_read_only",
          help: "1 while nothing may change for want of room.",
          value: space.readOnly ? 1 : 0,
        },
      ]
    : [];
  const log = archive
    ? [
        { name: "gongfu_archive_waiting_files", help: "Files of the log not yet archived.", value: archive.waiting },
        { name: "gongfu_archive_failing", help: "1 while the log cannot be archived.", value: archive.problem ? 1 : 0 },
      ]
    : [];
  return [...disk, ...log];
}

/** Messages that wait to leave the platform or were given up, and what was sent since the start. */
async function outwardGauges({ database, delivered }: Pick<Workings, "database" | "delivered">): Promise<Gauge[]> {
  const counts = delivered();
  const outbox = await readOutbox(database).catch(() => undefined);
  const messages = { name: "gongfu_outward_messages", help: "Messages that did not leave yet." };
  const tries = { name: "gongfu_outward_tries", help: "Tries to send a message since the start." };
  return [
    { ...messages, value: outbox?.waiting ?? Number.NaN, by: { state: "waiting" } },
    { ...messages, value: outbox?.givenUp ?? Number.NaN, by: { state: "given-up" } },
    ...(counts
      ? [
          { ...tries, value: counts.sent, by: { outcome: "sent" } },
          { ...tries, value: counts.failed, by: { outcome: "failed" } },
        ]
      : []),
  ];
}

/** The gauges of the database, the disk and the background, read now. */
export async function gaugesOf({ database, space, archive, sumsBehind, jobs, delivered }: Workings): Promise<Gauge[]> {
  const { open, idle, waiting } = database.pool();
  const pool = { name: "gongfu_pool_connections", help: "Connections to the database." };
  const behind = sumsBehind();
  const bytes = await databaseBytes(database).catch(() => Number.NaN);
  return [
    { ...pool, value: open - idle, by: { state: "busy" } },
    { ...pool, value: idle, by: { state: "idle" } },
    { ...pool, value: waiting, by: { state: "awaited" } },
    { name: "gongfu_database_bytes", help: "Size of the database.", value: bytes },
    ...(behind === undefined
      ? []
      : [
          {
            name: "gongfu_sums_behind_seconds",
            help: "Since the sums of indicators were last complete.",
            value: behind,
          },
        ]),
    ...Object.entries(jobs()).map(([job, busy]) => ({
      ...{ name: "gongfu_job_under_way", help: "1 while a job in the background works." },
      ...{ value: busy ? 1 : 0, by: { job } },
    })),
    ...(await outwardGauges({ database, delivered })),
    ...diskGauges(space(), archive()),
  ];
}
