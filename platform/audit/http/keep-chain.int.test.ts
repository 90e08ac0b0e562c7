import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { accept, type Instant, instant } from "#kernel";
import { DEEP } from "../../../tools/deep.ts";
import { type FreshDatabase, freshDatabase } from "../../database/testing/fresh-database.ts";
import type { ChainAnchor, ChainFault } from "../domain/chain.ts";
import { chainRowsOfOwner, type OwnersAsk, recordAudit, strayOfOwner } from "../store/index.ts";
import { anchorsIn, readAnchors } from "./anchor-file.ts";
import { anchorKeyIn, signedAnchor } from "./chain-crypto.ts";
import { type ChainKeeper, keepChain } from "./keep-chain.ts";
import { verifyChain } from "./verify-chain.ts";

const NOBODY = { userId: null, userName: "演示", areas: [] };
const N = 30;
const ANCHORED = [10, 20, 30];

let fresh: FreshDatabase;
let owner: pg.Client;
let folder: string;
let keeper: ChainKeeper;
let now: Instant = instant("2026-11-30T00:00:00.000Z");

const ask: OwnersAsk = async (text, values) => (await owner.query(text, [...values])).rows;
const ownSource = {
  rows: (after: number, most: number) => chainRowsOfOwner(ask, after, most),
  stray: () => strayOfOwner(ask),
};

async function record(times: number, tag = "x"): Promise<void> {
  for (let n = 0; n < times; n++)
    await fresh.database.transact(NOBODY, async (write) => {
      const detail = { n, tag, 名称: "值，:,“”\u{1F600}" };
      await recordAudit(write, NOBODY, { action: "tried", objectKind: "thing", objectId: n, areaId: null, detail });
      return accept(null);
    });
}

/** Links all that waits. What others do on the same server at the same time holds it up: no transaction may be overtaken, of whatever database. */
async function linkAll(): Promise<void> {
  const all = async () => {
    await keeper.linkNow();
    expect((await keeper.state()).waiting).toBe(0);
  };
  await vi.waitFor(all, { timeout: 30_000, interval: 50 });
}

async function verified(anchors: readonly ChainAnchor[]): Promise<ChainFault | null> {
  const { publicKey } = await anchorKeyIn(folder);
  return (await verifyChain(ownSource, { anchors, trustedKey: publicKey, portion: 7 })).fault;
}

beforeAll(async () => {
  fresh = await freshDatabase();
  owner = new pg.Client({ ...fresh.owner });
  await owner.connect();
  folder = mkdtempSync(path.join(tmpdir(), "gongfu-chain-"));
  keeper = await keepChain({
    ...{ database: fresh.database, clock: () => now, folder, algorithm: "sha256" },
    onError: (error) => {
      throw error;
    },
  });
  for (const _ of ANCHORED) {
    await record(N / ANCHORED.length);
    await linkAll();
    await keeper.anchorNow();
  }
});

