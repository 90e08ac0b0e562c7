import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesOfSecret, codeOfApp } from "./testing/authenticator.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";
import { visitorsOf } from "./testing/visitors.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform({ mode: "real" });
});
afterAll(() => platform?.close());

const PASSWORD = "Harbour-crane-7";
const AREA = 310_114;
let now = Date.parse("2026-11-22T04:00:00.000Z");

/** Moves the clock; each code counts once, so that every use wants a step of its own. */
function wait(seconds: number): void {
  now += seconds * 1000;
  platform.setClock(new Date(now).toISOString());
}

const browser = visitorsOf(() => platform, "gongfu_session");

const codeNow = (secret: string, steps = 0) => codeOfApp(secret, now, steps);

const signInAs = async (userName: string, password = PASSWORD) => {
  const { call, jar } = browser();
  return { ...(await call("POST", "/api/session", { userName, password })), call, jar };
};

const secrets: Record<string, string> = {};
const recovery: Record<string, string[]> = {};

beforeAll(async () => {
  const { call } = browser();
  const body = {
    ...{ setupCode: "set-up-code", userName: "first.system", displayName: "系统员", password: PASSWORD, areaId: AREA },
    securityAdministrator: { userName: "first.security", displayName: "安全员" },
    auditAdministrator: { userName: "first.audit", displayName: "审计员" },
  };
  // What everybody would guess first is not taken, here as everywhere.
  expect((await call("POST", "/api/setup", { ...body, password: "嘉定区的密码Ab12345" })).code).toBe(
    "identity.password-tells",
  );
  // The code that a start told holds for half an hour.
  platform.setClock("2026-11-22T04:30:00.000Z");
  expect((await call("POST", "/api/setup", body)).code).toBe("identity.setup-code-over");
  expect((await call("POST", "/api/setup", { ...body, setupCode: "guess" })).code).toBe("identity.wrong-setup-code");
  platform.setClock("2026-11-22T04:29:59.000Z");
  const made = await call("POST", "/api/setup", body);
  platform.setClock("2026-11-22T04:00:00.000Z");
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  for (const { link } of made.body.invitations) {
    const payload = { token: link.token, password: PASSWORD };
    expect((await call("POST", "/api/invitations/acceptance", payload)).status).toBe(204);
  }
});

async function enrolled(userName: string) {
  const person = await signInAs(userName);
  expect([person.status, person.body.step]).toEqual([202, "enrolment"]);
  const { secret } = (await person.call("POST", "/api/own-account/second-factor", {})).body;
  expect((await person.call("POST", "/api/own-account/second-factor/confirmation", { code: "000000" })).code).toBe(
    "identity.wrong-code",
  );
  const confirmed = await person.call("POST", "/api/own-account/second-factor/confirmation", { code: codeNow(secret) });
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
  secrets[userName] = secret;
  recovery[userName] = confirmed.body.recoveryCodes;
  return person;
}

