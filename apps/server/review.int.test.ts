import { readFileSync } from "node:fs";
import path from "node:path";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const PLAN = readFileSync(path.resolve(import.meta.dirname, "../../demo/invented-city/plan.txt"));
const CITY = 990100;

type Person = Awaited<ReturnType<TestPlatform["as"]>>;
type ItemState = { itemId: string; decision: string; version: number; item: { kind: string; item: object } };
type Review = {
  id: string;
  metadata: Record<string, unknown>;
  state: string;
  items: ItemState[];
  reviewers: { displayName: string; itemId: string | null }[];
  unknownUnits: { name: string; itemIds: string[] }[];
  sameText: { id: string }[];
};

let platform: TestPlatform;
let city: Person;
let district: Person;

beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  district = await platform.as("yanhu.officer");
});

afterAll(() => platform?.close());

async function handIn(person: Person, text: Buffer, options: { areaId?: number; again?: boolean } = {}) {
  const { areaId = CITY, again = true } = options;
  return person({
    method: "POST",
    url: `/api/policy/documents?fileName=plan.txt&areaId=${areaId}&again=${again}`,
    headers: { "content-type": "application/octet-stream" },
    payload: text,
  });
}

async function received(person: Person, text: Buffer, areaId = CITY): Promise<string> {
  const answer = await handIn(person, text, { areaId });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ documentId: string }>().documentId;
}

const open = async (person: Person, id: string): Promise<Review> =>
  (await person({ method: "GET", url: `/api/policy/documents/${id}` })).json();

const post = (person: Person, url: string, payload: InjectOptions["payload"] = {}) =>
  person({ method: "POST", url, payload });

const decide = (person: Person, id: string, decisions: object[]) =>
  post(person, `/api/policy/documents/${id}/decisions`, { decisions });

async function decideAll(person: Person, id: string, action = "accept"): Promise<void> {
  const { items } = await open(person, id);
  const rest = action === "reject" ? { reason: "试验" } : {};
  const decisions = items.map(({ itemId, version }) => ({ itemId, seenVersion: version, action, ...rest }));
  expect((await decide(person, id, decisions)).statusCode).toBe(200);
}

test("the same document twice is noticed, and can be taken again on purpose", async () => {
  const text = Buffer.concat([PLAN, Buffer.from("\n附注：重复试验。\n")]);
  expect((await handIn(city, text, { again: false })).statusCode).toBe(201);
  const twice = await handIn(city, Buffer.concat([text, Buffer.from("  \n")]), { again: false });
  expect(twice.statusCode).toBe(409);
  expect(twice.json()).toMatchObject({ code: "policy.same-document-again" });
  const again = await handIn(city, text);
  expect(again.json<{ sameText: unknown[] }>().sameText).toHaveLength(1);
});

test("two reviewers see each other, hear each other's decisions, and cannot overwrite one", async () => {
  const id = await received(district, PLAN, 990102);
  const [first, second] = (await open(city, id)).items;
  if (!first || !second) throw new Error("the draft is empty");
  await post(district, `/api/policy/documents/${id}/activity?after=0&at=${first.itemId}`);
  const seen = await open(city, id);
  expect(seen.reviewers).toMatchObject([{ itemId: first.itemId }]);
  expect((await decide(district, id, [{ itemId: first.itemId, seenVersion: 0, action: "accept" }])).statusCode).toBe(
    200,
  );
  const both = [
    { itemId: second.itemId, seenVersion: 0, action: "accept" },
    { itemId: first.itemId, seenVersion: 0, action: "reject", reason: "不是目标" },
  ];
  const late = await decide(city, id, both);
  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({ code: "policy.item-decided-meanwhile", facts: { itemId: first.itemId } });
  const heard = await post(city, `/api/policy/documents/${id}/activity?after=0`);
  expect(heard.json<{ items: ItemState[] }>().items.map((item) => [item.itemId, item.decision])).toEqual([
    [first.itemId, "accepted"],
  ]);
});

