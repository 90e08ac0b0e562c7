import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { instant } from "#kernel";
import { type TestPlatform, testPlatform } from "../server/testing/test-platform.ts";
import { recoverAt } from "./recover.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform?.close());

const PASSWORD = "Harbour-crane-7";
const NOON = instant("2026-11-22T04:00:00.000Z");

/** Two people at the server who answer so; `<code>` is the half shown just then. */
async function atServer(...answers: string[]) {
  let half = "";
  const desk = {
    say: (key: string) => key,
    ask: async () => answers.shift()?.replace("<code>", half) ?? "",
    tell: () => undefined,
    newCode: () => {
      half = randomUUID().slice(0, 6).toUpperCase();
      return half;
    },
  };
  return recoverAt(desk, { database: platform.database, nextId: randomUUID, now: NOON });
}

const TWO = ["张三", "安全管理员调离", "<code>", "李四", "同意", "<code>"];
const codeOf = (result: Awaited<ReturnType<typeof atServer>>) => (result.ok ? "done" : result.refusal.code);

const join = (token: string) =>
  platform.app.inject({ method: "POST", url: "/api/invitations/acceptance", payload: { token, password: PASSWORD } });
const signIn = (userName: string) =>
  platform.app.inject({ method: "POST", url: "/api/session", payload: { userName, password: PASSWORD } });

test("two people bring a lost administrator back, whose link works at once; the audit keeps both names", async () => {
  const done = await atServer("2", "platform.security", "", "990000", ...TWO);
  expect(codeOf(done)).toBe("done");
  expect((await join(done.ok ? done.value : "")).statusCode).toBe(204);
  expect((await signIn("platform.security")).statusCode).toBe(200);
  const auditor = await platform.as("platform.audit");
  const { events } = (await auditor({ method: "GET", url: "/api/audit" })).json<{ events: { action: string }[] }>();
  const trace = JSON.stringify(events.find(({ action }) => action === "administrator-recovered"));
  for (const word of ["张三", "李四", "安全管理员调离", "platform.security"]) expect(trace).toContain(word);
});

test("they appoint one where there is none, under a new account", async () => {
  const done = await atServer("2", "city.security", "澄砚市安全员", "990100", ...TWO);
  await join(done.ok ? done.value : "");
  const session = (await signIn("city.security")).json();
  expect(session).toMatchObject({ assignments: [{ role: "security-administrator", areaId: 990_100 }] });
});

test.each([
  [
    "one person twice",
    ["2", "platform.security", "", "990000", "张三", "a", "<code>", "张 三", "b", "<code>"],
    "identity.recovery-one-person",
  ],
  [
    "no reason",
    ["2", "platform.security", "", "990000", "张三", "", "<code>", "李四", "b", "<code>"],
    "identity.recovery-reason-missing",
  ],
  [
    "a wrong half",
    ["2", "platform.security", "", "990000", "张三", "a", "000000", "李四", "b", "<code>"],
    "recovering.wrong-half",
  ],
  ["an officer's account", ["1", "yanhu.officer", "", "990102", ...TWO], "identity.other-duty"],
  ["another administrator's", ["3", "platform.security", "", "990000", ...TWO], "identity.other-duty"],
  ["no such area", ["1", "platform.administrator", "", "999999", ...TWO], "areas.not-found"],
  ["no such role", ["4"], "recovering.no-such-role"],
])("%s changes nothing", async (_what, answers, code) => {
  expect(codeOf(await atServer(...(answers as string[])))).toBe(code);
});
