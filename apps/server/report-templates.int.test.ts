import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeImport, insertImport } from "#enterprise/store";
import { openContainer } from "#files";
import { accept, areaId, type IsoDate, idOf, instant } from "#kernel";
import { writeLetter } from "#office";
import { publishedPlan } from "./testing/published-plan.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const [CITY, YANHU] = [990100, 990102];

/** How many enterprises the start is said to have still to load. */
let left: number | null = null;
let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let yanhu: typeof city;
let yanmo: typeof city;
beforeAll(async () => {
  platform = await testPlatform({ stillLoading: () => left });
  city = await platform.as("chengyan.officer");
  yanhu = await platform.as("yanhu.officer");
  yanmo = await platform.as("yanmo.officer");
});
afterAll(() => platform?.close());

/** A letter of a text alone, and one that says what a brief has to say. */
const bare = (text: string) => writeLetter([{ kind: "text", text }], { title: "试验", head: "", foot: "" });
const letter = (text: string) =>
  writeLetter(
    [
      { kind: "text", text },
      { kind: "text", text: "{进展统计}" },
    ],
    { title: "试验", head: "", foot: "{数据截至}" },
  );

async function upload(
  call: typeof city,
  areaOf: number,
  bytes: Uint8Array,
  id: string = randomUUID(),
  { kind = "weekly", fileName = "a.docx" } = {},
) {
  const named = `fileName=${encodeURIComponent(fileName)}`;
  const url = `/api/report-templates/${kind}/editions?areaId=${areaOf}&${named}&id=${id}`;
  const headers = { "content-type": "application/octet-stream" };
  return call({ method: "POST", url, headers, payload: Buffer.from(bytes) });
}

type Edition = {
  id: string;
  areaId: number;
  edition: number;
  restoredFrom: number | null;
  byName: string;
  fileName: string;
};
type Weekly = { inForce: Edition | null; editions: Edition[] };

async function weekly(call: typeof city, areaOf: number): Promise<Weekly> {
  const answer = await call({ method: "GET", url: `/api/report-templates?areaId=${areaOf}` });
  expect(answer.statusCode, answer.body).toBe(200);
  const found = answer.json<{ kinds: (Weekly & { kind: string })[] }>().kinds.find(({ kind }) => kind === "weekly");
  if (!found) throw new Error("there is a weekly brief");
  return found;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const container = await openContainer(bytes);
  const part = container.ok ? await container.value.read("word/document.xml") : container;
  return part.ok ? new TextDecoder().decode(part.value).replace(/<[^>]*>/g, "") : part.refusal.code;
}

test("what ships counts until an area above has its own; the nearest one counts, the newest of it first", async () => {
  expect(await weekly(yanhu, YANHU)).toEqual(expect.objectContaining({ inForce: null, editions: [] }));
  expect((await upload(city, CITY, await letter("市的{标题}"))).statusCode).toBe(201);
  expect((await weekly(yanhu, YANHU)).inForce).toMatchObject({ areaId: CITY, edition: 1 });
  expect((await upload(yanhu, YANHU, await letter("区的{标题}一"))).json()).toMatchObject({ edition: 1 });
  expect((await upload(yanhu, YANHU, await letter("区的{标题}二"))).json()).toMatchObject({ edition: 2 });
  expect((await weekly(yanhu, YANHU)).inForce).toMatchObject({ areaId: YANHU, edition: 2 });
  const file = await yanhu({ method: "GET", url: `/api/report-templates/weekly/file?areaId=${YANHU}` });
  expect(await textOf(file.rawPayload)).toContain("区的{标题}二");
  expect((await weekly(city, CITY)).inForce).toMatchObject({ areaId: CITY, edition: 1 });
});

test("going back to an older edition or to what ships is a new edition, and all stay", async () => {
  const { editions } = await weekly(yanhu, YANHU);
  const first = editions.at(-1);
  const url = "/api/report-templates/weekly/restorations";
  const restore = (from: string | null, id: string) =>
    yanhu({ method: "POST", url, payload: { areaId: YANHU, id, from } });
  const id = randomUUID();
  const restored = await restore(first?.id ?? "", id);
  expect(restored.json()).toMatchObject({ edition: 3 });
  expect((await restore(first?.id ?? "", id)).json()).toEqual(restored.json());
  expect((await restore(null, randomUUID())).json()).toMatchObject({ edition: 4 });
  const now = await weekly(yanhu, YANHU);
  expect(now.editions.map(({ edition, restoredFrom }) => [edition, restoredFrom])).toEqual([
    ...[
      [4, 0],
      [3, 1],
      [2, null],
      [1, null],
    ],
  ]);
});