afterAll(async () => {
  await keeper?.stop();
  await owner?.end();
  await fresh?.drop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test("a link's digest is what the reference page says, computed here from the columns", async () => {
  const { rows } = await owner.query(
    `select link.seq, link.digest, event.*, event.detail::text as said, event.xid::text as number,
       to_char(event.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
     from audit_link link join audit_event event on event.id = link.event_id order by link.seq`,
  );
  expect(rows).toHaveLength(N);
  let before = Buffer.alloc(32);
  for (const row of rows) {
    const values = [row.id, row.moment, row.actor_id, row.actor_name, row.on_behalf_of, row.request_id, row.action];
    values.push(
      row.object_kind,
      row.object_id,
      row.area_id,
      row.subject_id,
      row.outcome,
      row.times,
      row.number,
      row.said,
    );
    const record = values
      .map((value) => (value === null ? "-" : `${Buffer.byteLength(String(value))}:${value}`))
      .join(",");
    const text = Buffer.from(`gongfu-audit-1,sha256,${row.seq},${record}`);
    before = createHash("sha256")
      .update(Buffer.concat([before, text]))
      .digest();
    expect(row.digest.equals(before)).toBe(true);
  }
});

test("anchors stand in the file and in the table, signed by a key that nobody else reads", async () => {
  const inFile = await anchorsIn(folder);
  expect(inFile.map(({ seq }) => seq)).toEqual(ANCHORED);
  expect((await keeper.state()).anchors.map(({ seq }) => seq)).toEqual(ANCHORED.toReversed());
  expect(statSync(path.join(folder, "audit-key.pem")).mode & 0o777).toBe(0o600);
  expect(await verified(inFile)).toBeNull();
  expect((await keeper.verify(() => undefined)).fault).toBeNull();
});

test("the file of anchors may end in the middle of a line", () => {
  const text = readFileSync(path.join(folder, "audit-anchors.jsonl"), "utf8");
  expect(readAnchors(text.slice(0, -20))).toMatchObject({ anchors: { length: 2 }, unreadable: 0 });
  expect(readAnchors(`x\n${text}`)).toMatchObject({ anchors: { length: 3 }, unreadable: 1 });
});

describe("the owner of the database changes something", () => {
  /** Everything that a superuser could switch off is switched off. */
  beforeAll(async () => {
    for (const table of ["audit_event", "audit_link"])
      await owner.query(`alter table ${table} no force row level security`);
    await owner.query("alter table audit_link drop constraint audit_link_event_id_fkey");
    await owner.query("alter table audit_link drop constraint audit_link_event_id_key");
  });
  beforeEach(async () => {
    now = instant("2026-11-30T01:00:00.000Z");
  });

  const eventOf = "(select event_id from audit_link where seq = $1)";
  const EDITS = [
    "at = at + interval '1 microsecond'",
    "actor_name = actor_name || ' '",
    "actor_id = '00000000-0000-4000-8000-000000000001'",
    "on_behalf_of = ''",
    "request_id = ''",
    "action = 'done'",
    "object_id = '99'",
    "subject_id = '00000000-0000-4000-8000-000000000001'",
    "outcome = 'denied'",
    "times = 2",
    "xid = '1'",
    "detail = detail || '{\"n\": 1000}'",
    "detail = '{}'",
  ];
  const seq = fc.integer({ min: 1, max: N });
  const two = fc.uniqueArray(seq, { minLength: 2, maxLength: 2 }).map((pair) => pair.toSorted((a, b) => a - b));
  const run = (text: string, ...values: unknown[]) => owner.query(text, values);
  const renumber = async (from: number, by: number) => {
    await run("update audit_link set seq = seq + 1000 where seq >= $1", from);
    await run("update audit_link set seq = seq - 1000 + $2 where seq >= $1 + 1000", from, by);
  };
  const deleteBoth = async (at: number) => {
    await run(`delete from audit_event where id = ${eventOf}`, at);
    await run("delete from audit_link where seq = $1", at);
  };
  /** All digests from a link on, computed anew as whoever knows the rule would. */
  const recompute = async (from: number) => {
    const rows = await chainRowsOfOwner(ask, 0, N);
    let before = Buffer.from(rows[from - 2]?.digest ?? Buffer.alloc(32));
    for (const { seq: at, record: text } of rows.slice(from - 1)) {
      before = createHash("sha256").update(before).update(`gongfu-audit-1,sha256,${at},${text}`).digest();
      await run("update audit_link set digest = $2 where seq = $1", at, before);
    }
  };

  const tampering = fc.oneof(
    fc.record({ kind: fc.constant("edit" as const), at: seq, edit: fc.constantFrom(...EDITS) }),
    fc.record({ kind: fc.constantFrom("digest" as const, "algorithm" as const), at: seq }),
    fc.record({
      kind: fc.constantFrom("delete-event" as const, "delete-link" as const, "delete-both" as const),
      at: seq,
    }),
    fc.record({ kind: fc.constantFrom("take-out" as const, "cut" as const, "rewrite" as const), at: seq }),
    fc.record({ kind: fc.constantFrom("swap-links" as const, "swap-events" as const), two }),
    fc.record({
      kind: fc.constantFrom("insert-linked" as const, "insert-stray" as const),
      at: fc.integer({ min: 1, max: N - 1 }),
    }),
  );
  type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never;

  /** Does it, and says what must be found. */
  async function tamper(how: Tampering): Promise<Partial<ChainFault>> {
    if ("two" in how) {
      const [a = 0, b = 0] = how.two;
      const columns = how.kind === "swap-links" ? ["event_id"] : ["digest"];
      for (const column of columns)
        await run(
          `update audit_link one set ${column} = other.${column} from audit_link other
           where (one.seq, other.seq) in (($1::bigint, $2::bigint), ($2::bigint, $1::bigint))`,
          a,
          b,
        );
      return { kind: "altered", seq: a };
    }
    const { at } = how;
    switch (how.kind) {
      case "edit":
        await run(`update audit_event set ${how.edit} where id = ${eventOf}`, at);
        return { kind: "altered", seq: at };
      case "digest":
        await run("update audit_link set digest = set_byte(digest, 31, 255 - get_byte(digest, 31)) where seq = $1", at);
        return { kind: "altered", seq: at };
      case "algorithm":
        await run("update audit_link set algorithm = 'sm3' where seq = $1", at);
        return { kind: "altered", seq: at };
      case "delete-event":
        await run(`delete from audit_event where id = ${eventOf}`, at);
        return { kind: "missing", seq: at };
      case "delete-link":
        await run("delete from audit_link where seq = $1", at);
        return at === N ? { seq: at } : { kind: "missing", seq: at };
      case "delete-both":
        await deleteBoth(at);
        return at === N ? { kind: "cut", seq: at } : { kind: "missing", seq: at };
      case "take-out":
        await deleteBoth(at);
        await renumber(at + 1, -1);
        return at === N ? { kind: "cut", seq: at } : { kind: "altered", seq: at };
      case "cut":
        await run("delete from audit_event where id in (select event_id from audit_link where seq >= $1)", at);
        await run("delete from audit_link where seq >= $1", at);
        return { kind: "cut", seq: at };
      case "rewrite": {
        await run(`update audit_event set action = 'rewritten' where id = ${eventOf}`, at);
        await recompute(at);
        const anchor = ANCHORED.find((one) => one >= at) ?? 0;
        return { kind: "rewritten", seq: anchor, sound: anchor - 10 };
      }
      case "insert-linked":
        await renumber(at, 1);
        await run(
          `insert into audit_event (actor_name, action, object_kind, object_id) values ('x', 'put-in', 'thing', '1')`,
        );
        await run(
          "insert into audit_link (seq, event_id, algorithm, digest) select $1, max(id), 'sha256', sha256('x') from audit_event",
          at,
        );
        return { kind: "altered", seq: at };
      case "insert-stray":
        await run(
          `insert into audit_event (actor_name, action, object_kind, object_id, xid)
           select 'x', 'put-in', 'thing', '1', xid from audit_event where id = ${eventOf}`,
          at,
        );
        return { kind: "stray", seq: at + 1 };
    }
  }

  test("and verification names the first link that is wrong, whatever was changed", async () => {
    const anchors = await anchorsIn(folder);
    await fc.assert(
      fc.asyncProperty(tampering, async (how) => {
        await owner.query("begin");
        try {
          const expected = await tamper(how);
          expect(await verified(anchors)).toMatchObject(expected);
        } finally {
          await owner.query("rollback");
        }
      }),
      { numRuns: DEEP ? 10_000 : 250 },
    );
    expect(await verified(anchors)).toBeNull();
  });

  test("and signs an anchor of its own: it is told from the platform's", async () => {
    const other = mkdtempSync(path.join(tmpdir(), "gongfu-other-key-"));
    const { publicKey: _own, signature: _signature, ...head } = (await anchorsIn(folder))[2] as ChainAnchor;
    const forged = signedAnchor(await anchorKeyIn(other), head);
    rmSync(other, { recursive: true });
    expect(await verified([forged])).toEqual({ kind: "forged", seq: 30 });
    const bent = { ...((await anchorsIn(folder))[1] as ChainAnchor), seq: 21 };
    expect(await verified([bent])).toMatchObject({ seq: 21 });
  });
});

describe("records that are written while the chain is made", () => {
  test("are linked when every transaction before theirs is over, each once, by two linkers too", async () => {
    const slow = new pg.Client({ ...fresh.owner });
    await slow.connect();
    await slow.query("begin");
    await slow.query(
      "insert into audit_event (actor_name, action, object_kind, object_id) values ('slow', 'x', 'x', 'x')",
    );
    await record(5, "quick");
    await keeper.linkNow();
    const before = await keeper.state();
    expect([before.links, before.waiting]).toEqual([N, 5]);
    await slow.query("commit");
    await slow.end();
    const other = await keepChain({
      ...{ database: fresh.database, clock: () => now, folder, algorithm: "sm3" },
      onError: () => undefined,
    });
    await Promise.all([keeper.linkNow(), other.linkNow(), record(3, "beside")]);
    await linkAll();
    await other.stop();
    const { links, waiting } = await keeper.state();
    expect([links, waiting]).toEqual([N + 9, 0]);
    expect((await keeper.verify(() => undefined)).fault).toBeNull();
    const first = await owner.query(
      "select actor_name from audit_link join audit_event on id = event_id where seq = $1",
      [N + 1],
    );
    expect(first.rows).toEqual([{ actor_name: "slow" }]);
  });

  test("by a database that counts its transactions anew, after it was copied", async () => {
    await owner.query("update audit_event set xid = (xid::text::bigint + 100000000)::text::xid8");
    await owner.query(
      "insert into audit_event (actor_name, action, object_kind, object_id, xid) values ('old', 'x', 'x', 'x', '200000000')",
    );
    await owner.query("delete from audit_link");
    await linkAll();
    // Somebody's transaction on the same server holds the new records up: they wait, and are no strays.
    const slow = new pg.Client({ ...fresh.owner });
    await slow.connect();
    await slow.query("begin");
    await slow.query("select pg_current_xact_id()");
    await record(2, "new server");
    await keeper.linkNow();
    expect((await keeper.state()).waiting).toBe(2);
    expect(await ownSource.stray()).toBeNull();
    await slow.query("commit");
    await slow.end();
    await linkAll();
    const order = await owner.query(
      "select actor_name from audit_link join audit_event on id = event_id order by seq desc limit 3",
    );
    expect(order.rows.map((row) => row.actor_name)).toEqual(["演示", "演示", "old"]);
    expect((await keeper.state()).waiting).toBe(0);
  });
});

test("the application can neither change, take away nor insert links, nor ask for other areas' records", async () => {
  const client = new pg.Client({ ...fresh.appSettings });
  await client.connect();
  for (const text of [
    "update audit_link set seq = seq",
    "delete from audit_link",
    "insert into audit_link (seq, event_id, algorithm, digest) values (9999, 1, 'sha256', sha256('x'))",
    "select * from audit_to_link(1)",
    "select * from audit_records('{1}')",
    "select append_audit_links(1, '{1}', array[sha256('x')], 'sha256')",
    "delete from audit_anchor",
    "insert into audit_event (actor_name, action, object_kind, object_id, xid) values ('x', 'x', 'x', 'x', '1')",
  ])
    await expect(client.query(text), text).rejects.toMatchObject({ code: "42501" });
  await client.query("select set_config('gongfu.purpose', 'start-up', false)");
  await expect(client.query("select append_audit_links(1, '{1}', array[sha256('x')], 'sha256')")).rejects.toThrow(
    "the chain ends elsewhere",
  );
  await client.end();
});
