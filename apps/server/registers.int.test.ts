import { randomUUID } from "node:crypto";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runClocks } from "#casework/http";
import type { Answer } from "#contract";
import { dayOf, instant } from "#kernel";
import { standingOn } from "#listing";
import { postNotices } from "#notices/store";
import { caseEffects } from "./case-effects.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Call = (request: InjectOptions) => Promise<LightMyRequestResponse>;
type Experts = Answer<"/api/experts", "get">;
type Suppliers = Answer<"/api/suppliers", "get">;
type Applying = {
  readonly procedure: "expert-entry" | "supplier-entry";
  readonly by: string;
  readonly values: Readonly<Record<string, string | boolean | readonly string[]>>;
};

const YANHU = 990102;
const PHONE = "139-0000-8888";
const EXPERT: Applying = {
  ...{ procedure: "expert-entry", by: "yanhu.expert" },
  values: {
    ...{
      name: "申专家",
      employer: "砚湖理工学院",
      fields: ["diagnosis", "software"],
      years: "12",
      works: "诊断二十家",
    },
    ...{ phone: PHONE, conflicts: false, pledge: true },
  },
};
const SUPPLIER: Applying = {
  ...{ procedure: "supplier-entry", by: "yanhu.supplier" },
  values: {
    ...{ company: "砚湖试验服务有限公司", uscc: "91990102ma00test0x", kind: ["integrator"], industries: "通用设备" },
    ...{ scenes: "在线检测", staff: "30", cases: "三例", contact: "甲某某", phone: PHONE, pledge: true },
  },
};

let platform: TestPlatform;
let owner: pg.Client;
let inside: pg.Client;
let now: string;

beforeAll(async () => {
  platform = await testPlatform();
  owner = new pg.Client({ ...platform.owner });
  await owner.connect();
  // The owner of the tables sees no rows of them either: behind the row security one looks as the platform itself.
  inside = new pg.Client({ ...platform.appSettings });
  await inside.connect();
  await inside.query("select set_config('gongfu.purpose', 'start-up', false)");
  now = "2026-11-23T02:00:00.000Z";
  platform.setClock(now);
}, 120_000);

afterAll(async () => {
  await owner?.end();
  await inside?.end();
  await platform?.close();
});

/** Orders something of a case as it stands now. */
async function order(call: Call, id: string, command: object): Promise<void> {
  const { version } = (await call({ method: "GET", url: `/api/cases/${id}` })).json();
  const done = await call({ method: "POST", url: `/api/cases/${id}/orders`, payload: { version, command } });
  expect(done.statusCode, done.body).toBe(200);
}

const act = (action: string) => ({ type: "act", action, reason: null, remarks: [] });

/** A case up to its public notice: applied for, passed by the district, agreed by the city. */
async function noticed({ procedure, by, values }: Applying): Promise<string> {
  const [applicant, district, city] = [
    await platform.as(by),
    await platform.as("yanhu.officer"),
    await platform.as("chengyan.officer"),
  ];
  const id = randomUUID();
  const made = await applicant({ method: "POST", url: "/api/cases", payload: { id, procedure, areaId: YANHU } });
  expect(made.statusCode, made.body).toBe(201);
  await order(applicant, id, { type: "fill", values });
  await order(applicant, id, act("submit"));
  await order(district, id, act("pass"));
  await order(city, id, act("pass"));
  return id;
}

/** Lets time pass and the clocks say what they have to say. */
async function at(moment: string): Promise<number> {
  now = moment;
  platform.setClock(now);
  return runClocks({ database: platform.database, effects: caseEffects, tell: postNotices }, instant(now));
}

const read = async <T>(who: string, url: string): Promise<T> =>
  (await (await platform.as(who))({ method: "GET", url })).json();
const experts = async (query: string): Promise<Experts["experts"]> =>
  (await read<Experts>("yanmo.officer", `/api/experts?${query}`)).experts;
const suppliers = async (query: string): Promise<Suppliers["suppliers"]> =>
  (await read<Suppliers>("yanmo.officer", `/api/suppliers?${query}`)).suppliers;