test("an upload is done once for its id, and an id is not used for something else", async () => {
  const [bytes, id] = [await letter("{计划}"), randomUUID()];
  const first = await upload(yanhu, YANHU, bytes, id);
  expect((await upload(yanhu, YANHU, bytes, id)).json()).toEqual(first.json());
  const other = await upload(yanhu, YANHU, await letter("{区域}"), id);
  expect([other.statusCode, other.json()]).toEqual([409, { code: "rollup.template-id-reused", facts: {} }]);
});

test("a template with a tag that cannot be filled is not kept, and every tag is named with its place", async () => {
  const before = await weekly(yanhu, YANHU);
  const refused = await upload(yanhu, YANHU, await letter("{标題}和{#落后}{指标}"));
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toEqual({
    code: "office.template-tags",
    facts: {
      count: 2,
      faults: [
        { fault: "unknown", tag: "{标題}", place: "body", near: "{标題}和{#落后}{指标}" },
        { fault: "not-closed", tag: "{#落后}", place: "body", near: "{标題}和{#落后}{指标}" },
      ],
    },
  });
  expect((await upload(yanhu, YANHU, new Uint8Array(2 * 1024 * 1024 + 1))).statusCode).toBe(413);
  expect(await weekly(yanhu, YANHU)).toEqual(before);
});

test("a template that says nothing, or not what a report of its kind has to say, is not kept, and what is missing is named", async () => {
  const before = await weekly(yanhu, YANHU);
  const refused = async (bytes: Uint8Array, kind = "weekly") => {
    const answer = await upload(yanhu, YANHU, bytes, randomUUID(), { kind });
    const { code, facts } = answer.json<{ code: string; facts: { missing?: { zh: string } } }>();
    return [answer.statusCode, code, facts.missing?.zh ?? null];
  };
  expect(await refused(await bare("工作周报"))).toEqual([422, "rollup.template-without-tags", null]);
  expect(await refused(await bare("{#有落后}有{/有落后}"))).toEqual([422, "rollup.template-without-tags", null]);
  expect(await refused(await bare("{标题}{进展统计}"))).toEqual([
    ...[422, "rollup.template-lacks-tags", "{数据截至}或{来源}或{#说明}{内容}{/说明}"],
  ]);
  expect(await refused(await bare("{对象}：{#落后}{指标}{/落后}"), "dispatch")).toEqual([
    ...[422, "rollup.template-lacks-tags", "{截止日期}"],
  ]);
  expect(await weekly(yanhu, YANHU)).toEqual(before);
});

test("a template that only some reports could be written by is not kept, and its place is named", async () => {
  const paragraphs = (...texts: string[]) =>
    writeLetter(
      texts.map((text) => ({ kind: "text" as const, text })),
      { title: "试验", head: "", foot: "{数据截至}" },
    );
  const tangled = await upload(
    yanhu,
    YANHU,
    await paragraphs("{^落后}没有落后", "{/落后}{#正常}正常", "{指标}{/正常}"),
  );
  expect([tangled.statusCode, tangled.json()]).toEqual([
    422,
    {
      code: "office.template-tags",
      facts: {
        count: 1,
        faults: [{ fault: "tangled", tag: "{#正常}", place: "body", near: "{/落后}{#正常}正常" }],
      },
    },
  ]);
  const nested = await upload(yanhu, YANHU, await letter("{#全部}{#落后}{#正常}{指标}{/正常}{/落后}{/全部}"));
  expect(nested.json()).toMatchObject({
    code: "office.template-fills-too-far",
    facts: { faults: [{ fault: "multiplies", tag: "{#正常}", place: "body" }] },
  });
});

test("a file's name is kept without signs that nobody sees, and has to have one that somebody does", async () => {
  const named = async (fileName: string) => upload(yanhu, YANHU, await letter("{标题}"), randomUUID(), { fileName });
  expect((await named("\u200B\u202E\u3164.docx")).json()).toMatchObject({ code: "rollup.template-name-empty" });
  expect((await named("周\u200B报\u202Excod.docx")).statusCode).toBe(201);
  expect((await weekly(yanhu, YANHU)).editions[0]?.fileName).toBe("周报xcod.docx");
});

test("a neighbour neither sees nor changes an area's templates, and an area above is read and not written from below", async () => {
  const [edition] = (await weekly(yanhu, YANHU)).editions;
  const url = `/api/report-template-editions/${edition?.id}/file`;
  expect((await yanmo({ method: "GET", url })).statusCode).toBe(404);
  expect((await city({ method: "GET", url })).statusCode).toBe(200);
  expect((await upload(yanhu, CITY, await letter("{标题}"))).statusCode).toBe(403);
  const enterprise = await platform.as("yanhu.enterprise");
  expect((await upload(enterprise, YANHU, await letter("{标题}"))).statusCode).toBe(403);
});

