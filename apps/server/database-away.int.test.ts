import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

let platform: TestPlatform;
let own: Awaited<ReturnType<TestPlatform["as"]>>;
/** Locks what the server reads. */
let owner: pg.Client;
/** Of the server's own role, which may look at its connections and end them. */
let same: pg.Client;

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
  owner = new pg.Client({ ...platform.owner });
  same = new pg.Client({ ...platform.appSettings });
  await Promise.all([owner.connect(), same.connect()]);
});

afterAll(async () => {
  await owner?.end();
  await same?.end();
  await platform?.close();
});

/** Ends connections of the server under test as an administrator or a crash would; gives how many. */
async function kill(where: string): Promise<number> {
  const { rowCount } = await same.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'gongfu' and ${where}`);
  return rowCount ?? 0;
}

/** Asked for at once, not when it is waited for. */
const enterprises = async () => own({ method: "GET", url: "/api/enterprises?areaId=990102" });

test("a connection that is killed under a request is told gently, with when to try again, and the next request is served", async () => {
  await owner.query("begin");
  await owner.query("lock table enterprise in access exclusive mode");
  const asked = enterprises();
  await vi.waitFor(async () => expect(await kill("wait_event_type = 'Lock'")).toBe(1), 4_000);
  await owner.query("rollback");
  const answer = await asked;
  expect([answer.statusCode, answer.json()]).toEqual([503, { code: "http.database-away", facts: {} }]);
  expect(answer.headers["retry-after"]).toBe("2");
  expect((await enterprises()).statusCode).toBe(200);
});

test("connections that are killed while nobody asks harm nobody: never an inner error", async () => {
  await Promise.all(Array.from({ length: 6 }, enterprises));
  expect(await kill("true")).toBeGreaterThan(0);
  const answers = await Promise.all(Array.from({ length: 12 }, enterprises));
  for (const { statusCode } of answers) expect([200, 503]).toContain(statusCode);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await enterprises()).statusCode).toBe(200);
});

test("what the database refuses for another reason is no broken line", async () => {
  await owner.query("begin");
  await owner.query("lock table enterprise in access exclusive mode");
  const asked = enterprises();
  const cancel = `select pg_cancel_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'gongfu' and wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect((await same.query(cancel)).rowCount).toBe(1), 4_000);
  await owner.query("rollback");
  expect((await asked).json()).toMatchObject({ code: "http.busy" });
});
