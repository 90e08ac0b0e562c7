import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;

function planText(years: string, goal: string): string {
  return `云汀市智能工厂行动计划（${years}）\n云汀市工业和信息化局\n一、行动目标\n到${years.slice(-5, -1)}年，${goal}。\n`;
}

let platform: TestPlatform;
let call: Awaited<ReturnType<TestPlatform["as"]>>;
beforeAll(async () => {
  platform = await testPlatform();
  call = await platform.as("chengyan.officer");
});
afterAll(() => platform?.close());

async function publish(text: string): Promise<string> {
  const received = await call({
    method: "POST",
    url: `/api/policy/documents?fileName=plan.txt&areaId=${CITY}`,
    headers: { "content-type": "application/octet-stream" },
    payload: Buffer.from(text),
  });
  const { documentId } = received.json();
  const { items } = (await call({ method: "GET", url: `/api/policy/documents/${documentId}` })).json();
  const decisions = items.map(({ itemId }: { itemId: string }) => ({ itemId, seenVersion: 0, action: "accept" }));
  await call({ method: "POST", url: `/api/policy/documents/${documentId}/decisions`, payload: { decisions } });
  const published = await call({ method: "POST", url: "/api/plans", payload: { documentId, keepPrintedNames: true } });
  return published.json().planId;
}

const named = (planId: string, predecessorId: string | null) =>
  call({ method: "PUT", url: `/api/plans/${planId}/predecessor`, payload: { predecessorId } });

test("a plan is linked with the one before; like indicators wait until a person joins them", async () => {
  const before = await publish(planText("2023—2025年", "累计培育智能工厂35家，规模以上企业关键工序数控化率达到60%"));
  const after = await publish(planText("2026—2028年", "累计培育智能工厂60家，规模以上工业企业关键工序数控化率达到72%"));

  const open = (await call({ method: "GET", url: `/api/plans/${after}/succession` })).json();
  expect(open).toMatchObject({ predecessor: null, report: null, mayDecide: true });
  expect(open.suggestions[0].id).toBe(before);

  const linked = (await named(after, before)).json();
  expect(linked.predecessor.id).toBe(before);
  const [proposal] = linked.report.matches.filter(({ state }: { state: string }) => state === "proposed");
  expect(proposal).toMatchObject({ reason: "other-name" });
  const kinds = linked.report.numbers.map(({ kind }: { kind: string }) => kind).toSorted();
  expect(kinds).toEqual(["dropped", "kept", "new"]);

  const decide = { before: proposal.before, after: proposal.after, decision: "joined" };
  const address = `/api/plans/${after}/succession/decisions`;
  const joined = (await call({ method: "POST", url: address, payload: decide })).json();
  expect(joined.report.numbers.map(({ difference }: { difference: string }) => difference).toSorted()).toEqual([
    "12",
    "25",
  ]);

  const followed = (await call({ method: "GET", url: `/api/plans/${before}/succession` })).json();
  expect(followed.successors.map(({ id }: { id: string }) => id)).toEqual([after]);
  expect((await named(before, after)).json().code).toBe("plan.succeeds-itself");
  expect((await named(after, after)).json().code).toBe("plan.succeeds-itself");

  const enterprise = await platform.as("yanhu.enterprise");
  const view = (await enterprise({ method: "GET", url: `/api/plans/${after}/succession` })).json();
  expect(view.mayDecide).toBe(false);
  expect((await enterprise({ method: "POST", url: address, payload: decide })).statusCode).toBe(403);

  expect((await named(after, null)).json()).toMatchObject({ predecessor: null, report: null });
  expect((await call({ method: "POST", url: address, payload: decide })).json().code).toBe("plan.no-predecessor");
  expect((await call({ method: "GET", url: `/api/plans/${before}/succession` })).json().successors).toEqual([]);
});

test("two plans named each other's predecessor at the same moment make no ring", async () => {
  const first = await publish(planText("2021—2023年", "累计培育数字化车间15家"));
  const second = await publish(planText("2024—2026年", "累计培育数字化车间30家"));
  const answers = await Promise.all([named(second, first), named(first, second)]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422]);
});
