import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Caller = Awaited<ReturnType<TestPlatform["as"]>>;
let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform?.close());

let city: Caller;
let clerk: Caller;
beforeEach(async () => {
  platform.setClock("2026-11-22T04:00:00.000Z");
  city = await platform.as("chengyan.officer");
  clerk = await platform.as("duanyun.clerk");
});

const FROM = "2026-11-23T00:00:00.000Z";
const UNTIL = "2026-11-24T00:00:00.000Z";
const codeOf = (answer: { body: string }) => (answer.body === "" ? undefined : JSON.parse(answer.body).code);

async function person(by: Caller, text: string): Promise<string> {
  const answer = await by({ method: "GET", url: `/api/own-account/deputies?text=${text}` });
  return answer.json<{ people: { id: string }[] }>().people[0]?.id ?? "";
}

const name = (by: Caller, deputyId: string, from = FROM, until = UNTIL) =>
  by({ method: "POST", url: "/api/own-account/deputyships", payload: { deputyId, from, until, reason: "出差" } });

test("a deputy holds the roles from the first moment to the last, is marked, and the end comes by itself", async () => {
  expect((await name(city, await person(city, "duanyun"))).statusCode).toBe(201);
  const sees = async () => {
    const caller = await platform.as("duanyun.clerk");
    const { assignments } = (await caller({ method: "GET", url: "/api/session" })).json();
    const areas = await caller({
      method: "POST",
      url: "/api/areas",
      payload: { name: `试验${Math.random()}`, level: "programme", parentId: 990_100, validFrom: null },
    });
    return { areas: areas.statusCode, lent: assignments.filter((one: { onBehalfOf?: string }) => one.onBehalfOf) };
  };
  expect(await sees()).toEqual({ areas: 403, lent: [] });
  platform.setClock(FROM);
  const during = await sees();
  expect(during.areas).toBe(201);
  expect(during.lent).toMatchObject([
    { role: "programme-officer", areaId: 990_100, onBehalfOf: expect.stringMatching(/澄砚市经信局/) },
  ]);
  platform.setClock(UNTIL);
  expect(await sees()).toEqual({ areas: 403, lent: [] });
});

test("who holds an office elsewhere and stands in here is recorded with whose office it is", async () => {
  expect((await name(city, await person(city, "yanhu.officer"))).statusCode).toBe(201);
  platform.setClock(FROM);
  const deputy = await platform.as("yanhu.officer");
  const added = await deputy({
    ...{ method: "POST", url: "/api/areas" },
    payload: { name: "代办试验区", level: "programme", parentId: 990_100, validFrom: null },
  });
  expect(added.statusCode, added.body).toBe(201);
  const client = new pg.Client({ ...platform.owner });
  await client.connect();
  await client.query("alter table audit_event no force row level security");
  const { rows } = await client.query(
    "select on_behalf_of from audit_event where actor_name like '%砚湖%' order by id desc limit 1",
  );
  await client.query("alter table audit_event force row level security");
  await client.end();
  expect(rows).toEqual([{ on_behalf_of: expect.stringMatching(/澄砚市经信局/) }]);
});

test("only people of the same duty in line with one's area can be named, for a period that is not over", async () => {
  const neighbour = await platform.as("yanmo.officer");
  const own = await person(neighbour, "chengyan.officer");
  expect(own).not.toBe("");
  expect(await person(neighbour, "yanhu.officer")).toBe("");
  expect(await person(neighbour, "platform.security")).toBe("");
  const deputy = await person(city, "yanhu.officer");
  expect(codeOf(await name(neighbour, deputy))).toBe("identity.deputy-unfit");
  const security = await platform.as("platform.security");
  expect(codeOf(await name(security, deputy))).toBe("identity.deputy-unfit");
  expect(codeOf(await name(city, deputy, UNTIL, FROM))).toBe("identity.deputyship-period");
  expect(codeOf(await name(city, deputy, "2026-11-01T00:00:00.000Z", FROM.replace("23", "22")))).toBe(
    "identity.deputyship-period",
  );
  expect(codeOf(await name(city, deputy, FROM, "2027-03-01T00:00:00.000Z"))).toBe("identity.deputyship-period");
});

test("either of the two ends it at once; nobody else does, and an administrator lends nothing across duties even in SQL", async () => {
  const named = await name(city, await person(city, "yanhu.officer"), "2026-11-22T00:00:00.000Z");
  const { id } = named.json<{ id: string }>();
  const deputy = await platform.as("yanhu.officer");
  const lent = async () =>
    JSON.stringify((await deputy({ method: "GET", url: "/api/session" })).json().assignments).includes("onBehalfOf");
  expect(await lent()).toBe(true);
  const end = (by: Caller) => by({ method: "POST", url: `/api/own-account/deputyships/${id}/ending` });
  expect(codeOf(await end(clerk))).toBe("identity.deputyship-over");
  expect((await end(deputy)).statusCode).toBe(204);
  expect(await lent()).toBe(false);
  const client = new pg.Client({ ...platform.appSettings });
  await client.connect();
  await client.query("begin");
  await client.query("select set_config('gongfu.purpose', 'identity', true)");
  const across = client.query(
    `insert into deputyship (id, principal_id, deputy_id, duty, from_at, until_at, reason, named_at)
     select gen_random_uuid(), p.id, d.id, 'security', now(), now() + interval '1 day', 'x', now()
     from user_account p, user_account d where p.user_name = 'platform.security' and d.user_name = 'platform.administrator'`,
  );
  await expect(across).rejects.toMatchObject({ code: "23503" });
  await client.query("rollback");
  await client.end();
});