const endOf = async (id: string) => {
  const { end, step } = await read<Answer<"/api/cases/{caseId}", "get">>("chengyan.officer", `/api/cases/${id}`);
  return end ?? step;
};
const remove = async (who: string, url: string, reason: string) => {
  const answer = await (await platform.as(who))({ method: "POST", url: `${url}/removal`, payload: { reason } });
  return [answer.statusCode, answer.statusCode === 204 ? null : answer.json().code];
};
const text = (word: string) => `text=${encodeURIComponent(word)}`;

describe("an expert", () => {
  test("is listed once when the notice has ended, without the telephone, and removed with a reason by who listed or is above", async () => {
    const id = await noticed(EXPERT);
    await at("2026-11-30T02:00:00.000Z");
    expect(await endOf(id)).toBe("notice");
    expect(await experts(text("申专家"))).toEqual([]);
    await at("2026-12-01T02:00:00.000Z");
    await at("2026-12-01T02:01:00.000Z");
    expect(await endOf(id)).toBe("listed");
    const [listed, ...more] = await experts(`${text("申专家")}&field=software&areaId=${YANHU}&status=valid`);
    expect(more).toEqual([]);
    expect(listed).toMatchObject({
      ...{ caseId: id, employer: "砚湖理工学院", years: 12, listedByName: "澄砚市", areaName: "砚湖区" },
      ...{ listedOn: "2026-12-01", validUntil: null, standing: "valid", removable: false },
    });
    const kept = await inside.query("select to_jsonb(it)::text as row from expert it where id = $1", [listed?.id]);
    expect(kept.rows).toHaveLength(1);
    expect(kept.rows[0].row).not.toContain(PHONE);

    const url = `/api/experts/${listed?.id}`;
    expect(await remove("yanhu.officer", url, "区里不管这一册")).toEqual([403, "areas.outside-scope"]);
    expect(await remove("chengyan.auditor", url, "不是经办")).toEqual([403, "identity.not-permitted"]);
    expect(await remove("chengyan.officer", url, "  ")).toEqual([422, "listing.reason-missing"]);
    expect(await remove("chengyan.officer", url, "本人申请退出")).toEqual([204, null]);
    expect(await remove("chengyan.officer", url, "再来一次")).toEqual([409, "listing.ended"]);
    expect(await experts(`${text("申专家")}&status=removed`)).toMatchObject([
      { removedFor: "本人申请退出", removedOn: "2026-12-01", standing: "removed" },
    ]);
    const audit = await owner.query(
      "select action, actor_name, detail->>'reason' as reason from audit_event where object_kind = 'expert' and object_id = $1 order by at",
      [listed?.id],
    );
    expect(audit.rows.map(({ action, reason }) => [action, reason])).toEqual([
      ["entry-listed", null],
      ["entry-removed", "本人申请退出"],
    ]);
  });

  test("who is listed is not listed again; the case waits for an officer and holds up no other", async () => {
    const [first, twin] = [await noticed(EXPERT), await noticed(EXPERT)];
    const other = await noticed({ ...SUPPLIER, values: { ...SUPPLIER.values, uscc: "91990102MA00OTHER1" } });
    await at("2026-12-09T02:00:00.000Z");
    expect([await endOf(first), await endOf(twin)].sort()).toEqual(["listed", "notice"]);
    expect(await endOf(other)).toBe("listed");
    expect(await experts(`${text("申专家")}&status=valid`)).toHaveLength(1);
    const city = await platform.as("chengyan.officer");
    const waiting = (await endOf(first)) === "notice" ? first : twin;
    await order(city, waiting, { ...act("reject"), reason: "已在册" });
    expect(await endOf(waiting)).toBe("rejected");
  });

  test("is entered by nobody without a decided case, also not in the database", async () => {
    const client = new pg.Client({ ...platform.appSettings });
    await client.connect();
    const insert = `insert into expert (id, area_id, listed_by, account_id, case_id, name, employer, title, fields, industries, years, conflicts, listed_on)
      select gen_random_uuid(), 990102, 990100, gen_random_uuid(), $1, '自荐', '', '', '{}', '', 0, false, '2026-12-01'`;
    try {
      await client.query("select set_config('gongfu.user', $1, false), set_config('gongfu.scope', '{990100}', false)", [
        randomUUID(),
      ]);
      await expect(client.query(insert, [null])).rejects.toMatchObject({ code: "42501" });
      const open = await inside.query("select id from case_file where outcome is distinct from 'accepted' limit 1");
      await expect(client.query(insert, [open.rows[0].id])).rejects.toMatchObject({ code: "42501" });
      const listed = await inside.query("select case_id from expert where case_id is not null limit 1");
      await expect(client.query(insert, [listed.rows[0].case_id])).rejects.toMatchObject({ code: "23505" });
      await client.query("select set_config('gongfu.user', '', false), set_config('gongfu.scope', '{}', false)");
      expect((await client.query("select from expert")).rowCount).toBe(0);
      expect((await client.query("select from supplier_event")).rowCount).toBe(0);
    } finally {
      await client.end();
    }
  });
});

