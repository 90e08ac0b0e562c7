import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform?.close());

const signIn = (userName: string, password: string) =>
  platform.app.inject({ method: "POST", url: "/api/session", payload: { userName, password } });

const codeOf = (answer: { json: () => unknown }) => (answer.json() as { code?: string }).code;

test("a right password opens a session that ends by signing out", async () => {
  const answer = await signIn("chengyan.officer", "gongfu-demo");
  expect(answer.statusCode, answer.body).toBe(200);
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  const cookies = { [cookie?.name ?? ""]: cookie?.value ?? "" };
  expect((await platform.app.inject({ method: "GET", url: "/api/session", cookies })).statusCode).toBe(200);
  await platform.app.inject({ method: "DELETE", url: "/api/session", cookies });
  expect((await platform.app.inject({ method: "GET", url: "/api/session", cookies })).statusCode).toBe(204);
});

test("an unknown name is answered like a wrong password", async () => {
  const [unknown, wrong] = [await signIn("nobody.here", "x"), await signIn("yanmo.officer", "x")];
  expect([unknown.statusCode, unknown.body]).toEqual([wrong.statusCode, wrong.body]);
});

test("five wrong guesses, sent one by one or at once, lock the account; half an hour later it opens", async () => {
  const guesses = await Promise.all(Array.from({ length: 8 }, () => signIn("yanhu.officer", "guess")));
  // All alike: a guess must not learn that the account exists and is locked.
  expect(new Set(guesses.map(codeOf))).toEqual(new Set(["identity.wrong-sign-in"]));
  // Nor, while it is locked, which of the guesses that follow is the right one.
  expect(codeOf(await signIn("yanhu.officer", "gongfu-demo"))).toBe("identity.wrong-sign-in");
  platform.setClock("2026-11-22T04:30:01.000Z");
  expect((await signIn("yanhu.officer", "gongfu-demo")).statusCode).toBe(200);
  platform.setClock("2026-11-22T04:00:00.000Z");
});

test("guesses during a lock do not make it longer", async () => {
  const at = (moment: string) => platform.setClock(`2026-11-22T${moment}.000Z`);
  for (let turn = 0; turn < 5; turn += 1) await guess(turn);
  for (const minute of ["04:10:00", "04:20:00", "04:29:59"]) {
    at(minute);
    for (let turn = 0; turn < 6; turn += 1) await guess(turn);
  }
  at("04:30:00");
  expect((await signIn("chengyan.auditor", "gongfu-demo")).statusCode).toBe(200);
  at("04:00:00");
});

/** From an address of its own, so that the limit for one address is another test's. */
const guess = (turn: number) =>
  platform.app.inject({
    ...{ method: "POST", url: "/api/session", headers: { "x-forwarded-for": `10.7.0.${turn}` } },
    payload: { userName: "chengyan.auditor", password: "guess" },
  });

test("a session ends half an hour after its last use, and no foreign page may ride on it", async () => {
  const answer = await signIn("duanyun.clerk", "gongfu-demo");
  const cookies = { [answer.cookies[0]?.name ?? ""]: answer.cookies[0]?.value ?? "" };
  const payload = { name: "外来片区", level: "programme", parentId: 990102101, validFrom: null };
  const foreign = { origin: "https://elsewhere.example", host: "127.0.0.1:8080" };
  const ridden = await platform.app.inject({ method: "POST", url: "/api/areas", payload, cookies, headers: foreign });
  expect(codeOf(ridden)).toBe("http.foreign-origin");
  platform.setClock("2026-11-22T04:29:59.000Z");
  expect((await platform.app.inject({ method: "GET", url: "/api/session", cookies })).statusCode).toBe(200);
  platform.setClock("2026-11-22T05:00:01.000Z");
  expect((await platform.app.inject({ method: "GET", url: "/api/session", cookies })).statusCode).toBe(204);
  platform.setClock("2026-11-22T04:00:00.000Z");
});

test("twenty tries a minute from one address, then patience is asked for", async () => {
  let last = await signIn("nobody.else", "x");
  for (let turn = 0; turn < 20 && last.statusCode !== 429; turn += 1) last = await signIn("nobody.else", "x");
  expect(codeOf(last)).toBe("http.too-many-requests");
});

test("a body with unknown keys, wrong types or too much is refused with every problem named", async () => {
  const answer = await platform.app.inject({
    method: "POST",
    url: "/api/session/demo",
    payload: { userName: 7, isAdmin: true },
  });
  expect(answer.statusCode).toBe(400);
  expect((answer.json() as { facts: { problems: unknown[] } }).facts.problems).toHaveLength(2);
});
