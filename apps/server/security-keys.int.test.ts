import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOfApp } from "./testing/authenticator.ts";
import { keyDevice, type Showing } from "./testing/key-device.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";
import { visitorsOf } from "./testing/visitors.ts";

const NAME = "gongfu.example.gov.cn";
const ORIGIN = `https://${NAME}`;
const PASSWORD = "Harbour-crane-7";
const AREA = 310_114;
let platform: TestPlatform;
let now = Date.parse("2026-11-22T04:00:00.000Z");

function wait(seconds: number): void {
  now += seconds * 1000;
  platform.setClock(new Date(now).toISOString());
}

const browser = visitorsOf(() => platform, "__Host-gongfu_session");
type Call = ReturnType<typeof browser>["call"];

const signInAs = async (userName: string, password = PASSWORD) => {
  const { call, jar } = browser();
  return { ...(await call("POST", "/api/session", { userName, password })), call, jar };
};

beforeAll(async () => {
  platform = await testPlatform({ mode: "real", publicAddress: ORIGIN });
  const made = await browser().call("POST", "/api/setup", {
    ...{ setupCode: "set-up-code", userName: "first.system", displayName: "系统员", password: PASSWORD, areaId: AREA },
    securityAdministrator: { userName: "first.security", displayName: "安全员" },
    auditAdministrator: { userName: "first.audit", displayName: "审计员" },
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  for (const { link } of made.body.invitations)
    await browser().call("POST", "/api/invitations/acceptance", { token: link.token, password: PASSWORD });
});
afterAll(() => platform?.close());

type Device = ReturnType<typeof keyDevice>;
type Wrong = Partial<Showing>;

/** Adds a key as a browser does, with something wrong where a test wants it. */
async function addKey(call: Call, device: Device, { wrong = {}, name = "办公室", proof = {} } = {} as Adding) {
  const asked = await call("POST", "/api/own-account/security-keys/challenge", proof);
  if (asked.status !== 201) return asked;
  const showing = { challenge: asked.body.challenge, origin: ORIGIN, name: NAME, ...wrong };
  return call("POST", "/api/own-account/security-keys", { name, ...device.make(showing) });
}
type Adding = { wrong?: Wrong; name?: string; proof?: { password?: string } };

async function giveKey(call: Call, device: Device, wrong: Wrong = {}) {
  const asked = await call("POST", "/api/session/security-key/challenge");
  if (asked.status !== 201) return asked;
  const showing = { challenge: asked.body.challenge, origin: ORIGIN, name: NAME, ...wrong };
  return call("POST", "/api/session/security-key", device.sign(showing));
}

const keysOf = async (call: Call) => (await call("GET", "/api/own-account")).body.secondFactor.keys;
const devices: Record<string, Device> = {};
let recoveryCodes: string[] = [];
let appSecret = "";

/** Actions about an account in the audit, oldest first. */
async function audited(userName: string): Promise<{ action: string; outcome: string }[]> {
  const client = new pg.Client({ ...platform.owner });
  await client.connect();
  await client.query("set row_security = off");
  for (const table of ["audit_event", "user_account"])
    await client.query(`alter table ${table} no force row level security`);
  const { rows } = await client.query(
    "select action, outcome from audit_event where object_id = (select id::text from user_account where user_name = $1) order by id",
    [userName],
  );
  for (const table of ["audit_event", "user_account"])
    await client.query(`alter table ${table} force row level security`);
  await client.end();
  return rows;
}

describe("an administrator with a security key", () => {
  test("enrols it at the first sign-in in place of an app, is in under a new token, and gets recovery codes", async () => {
    const device = keyDevice();
    const person = await signInAs("first.system");
    expect(person.body).toMatchObject({ step: "enrolment", means: [] });
    const before = person.jar.cookie;
    const added = await addKey(person.call, device);
    expect(added.status, JSON.stringify(added.body)).toBe(201);
    expect(added.body.recoveryCodes).toHaveLength(10);
    recoveryCodes = added.body.recoveryCodes;
    expect(person.jar.cookie).not.toBe(before);
    expect((await person.call("GET", "/api/accounts")).status).toBe(200);
    person.jar.cookie = before;
    expect((await person.call("GET", "/api/session/entering")).status).toBe(204);
    devices["first.system"] = device;
  });

  test("comes in by it, and each answer to a challenge counts once", async () => {
    const [person, device] = [await signInAs("first.system"), devices["first.system"] as Device];
    expect(person.body).toMatchObject({ step: "second-factor", means: ["key"] });
    const asked = (await person.call("POST", "/api/session/security-key/challenge")).body;
    expect(asked).toMatchObject({ relyingPartyId: NAME, keys: [{ id: device.id }] });
    const answer = device.sign({ challenge: asked.challenge, origin: ORIGIN, name: NAME });
    const before = person.jar.cookie;
    expect((await person.call("POST", "/api/session/security-key", answer)).status).toBe(200);
    expect(person.jar.cookie).not.toBe(before);
    expect((await person.call("GET", "/api/accounts")).status).toBe(200);
    const again = await signInAs("first.system");
    expect((await again.call("POST", "/api/session/security-key", answer)).code).toBe("identity.challenge-over");
    await again.call("POST", "/api/session/security-key/challenge");
    expect((await again.call("POST", "/api/session/security-key", answer)).code).toBe("identity.wrong-key");
    expect((await giveKey(again.call, device)).status).toBe(200);
    expect((await again.call("POST", "/api/session/security-key/challenge")).code).toBe("identity.no-step-missing");
  });

  test("is refused from another origin, for another name, unrecognised, too late, in another session, or by another's key", async () => {
    const device = devices["first.system"] as Device;
    const person = await signInAs("first.system");
    const wrongs: Wrong[] = [
      { origin: "https://gongfu.example.com" },
      { origin: `${ORIGIN}:8443` },
      { name: "example.gov.cn" },
      { verified: false },
    ];
    for (const wrong of wrongs)
      expect((await giveKey(person.call, device, wrong)).code, JSON.stringify(wrong)).toBe("identity.wrong-key");
    expect((await giveKey(person.call, device)).status).toBe(200);
    const late = await signInAs("first.system");
    const { challenge } = (await late.call("POST", "/api/session/security-key/challenge")).body;
    const answer = device.sign({ challenge, origin: ORIGIN, name: NAME });
    const other = await signInAs("first.system");
    expect((await other.call("POST", "/api/session/security-key", answer)).code).toBe("identity.challenge-over");
    wait(300);
    expect((await late.call("POST", "/api/session/security-key", answer)).code).toBe("identity.challenge-over");
    expect((await giveKey(late.call, keyDevice())).code).toBe("identity.wrong-key");
    expect((await giveKey(late.call, device)).status).toBe(200);
    // Whatever a request says of its host, the name is the configured one.
    const posing = await platform.app.inject({
      ...{ method: "POST", url: "/api/session/security-key/challenge", headers: { host: "evil.example" } },
      cookies: { "__Host-gongfu_session": (await signInAs("first.system")).jar.cookie },
    });
    expect(posing.json()).toMatchObject({ relyingPartyId: NAME });
  });

  test("whose counter goes back is refused and recorded; one that always says nought may", async () => {
    const device = devices["first.system"] as Device;
    const person = await signInAs("first.system");
    expect((await giveKey(person.call, device, { counter: 1000 })).status).toBe(200);
    const copy = await signInAs("first.system");
    for (const counter of [1000, 12, 0])
      expect((await giveKey(copy.call, device, { counter })).code, String(counter)).toBe("identity.key-copied");
    expect((await giveKey(copy.call, device, { counter: 1001 })).status).toBe(200);
    const told = await audited("first.system");
    expect(told.filter(({ action }) => action === "security-key-copied")).toEqual(
      [1, 2, 3].map(() => ({ action: "security-key-copied", outcome: "denied" })),
    );
    expect(told.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["security-key-added", "second-factor-given", "second-factor-failed"]),
    );
  });

  test("is locked out of keys by five wrong ones; a recovery code works meanwhile and lifts it", async () => {
    const device = devices["first.system"] as Device;
    const guesser = await signInAs("first.system");
    for (let turn = 0; turn < 5; turn += 1)
      expect((await giveKey(guesser.call, keyDevice())).code).toBe("identity.wrong-key");
    expect((await giveKey(guesser.call, device)).code).toBe("identity.locked");
    const owner = await signInAs("first.system");
    const [code = ""] = recoveryCodes;
    expect((await owner.call("POST", "/api/session/second-factor", { code })).status).toBe(200);
    expect((await giveKey((await signInAs("first.system")).call, device)).status).toBe(200);
  });

  test("comes in while others' guesses lock the account, however long they go on", async () => {
    const device = devices["first.system"] as Device;
    for (let turn = 0; turn < 9; turn += 1) await signInAs("first.system", "guess");
    const owner = await signInAs("first.system");
    expect(owner.body).toMatchObject({ step: "second-factor" });
    expect((await giveKey(owner.call, device)).status).toBe(200);
  });
});

describe("on the own account", () => {
  let call: Call;
  let device: Device;
  const proof = { password: PASSWORD };
  beforeAll(async () => {
    const person = await signInAs("first.security");
    call = person.call;
    device = keyDevice();
    expect((await addKey(call, device, { name: "第一把" })).status).toBe(201);
  });

  test("a factor is added only after the password; a wrong one is counted and recorded", async () => {
    expect((await addKey(call, keyDevice())).code).toBe("identity.password-asked");
    expect((await call("POST", "/api/own-account/second-factor", {})).code).toBe("identity.password-asked");
    const wrong = { password: "guess" };
    expect((await addKey(call, keyDevice(), { proof: wrong })).code).toBe("identity.wrong-password");
    expect((await call("POST", "/api/own-account/second-factor", wrong)).code).toBe("identity.wrong-password");
    expect((await audited("first.security")).filter(({ action }) => action === "password-proof-failed")).toHaveLength(
      2,
    );
    wait(1);
    expect((await addKey(call, keyDevice(), { name: "第二把", proof })).body).toEqual({ recoveryCodes: [] });
    expect((await keysOf(call)).map(({ name }: { name: string }) => name)).toEqual(["第一把", "第二把"]);
  });

  test("the token is new after each enrolment, and the one before leads nowhere", async () => {
    const person = await signInAs("first.security");
    expect((await giveKey(person.call, device)).status).toBe(200);
    for (const enrol of [
      () => addKey(person.call, keyDevice(), { proof, name: "第三把" }),
      async () => {
        const { secret } = (await person.call("POST", "/api/own-account/second-factor", proof)).body;
        appSecret = secret;
        const code = codeOfApp(secret, now);
        return person.call("POST", "/api/own-account/second-factor/confirmation", { code });
      },
    ]) {
      const before = person.jar.cookie;
      expect([200, 201]).toContain((await enrol()).status);
      expect(person.jar.cookie).not.toBe(before);
      expect((await person.call("GET", "/api/own-account")).status).toBe(200);
      const after = person.jar.cookie;
      person.jar.cookie = before;
      expect((await person.call("GET", "/api/own-account")).status).toBe(401);
      person.jar.cookie = after;
    }
    call = person.call;
  });

  test("the same key is not added twice, a challenge made for coming in adds none, and ten are enough", async () => {
    expect((await addKey(call, device, { proof })).code).toBe("identity.key-there");
    for (const wrong of [
      { verified: false },
      { origin: "https://evil.example" },
      { name: "evil.example" },
      { challenge: "x" },
    ])
      expect((await addKey(call, keyDevice(), { proof, wrong })).code, JSON.stringify(wrong)).toBe(
        "identity.wrong-key",
      );
    for (let count = (await keysOf(call)).length; count < 10; count += 1) {
      wait(61);
      expect((await addKey(call, keyDevice(), { proof, name: `备 ${count}` })).status).toBe(201);
    }
    expect((await addKey(call, keyDevice(), { proof })).code).toBe("identity.too-many-keys");
  });

  test("keys are renamed and removed one by one; the last factor of an administrator stays", async () => {
    const keys: { keyId: string }[] = await keysOf(call);
    const at = (keyId = "") => `/api/own-account/security-keys/${keyId}`;
    expect((await call("PUT", `${at(keys[0]?.keyId)}/name`, { name: "抽屉里" })).status).toBe(204);
    expect((await keysOf(call))[0].name).toBe("抽屉里");
    expect((await call("PUT", `${at(keys[0]?.keyId)}/name`, { name: " " })).status).toBe(400);
    expect((await call("POST", `${at(keys[1]?.keyId)}/removal`, {})).code).toBe("identity.password-asked");
    for (const { keyId } of keys.slice(1)) expect((await call("POST", `${at(keyId)}/removal`, proof)).status).toBe(204);
    expect((await call("POST", `${at(keys[1]?.keyId)}/removal`, proof)).code).toBe("identity.key-not-found");
    // With the app beside it the last key may go, and without keys the app may not.
    expect((await call("POST", `${at(keys[0]?.keyId)}/removal`, proof)).status).toBe(204);
    expect(await keysOf(call)).toEqual([]);
    wait(60);
    const code = codeOfApp(appSecret, now);
    expect((await call("POST", "/api/own-account/second-factor/removal", { code })).code).toBe(
      "identity.factor-compulsory",
    );
  });

  test("another's key is not there, and none is shown but one's own", async () => {
    const person = await signInAs("first.system");
    await giveKey(person.call, devices["first.system"] as Device);
    const [{ keyId }] = await keysOf(person.call);
    const other = `/api/own-account/security-keys/${keyId}`;
    expect((await call("PUT", `${other}/name`, { name: "我的" })).code).toBe("identity.key-not-found");
    expect((await call("POST", `${other}/removal`, proof)).code).toBe("identity.key-not-found");
  });
});

test("a lost password that two administrators reset takes keys away too", async () => {
  const person = await signInAs("first.audit");
  const device = keyDevice();
  expect((await addKey(person.call, device)).status).toBe(201);
  const system = await signInAs("first.system");
  await giveKey(system.call, devices["first.system"] as Device);
  const [account] = (await system.call("GET", "/api/accounts?text=first.audit")).body.accounts;
  const { link } = (await system.call("POST", `/api/accounts/${account.id}/invitations`)).body;
  const security = await signInAs("first.security");
  expect(security.body.means).toEqual(["code"]);
  wait(60);
  await security.call("POST", "/api/session/second-factor", { code: codeOfApp(appSecret, now) });
  const [{ invitation }] = (await security.call("GET", "/api/accounts?text=first.audit")).body.accounts;
  const confirmation = `/api/invitations/${invitation.invitationId}/confirmation`;
  expect((await security.call("POST", confirmation, { reason: "本人来过" })).status).toBe(204);
  const accepted = await browser().call("POST", "/api/invitations/acceptance", {
    ...{ token: link.token, password: "Lighthouse-wind-9" },
  });
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(204);
  const again = await signInAs("first.audit", "Lighthouse-wind-9");
  expect(again.body).toMatchObject({ step: "enrolment", means: [] });
});

test("an https address gives the session a cookie that no other name can set; one from before is cleared and leads nowhere", async () => {
  const plain = await platform.app.inject({
    ...{ method: "POST", url: "/api/session", headers: { "x-forwarded-for": "10.8.0.1" } },
    payload: { userName: "first.system", password: PASSWORD },
    cookies: { gongfu_session: "from-before" },
  });
  const [cookie, cleared] = plain.cookies;
  expect(cookie).toMatchObject({ name: "__Host-gongfu_session", secure: true, path: "/", httpOnly: true });
  expect(cookie).not.toHaveProperty("domain");
  expect(cleared).toMatchObject({ name: "gongfu_session", value: "" });
  const slipped = { gongfu_session: cookie?.value ?? "" };
  const entering = await platform.app.inject({ method: "GET", url: "/api/session/entering", cookies: slipped });
  expect(entering.statusCode).toBe(204);
});

test("the application changes neither whose a key is nor what it signs with, and sees none without its purpose", async () => {
  const client = new pg.Client({ ...platform.appSettings });
  await client.connect();
  expect((await client.query("select count(*)::int as seen from security_key")).rows).toEqual([{ seen: 0 }]);
  await client.query("begin");
  await client.query("select set_config('gongfu.purpose', 'identity', true)");
  await expect(client.query("update security_key set public_key = 'x'")).rejects.toMatchObject({ code: "42501" });
  await client.query("rollback");
  await client.end();
});
