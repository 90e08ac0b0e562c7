import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Caller = Awaited<ReturnType<TestPlatform["as"]>>;
type Role = {
  assignmentId: string;
  userName: string;
  areaId: number;
  state: string;
  self: boolean;
  lastSignInAt: string | null;
  confirmedAt: string | null;
};
let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform?.close());

const NOW = "2026-11-22T04:00:00.000Z";
const NEXT_YEAR = "2027-06-01T04:00:00.000Z";
let district: Caller;
beforeEach(async () => {
  platform.setClock(NOW);
  district = await platform.as("yanhu.security");
});

async function list(by: Caller): Promise<{ year: number; deadline: string; roles: Role[] }> {
  const answer = await by({ method: "GET", url: "/api/recertification" });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const idOf = (roles: readonly Role[], userName: string) =>
  roles.find((one) => one.userName === userName)?.assignmentId ?? "";
const decide = (by: Caller, body: { confirmed?: string[]; revoked?: string[] }) =>
  by({
    method: "POST",
    url: "/api/recertification",
    payload: { confirmed: [], revoked: [], reason: "年度复核", ...body },
  });
const codeOf = (answer: { body: string }) => JSON.parse(answer.body).code as string | undefined;

test("lists the roles of one's own areas, and none of others, with the year's deadline", async () => {
  const { year, deadline, roles } = await list(district);
  expect([year, deadline]).toEqual([2026, "2026-12-31"]);
  const names = roles.map(({ userName }) => userName);
  expect(names).toEqual(expect.arrayContaining(["yanhu.officer", "duanyun.clerk", "yanhu.security"]));
  expect(names).not.toContain("yanmo.officer");
  expect(names).not.toContain("platform.security");
  expect(roles.find(({ userName }) => userName === "yanhu.security")).toMatchObject({ self: true, lastSignInAt: NOW });
  const all = await list(await platform.as("platform.security"));
  expect(all.roles.length).toBeGreaterThan(roles.length);
  const system = await platform.as("yanhu.administrator");
  expect((await system({ method: "GET", url: "/api/recertification" })).statusCode).toBe(403);
});

test("confirms many at once, each recorded; the next year they are due, and after its deadline overdue", async () => {
  platform.setClock(NEXT_YEAR);
  const security = await platform.as("yanhu.security");
  const before = (await list(security)).roles;
  expect(new Set(before.map(({ state }) => state))).toEqual(new Set(["due"]));
  const confirmed = [idOf(before, "yanhu.officer"), idOf(before, "duanyun.clerk")];
  const done = await decide(security, { confirmed });
  expect(done.json()).toEqual({ confirmed: 2, revoked: 0 });
  const after = (await list(security)).roles;
  for (const { assignmentId, state, confirmedAt } of after)
    expect([state, confirmedAt]).toEqual(confirmed.includes(assignmentId) ? ["confirmed", NEXT_YEAR] : ["due", null]);
  platform.setClock("2028-01-05T04:00:00.000Z");
  const late = (await list(await platform.as("yanhu.security"))).roles;
  for (const { assignmentId, state } of late) expect(state).toBe(confirmed.includes(assignmentId) ? "due" : "overdue");
  const client = new pg.Client({ ...platform.owner });
  await client.connect();
  await client.query("alter table audit_event no force row level security");
  const { rows } = await client.query(
    "select count(*)::int as count, min(detail ->> 'reason') as reason from audit_event where action = 'role-recertified'",
  );
  await client.query("alter table audit_event force row level security");
  await client.end();
  expect(rows).toEqual([{ count: 2, reason: "年度复核" }]);
});

test("takes nothing when one of them cannot be taken: the last administrator stays, one's own role is another's to decide", async () => {
  const { roles } = await list(district);
  const [own, enterprise] = [idOf(roles, "yanhu.security"), idOf(roles, "yanhu.enterprise")];
  expect(codeOf(await decide(district, { confirmed: [own] }))).toBe("identity.not-oneself");
  expect(codeOf(await decide(district, { revoked: [enterprise, own] }))).toBe("identity.not-oneself");
  expect(codeOf(await decide(district, { confirmed: [own], revoked: [own] }))).toBe("identity.recertification-twofold");
  const above = await platform.as("platform.security");
  const all = (await list(above)).roles;
  const system = ["yanhu.administrator", "platform.administrator"].map((name) => idOf(all, name));
  // Each has the other; both at once would leave none.
  expect(codeOf(await decide(above, { revoked: system }))).toBe("identity.last-administrator");
  expect((await list(above)).roles.length).toBe(all.length);
  expect(codeOf(await decide(district, { revoked: [idOf(all, "yanmo.officer")] }))).toBe("identity.role-not-held");
  expect((await decide(district, { revoked: [enterprise] })).json()).toEqual({ confirmed: 0, revoked: 1 });
  expect(idOf((await list(district)).roles, "yanhu.enterprise")).toBe("");
});

test("leaves as Excel, which is recorded", async () => {
  const answer = await district({ method: "GET", url: "/api/recertification.xlsx" });
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  expect(answer.headers["content-type"]).toContain("spreadsheetml");
  const { default: Excel } = await import("exceljs");
  const book = new Excel.Workbook();
  await book.xlsx.load(answer.rawPayload as never);
  const sheet = book.getWorksheet("账号复核");
  expect(sheet?.getRow(1).getCell(1).value).toBe("区域");
  const names = sheet?.getColumn(3).values ?? [];
  expect(names).toEqual(expect.arrayContaining(["yanhu.officer", "duanyun.clerk"]));
});

test("what was confirmed is neither changed nor taken back, and nobody confirms where he decides nothing", async () => {
  const client = new pg.Client({ ...platform.appSettings });
  await client.connect();
  await client.query("begin");
  await client.query(
    "select set_config('gongfu.purpose', 'identity', true), set_config('gongfu.scope', '{990102}', true)",
  );
  const elsewhere = `insert into role_recertification (id, assignment_id, area_id, confirmed_by, confirmed_at)
    select gen_random_uuid(), id, area_id, user_id, now() from role_assignment where area_id = 990103 limit 1`;
  await expect(client.query(elsewhere)).rejects.toMatchObject({ code: "42501" });
  await client.query("rollback");
  for (const change of ["update role_recertification set confirmed_at = now()", "delete from role_recertification"])
    await expect(client.query(change)).rejects.toMatchObject({ code: "42501" });
  await client.end();
});
