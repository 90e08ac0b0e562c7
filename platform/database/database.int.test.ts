import fc from "fast-check";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, areaId, idOf, refuse } from "#kernel";
import { Desk } from "./desk.ts";
import { type Database, type Grant, KEPT, openDatabase, type Reader } from "./index.ts";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database.ts";

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  // One connection, so that everybody follows upon everybody else.
  database = openDatabase(fresh.appSettings, () => undefined, 1);
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
});

type Seen = { readonly user: string; readonly scope: string; readonly purpose: string; readonly subjects: string };

async function seen(query: Reader): Promise<Seen> {
  const { rows } =
    await sql<Seen>`select current_setting('gongfu.user') as user, current_setting('gongfu.scope') as scope,
    current_setting('gongfu.purpose') as purpose, current_setting('gongfu.subjects') as subjects`.execute(
      query as never,
    );
  return rows[0] ?? { user: "?", scope: "?", purpose: "?", subjects: "?" };
}

const grantOf = fc.record({
  userId: fc.option(fc.uuid().map((id) => idOf<"user">(id))),
  userName: fc.constant("某人"),
  areas: fc.array(fc.integer({ min: 1, max: 999_999 }).map(areaId), { maxLength: 4 }),
  purpose: fc.constantFrom("identity" as const, "start-up" as const),
  subjects: fc.array(fc.uuid(), { maxLength: 3 }),
});

/** What a user of the database does, and how it ends. */
const ACTS = [
  "read",
  "read-nothing",
  "read-throws",
  "read-fails",
  "write",
  "refuse",
  "write-throws",
  "write-fails",
] as const;

async function act(kind: (typeof ACTS)[number], grant: Grant): Promise<Seen | undefined> {
  const failing = async (query: Reader) => {
    await sql`select 1 / 0`.execute(query as never);
  };
  const thrown = () => {
    throw new Error("thrown");
  };
  switch (kind) {
    case "read":
      return database.read(grant, seen);
    case "read-nothing":
      await database.read(grant, async () => undefined);
      return undefined;
    case "read-throws":
      await expect(database.read(grant, async (query) => thrown() ?? seen(query))).rejects.toThrow("thrown");
      return undefined;
    case "read-fails":
      await expect(database.read(grant, failing)).rejects.toThrow("division by zero");
      return undefined;
    case "write": {
      const told = await database.transact(grant, async (write) => accept(await seen(write)));
      return told.ok ? told.value : undefined;
    }
    case "refuse":
      expect((await database.transact(grant, async () => refuse("test.no"))).ok).toBe(false);
      return undefined;
    case "write-throws":
      await expect(database.transact(grant, async () => thrown())).rejects.toThrow("thrown");
      return undefined;
    case "write-fails":
      await expect(database.transact(grant, async (write) => accept(await failing(write)))).rejects.toThrow("zero");
      return undefined;
  }
}

describe("a transaction", () => {
  test("sees its own grant and nothing of whoever had the connection before, however that ended", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...ACTS), grantOf), { minLength: 1, maxLength: 8 }),
        async (acts) => {
          // All at once: they wait for the one connection and follow each other without a pause.
          await Promise.all(
            acts.map(async ([kind, grant]) => {
              const found = await act(kind, grant);
              if (found === undefined) return;
              expect(found).toEqual({
                user: grant.userId ?? "",
                scope: `{${grant.areas.join(",")}}`,
                purpose: grant.purpose,
                subjects: `{${grant.subjects.join(",")}}`,
              });
            }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test("leaves nothing of its grant on the connection, nor that it only read", async () => {
    const client = new pg.Client({ ...fresh.appSettings, pipeline: true });
    await client.connect();
    const desk = new Desk(client as unknown as pg.PoolClient);
    const entering = { user: "somebody", scope: "{1,2}", purpose: "start-up", subjects: "{}" };
    const transaction = () => desk.transaction(entering);
    const thrown = async () => Promise.reject(new Error("thrown"));
    await transaction().execute(seen);
    await transaction().setAccessMode("read only").execute(seen);
    await expect(transaction().setAccessMode("read only").execute(thrown)).rejects.toThrow("thrown");
    await expect(transaction().execute(thrown)).rejects.toThrow("thrown");
    const names = ["gongfu.user", "gongfu.scope", "gongfu.purpose", "gongfu.subjects"];
    const { rows } = await client.query<{ left: string; reading: string; at: string }>(
      `select string_agg(current_setting(name, true), '') as left, current_setting('transaction_read_only') as reading
       from unnest($1::text[]) as setting (name)`,
      [names],
    );
    expect(rows).toEqual([{ left: "", reading: "off" }]);
    expect(client.getTransactionStatus()).toBe("I");
    await client.end();
  });

  test("that reads changes nothing, in the database too", async () => {
    const grant = { userId: null, userName: "", areas: [], purpose: "start-up" } as const;
    const change = sql`insert into installation (mode) values ('real')`;
    await expect(database.read(grant, (query) => change.execute(query as never))).rejects.toThrow("read-only");
  });

  test("tells what was wrong with its grant, not what followed from it", async () => {
    const wrong = { userId: null, userName: "", areas: [], subjects: ["\0"] };
    await expect(database.read(wrong, seen)).rejects.toThrow("invalid byte sequence");
    expect((await database.read({ ...wrong, subjects: [] }, seen)).subjects).toBe("{}");
  });
});

describe("statements that are kept", () => {
  const twelve = sql<{ twelve: number }>`${KEPT}select ${12}::integer as twelve`;
  const asked = async (query: Reader) => (await twelve.execute(query as never)).rows[0]?.twelve;
  const grant: Grant = { userId: null, userName: "", areas: [] };
  const names = (query: Reader) =>
    sql<{ name: string }>`select name from pg_prepared_statements where statement like '%as twelve'`.execute(
      query as never,
    );

  test("are prepared once on a connection and asked again there", async () => {
    expect(await database.read(grant, asked)).toBe(12);
    expect(await database.read(grant, asked)).toBe(12);
    const { rows } = await database.read(grant, names);
    expect(rows).toHaveLength(1);
  });

  test("work again after they were met in a transaction that had failed", async () => {
    const other = sql`${KEPT}select ${13}::integer as thirteen`;
    const failing = database.read(grant, async (query) => {
      const failed = sql`select 1 / 0`.execute(query as never);
      const behind = other.execute(query as never);
      await Promise.allSettled([failed, behind]);
      await failed;
    });
    await expect(failing).rejects.toThrow("division by zero");
    const { rows } = await database.read(grant, (query) => other.execute(query as never));
    expect(rows).toEqual([{ thirteen: 13 }]);
  });

  test("see what the grant of each transaction sees", async () => {
    const scope = sql<{ scope: string }>`${KEPT}select current_setting('gongfu.scope') as scope`;
    const seenBy = (areas: Grant["areas"]) =>
      database.read({ ...grant, areas }, async (query) => (await scope.execute(query as never)).rows[0]?.scope);
    const seen: unknown[] = [];
    for (let turn = 1; turn <= 12; turn++) seen.push(await seenBy([areaId(turn)]));
    expect(seen).toEqual(Array.from({ length: 12 }, (_, at) => `{${at + 1}}`));
  });
});
