import { randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { png } from "../../platform/files/testing/evidence-files.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const TOWN = 990102101;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let account: typeof city;
let own: { homeId: number; id: string };
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  account = await platform.as("yanhu.enterprise");
  own = read<{ enterprise: typeof own }>(
    await account({ method: "GET", url: "/api/own-enterprise?year=2025" }),
  ).enterprise;
});
afterAll(() => platform?.close());

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const told = (response: LightMyRequestResponse) => [response.statusCode, response.json().code, response.json().facts];
const post = (url: string, payload: object, call = city) => call({ method: "POST", url, payload });

let turn = 0;
async function register(name: string): Promise<string> {
  turn += 1;
  const about = { overrideReason: "试验", industry: "3444", address: null, areaId: TOWN };
  const creditCode = `9199010100000${String(turn).padStart(4, "0")}X`;
  return read<{ id: string }>(await post("/api/enterprises", { name, creditCode, ...about })).id;
}
async function merge(gone: string, survivorId: string): Promise<string> {
  const id = randomUUID();
  read(await post(`/api/enterprises/${gone}/merge`, { id, survivorId, reason: "同一家企业" }));
  return id;
}
const split = async (mergeId: string) =>
  read(await post(`/api/enterprise-merges/${mergeId}/split`, { id: randomUUID(), reason: "不是同一家" }));

type Record = { kind: string; subjectId: string; recordId: string };
let salt = 700;
const about = (record: Record, id: string) => ({ id, homeId: own.homeId, ...record, fileName: "照片.png", size: 5 });
const begin = (record: Record, call = account, id: string = randomUUID()) =>
  post("/api/evidence/uploads", about(record, id), call);
async function attach(record: Record, call = city): Promise<string> {
  const [bytes, id] = [png(20, 10, { salt: salt++ }), randomUUID()];
  const about = { id, homeId: own.homeId, ...record, fileName: "照片.png", size: bytes.length };
  read(await post("/api/evidence/uploads", about, call));
  const url = `/api/evidence/${own.homeId}/uploads/${id}`;
  const headers = { "content-type": "application/octet-stream" };
  read(await call({ method: "PUT", url: `${url}/bytes?from=0`, headers, payload: Buffer.from(bytes) }));
  expect(read<{ state: string }>(await post(`${url}/finish`, { crc32: crc32(bytes) }, call)).state).toBe("kept");
  return id;
}
const opened = async (id: string, call = account) =>
  (await call({ method: "GET", url: `/api/evidence/${own.homeId}/${id}/content` })).statusCode;
const listed = async ({ kind, subjectId, recordId }: Record, call = account) =>
  read<{ files: { id: string }[]; mayChange: boolean }>(
    await call({
      ...{ method: "GET", url: "/api/evidence" },
      query: { homeId: String(own.homeId), subjectId, kind, recordIds: recordId },
    }),
  );

/** How many rows of a table somebody sees who acts for one enterprise alone. */
async function asSubject<T>(subject: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...platform.appSettings });
  await client.connect();
  await client.query("begin");
  await client.query("select set_config('gongfu.subjects', $1, true), set_config('gongfu.user', $2, true)", [
    `{${subject}}`,
    randomUUID(),
  ]);
  return work(client).finally(() => client.end());
}

async function siteOf(enterpriseId: string): Promise<{ siteId: string; stepId: string }> {
  const [siteId, stepId] = [randomUUID(), randomUUID()];
  const site = { id: randomUUID(), siteId, areaId: YANHU, day: "2020-01-01", name: "并来的厂区", address: null };
  read(await post(`/api/enterprises/${enterpriseId}/sites`, site));
  const content = STEP;
  const entry = { id: randomUUID(), thingId: stepId, act: "record", day: "2021-01-01", replaces: null, reason: null };
  read(await post(`/api/sites/${siteId}/entries`, { ...entry, kind: "step", content, seen: 0 }));
  return { siteId, stepId };
}

const STEP = { line: "一线", code: "10", product: "阀体", name: "车削", control: "cnc" };

/** Whether the account's own page may write a step of a site: the status, and of a refusal its code. */
async function writeStep(siteId: string, seen: number) {
  const entry = {
    id: randomUUID(),
    thingId: randomUUID(),
    act: "record",
    day: "2021-01-01",
    replaces: null,
    reason: null,
  };
  const payload = { ...entry, kind: "step", content: { ...STEP, code: randomUUID().slice(0, 8) }, seen };
  const response = await post(`/api/own/sites/${siteId}/entries`, payload, account);
  return response.statusCode < 300 ? [response.statusCode] : [response.statusCode, response.json().code];
}
const mayEdit = async (siteId: string) =>
  read<{ mayEdit: boolean }>(await account({ method: "GET", url: `/api/own/sites/${siteId}` })).mayEdit;