test("a report is written from what was frozen by the template in force", async () => {
  expect((await upload(city, CITY, await letter("{标题}：{#落后}{指标}差{差额}；{/落后}"))).statusCode).toBe(201);
  const planId = await publishedPlan(city, CITY);
  const id = randomUUID();
  const frozen = await city({
    ...{ method: "POST", url: `/api/plans/${planId}/snapshots`, payload: { id, title: "第48周" } },
  });
  expect(frozen.statusCode).toBe(201);
  const report = (query: string, call = city) => call({ method: "GET", url: `/api/snapshots/${id}/reports/${query}` });
  const issuer = `issuer=${encodeURIComponent("市经信局")}`;
  const written = await report(`weekly?${issuer}`);
  expect(written.statusCode, written.body).toBe(200);
  const progress = (await city({ method: "GET", url: `/api/snapshots/${id}` })).json<Frozen>().progress;
  const late = progress.rows.filter(({ cells }) => cells.some(({ standing }) => standing === "behind"));
  expect(late.length).toBeGreaterThan(0);
  const text = await textOf(new Uint8Array(written.rawPayload));
  expect(text).toContain("澄砚市目标推进情况周报：");
  expect(late.some(({ indicator }) => text.includes(`${indicator}差`))).toBe(true);
  const codes = await Promise.all(
    [
      "weekly?issuer=",
      `dispatch?${issuer}`,
      `dispatch?${issuer}&area=x&due=2020-01-01`,
      `dispatch?${issuer}&area=x&due=9999-12-31`,
      `weekly?issuer=${encodeURIComponent("\u200B \u3164")}`,
      `dispatch?${issuer}&area=x&due=2027-01-01`,
    ].map(async (query) => (await report(query)).json().code),
  );
  expect(codes).toEqual([
    ...[
      "rollup.report-issuer-empty",
      "rollup.report-area-missing",
      "rollup.report-due-past",
      "rollup.report-due-too-far",
      "rollup.report-issuer-empty",
      "rollup.report-area-unknown",
    ],
  ]);
});

type Frozen = { progress: { rows: { indicator: string; cells: { standing: string }[] }[] } };

test("a snapshot keeps what was not in its figures yet, and a report says so", async () => {
  const planId = await publishedPlan(city, CITY);
  const freeze = async () => {
    const id = randomUUID();
    const url = `/api/plans/${planId}/snapshots`;
    expect((await city({ method: "POST", url, payload: { id, title: "第49周" } })).statusCode).toBe(201);
    return id;
  };
  const toldOf = async (id: string) =>
    (await city({ method: "GET", url: `/api/snapshots/${id}` })).json<{ underWay: object | null; intact: boolean }>();
  const grant = { userId: idOf<"user">(randomUUID()), userName: "试", areas: [areaId(CITY)] };
  const id = idOf<"enterprise-import">(randomUUID());
  const list = {
    ...{ homeId: areaId(CITY), id, areaId: areaId(CITY), kind: "enterprises", target: null, fileName: "a.csv" },
    ...{
      tier: 0 as const,
      day: "2026-11-22" as IsoDate,
      bytes: Buffer.from("a"),
      sha256: "0",
      at: instant("2026-11-22T00:00:00Z"),
    },
  };
  const change = (from: "reading" | "committing", state: "committing" | "discarded") =>
    platform.database.transact(grant, async (write) => accept(await changeImport(write, id, [from], { state })));
  left = 120;
  const loading = await freeze();
  left = null;
  await platform.database.transact(grant, async (write) => accept(await insertImport(write, grant, list)));
  expect((await toldOf(await freeze())).underWay).toBeNull();
  await change("reading", "committing");
  expect(await toldOf(await freeze())).toMatchObject({ intact: true, underWay: { lists: 1, enterprises: null } });
  await change("committing", "discarded");
  expect((await toldOf(await freeze())).underWay).toBeNull();
  // What was told then stays told.
  expect(await toldOf(loading)).toMatchObject({ intact: true, underWay: { lists: 0, enterprises: 120 } });
  expect((await upload(city, CITY, await letter("{#说明}{内容}{/说明}"))).statusCode).toBe(201);
  const report = `/api/snapshots/${loading}/reports/weekly?issuer=${encodeURIComponent("市经信局")}`;
  const written = await city({ method: "GET", url: report });
  expect(await textOf(new Uint8Array(written.rawPayload))).toContain("企业档案正在载入，还差120家，数据不全");
});