test("a reviewer who was last seen a minute ago is gone", async () => {
  const id = await received(city, PLAN);
  await post(city, `/api/policy/documents/${id}/activity?after=0`);
  platform.setClock("2026-11-22T04:00:59.000Z");
  const auditor = await platform.as("chengyan.auditor");
  expect((await open(auditor, id)).reviewers).toHaveLength(1);
  platform.setClock("2026-11-22T04:01:01.000Z");
  expect((await open(auditor, id)).reviewers).toEqual([]);
  platform.setClock("2026-11-22T04:00:00.000Z");
});

test("a corrected name, number and period go into the list and the plan, and a slower reviewer overwrites nothing", async () => {
  const id = await received(city, PLAN);
  const before = await open(city, id);
  const metadata = {
    ...before.metadata,
    plan_title: "澄沿市试验计划",
    doc_numbers: ["澄试〔2026〕9号"],
    period: [2026, 2029],
  };
  const url = `/api/policy/documents/${id}/metadata`;
  const done = await post(city, url, { seenVersion: 0, metadata });
  expect(done.json()).toMatchObject({ title: "澄沿市试验计划", metadata, metadataBy: { byName: expect.any(String) } });
  const late = await post(city, url, { seenVersion: 0, metadata: { ...metadata, region: null } });
  expect(late.json()).toMatchObject({ code: "policy.metadata-corrected-meanwhile" });
  const listed = await city({ method: "GET", url: "/api/policy/documents" });
  expect(listed.json<{ documents: { id: string; title: string }[] }>().documents).toContainEqual(
    expect.objectContaining({ id, title: "澄沿市试验计划" }),
  );
  await decideAll(city, id);
  const published = await post(city, "/api/plans", { documentId: id, keepPrintedNames: true });
  const { planId } = published.json<{ planId: string }>();
  const plan = await city({ method: "GET", url: `/api/plans/${planId}` });
  expect(JSON.stringify(plan.json())).toContain("澄试〔2026〕9号");
  expect(plan.json()).toMatchObject({ title: "澄沿市试验计划" });
});

test("a half-reviewed draft waits, and one with nothing accepted becomes no plan", async () => {
  const id = await received(city, PLAN);
  const early = await post(city, "/api/plans", { documentId: id, keepPrintedNames: true });
  expect(early.json()).toMatchObject({ code: "plan.items-undecided" });
  await decideAll(city, id, "reject");
  const empty = await post(city, "/api/plans", { documentId: id, keepPrintedNames: true });
  expect(empty.json()).toMatchObject({ code: "plan.nothing-accepted" });
});

test("a name resolved once is known in the next document", async () => {
  const text = Buffer.from(PLAN.toString("utf8").replace(/责任单位：[^）)]*/u, "责任单位：市织网专班"));
  const id = await received(city, text);
  expect((await open(city, id)).unknownUnits.map((unit) => unit.name)).toContain("市织网专班");
  const resolution = { kind: "new-unit", name: "市织网专班", unitKind: "group" };
  const resolved = await post(city, `/api/policy/documents/${id}/resolutions`, resolution);
  expect(resolved.json<Review>().unknownUnits.map((unit) => unit.name)).not.toContain("市织网专班");
  const next = await open(city, await received(city, text));
  expect(next.unknownUnits.map((unit) => unit.name)).not.toContain("市织网专班");
});