describe("the account of an enterprise that another was merged into", () => {
  test("sees the other's sites, lists and personal files, and changes the files of its steps", async () => {
    const gone = await register("砚湖并入账号铸造有限公司");
    const { siteId, stepId } = await siteOf(gone);
    const issue = { id: randomUUID(), kind: "backbone", title: "试验名单", issuer: "市经信局", areaId: CITY };
    const days = { document: null, issuedOn: "2026-01-05", from: "2026-01-01", until: null };
    read(await post("/api/roster-issues", { ...issue, ...days }));
    const entries = [{ id: randomUUID(), enterprise: gone }];
    read(await post(`/api/roster-issues/${issue.id}/entries`, { entries, from: null, until: null, remark: null }));
    const { measures } = read<{ measures: { code: string; personal: boolean; per: string }[] }>(
      await city({ method: "GET", url: `/api/enterprises/${gone}` }),
    );
    const personal = measures.find((measure) => measure.personal);
    const factId = randomUUID();
    const from = personal?.per === "since" ? "2026-01-01" : "2025-01-01";
    const fact = { id: factId, act: "record", measure: personal?.code, from, text: "王某", tier: 0, sourceNote: null };
    read(await post(`/api/enterprises/${gone}/facts`, fact));
    const file = await attach({ kind: "fact", subjectId: gone, recordId: factId });
    const step = { kind: "step", subjectId: siteId, recordId: stepId };
    expect([await opened(file), (await begin(step)).statusCode]).toEqual([404, 404]);

    const merged = await merge(gone, own.id);
    expect(await opened(file)).toBe(200);
    expect((await listed(step)).mayChange).toBe(true);
    const photo = await attach(step, account);
    expect((await listed(step)).files.map(({ id }) => id)).toEqual([photo]);
    const { sites } = read<{ sites: { site: { name: string } }[] }>(
      await account({ method: "GET", url: `/api/own/enterprises/${own.id}/sites` }),
    );
    expect(sites.map(({ site }) => site.name)).toContain("并来的厂区");
    const rows = await asSubject(own.id, (client) =>
      client.query("select from roster_entry where id = $1", [entries[0]?.id]),
    );
    expect(rows.rowCount).toBe(1);

    await split(merged);
    expect([await opened(file), (await begin(step)).statusCode]).toEqual([404, 404]);
  });
});

describe("the account of an enterprise that was merged away", () => {
  test("is told which file counts when it would add to its own or take away from it, and opens nothing personal", async () => {
    const kept = await register("砚湖接收账号铸造有限公司");
    const { siteId, stepId } = await siteOf(own.id);
    const whole = { kind: "subject", subjectId: own.id, recordId: own.id };
    const step = { kind: "step", subjectId: siteId, recordId: stepId };
    const photo = await attach(whole, account);
    expect((await begin(step)).statusCode).toBe(201);
    const [late, bytes] = [randomUUID(), png(20, 10, { salt: salt++ })];
    read(await post("/api/evidence/uploads", { ...about(whole, late), size: bytes.length }, account));
    expect([await writeStep(siteId, 0), await mayEdit(siteId)]).toEqual([[201], true]);

    const merged = await merge(own.id, kept);
    const refusal = [409, "facts.subject-merged", { survivor: kept }];
    expect(told(await begin(whole))).toEqual(refusal);
    expect(told(await begin(step))).toEqual(refusal);
    expect([await writeStep(siteId, 0), await mayEdit(siteId)]).toEqual([[409, "enterprise.own-file-merged"], false]);
    // What was on its way when the files were merged is sent back, and is no error of the page that asks for it again.
    expect(
      read<{ state: string }>(
        await post("/api/evidence/uploads", { ...about(whole, late), size: bytes.length }, account),
      ).state,
    ).toBe("receiving");
    const headers = { "content-type": "application/octet-stream" };
    const lateUrl = `/api/evidence/${own.homeId}/uploads/${late}`;
    read(await account({ method: "PUT", url: `${lateUrl}/bytes?from=0`, headers, payload: Buffer.from(bytes) }));
    expect(read(await post(`${lateUrl}/finish`, { crc32: crc32(bytes) }, account))).toMatchObject({
      ...{ state: "refused", refusal: { code: "facts.subject-merged" } },
    });
    const change = { act: "detach", reason: "不清楚" };
    const url = `/api/evidence/${own.homeId}/${photo}/changes`;
    expect(told(await post(url, change, account))).toEqual(refusal);
    expect([(await listed(whole)).mayChange, (await listed(step)).mayChange]).toEqual([false, false]);
    // An office works in the file that counts, and puts the old one's files right from there.
    expect(told(await begin(whole, city))).toEqual(refusal);
    expect((await begin(step, city)).statusCode).toBe(201);
    expect((await post(url, change)).statusCode).toBe(201);
    const refused = (text: string, values: unknown[]) =>
      asSubject(own.id, (client) => client.query(text, values)).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
    expect(
      await refused(
        `insert into site (home_id, id, enterprise_id, area_id, registered_at, registered_by)
         values ($1, $2, $3, $4, now(), acting_user()::uuid)`,
        [own.homeId, randomUUID(), own.id, TOWN],
      ),
    ).toBe("42501");
    expect(
      await refused(
        `insert into evidence_upload (home_id, id, subject_id, kind, record_id, file_name, size, begun_at, touched_at, by_id, by_name)
         values ($1, $2, $3, 'subject', $3, 'a.png', 5, now(), now(), acting_user()::uuid, 'x')`,
        [own.homeId, randomUUID(), own.id],
      ),
    ).toBe("42501");

    await split(merged);
    expect((await begin(whole)).statusCode).toBe(201);
  });
});
