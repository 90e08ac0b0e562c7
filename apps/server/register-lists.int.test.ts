import { randomUUID } from "node:crypto";
import exceljs from "exceljs";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSignOf, organisationCheckOf } from "#enterprise";
import { handOverSite, holdRegistersOf } from "#enterprise/store";
import { accept, areaId, idOf } from "#kernel";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const YANHU = 990102;
let platform: TestPlatform;
let yanhu: Awaited<ReturnType<TestPlatform["as"]>>;
let enterpriseId = "";
let siteId = "";

function code(turn: number): string {
  const body = `D${String(turn).padStart(7, "0")}`;
  const first = `91990102${body}${organisationCheckOf(body)}`;
  return first + checkSignOf(first);
}
const CODE = code(1);

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};

beforeAll(async () => {
  platform = await testPlatform();
  yanhu = await platform.as("yanhu.officer");
  const about = { overrideReason: null, industry: "C3421", address: null, areaId: YANHU };
  const payload = { name: "砚湖清单试验有限公司", creditCode: CODE, ...about };
  enterpriseId = read<{ id: string }>(await yanhu({ method: "POST", url: "/api/enterprises", payload })).id;
  siteId = randomUUID();
  const site = { id: randomUUID(), siteId, areaId: YANHU, day: "2018-01-01", name: "一厂", address: null };
  read(await yanhu({ method: "POST", url: `/api/enterprises/${enterpriseId}/sites`, payload: site }));
});
afterAll(() => platform?.close());

type Line = readonly (string | number)[];
const STEP_HEAD = ["统一社会信用代码", "厂区", "产线", "工序编号", "工序名称", "控制方式", "关键工序", "启用日期"];
const ASSET_HEAD = [
  ...["统一社会信用代码", "厂区", "设备类别", "设备编号", "型号", "制造商", "出厂编号", "控制方式", "数字化", "联网"],
  ...["启用日期", "停用日期", "原值（万元）", "所在工序"],
];