test("an edited figure enters the plan, published once, and is withdrawn but never deleted", async () => {
  const id = await received(city, PLAN);
  const before = await open(city, id);
  const target = before.items.find((one) => one.item.kind === "target" && "value" in one.item.item);
  if (!target) throw new Error("no target");
  await decideAll(city, id);
  const edited = { ...target.item, item: { ...target.item.item, value: 4321 } };
  const { version } = (await open(city, id)).items.find((one) => one.itemId === target.itemId) ?? target;
  const change = { itemId: target.itemId, seenVersion: version, action: "edit", edited };
  expect((await decide(city, id, [change])).statusCode).toBe(200);
  const swapped = {
    ...change,
    seenVersion: before.items.length + 1,
    edited: { ...edited, item: { ...edited.item, quote: "别的句子" } },
  };
  expect((await decide(city, id, [swapped])).json()).toMatchObject({ code: "policy.edit-changes-identity" });
  const [one, other] = await Promise.all([
    post(city, "/api/plans", { documentId: id, keepPrintedNames: true }),
    post(city, "/api/plans", { documentId: id, keepPrintedNames: true }),
  ]);
  expect([one.statusCode, other.statusCode].sort()).toEqual([201, 409]);
  const { planId } = (one.statusCode === 201 ? one : other).json<{ planId: string }>();
  const url = `/api/plans/${planId}`;
  const plan = (await city({ method: "GET", url })).json<{
    content: { targets: { id: string; bound: { value: string } }[] };
  }>();
  expect(plan.content.targets.find((one) => one.id === target.itemId)?.bound.value).toBe("4321");
  expect((await post(city, `${url}/withdrawal`, { reason: "  " })).json()).toMatchObject({
    code: "plan.reason-missing",
  });
  expect((await post(city, `${url}/withdrawal`, { reason: "市政府重新印发" })).statusCode).toBe(204);
  expect((await post(city, `${url}/withdrawal`, { reason: "再来" })).statusCode).toBe(409);
  const gone = (await city({ method: "GET", url })).json();
  expect(gone).toMatchObject({ state: "withdrawn", history: [{ type: "published" }, { type: "withdrawn" }] });
});

test("every change left its audit row, and the auditor of the area reads it", async () => {
  const auditor = await platform.as("chengyan.auditor");
  const { events } = (await auditor({ method: "GET", url: "/api/audit" })).json<{ events: { action: string }[] }>();
  const actions = new Set(events.map((event) => event.action));
  for (const action of ["document-received", "items-decided", "name-resolved", "plan-published", "plan-withdrawn"]) {
    expect(actions, action).toContain(action);
  }
});

test("what is not a plan document is refused gently", async () => {
  const refused = async (bytes: Buffer) => (await handIn(city, bytes)).json<{ code: string }>().code;
  expect(await refused(Buffer.from("  \n "))).toBe("policy.empty-document");
  expect(await refused(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3]))).toMatch(/^files\./);
  const nothing = await handIn(city, Buffer.from("今天食堂供应面条。"));
  expect(nothing.statusCode).toBe(201);
  const outside = await handIn(district, PLAN, { areaId: 990103 });
  expect(outside.json()).toMatchObject({ code: "areas.outside-scope" });
});

test("text that no database keeps, and a page that poses as ours, are refused", async () => {
  const unit = (name: string) => post(city, "/api/units", { name, kind: "department", areaId: CITY });
  expect((await unit("办\u0000公室")).json()).toMatchObject({ code: "http.unwritable-text" });
  expect((await unit("办\ud800公室")).json()).toMatchObject({ code: "http.unwritable-text" });
  expect((await unit("\u202e\u202e\u200b")).json()).toMatchObject({ code: "units.name-unreadable" });
  const posing = await city({ method: "GET", url: "/api/plans", headers: { host: "elsewhere.example" } });
  expect(posing.json()).toMatchObject({ code: "http.foreign-origin" });
});

/** The same words under another name: a split has to tell its parts apart. */
const another = ({ item: { kind, item } }: ItemState) => ({
  kind,
  item: { ...item, [kind === "target" ? "indicator" : kind === "reference" ? "name" : "title"]: "另一条" },
});

