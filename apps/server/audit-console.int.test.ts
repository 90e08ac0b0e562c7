import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Records } from "./testing/access-case.ts";
import { type Calls, makeRecords } from "./testing/neighbour-records.ts";
import { openAccount } from "./testing/open-account.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Event = { id: string; action: string; objectId: string; outcome: string; actorName: string; detail: unknown };
type Page = { events: Event[]; next: string | null };

let platform: TestPlatform;
let auditor: Calls;
let records: Records;

beforeAll(async () => {
  platform = await testPlatform();
  const own = await platform.as("yanhu.officer");
  auditor = await platform.as("chengyan.auditor");
  records = await makeRecords(own);
  const facts = `/api/enterprises/${records.enterpriseId}/facts`;
  const id = "00000000-0000-4000-8000-0000000000c1";
  const fact = { id, measure: "staff", from: "2024-01-01", text: "12", tier: 0, sourceNote: null };
  expect((await own({ method: "POST", url: facts, payload: { ...fact, act: "record" } })).statusCode).toBe(201);
  const corrected = {
    ...fact,
    id: id.replace("c1", "c2"),
    act: "correct",
    replaces: id,
    text: "13",
    reason: "=抄错了",
  };
  expect((await own({ method: "POST", url: facts, payload: corrected })).statusCode).toBe(201);
  const sibling = await platform.as("yanmo.officer");
  await sibling({ method: "GET", url: `/api/enterprises/${records.enterpriseId}` });
  await platform.app.auditNotes.flush();
});

afterAll(() => platform?.close());

async function page(query: string): Promise<Page> {
  const answer = await auditor({ method: "GET", url: `/api/audit?${query}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>();
}

const actions = async (query: string) => new Set((await page(query)).events.map(({ action }) => action));

describe("the auditor finds records", () => {
  test("by action, person, object, outcome, area, day and text, and by what was one request", async () => {
    expect(await actions("action=fact-corrected")).toEqual(new Set(["fact-corrected"]));
    expect(await actions("outcome=denied&kind=route")).toEqual(new Set(["access-denied"]));
    expect(await actions(`kind=plan&objectId=${records.planId}`)).toEqual(new Set(["plan-published"]));
    expect(await actions(`text=${encodeURIComponent("抄错了")}`)).toEqual(new Set(["fact-corrected"]));
    expect((await page("areaId=990103&action=fact-corrected")).events).toEqual([]);
    expect((await page("areaId=990102&action=fact-corrected")).events).toHaveLength(1);
    expect((await page("from=2020-01-01&to=2020-12-31")).events).toEqual([]);
    expect((await page("actor=%25")).events).toEqual([]);
    const denied = (await page("outcome=denied")).events;
    expect(denied.every(({ actorName }) => actorName !== "")).toBe(true);
  });

  test("page by page, each once", async () => {
    const seen: string[] = [];
    for (let before = "", more = true; more; ) {
      const { events, next } = await page(`to=2030-01-01${before}`);
      seen.push(...events.map(({ id }) => id));
      before = `&before=${next}`;
      more = next !== null;
      if (seen.length > 400) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(seen.toSorted((a, b) => Number(b) - Number(a)));
  });

  test("with what was there before and after, and its link in the chain", async () => {
    const linked = async () => {
      await platform.auditChain.linkNow();
      expect((await platform.auditChain.state()).waiting).toBe(0);
    };
    await vi.waitFor(linked, { timeout: 30_000, interval: 50 });
    const [event] = (await page("action=fact-corrected")).events;
    const one = await auditor({ method: "GET", url: `/api/audit/events/${event?.id}` });
    expect(one.json()).toMatchObject({
      event: { detail: { before: { number: "12" }, after: { number: "13" }, reason: "=抄错了" } },
      link: { algorithm: "sha256", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test("an auditor of a neighbouring area sees nothing of it, not even under its number", async () => {
    const [event] = (await page("action=fact-corrected")).events;
    await openAccount(platform, { userName: "yanmo.auditor", role: "auditor", area: 990103 });
    const neighbour = await platform.as("yanmo.auditor");
    const ask = (url: string) => neighbour({ method: "GET", url });
    expect((await ask(`/api/audit/events/${event?.id}`)).statusCode).toBe(404);
    expect((await ask("/api/audit?action=fact-corrected")).json()).toEqual({ events: [], next: null });
    expect((await ask(`/api/audit/objects/enterprise/${records.enterpriseId}`)).json()).toEqual({
      events: [],
      next: null,
    });
    expect((await ask("/api/audit/records.csv")).body).not.toContain("fact-corrected");
  });
});

test("one object's story is told from its beginning, and what an auditor looks at is recorded too", async () => {
  const url = `/api/audit/objects/enterprise/${records.enterpriseId}`;
  const story = (await auditor({ method: "GET", url })).json<Page>().events.map(({ action }) => action);
  expect(story[0]).toBe("enterprise-registered");
  expect(story.indexOf("fact-recorded")).toBeLessThan(story.indexOf("fact-corrected"));
  await platform.app.auditNotes.flush();
  const looks = (await page("action=audit-read")).events;
  expect(looks.some(({ detail }) => JSON.stringify(detail).includes(records.enterpriseId))).toBe(true);
});

test("records leave as Excel and CSV, without formulas, and the export is recorded", async () => {
  const csv = await auditor({ method: "GET", url: "/api/audit/records.csv?action=fact-corrected" });
  expect(csv.body.split("\r\n")).toHaveLength(3);
  expect(csv.headers["content-disposition"]).toMatch(/^attachment/);
  const book = new ExcelJS.Workbook();
  const xlsx = await auditor({ method: "GET", url: "/api/audit/records.xlsx?action=fact-corrected" });
  await book.xlsx.load(xlsx.rawPayload as unknown as ArrayBuffer);
  expect(book.worksheets[0]?.rowCount).toBe(2);
  // One of the CSV files is the neighbour's.
  const exported = (await page("action=audit-exported")).events.map(({ detail }) => (detail as { type: string }).type);
  expect(exported.toSorted()).toEqual(["csv", "csv", "xlsx"]);
});

test("the chain is verified from the page, with its progress and its end", async () => {
  expect((await auditor({ method: "POST", url: "/api/audit/verifications" })).statusCode).toBe(204);
  const chain = () => auditor({ method: "GET", url: "/api/audit/chain" });
  type Chain = { links: number; anchors: unknown[]; verification: { running: boolean; checked: number } | null };
  await vi.waitFor(async () => expect((await chain()).json<Chain>().verification?.running).toBe(false));
  const { links, verification } = (await chain()).json<Chain>();
  expect(verification).toMatchObject({ running: false, fault: null, failed: false });
  expect(verification?.checked).toBeGreaterThan(links / 2);
  await platform.auditChain.anchorNow();
  const anchors = (await auditor({ method: "GET", url: "/api/audit/anchors.jsonl" })).body.trim().split("\n");
  expect(JSON.parse(anchors.at(-1) ?? "")).toMatchObject({ algorithm: "sha256" });
});
