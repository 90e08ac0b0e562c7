import { randomUUID } from "node:crypto";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runClocks } from "#casework/http";
import type { Answer } from "#contract";
import { instant } from "#kernel";
import { postNotices } from "#notices/store";
import { caseEffects } from "./case-effects.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Case = Answer<"/api/cases/{caseId}", "get">;
type Queue = Answer<"/api/work-queue", "get">;
type Call = (request: InjectOptions) => Promise<LightMyRequestResponse>;

const [TOWN, DISTRICT, CITY] = [990102101, 990102, 990100];
const FIGURES = { period: "2026 年 11 月", summary: "完成走访 12 家", diagnosed: "7", projects: "2" };

let platform: TestPlatform;
let owner: pg.Client;
let clerk: Call;
let district: Call;
let city: Call;
let sibling: Call;

/** Signs everybody in at a moment: sessions end by the clock. */
async function at(moment: string): Promise<void> {
  platform.setClock(moment);
  [clerk, district] = [await platform.as("duanyun.clerk"), await platform.as("yanhu.officer")];
  [city, sibling] = [await platform.as("chengyan.officer"), await platform.as("yanmo.officer")];
}

beforeAll(async () => {
  platform = await testPlatform();
  owner = new pg.Client({ ...platform.owner });
  await owner.connect();
  await at("2026-11-22T04:00:00.000Z");
}, 120_000);

afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