test("items are split, merged, added and taken back, and the list of documents counts what there is", async () => {
  const id = await received(city, Buffer.concat([PLAN, Buffer.from("\n附注：拆分试验。\n")]));
  const shape = (payload: object) => post(city, `/api/policy/documents/${id}/shape`, payload);
  const counted = async () => {
    const list = (await city({ method: "GET", url: "/api/policy/documents" })).json<{
      documents: { id: string; counts: { total: number; pending: number } }[];
    }>();
    return list.documents.find((one) => one.id === id)?.counts;
  };
  const { items } = await open(city, id);
  const [one] = items.filter(({ item }) => item.kind === "task");
  if (!one) throw new Error("the draft has no task");
  const split = await shape({ action: "split", itemId: one.itemId, seenVersion: 0, parts: [one.item, another(one)] });
  expect(split.statusCode, split.body).toBe(200);
  const parts = split.json<Review>().items.filter(({ itemId }) => itemId.startsWith(`${one.itemId}.`));
  expect(parts.map(({ version, decision }) => [version, decision])).toEqual([
    [1, "pending"],
    [1, "pending"],
  ]);
  expect(await counted()).toMatchObject({ total: items.length + 1, pending: items.length + 1 });
  const heard = await post(district, `/api/policy/documents/${id}/activity?after=0`);
  expect(heard.statusCode).toBe(404);
  const merge = { action: "merge", items: parts.map(({ itemId }) => ({ itemId, seenVersion: 1 })) };
  const merged = await shape(merge);
  expect(merged.json<{ shapedAt: number; items: ItemState[] }>()).toMatchObject({ shapedAt: 2 });
  expect((await shape(merge)).json()).toMatchObject({ code: "policy.item-unknown" });
  const itemId = parts.map((part) => part.itemId).join("+");
  const back = await shape({ action: "undo", itemId, seenVersion: 2 });
  expect(back.json<Review>().items).toHaveLength(items.length + 1);
  const added = await shape({ action: "add", item: { ...one.item, item: { ...one.item.item, quote: "没有这句话" } } });
  expect(added.statusCode).toBe(422);
  expect(added.json()).toMatchObject({ code: "policy.quote-not-in-document" });
  expect((await shape({ action: "add", item: one.item })).statusCode).toBe(200);
  expect(await counted()).toMatchObject({ total: items.length + 2 });
  await decideAll(city, id);
  expect(await counted()).toMatchObject({ total: items.length + 2, pending: 0 });
});

test("what people did with what was read is counted by kind and doubt, undone acts left out, own areas only", async () => {
  type Count = { kind: string; why: string | null } & Record<"read" | "accepted" | "edited" | "added", number> &
    Record<"rejected" | "reshaped", number>;
  const counted = async (person: Person) =>
    (await person({ method: "GET", url: "/api/policy/sureness" })).json<{ counts: Count[] }>().counts;
  const tasks = async (person: Person) => {
    const all = (await counted(person)).filter(({ kind, why }) => kind === "task" && why === null);
    const sum = (key: "read" | "accepted" | "edited" | "rejected" | "reshaped" | "added") =>
      all.reduce((total, one) => total + one[key], 0);
    return [sum("accepted"), sum("edited"), sum("rejected"), sum("reshaped"), sum("added")];
  };
  const [before, elsewhere] = [await tasks(city), await tasks(district)];
  const id = await received(city, Buffer.concat([PLAN, Buffer.from("\n附注：计数试验。\n")]));
  const shape = (payload: object) => post(city, `/api/policy/documents/${id}/shape`, payload);
  const [a, b, c, d, e] = (await open(city, id)).items.filter(({ item }) => item.kind === "task");
  if (!a || !b || !c || !d || !e) throw new Error("the draft has too few tasks");
  const edited = { ...b.item, item: { ...b.item.item, title: "改过的任务" } };
  const decisions = [
    { itemId: a.itemId, seenVersion: 0, action: "accept" },
    { itemId: b.itemId, seenVersion: 0, action: "edit", edited },
    { itemId: c.itemId, seenVersion: 0, action: "reject", reason: "重复" },
  ];
  expect((await decide(city, id, decisions)).statusCode).toBe(200);
  await decide(city, id, [{ itemId: b.itemId, seenVersion: 2, action: "accept" }]);
  await shape({ action: "split", itemId: d.itemId, seenVersion: 0, parts: [d.item, another(d)] });
  await shape({ action: "split", itemId: e.itemId, seenVersion: 0, parts: [e.item, another(e)] });
  await shape({ action: "undo", itemId: `${e.itemId}.2`, seenVersion: 6 });
  await shape({ action: "add", item: a.item });
  await shape({ action: "add", item: a.item });
  await shape({ action: "undo", itemId: "n1", seenVersion: 8 });
  const after = await tasks(city);
  expect(after.map((count, at) => count - (before[at] ?? 0))).toEqual([1, 1, 1, 1, 1]);
  expect(await tasks(district)).toEqual(elsewhere);
});
