import { sql, type Transaction } from "kysely";
import pg from "pg";
import type { AreaId, Result, UserId } from "#kernel";
import { isConnectionLoss } from "./connection-loss.ts";
import type { ConnectionSettings } from "./connection-settings.ts";
import { Desk } from "./desk.ts";
import type { Entering } from "./entered-query.ts";
import { doneOnce, type RequestKey } from "./request-key.ts";
import type { DB as Schema } from "./schema.gen.ts";

/**
 * In whose name and where a transaction acts. `areas` are the areas in which the person holds the permission that the
 * route asked for; row-level security shows and accepts rows of these areas and everything below them, nothing else.
 */
export type Grant = {
  readonly userId: UserId | null;
  readonly userName: string;
  readonly areas: readonly AreaId[];
  readonly purpose?: "identity" | "start-up";
  /** Ids of the subjects (enterprises) the person acts for, when the route is about these and not about areas. */
  readonly subjects?: readonly string[];
  /** Display name of whom the person acts for as a deputy; the audit names both. */
  readonly onBehalfOf?: string;
  /** The request that this is done for; the audit tells what one request did by it. */
  readonly requestId?: string;
  /** What a transaction does under it happens once, however often the request is sent. */
  readonly requestKey?: RequestKey;
};

/** The person a grant acts for; asking it of the platform's own grant is a bug. */
export function actingUser(grant: Grant): UserId {
  if (grant.userId === null) throw new Error("the platform itself has no user");
  return grant.userId;
}

/** The same grant for work that goes on after the request that began it: done by itself, whatever key the request had. */
export function beyondRequest({ requestKey: _, ...grant }: Grant): Grant {
  return grant;
}

export type Writer = Transaction<Schema>;
/** What a reader may call: no insert, update or delete; the transaction is read-only in the database too. */
export type Reader = Pick<Writer, "selectFrom" | "with" | "fn" | "getExecutor" | "isTransaction">;

export type Database = {
  /** Runs `work` in a read-only transaction that sees the grant's areas. */
  read<T>(grant: Grant, work: (query: Reader) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction; a refusal or an exception leaves nothing behind. */
  transact<T>(grant: Grant, work: (write: Writer) => Promise<Result<T>>): Promise<Result<T>>;
  /**
   * How often a transaction about accounts and sessions (purpose `identity`) was begun or ended so far: what was read before the last
   * time may be out of date.
   */
  identityChanges(): number;
  /** Connections of the pool: open ones, idle ones, and how many wait for one. */
  pool(): { readonly open: number; readonly idle: number; readonly waiting: number };
  /** One round trip to the server, for readiness checks. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** numeric, bigint and dates stay text until they become Money, Fraction or IsoDate. */
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig;

class Refused extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super("refused");
    this.result = result;
  }
}

function enteringAs(grant: Grant): Entering {
  return {
    user: grant.userId ?? "",
    scope: `{${grant.areas.join(",")}}`,
    purpose: grant.purpose ?? "",
    subjects: `{${(grant.subjects ?? []).join(",")}}`,
  };
}

/**
 * Opens a pool as the application role. `onError` hears of connections that the server dropped while idle, which would
 * otherwise end the process; `onBackend` hears which process of the server serves each connection.
 */
export function openDatabase(
  settings: ConnectionSettings,
  onError: (error: Error) => void,
  size = 10,
  onBackend: (processId: number) => void = () => undefined,
): Database {
  const pool = new pg.Pool({
    ...settings,
    max: size,
    pipeline: true,
    types,
    connectionTimeoutMillis: 10_000,
    // Nobody waits long for what somebody else is writing, and no statement runs on after its caller has left.
    lock_timeout: 5_000,
    statement_timeout: 60_000,
    application_name: "gongfu",
  });
  pool.on("error", onError);
  pool.on("connect", (client) => {
    client.on("error", onError);
    const { processID } = client as pg.PoolClient & { readonly processID: number | null };
    if (processID !== null) onBackend(processID);
  });
  let identityChanges = 0;
  const desks = new WeakMap<pg.PoolClient, Desk>();
  const atDesk = async <T>(work: (desk: Desk) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let lost = false;
    try {
      const desk = desks.get(client) ?? new Desk(client);
      desks.set(client, desk);
      return await work(desk);
    } catch (error) {
      // The server says that it goes before the line ends: nobody else gets such a connection.
      lost = isConnectionLoss(error);
      throw error;
    } finally {
      client.release(lost);
    }
  };
  return {
    read: (grant, work) =>
      atDesk((desk) => desk.transaction(enteringAs(grant)).setAccessMode("read only").execute(work)),
    transact: async (grant, work) => {
      const changes = grant.purpose === "identity" ? 1 : 0;
      identityChanges += changes;
      try {
        return await atDesk((desk) =>
          desk.transaction(enteringAs(grant)).execute(async (transaction) => {
            const { userId, requestKey, purpose } = grant;
            // What accounts come to may be a secret that is told once, and is kept nowhere.
            const once = requestKey !== undefined && userId !== null && purpose !== "identity";
            const result = once
              ? await doneOnce(transaction, { userId, requestKey }, () => work(transaction))
              : await work(transaction);
            if (!result.ok) throw new Refused(result);
            return result;
          }),
        );
      } catch (error) {
        if (error instanceof Refused) return error.result;
        throw error;
      } finally {
        identityChanges += changes;
      }
    },
    identityChanges: () => identityChanges,
    pool: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    ping: async () => {
      await pool.query("select 1");
    },
    close: () => pool.end(),
  };
}

/** Holds until the end of the transaction; a second transaction on the same name waits for the first. */
export async function lockByName(write: Writer, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(write);
}

/** The same without waiting: false when another transaction holds the name. */
export async function tryLockByName(write: Writer, name: string): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`.execute(write);
  return rows[0]?.held === true;
}

/** The same for several names, in one order for everybody: who needs them together never waits in a circle. */
export async function lockByNames(write: Writer, names: Iterable<string>): Promise<void> {
  await sql`select pg_advisory_xact_lock(turn.key) from (
    select distinct hashtextextended(name, 0) as key from unnest(${[...names]}::text[]) as name order by key offset 0
  ) as turn`.execute(write);
}