async function read(call: Call, id: string): Promise<Case> {
  const answer = await call({ method: "GET", url: `/api/cases/${id}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

/** Orders something of a case as it stands now. */
async function order(call: Call, id: string, command: object, version?: number): Promise<LightMyRequestResponse> {
  const seen = version ?? (await read(call, id)).version;
  return call({ method: "POST", url: `/api/cases/${id}/orders`, payload: { version: seen, command } });
}

const act = (action: string, reason: string | null = null, remarks: object[] = []) => ({
  ...{ type: "act", action, reason, remarks },
});

async function begun(): Promise<string> {
  const id = randomUUID();
  const payload = { id, procedure: "periodic-report", areaId: TOWN };
  const made = await clerk({ method: "POST", url: "/api/cases", payload });
  expect(made.statusCode, made.body).toBe(201);
  const again = await clerk({ method: "POST", url: "/api/cases", payload });
  expect(again.statusCode, again.body).toBe(201);
  return id;
}

async function reported(): Promise<string> {
  const id = await begun();
  expect((await order(clerk, id, { type: "fill", values: FIGURES })).statusCode).toBe(200);
  const sent = await order(clerk, id, act("submit"));
  expect(sent.statusCode, sent.body).toBe(200);
  return id;
}

const queue = async (call: Call, view: string, more = ""): Promise<Queue> =>
  (await call({ method: "GET", url: `/api/work-queue?view=${view}${more}` })).json();

const inbox = async (userName: string): Promise<{ kind: string; path: string }[]> => {
  const { rows } = await owner.query(
    "select notice.kind, notice.path from notice join user_account on user_account.id = notice.user_id where user_name = $1 order by notice.at",
    [userName],
  );
  return rows;
};

describe("a report goes from the township to the city", () => {
  test("is returned with a remark at a field, corrected, accepted and locked; each hears of their turn once", async () => {
    const id = await reported();
    expect((await queue(district, "office")).lines.map((line) => line.id)).toContain(id);
    const remarks = [{ field: "projects", text: "与上月相差太大" }];
    expect((await order(district, id, act("return", "请核对新开工项目数", remarks))).statusCode).toBe(200);
    const back = await read(clerk, id);
    expect([back.step, back.remarks]).toEqual(["correct", remarks]);
    expect((await order(clerk, id, { type: "fill", values: { projects: "1" } })).statusCode).toBe(200);
    expect((await order(clerk, id, act("resubmit"))).statusCode).toBe(200);
    expect((await order(district, id, act("pass"))).statusCode).toBe(200);
    const locked = await order(city, id, act("lock"));
    expect(locked.statusCode, locked.body).toBe(200);
    const ended = await read(clerk, id);
    expect([ended.end, ended.outcome, ended.values["projects"], ended.title]).toEqual([
      ...["locked", "accepted", "1", FIGURES.period],
    ]);
    const corrected = ended.events.filter(({ type }) => type === "filled").at(-1);
    expect(corrected?.changes).toEqual([{ field: "projects", before: "2", after: "1", masked: false }]);
    const late = await order(clerk, id, { type: "fill", values: { projects: "9" } });
    expect([late.statusCode, late.json().code]).toEqual([409, "casework.ended"]);
    const told = (await inbox("duanyun.clerk")).filter(({ path }) => path === `/cases/${id}`).map(({ kind }) => kind);
    expect(told).toEqual(["casework.case-returned", "casework.case-ended"]);
  });

  test("nobody elsewhere sees it, and the city only when it was handed in", async () => {
    const draft = await begun();
    for (const call of [city, sibling]) {
      const answer = await call({ method: "GET", url: `/api/cases/${draft}` });
      expect([answer.statusCode, answer.json().code]).toEqual([404, "casework.not-found"]);
    }
    const id = await reported();
    expect((await city({ method: "GET", url: `/api/cases/${id}` })).statusCode).toBe(200);
    const payload = { version: 3, command: act("pass") };
    const foreign = await sibling({ method: "POST", url: `/api/cases/${id}/orders`, payload });
    expect([foreign.statusCode, foreign.json().code]).toEqual([404, "casework.not-found"]);
    const above = await order(city, id, act("pass"));
    expect([above.statusCode, above.json().code]).toEqual([403, "casework.not-your-step"]);
  });

  test("is decided once, however many press at once, and an outdated page decides nothing", async () => {
    const id = await reported();
    const { version } = await read(district, id);
    const pressed = await Promise.all(Array.from({ length: 8 }, () => order(district, id, act("pass"), version)));
    expect(pressed.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const { events } = await read(district, id);
    expect(events.filter(({ action }) => action === "pass")).toHaveLength(1);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  });

  test("a decision is taken back until somebody goes on; a form with gaps is not handed in", async () => {
    const empty = await begun();
    const gaps = await order(clerk, empty, act("submit"));
    expect([gaps.statusCode, gaps.json().code]).toEqual([422, "casework.form-problems"]);
    const id = await reported();
    await order(district, id, act("pass"));
    expect((await order(district, id, { type: "undo", reason: "点错了" })).statusCode).toBe(200);
    expect((await read(district, id)).step).toBe("district");
    const twice = await order(district, id, { type: "undo", reason: "再来" });
    expect(twice.json().code).toBe("casework.not-undoable");
  });
});

describe("many cases at once", () => {
  test("are tried without being done, then done, each with its own answer", async () => {
    const ids = [await reported(), await reported(), await reported()];
    const cases = await Promise.all(ids.map(async (id) => ({ id, version: (await read(district, id)).version })));
    const [first] = cases;
    await order(district, first?.id ?? "", act("pass"));
    const bulk = (tryOnly: boolean) => ({
      ...{ method: "POST" as const, url: "/api/work-queue/orders" },
      payload: { cases, command: { type: "act", action: "pass", reason: null }, tryOnly },
    });
    const codes = (answer: LightMyRequestResponse) =>
      answer
        .json<Answer<"/api/work-queue/orders", "post">>()
        .outcomes.map(({ refusal, version }) => refusal?.code ?? version);
    expect(codes(await district(bulk(true)))).toEqual(["casework.changed-meanwhile", 4, 4]);
    expect((await read(district, ids[1] ?? "")).step).toBe("district");
    expect(codes(await district(bulk(false)))).toEqual(["casework.changed-meanwhile", 4, 4]);
    expect((await read(district, ids[2] ?? "")).step).toBe("city");
  });
});

describe("clocks", () => {
  const tick = (moment: string) =>
    runClocks({ database: platform.database, effects: caseEffects, tell: postNotices }, instant(moment));

  test("warn, then tell the office above, once each; holidays that become known move due days visibly", async () => {
    await at("2026-12-29T02:00:00.000Z");
    const id = await reported();
    const before = await read(district, id);
    expect(before.due).toMatchObject({ due: "2027-01-01", estimated: true, state: "running", left: 3 });
    const administrator = await platform.as("platform.administrator");
    const payload = { year: 2027, edition: 1, off: ["2027-01-01"], worked: ["2027-01-03"], source: "试验通知" };
    const published = await administrator({ method: "POST", url: "/api/working-years", payload });
    expect(published.statusCode, published.body).toBe(201);
    const moved = await read(district, id);
    expect(moved.due).toMatchObject({ due: "2027-01-03", estimated: false });
    expect(moved.events.at(-1)).toMatchObject({ type: "due-moved", byName: "Gongfu" });
    await tick("2026-12-31T02:00:00.000Z");
    expect((await read(district, id)).events.at(-1)?.type).toBe("warned");
    await tick("2027-01-04T02:00:00.000Z");
    await tick("2027-01-04T02:01:00.000Z");
    await at("2027-01-04T02:02:00.000Z");
    const late = await read(district, id);
    expect(late.due).toMatchObject({ state: "overdue", left: -1 });
    expect(late.events.filter(({ type }) => type === "escalated")).toHaveLength(1);
    expect((await queue(city, "escalated")).lines.map((line) => line.id)).toContain(id);
    const told = (await inbox("chengyan.officer"))
      .filter(({ path }) => path === `/cases/${id}`)
      .map(({ kind }) => kind);
    expect(told).toEqual(["casework.overdue"]);
    const again = await platform.as("platform.administrator");
    const faulty = { ...payload, edition: 2, off: ["2027-01-02"] };
    const refused = await again({ method: "POST", url: "/api/working-years", payload: faulty });
    expect([refused.statusCode, refused.json().code]).toEqual([422, "casework.calendar-faults"]);
  });
});

test("a colleague who has taken a case keeps it until somebody of the office takes it over", async () => {
  const id = await reported();
  const { people } = (await district({ method: "GET", url: `/api/cases/${id}/colleagues` })).json();
  expect(people).toHaveLength(1);
  expect((await order(district, id, { type: "assign", to: people[0].id })).statusCode).toBe(200);
  expect((await queue(district, "mine")).lines.map((line) => line.id)).toContain(id);
  const counts = (await queue(district, "office")).counts;
  expect(counts.mine).toBe(1);
  expect((await order(district, id, { type: "release" })).statusCode).toBe(200);
  expect((await queue(district, "office", "&unassigned=true&text=2026")).lines.map((line) => line.id)).toContain(id);
  expect(CITY).toBeLessThan(DISTRICT);
});