describe("an administrator of a real installation", () => {
  test("reaches nothing but the enrolment without a second factor: every route of the table is tried", async () => {
    const { call, body } = await signInAs("first.system");
    expect(body).toEqual({ step: "enrolment", userName: "first.system", displayName: "系统员", means: [] });
    expect((await call("GET", "/api/session")).status).toBe(204);
    let tried = 0;
    for (const { method, url, access } of platform.app.accessTable) {
      if (access === "public" || access === "entering") continue;
      const answer = await call(method as "GET", url.replace(/:\w+/g, "x"));
      expect([answer.status, answer.code], `${method} ${url}`).toEqual([403, "identity.enrolment-needed"]);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(80);
    const password = { oldPassword: PASSWORD, newPassword: "Another-crane-8" };
    expect((await call("POST", "/api/own-account/password", password)).code).toBe("identity.no-step-missing");
    expect((await call("POST", "/api/session/second-factor", { code: "000000" })).code).toBe(
      "identity.no-step-missing",
    );
  });

  test("enrols, is in at once, and is asked for a code at the next sign-in; each code counts once", async () => {
    const here = await enrolled("first.system");
    expect((await here.call("GET", "/api/accounts")).status).toBe(200);
    const again = await signInAs("first.system");
    expect(again.body.step).toBe("second-factor");
    expect((await again.call("GET", "/api/accounts")).code).toBe("identity.second-factor-needed");
    expect((await again.call("POST", "/api/own-account/second-factor", {})).code).toBe("identity.no-step-missing");
    // The code of the enrolment was used, that of the step before lies behind it.
    const secret = secrets["first.system"] ?? "";
    for (const steps of [0, -1])
      expect((await again.call("POST", "/api/session/second-factor", { code: codeNow(secret, steps) })).code).toBe(
        "identity.wrong-code",
      );
    const before = again.jar.cookie;
    const given = await again.call("POST", "/api/session/second-factor", { code: codeNow(secret, 1) });
    expect(given.status).toBe(200);
    expect(again.jar.cookie).not.toBe(before);
    expect((await again.call("GET", "/api/accounts")).status).toBe(200);
    // The token of half-way leads nowhere any more.
    again.jar.cookie = before;
    expect((await again.call("GET", "/api/session/entering")).status).toBe(204);
    expect((await again.call("POST", "/api/own-account/second-factor/removal", { code: "1" })).status).toBe(401);
  });

  test("cannot turn it off, and comes in by a recovery code once", async () => {
    const { call } = await enrolled("first.security");
    wait(60);
    const code = codeNow(secrets["first.security"] ?? "");
    expect((await call("POST", "/api/own-account/second-factor/removal", { code })).code).toBe(
      "identity.factor-compulsory",
    );
    const [one = ""] = recovery["first.security"] ?? [];
    const lost = await signInAs("first.security");
    expect((await lost.call("POST", "/api/session/second-factor", { code: one.toUpperCase() })).status).toBe(200);
    expect((await lost.call("GET", "/api/own-account")).body.secondFactor.recoveryCodesLeft).toBe(9);
    const again = await signInAs("first.security");
    expect((await again.call("POST", "/api/session/second-factor", { code: one })).code).toBe("identity.wrong-code");
  });

  test("is locked out of the codes by five wrong ones, for half an hour", async () => {
    await enrolled("first.audit");
    const guesser = await signInAs("first.audit");
    for (let turn = 0; turn < 5; turn += 1)
      expect((await guesser.call("POST", "/api/session/second-factor", { code: "12345" })).code).toBe(
        "identity.wrong-code",
      );
    wait(60);
    const right = () => ({ code: codeNow(secrets["first.audit"] ?? "") });
    expect((await guesser.call("POST", "/api/session/second-factor", right())).code).toBe("identity.locked");
    // Guesses during the lock do not make it longer.
    wait(10 * 60);
    expect((await guesser.call("POST", "/api/session/second-factor", { code: "12345" })).code).toBe("identity.locked");
    wait(19 * 60);
    const later = await signInAs("first.audit");
    expect((await later.call("POST", "/api/session/second-factor", right())).status).toBe(200);
  });

  test("comes in by a recovery code while wrong codes lock the codes", async () => {
    const guesser = await signInAs("first.audit");
    for (let turn = 0; turn < 5; turn += 1) await guesser.call("POST", "/api/session/second-factor", { code: "12345" });
    const owner = await signInAs("first.audit");
    const code = recovery["first.audit"]?.[0] ?? "";
    expect((await owner.call("POST", "/api/session/second-factor", { code })).status).toBe(200);
    wait(60);
    const again = await signInAs("first.audit");
    const next = { code: codeNow(secrets["first.audit"] ?? "") };
    expect((await again.call("POST", "/api/session/second-factor", next)).status).toBe(200);
  });

  test("lifts a lock that others' guesses brought, by the second factor; a guesser without it is as locked as before", async () => {
    for (let turn = 0; turn < 5; turn += 1) await signInAs("first.system", "guess");
    const owner = await signInAs("first.system");
    expect([owner.status, owner.body.step]).toEqual([202, "second-factor"]);
    expect((await signInAs("first.system", "guess")).code).toBe("identity.wrong-sign-in");
    wait(60);
    const code = codeNow(secrets["first.system"] ?? "");
    expect((await owner.call("POST", "/api/session/second-factor", { code })).status).toBe(200);
    const state = await owner.call("GET", "/api/accounts?text=first.system");
    expect(state.body.accounts[0].state).toBe("active");
  });

  test("is signed out after fifteen minutes without use", async () => {
    wait(60);
    const { call } = await signInAs("first.system");
    await call("POST", "/api/session/second-factor", { code: codeNow(secrets["first.system"] ?? "") });
    wait(14 * 60 + 59);
    expect((await call("GET", "/api/session")).status).toBe(200);
    wait(15 * 60 + 1);
    expect((await call("GET", "/api/session")).status).toBe(204);
  });
});

describe("an officer", () => {
  let token = "";
  beforeAll(async () => {
    wait(60);
    const { call } = await signInAs("first.system");
    await call("POST", "/api/session/second-factor", { code: codeNow(secrets["first.system"] ?? "") });
    const person = { userName: "wang.ming", displayName: "王明", areaId: AREA, duty: "programme" };
    token = (await call("POST", "/api/accounts", person)).body.link.token;
    await browser().call("POST", "/api/invitations/acceptance", { token, password: PASSWORD });
  });

  test("sees the own sessions, shortened, and ends one or all others", async () => {
    const [here, there, third] = [
      await signInAs("wang.ming"),
      await signInAs("wang.ming"),
      await signInAs("wang.ming"),
    ];
    const { sessions } = (await here.call("GET", "/api/own-account")).body;
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ browser: "firefox", address: expect.stringMatching(/^10\.9\.0\.\*$/) });
    expect(JSON.stringify(sessions)).not.toContain(here.jar.cookie);
    const other = (await there.call("GET", "/api/own-account")).body.sessions.find(
      ({ current }: { current: boolean }) => current,
    );
    expect((await here.call("DELETE", `/api/own-account/sessions/${other.sessionId}`)).status).toBe(204);
    expect((await there.call("GET", "/api/session")).status).toBe(204);
    expect((await here.call("DELETE", `/api/own-account/sessions/${other.sessionId}`)).code).toBe(
      "identity.session-not-found",
    );
    expect((await here.call("POST", "/api/own-account/sessions/ending")).status).toBe(204);
    expect((await third.call("GET", "/api/session")).status).toBe(204);
    expect((await here.call("GET", "/api/session")).status).toBe(200);
  });

  test("changes the password knowing the old one; the last five are refused, others are signed out, the token is new", async () => {
    const [here, there] = [await signInAs("wang.ming"), await signInAs("wang.ming")];
    const change = (oldPassword: string, newPassword: string) =>
      here.call("POST", "/api/own-account/password", { oldPassword, newPassword });
    expect((await change("wrong", "Second-crane-8")).code).toBe("identity.wrong-password");
    expect((await change(PASSWORD, PASSWORD)).code).toBe("identity.password-used");
    expect((await change(PASSWORD, "王明的密码Ab12345")).code).toBe("identity.password-tells");
    const before = here.jar.cookie;
    const all = [PASSWORD, "Second-crane-8", "Third-crane-99", "Fourth-crane-10", "Fifth-crane-11", "Sixth-crane-12"];
    for (let turn = 1; turn < all.length; turn += 1) {
      wait(1);
      expect((await change(all[turn - 1] ?? "", all[turn] ?? "")).status, all[turn]).toBe(200);
    }
    expect(here.jar.cookie).not.toBe(before);
    expect((await there.call("GET", "/api/session")).status).toBe(204);
    for (const used of all.slice(1)) expect((await change("Sixth-crane-12", used)).code).toBe("identity.password-used");
    wait(1);
    expect((await change("Sixth-crane-12", PASSWORD)).status).toBe(200);
  });

  test("turns a second factor on and off; other sessions then have to give it", async () => {
    const [here, there] = [await signInAs("wang.ming"), await signInAs("wang.ming")];
    const { secret } = (await here.call("POST", "/api/own-account/second-factor", { password: PASSWORD })).body;
    await here.call("POST", "/api/own-account/second-factor/confirmation", { code: codeNow(secret) });
    expect((await here.call("GET", "/api/own-account")).status).toBe(200);
    expect((await there.call("GET", "/api/own-account")).code).toBe("identity.second-factor-needed");
    wait(60);
    const removal = await here.call("POST", "/api/own-account/second-factor/removal", { code: codeNow(secret) });
    expect(removal.status).toBe(204);
    expect((await signInAs("wang.ming")).status).toBe(200);
  });

  test("whose password is ninety days old reaches only the page that changes it", async () => {
    wait(89 * 86_400);
    const { call: early } = await signInAs("wang.ming");
    expect((await early("GET", "/api/own-account")).status).toBe(200);
    wait(86_400);
    const { call, status, body } = await signInAs("wang.ming");
    expect([status, body.step]).toEqual([202, "new-password"]);
    expect((await call("GET", "/api/own-account")).code).toBe("identity.password-expired");
    expect((await call("POST", "/api/own-account/second-factor", {})).code).toBe("identity.no-step-missing");
    const password = { oldPassword: PASSWORD, newPassword: "Seventh-crane-13" };
    expect((await call("POST", "/api/own-account/password", password)).status).toBe(200);
    expect((await call("GET", "/api/own-account")).status).toBe(200);
  });
});

test("no secret of a second factor, recovery code or token lies open in the database", async () => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ ...platform.owner });
  await client.connect();
  await client.query("alter table second_factor no force row level security");
  await client.query("alter table recovery_code no force row level security");
  const rows = await client.query(
    "select sealed_secret from second_factor union all select code_hash from recovery_code",
  );
  await client.end();
  const kept = JSON.stringify(rows.rows);
  expect(rows.rows.length).toBeGreaterThan(30);
  for (const secret of Object.values(secrets)) {
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(bytesOfSecret(secret).toString("hex"));
    expect(kept).not.toContain(bytesOfSecret(secret).toString("base64url"));
  }
  for (const code of Object.values(recovery).flat()) expect(kept).not.toContain(code.replaceAll("-", "").toUpperCase());
});