async function workbook(head: Line, rows: readonly Line[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("清单");
  sheet.addRow(["砚湖区清单"]);
  sheet.addRow([...head]);
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

type View = {
  id: string;
  state: string;
  refusal: { code: string } | null;
  counts: Record<"new" | "change" | "same" | "failed", number>;
  problems: { row: number; heading: string; refusal: { code: string } }[];
  changes: { name: string; details: { label: { zh: string }; before: string | null; after: string }[] }[];
};

async function settled(id: string): Promise<View> {
  const late = Date.now() + 20_000;
  for (;;) {
    const view = read<View>(await yanhu({ method: "GET", url: `/api/enterprise-imports/${id}` }));
    if (view.state !== "reading" && view.state !== "committing") return view;
    if (Date.now() > late) throw new Error(`still ${view.state}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function handIn(kind: "assets" | "steps", file: Buffer): Promise<View> {
  const url = `/api/enterprise-imports?areaId=${YANHU}&tier=0&kind=${kind}&fileName=list.xlsx`;
  const headers = { "content-type": "application/octet-stream" };
  return settled(read<{ id: string }>(await yanhu({ method: "POST", url, headers, payload: file })).id);
}

async function takeIn(view: View, mode: "all" | "good"): Promise<View> {
  const url = `/api/enterprise-imports/${view.id}/decision`;
  read(await yanhu({ method: "POST", url, payload: { mode } }));
  return settled(view.id);
}
const problems = ({ problems: found }: View) => found.map(({ row, heading, refusal }) => [row, heading, refusal.code]);
const assets = async () =>
  read<{ assets: { serial: string | null; networked: boolean; steps: string[] }[]; count: number }>(
    await yanhu({ method: "GET", url: `/api/sites/${siteId}/assets` }),
  );

test("steps, then assets: good rows in, bad ones back by cell, the same file again is no change, what goes out comes in unchanged", async () => {
  const steps = await workbook(STEP_HEAD, [
    [CODE, "一厂", "一线", "10", "车削", "数控", "是", "2020-01-01"],
    [CODE, "一厂", "一线", "20", "铣削", "", "", "2020-01-01"],
    [CODE, "二厂", "一线", "30", "磨削", "蒸汽", "也许", "昨天"],
  ]);
  const read1 = await handIn("steps", steps);
  expect([read1.counts, problems(read1)]).toEqual([
    { new: 2, change: 0, same: 0, failed: 1 },
    [[5, "厂区", "enterprise.sheet-site-unknown"]],
  ]);
  expect((await takeIn(read1, "good")).state).toBe("committed");
  const undo = await yanhu({
    ...{ method: "POST", url: `/api/enterprise-imports/${read1.id}/undo`, payload: { reason: "交错了" } },
  });
  expect([undo.statusCode, undo.json().code]).toEqual([409, "enterprise.list-kind-without-undo"]);
  const rows: Line[] = [
    [
      CODE,
      "一厂",
      "数控车床",
      "A-1",
      "CK1",
      "砚湖机床",
      "S1",
      "数控",
      "是",
      "是",
      "2021-03-01",
      "",
      85.6,
      "10、一线/铣削",
    ],
    [CODE, "一厂", "自动导引车", "A-2", "", "", "", "", "", "", "2021-01-01", "2024-06-30", "", ""],
  ];
  const bad: Line[] = [
    [CODE, "一厂", "飞船", "A-3", "", "", "", "蒸汽", "也许", "是", "昨天", "", "很多", "90"],
    [CODE, "一厂", "加工中心", "", "", "", "S4", "数控", "是", "是", "2021-01-01", "", "", ""],
    [CODE, "一厂", "加工中心", "A-5", "", "砚湖机床", "s-1", "数控", "是", "是", "2021-01-01", "", "", ""],
    [code(77), "一厂", "加工中心", "A-6", "", "", "", "", "", "", "2021-01-01", "", "", ""],
    [CODE, "一厂", "加工中心", "A-7", "", "", "", "", "", "", "2021-01-01", "2020-01-01", "", ""],
  ];
  const read2 = await handIn("assets", await workbook(ASSET_HEAD, [...rows, ...bad]));
  expect(read2.counts).toEqual({ new: 2, change: 0, same: 0, failed: 5 });
  expect(problems(read2)).toEqual([
    [5, "设备类别", "enterprise.equipment-class-unknown"],
    [5, "控制方式", "enterprise.control-unknown"],
    [5, "数字化", "enterprise.sheet-not-yes-or-no"],
    [5, "原值（万元）", "enterprise.asset-value-unreadable"],
    [5, "所在工序", "enterprise.sheet-step-unknown"],
    [5, "启用日期", "enterprise.sheet-day-unreadable"],
    [6, "出厂编号", "enterprise.sheet-asset-unnamed"],
    [7, "出厂编号", "enterprise.sheet-row-twice"],
    [8, "统一社会信用代码", "enterprise.sheet-enterprise-unknown"],
    [9, "停用日期", "enterprise.entry-before-start"],
  ]);
  expect((await takeIn(read2, "good")).state).toBe("committed");
  const held = await assets();
  expect([held.count, held.assets[0]?.steps.length]).toEqual([1, 2]);
  const back = await yanhu({ method: "GET", url: `/api/enterprise-imports/${read2.id}/failed.xlsx` });
  expect(back.statusCode).toBe(200);

  expect((await handIn("assets", await workbook(ASSET_HEAD, rows))).counts).toMatchObject({
    same: 2,
    new: 0,
    failed: 0,
  });
  expect((await handIn("steps", steps)).counts).toMatchObject({ same: 2, new: 0 });
  const out = await yanhu({
    method: "GET",
    url: `/api/sites/assets.xlsx?areaId=${YANHU}&enterpriseId=${enterpriseId}`,
  });
  expect((await handIn("assets", out.rawPayload)).counts).toEqual({ new: 0, change: 0, same: 1, failed: 0 });

  const changed = await handIn(
    "assets",
    await workbook(
      ["统一社会信用代码", "厂区", "设备类别", "制造商", "出厂编号", "联网", "启用日期", "型号"],
      [[CODE, "一厂", "数控车床", "砚湖机床", "S1", "否", "2021-03-01", ""]],
    ),
  );
  expect(changed.changes[0]?.details).toEqual([{ label: { zh: "联网", en: "Connected" }, before: "是", after: "否" }]);
  await takeIn(changed, "all");
  expect((await assets()).assets.map(({ networked }) => networked)).toEqual([false]);
  const gone = await handIn(
    "assets",
    await workbook(ASSET_HEAD, [
      [CODE, "一厂", "自动导引车", "A-2", "新", "", "", "", "", "", "2021-01-01", "", "", ""],
    ]),
  );
  expect(problems(gone)).toEqual([[3, "停用日期", "enterprise.sheet-gone-already"]]);
});

test("a list that changed meanwhile enters nothing", async () => {
  const row = [CODE, "一厂", "数控车床", "B-1", "", "澄砚装备", "T1", "", "", "", "2022-01-01", "", "", ""];
  const [first, second] = [
    await handIn("assets", await workbook(ASSET_HEAD, [row])),
    await handIn("assets", await workbook(ASSET_HEAD, [row])),
  ];
  expect((await takeIn(first, "all")).state).toBe("committed");
  const late = await takeIn(second, "all");
  expect([late.state, late.refusal?.code]).toEqual(["read", "enterprise.list-changed-meanwhile"]);
});

test("the templates hold the headings and the words that cells may hold", async () => {
  for (const kind of ["assets", "steps"]) {
    const file = await yanhu({ method: "GET", url: `/api/enterprise-imports/template.xlsx?kind=${kind}&year=2026` });
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.rawPayload as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...[kind === "assets" ? "设备清单" : "工序清单", "填写说明", "可填内容"],
    ]);
    expect(book.worksheets[0]?.getCell(1, 1).text).toBe("统一社会信用代码");
  }
});

/** An enterprise with a site 一厂. */
async function withSite(turn: number) {
  const about = { overrideReason: null, industry: "C3421", address: null, areaId: YANHU };
  const payload = { name: `砚湖清单试验${turn}有限公司`, creditCode: code(turn), ...about };
  const { id } = read<{ id: string }>(await yanhu({ method: "POST", url: "/api/enterprises", payload }));
  const site = {
    id: randomUUID(),
    siteId: randomUUID(),
    areaId: YANHU,
    day: "2018-01-01",
    name: "一厂",
    address: null,
  };
  read(await yanhu({ method: "POST", url: `/api/enterprises/${id}/sites`, payload: site }));
  return { id, siteId: site.siteId, code: code(turn) };
}
const SHORT_HEAD = ["统一社会信用代码", "厂区", "设备类别", "制造商", "出厂编号", "启用日期"];
const shortRow = (of: { code: string }, serial: string, maker = "砚湖机床") => {
  return [of.code, "一厂", "数控车床", maker, serial, "2021-01-01"];
};
const serialsAt = async (site: string) =>
  read<{ assets: { serial: string }[] }>(await yanhu({ method: "GET", url: `/api/sites/${site}/assets` })).assets.map(
    ({ serial }) => serial,
  );

test("codes of merged files mean their own sites, and a machine of one of them is known at the others", async () => {
  const [gone, kept] = [await withSite(31), await withSite(32)];
  const payload = { id: randomUUID(), survivorId: kept.id, reason: "同一家企业" };
  read(await yanhu({ method: "POST", url: `/api/enterprises/${gone.id}/merge`, payload }));
  const rows = [shortRow(gone, "并1"), shortRow(kept, "并2")];
  const list = await handIn("assets", await workbook(SHORT_HEAD, rows));
  expect([list.counts, problems(list)]).toEqual([{ new: 2, change: 0, same: 0, failed: 0 }, []]);
  expect((await takeIn(list, "all")).state).toBe("committed");
  expect([await serialsAt(gone.siteId), await serialsAt(kept.siteId)]).toEqual([["并1"], ["并2"]]);
  const again = await handIn("assets", await workbook(SHORT_HEAD, [shortRow(kept, "并1"), shortRow(gone, "并2")]));
  expect(problems(again)).toEqual([
    [3, "厂区", "enterprise.serial-known"],
    [4, "厂区", "enterprise.serial-known"],
  ]);
});

test("under the code of a third merged file a site of a name that two of them have is refused at its cell, until one is renamed", async () => {
  const [first, second, third] = [await withSite(33), await withSite(34), await withSite(35)];
  for (const gone of [first, second]) {
    const payload = { id: randomUUID(), survivorId: third.id, reason: "同一家企业" };
    read(await yanhu({ method: "POST", url: `/api/enterprises/${gone.id}/merge`, payload }));
  }
  const tell = async (siteId: string, seen: number, told: Record<string, unknown>) => {
    const line = { id: randomUUID(), kind: "site", thingId: siteId, day: "2024-01-01", replaces: null, reason: null };
    const payload = { ...line, seen, ...told };
    read(await yanhu({ method: "POST", url: `/api/sites/${siteId}/entries`, payload }));
  };
  await tell(third.siteId, 1, { act: "retire" });
  const rows = [shortRow(first, "同名1"), shortRow(third, "同名2")];
  const list = await handIn("assets", await workbook(SHORT_HEAD, rows));
  expect([list.counts, problems(list)]).toEqual([
    { new: 1, change: 0, same: 0, failed: 1 },
    [[4, "厂区", "enterprise.sheet-site-ambiguous"]],
  ]);
  expect(list.problems[0]?.refusal).toMatchObject({ facts: { codes: [first.code, second.code].toSorted() } });
  await tell(second.siteId, 1, { act: "change", content: { name: "二厂", address: null } });
  expect((await takeIn(await handIn("assets", await workbook(SHORT_HEAD, rows)), "all")).state).toBe("committed");
  expect((await serialsAt(first.siteId)).toSorted()).toEqual(["同名1", "同名2"]);
});

describe("whoever writes into a register", () => {
  const grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" } as const;
  const holding = (sites: readonly string[], then: (held: boolean) => Promise<void>) =>
    platform.database.transact(grant, async (write) => {
      await then(
        await holdRegistersOf(
          write,
          sites.map((id) => idOf<"site">(id)),
        ),
      );
      return accept();
    });
  const soon = (milliseconds = 20) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

  test("by a list waits for who writes there on a page, and then enters nothing twice", async () => {
    const { siteId: site, ...firm } = await withSite(41);
    const list = await handIn("assets", await workbook(SHORT_HEAD, [shortRow(firm, "等1")]));
    let late: Promise<View> | undefined;
    await holding([site], async () => {
      late = takeIn(list, "all");
      await soon(500);
      expect(await serialsAt(site)).toEqual([]);
      const view = read<View>(await yanhu({ method: "GET", url: `/api/enterprise-imports/${list.id}` }));
      expect(view.state).toBe("committing");
    });
    expect([(await late)?.state, await serialsAt(site)]).toEqual(["committed", ["等1"]]);
  });

  test("of several enterprises never waits in a circle, in whatever order they are named", async () => {
    const sites = [(await withSite(51)).siteId, (await withSite(52)).siteId, (await withSite(53)).siteId];
    const turns = Array.from({ length: 8 }, (_, turn) => (turn % 2 === 0 ? sites : sites.toReversed()));
    await Promise.all(turns.map((order) => holding(order, () => soon())));
  });

  test("is told when the site came to another enterprise meanwhile", async () => {
    const [from, to] = [await withSite(61), await withSite(62)];
    const told: boolean[] = [];
    let waiting: Promise<unknown> = Promise.resolve();
    await platform.database.transact({ ...grant, purpose: "start-up" }, async (write) => {
      const site = idOf<"site">(from.siteId);
      await holdRegistersOf(write, [site]);
      waiting = holding([from.siteId], async (held) => void told.push(held));
      await soon(200);
      await handOverSite(write, { homeId: areaId(990100), id: site }, idOf<"enterprise">(to.id));
      return accept();
    });
    await waiting;
    await holding([from.siteId], async (held) => void told.push(held));
    expect(told).toEqual([false, true]);
  });
});