describe("a supplier", () => {
  test("stands in the public catalogue for three years without anybody's telephone; a new case renews it near its end", async () => {
    await at("2026-12-10T02:00:00.000Z");
    const id = await noticed(SUPPLIER);
    await at("2026-12-18T02:00:00.000Z");
    expect(await endOf(id)).toBe("listed");
    const [listed] = await suppliers(text("91990102MA00TEST0X"));
    expect(listed).toMatchObject({
      listedOn: "2026-12-18",
      validUntil: "2029-12-18",
      standing: "valid",
      kinds: ["integrator"],
    });
    const open = await platform.app.inject({
      method: "GET",
      url: `/api/public/suppliers?${text("91990102MA00TEST0X")}&kind=integrator`,
    });
    expect(open.json().suppliers).toMatchObject([{ company: "砚湖试验服务有限公司", validUntil: "2029-12-18" }]);
    for (const hidden of [PHONE, "甲某某", id]) expect(open.body).not.toContain(hidden);

    await at("2029-11-01T02:00:00.000Z");
    const renewal = await noticed(SUPPLIER);
    await at("2029-11-20T02:00:00.000Z");
    expect(await endOf(renewal)).toBe("listed");
    const both = await suppliers(text("91990102MA00TEST0X"));
    expect(both.map(({ standing, validUntil, caseId }) => [standing, validUntil, caseId])).toEqual([
      ["valid", "2032-12-18", renewal],
      ["renewed", "2029-12-18", id],
    ]);
    const url = `/api/suppliers/${both[0]?.id}`;
    expect(await remove("chengyan.officer", url, "案例不实")).toEqual([204, null]);
    const after = await platform.app.inject({
      method: "GET",
      url: `/api/public/suppliers?${text("91990102MA00TEST0X")}`,
    });
    expect(after.json().suppliers).toEqual([]);
  });
});

describe("the demo's entries", () => {
  test("stand as the rule says, and the public sees only those that hold", async () => {
    platform.setClock("2026-11-23T02:00:00.000Z");
    const all = (await suppliers("")).filter(({ demo }) => demo);
    expect(all).toHaveLength(12);
    const counted = (standing: string) => all.filter((one) => one.standing === standing).length;
    expect(["valid", "expiring", "expired", "removed"].map(counted)).toEqual([7, 2, 2, 1]);
    for (const one of all) {
      const status = one.standing === "removed" ? "removed" : "listed";
      const until = one.validUntil as Parameters<typeof standingOn>[1];
      expect(one.standing).toBe(standingOn({ status, validUntil: until }, dayOf(instant("2026-11-23T02:00:00.000Z"))));
      expect((await suppliers(`status=${one.standing}`)).map(({ id }) => id)).toContain(one.id);
    }
    const open = await platform.app.inject({ method: "GET", url: "/api/public/suppliers" });
    const ids = new Set(all.map(({ id }) => id));
    const shown = open.json().suppliers.flatMap(({ id }: { id: string }) => (ids.has(id) ? [id] : []));
    const holding = all.filter(({ standing }) => standing === "valid" || standing === "expiring").map(({ id }) => id);
    expect(shown.sort()).toEqual(holding.sort());
    const odd = await platform.app.inject({ method: "GET", url: "/api/public/suppliers?status=removed" });
    expect([odd.statusCode, odd.json().code]).toEqual([400, "http.invalid-request"]);
  });
});
