import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "#identity";
import { hashPassword } from "#identity/http";
import { insertAccount } from "#identity/store";
import { areaId, idOf } from "#kernel";
import { openProviders } from "./identity-providers.ts";
import { codeOfApp } from "./testing/authenticator.ts";
import { HOSTILE_SECRET, type HostileProvider, startHostileProvider } from "./testing/hostile-provider.ts";
import { type RealProvider, startProvider } from "./testing/identity-provider.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const PUBLIC = "http://127.0.0.1:9999";
const PASSWORD = "Harbour-crane-7";
const AREA = 310_114;
const START = "2026-11-22T04:00:00.000Z";

let folder: string;
let real: RealProvider;
let hostile: HostileProvider;
let platform: TestPlatform;
let owner: pg.Client;
let now = Date.parse(START);

function wait(minutes: number): void {
  now += minutes * 60_000;
  platform.setClock(new Date(now).toISOString());
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gongfu-providers-"));
  real = await startProvider({ redirectUris: [`${PUBLIC}/providers/city/return`] });
  hostile = await startHostileProvider();
  const file = path.join(folder, "providers.json");
  writeFileSync(path.join(folder, "secret"), `${real.clientSecret}\n`);
  const city = { id: "city", kind: "oidc", name: { zh: "市统一身份认证", en: "City sign-in" }, issuer: real.issuer };
  const other = { id: "other", kind: "oidc", name: { zh: "另一个", en: "Another" }, issuer: hostile.issuer };
  const providers = [
    { ...city, clientId: real.clientId, clientSecret: { file: "secret" } },
    {
      ...{ ...other, clientId: "gongfu", clientSecret: { variable: "OTHER" } },
      secondFactor: { acr: ["urn:mfa"], amr: ["hwk"] },
    },
  ];
  writeFileSync(file, JSON.stringify({ schema: 1, publicAddress: PUBLIC, providers }));
  const opened = await openProviders(file, { OTHER: HOSTILE_SECRET });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  platform = await testPlatform({ mode: "real", running: { providers: opened.value } });
  owner = new pg.Client({ ...platform.owner });
  await owner.connect();
  for (const table of ["external_identity", "audit_event", "user_account", "provider_trip", "session"])
    await owner.query(`alter table ${table} no force row level security`);
});

afterAll(async () => {
  await owner?.end();
  await platform?.close();
  await real?.stop();
  await hostile?.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  real.person = "wang.ming";
  Object.assign(hostile, { signing: "right", answerIssuer: undefined, forge: (honest: object) => honest });
});

let people = 0;

async function openAccountAs(role: Role, withPassword = true): Promise<{ userName: string; userId: string }> {
  people += 1;
  const [userName, userId] = [`person.${people}`, randomUUID()];
  const account = { userId: idOf<"user">(userId), assignmentId: randomUUID(), userName, displayName: `人员${people}` };
  const held = { role, areaId: areaId(AREA), grantedBy: null, demo: false };
  const passwordHash = withPassword ? await hashPassword(PASSWORD) : "";
  const opened = await platform.database.transact(
    { userId: null, userName: "test", areas: [], purpose: "identity" },
    (write) => insertAccount(write, { ...account, ...held, passwordHash }),
  );
  expect(opened.ok).toBe(true);
  await owner.query("update user_account set active_from = $2, password_changed_at = $2 where id = $1", [
    userId,
    new Date(now),
  ]);
  return { userName, userId };
}

/** A browser with its cookies, at an address of its own. */
function browser() {
  const jar = new Map<string, string>();
  people += 1;
  const headers = { "x-forwarded-for": `10.8.${people >> 8}.${people & 255}`, "user-agent": "Firefox/120.0" };
  const call = async (method: "GET" | "POST" | "DELETE", url: string, payload?: object) => {
    const answer = await platform.app.inject({
      ...{ method, url, headers, cookies: Object.fromEntries(jar) },
      ...(payload ? { payload } : {}),
    });
    for (const { name, value } of answer.cookies) {
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const body = answer.body === "" ? undefined : JSON.parse(answer.body);
    return { status: answer.statusCode, body, code: body?.code as string | undefined, answer };
  };
  return { call, jar };
}
type Visitor = ReturnType<typeof browser>;

/** What a browser does between leaving us and coming back: follows where it is sent, with the provider's cookies. */
async function atProvider(address: string): Promise<Record<string, string>> {
  const jar = new Map<string, string>();
  for (let next = address; ; ) {
    if (next.startsWith(PUBLIC)) return Object.fromEntries(new URL(next).searchParams);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`${answer.status} ${await answer.text()}`);
    next = new URL(location, next).href;
  }
}

const leaveFor = (visitor: Visitor, providerId = "city", more: object = {}) =>
  visitor.call("POST", "/api/session/provider-trips", { providerId, ...more });
const comeBack = (visitor: Visitor, answer: Record<string, string>, providerId = "city") =>
  visitor.call("POST", "/api/session/provider-returns", { providerId, answer });

/** The whole way, as a person goes it. */
async function signInByProvider(visitor = browser(), more: object = {}) {
  const { body } = await leaveFor(visitor, "city", more);
  return { ...(await comeBack(visitor, await atProvider(body.address))), ...visitor };
}

async function signedIn(userName: string): Promise<Visitor> {
  const visitor = browser();
  expect((await visitor.call("POST", "/api/session", { userName, password: PASSWORD })).status).toBe(200);
  return visitor;
}

/** Connects whom the provider takes the visitor for. */
async function connect(visitor: Visitor, providerId = "city") {
  const left = await visitor.call("POST", "/api/own-account/identities", { providerId, password: PASSWORD });
  expect(left.status, left.answer.body).toBe(200);
  const { address } = left.body;
  return comeBack(visitor, providerId === "city" ? await atProvider(address) : hostile.answerTo(address), providerId);
}

async function connected(person: string, role: Role = "programme-officer") {
  real.person = person;
  const account = await openAccountAs(role);
  const visitor = await signedIn(account.userName);
  expect((await connect(visitor)).body).toEqual({ outcome: "bound", returnTo: "/own-account" });
  return { ...account, ...visitor };
}

const records = async (requestId: unknown) =>
  (await owner.query("select action, outcome, detail from audit_event where request_id = $1", [requestId])).rows;

test("the page is told whom there is, and nothing secret of them", async () => {
  const { body, answer } = await browser().call("GET", "/api/session/providers");
  expect(body.providers.map(({ id }: { id: string }) => id)).toEqual(["city", "other"]);
  expect(answer.body).not.toContain(real.clientSecret);
  expect(answer.body).not.toContain(real.issuer);
});

describe("a person", () => {
  test("connects an identity with the password, signs out, and signs in through the provider to where he wanted", async () => {
    const { userName } = await openAccountAs("programme-officer");
    const person = await signedIn(userName);
    const wrong = await person.call("POST", "/api/own-account/identities", { providerId: "city", password: "x" });
    expect([wrong.status, wrong.code]).toEqual([403, "identity.wrong-password"]);
    expect((await person.call("POST", "/api/own-account/identities", { providerId: "city" })).code).toBe(
      "identity.confirmation-needed",
    );
    const bound = await connect(person);
    expect(bound.body).toEqual({ outcome: "bound", returnTo: "/own-account" });
    expect(await records(bound.answer.headers["x-request-id"])).toEqual([
      { action: "identity-bound", outcome: "done", detail: { provider: "city" } },
    ]);
    const { body } = await person.call("GET", "/api/own-account/identities");
    expect(body.identities).toMatchObject([{ providerId: "city", displayName: "王明", lastUsedAt: null }]);
    await person.call("DELETE", "/api/session");

    const { body: came, call, answer } = await signInByProvider(browser(), { returnTo: "/plans?year=2025" });
    expect(came).toEqual({ outcome: "signed-in", returnTo: "/plans?year=2025" });
    expect((await call("GET", "/api/session")).body.user.userName).toBe(userName);
    expect(await records(answer.headers["x-request-id"])).toEqual([
      { action: "signed-in-by-provider", outcome: "done", detail: { provider: "city" } },
    ]);
    const cookies = answer.cookies.find(({ name }) => name === "gongfu_session");
    expect(cookies).toMatchObject({ sameSite: "Strict", httpOnly: true });
  });

  test("is sent with code, PKCE, state and nonce to the provider, and comes back to the address of the configuration only", async () => {
    const visitor = browser();
    const asked = await platform.app.inject({
      ...{ method: "POST", url: "/api/session/provider-trips", payload: { providerId: "city" } },
      headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
    });
    const address = new URL(asked.json().address);
    expect(address.origin).toBe(real.issuer);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      ...{ response_type: "code", code_challenge_method: "S256", redirect_uri: `${PUBLIC}/providers/city/return` },
      ...{ state: expect.stringMatching(/^[0-9a-f]{64}$/), nonce: expect.stringMatching(/^.{43}$/) },
    });
    expect(asked.cookies).toMatchObject([{ name: "gongfu_trip", sameSite: "Strict", httpOnly: true, path: "/" }]);
    // Nothing of what must come back lies open in the database.
    const kept = JSON.stringify((await owner.query("select * from provider_trip")).rows);
    for (const secret of ["state", "nonce", "code_challenge"])
      expect(kept).not.toContain(address.searchParams.get(secret));
    expect(kept).not.toContain(asked.cookies[0]?.value);
    // Elsewhere is never where one is led to afterwards.
    for (const returnTo of ["//evil.example", "https://evil.example/", "/\\evil.example", "/\t/evil.example"]) {
      expect((await signInByProvider(visitor, { returnTo })).code ?? "").not.toBe("identity.trip-over");
      const { rows } = await owner.query("select return_to from provider_trip");
      expect(rows.map((row) => row.return_to).every((to: string) => to === "/")).toBe(true);
    }
  });

  test("who is connected to nobody is told so and gets no account; the refusal is recorded with its request", async () => {
    real.person = "never.seen";
    const count = async () => (await owner.query("select count(*)::int as n from user_account")).rows[0].n;
    const before = await count();
    const { status, code, answer, call } = await signInByProvider();
    expect([status, code]).toEqual([403, "identity.identity-unbound"]);
    expect((await call("GET", "/api/session")).status).toBe(204);
    expect(await count()).toBe(before);
    await platform.app.auditNotes.stop();
    expect(await records(answer.headers["x-request-id"])).toMatchObject([
      { action: "access-denied", outcome: "denied", detail: { code: "identity.identity-unbound" } },
    ]);
  });

  test("has one identity of a provider, and an identity opens one account", async () => {
    const one = await connected("person.one");
    real.person = "person.two";
    const again = await one.call("POST", "/api/own-account/identities", { providerId: "city", password: PASSWORD });
    expect([again.status, again.code]).toEqual([409, "identity.provider-bound"]);
    real.person = "person.one";
    const { userName } = await openAccountAs("programme-officer");
    const taken = await connect(await signedIn(userName));
    expect([taken.status, taken.code]).toEqual([403, "identity.identity-taken"]);
    // Beneath all rules the database says the same.
    const copy = `insert into external_identity (id, user_id, provider_id, issuer, subject, bound_at)
      select gen_random_uuid(), (select id from user_account where user_name = $1), 'x', issuer, subject, bound_at
      from external_identity where subject = 'person.one'`;
    await expect(owner.query(copy, [userName])).rejects.toThrow("external_identity_of_one");
  });

  test("disconnects with the password; the provider's other sessions end, and the last way in stays", async () => {
    const one = await connected("leaving");
    const elsewhere = await signInByProvider();
    expect(elsewhere.body.outcome).toBe("signed-in");
    const [identity] = (await one.call("GET", "/api/own-account/identities")).body.identities;
    const away = `/api/own-account/identities/${identity.id}/removal`;
    expect((await one.call("POST", away, { password: "wrong" })).code).toBe("identity.wrong-password");
    expect((await elsewhere.call("GET", "/api/session")).status).toBe(200);
    const done = await one.call("POST", away, { password: PASSWORD });
    expect(done.status, done.answer.body).toBe(204);
    expect(await records(done.answer.headers["x-request-id"])).toMatchObject([{ action: "identity-unbound" }]);
    expect((await elsewhere.call("GET", "/api/session")).status).toBe(204);
    expect((await one.call("GET", "/api/session")).status).toBe(200);
    expect((await signInByProvider()).code).toBe("identity.identity-unbound");
    expect((await one.call("POST", away, { password: PASSWORD })).code).toBe("identity.identity-not-found");
  });

  test("connects only in the session in which he confirmed it", async () => {
    real.person = "session.bound";
    const { userName } = await openAccountAs("programme-officer");
    const person = await signedIn(userName);
    const left = await person.call("POST", "/api/own-account/identities", { providerId: "city", password: PASSWORD });
    const answer = await atProvider(left.body.address);
    await person.call("DELETE", "/api/session");
    await person.call("POST", "/api/session", { userName, password: PASSWORD });
    expect((await comeBack(person, answer)).code).toBe("identity.trip-of-other-session");
    expect((await person.call("GET", "/api/own-account/identities")).body.identities).toEqual([]);
  });
});

describe("what comes back is refused", () => {
  beforeAll(async () => {
    await connected("traveller");
  });
  const back = async (
    change: (visitor: Visitor, answer: Record<string, string>) => Promise<{ code?: string | undefined }>,
  ) => {
    real.person = "traveller";
    const visitor = browser();
    const { body } = await leaveFor(visitor);
    return change(visitor, await atProvider(body.address));
  };

  test("with a state that nobody was given, or none", async () => {
    const wrong = await back((visitor, answer) => comeBack(visitor, { ...answer, state: "0".repeat(64) }));
    expect(wrong.code).toBe("identity.trip-over");
    const none = await back((visitor, { state: _, ...answer }) => comeBack(visitor, answer));
    expect(none.code).toBe("identity.trip-over");
  });

  test("a second time, one after the other or at once, by whoever has the browser's cookie too", async () => {
    const again = await back(async (visitor, answer) => {
      const cookie = visitor.jar.get("gongfu_trip") ?? "";
      expect((await comeBack(visitor, answer)).body.outcome).toBe("signed-in");
      expect(visitor.jar.has("gongfu_trip")).toBe(false);
      visitor.jar.set("gongfu_trip", cookie);
      return comeBack(visitor, answer);
    });
    expect(again.code).toBe("identity.trip-over");
    const twice = await back(async (visitor, answer) => {
      const copy = browser();
      copy.jar.set("gongfu_trip", visitor.jar.get("gongfu_trip") ?? "");
      const both = await Promise.all([comeBack(visitor, answer), comeBack(copy, answer)]);
      return {
        code: both
          .map(({ code }) => code ?? "in")
          .sort()
          .join(),
      };
    });
    expect(twice.code).toBe("identity.trip-over,in");
  });

  test("in another browser: whoever is lured to a stranger's answer is not signed in as him", async () => {
    const lured = await back((_visitor, answer) => comeBack(browser(), answer));
    expect(lured.code).toBe("identity.trip-over");
    const inOwnTrip = await back(async (_visitor, answer) => {
      const other = browser();
      await leaveFor(other);
      return comeBack(other, answer);
    });
    expect(inOwnTrip.code).toBe("identity.trip-over");
  });

  test("by the address of another provider", async () => {
    expect((await back((visitor, answer) => comeBack(visitor, answer, "other"))).code).toBe("identity.trip-over");
    expect((await back((visitor, answer) => comeBack(visitor, answer, "nobody"))).code).toBe(
      "identity.provider-unknown",
    );
  });

  test("after ten minutes", async () => {
    const late = await back((visitor, answer) => {
      wait(10);
      return comeBack(visitor, answer);
    });
    expect(late.code).toBe("identity.trip-over");
  });

  test("with a code that was given to somebody else's trip: PKCE does not fit", async () => {
    const injected = await back(async (_visitor, answer) => {
      const thief = browser();
      const { body } = await leaveFor(thief);
      const own = await atProvider(body.address);
      return comeBack(thief, { ...own, code: answer["code"] ?? "" });
    });
    expect(injected.code).toBe("identity.provider-unfit");
  });

  test("with another provider's code, or another's name beside it", async () => {
    const visitor = browser();
    const { body } = await leaveFor(visitor, "other");
    const answer = hostile.answerTo(body.address);
    const before = hostile.exchanged;
    const mixed = await comeBack(visitor, { ...answer, iss: real.issuer }, "other");
    expect([mixed.code, hostile.exchanged]).toEqual(["identity.provider-unfit", before]);
    const nameless = await back((stranger, { iss: _, ...rest }) => comeBack(stranger, rest));
    expect(nameless.code).toBe("identity.provider-unfit");
    const theirs = await back((stranger, own) => comeBack(stranger, { ...own, code: "code-0" }));
    expect(theirs.code).toBe("identity.provider-unfit");
  });

  test("when the person said no at the provider", async () => {
    real.person = "";
    const { code } = await signInByProvider();
    expect(code).toBe("identity.provider-declined");
  });
});

const byHostile = async (visitor = browser()) => {
  const { body } = await leaveFor(visitor, "other");
  return { ...(await comeBack(visitor, hostile.answerTo(body.address), "other")), ...visitor };
};

describe("a token is refused", () => {
  beforeAll(async () => {
    const { userName } = await openAccountAs("programme-officer");
    expect((await connect(await signedIn(userName), "other")).body.outcome).toBe("bound");
  });

  test("not when it is honest", async () => {
    expect((await byHostile()).body.outcome).toBe("signed-in");
  });

  test.each<[string, object]>([
    ["of another issuer", { iss: "http://127.0.0.1:1" }],
    ["for another audience", { aud: "somebody" }],
    ["for several, made out to another", { aud: ["gongfu", "x"], azp: "x" }],
    ["with another nonce", { nonce: "n".repeat(43) }],
    ["without nonce", { nonce: undefined }],
    ["that is over", { exp: 1_000_000_000 }],
    ["without subject", { sub: undefined }],
    ["with an empty subject", { sub: "" }],
    ["with a subject that nobody can read", { sub: "a\u0000b" }],
    ["with a subject without end", { sub: "a".repeat(256) }],
  ])("%s", async (_what, changed) => {
    hostile.forge = (honest) => ({ ...honest, ...changed });
    const { code, call } = await byHostile();
    expect(code).toBe("identity.provider-unfit");
    expect((await call("GET", "/api/session")).status).toBe(204);
  });

  test.each(["none", "by another key", "by the client's secret"] as const)("signed %s", async (signing) => {
    hostile.signing = signing;
    expect((await byHostile()).code).toBe("identity.provider-unfit");
  });
});

describe("an account that would not open with its password does not open through a provider", () => {
  test("disabled on the way", async () => {
    const { userId } = await connected("disabled.later");
    const visitor = browser();
    const { body } = await leaveFor(visitor);
    const answer = await atProvider(body.address);
    await owner.query("update user_account set disabled_at = now() where id = $1", [userId]);
    const refused = await comeBack(visitor, answer);
    expect([refused.status, refused.code]).toEqual([403, "identity.account-closed"]);
    expect((await visitor.call("GET", "/api/session")).status).toBe(204);
    expect(await records(refused.answer.headers["x-request-id"])).toEqual([
      {
        ...{ action: "provider-sign-in-refused", outcome: "denied" },
        detail: { provider: "city", code: "identity.account-closed" },
      },
    ]);
  });

  test("locked, and unused for ninety days", async () => {
    const { userName } = await connected("locked.person");
    for (let turn = 0; turn < 5; turn += 1)
      await browser().call("POST", "/api/session", { userName, password: "guess" });
    expect((await signInByProvider()).code).toBe("identity.locked");
    wait(31);
    expect((await signInByProvider()).body.outcome).toBe("signed-in");
    wait(90 * 24 * 60);
    expect((await signInByProvider()).code).toBe("identity.account-idle");
  });

  test("but a password that is over asks nothing of who did not use it, second factor or not", async () => {
    const person = await connected("old.password");
    wait(80 * 24 * 60);
    expect((await signInByProvider()).body.outcome).toBe("signed-in");
    wait(15 * 24 * 60);
    expect(
      (await person.call("POST", "/api/session", { userName: person.userName, password: PASSWORD })).body.step,
    ).toBe("new-password");
    const came = await signInByProvider();
    expect(came.body.outcome).toBe("signed-in");
    const { secret } = (await came.call("POST", "/api/own-account/second-factor", { password: PASSWORD })).body;
    const code = () => codeOfApp(secret, now);
    await came.call("POST", "/api/own-account/second-factor/confirmation", { code: code() });
    wait(1);
    const again = await signInByProvider();
    expect(again.body).toEqual({ outcome: "entering", returnTo: "/" });
    expect((await again.call("GET", "/api/plans")).code).toBe("identity.second-factor-needed");
    const given = await again.call("POST", "/api/session/second-factor", { code: code() });
    expect(given.status, given.answer.body).toBe(200);
  });
});

describe("administrators", () => {
  test("still need the second factor, unless the provider's own is configured to count", async () => {
    const { userName, userId } = await openAccountAs("security-administrator");
    await owner.query(
      `insert into external_identity (id, user_id, provider_id, issuer, subject, bound_at)
       values (gen_random_uuid(), $1, 'other', $2, 'the.administrator', now())`,
      [userId, hostile.issuer],
    );
    const as = (more: object) => {
      hostile.forge = (honest) => ({ ...honest, sub: "the.administrator", ...more });
      return byHostile();
    };
    for (const plain of [{}, { acr: "urn:password" }, { amr: ["pwd"] }]) {
      const came = await as(plain);
      expect(came.body.outcome).toBe("entering");
      expect((await came.call("GET", "/api/session/entering")).body).toMatchObject({ step: "enrolment", userName });
      expect((await came.call("GET", "/api/accounts")).code).toBe("identity.enrolment-needed");
    }
    for (const strong of [{ acr: "urn:mfa" }, { amr: ["pwd", "hwk"] }]) {
      const came = await as(strong);
      expect(came.body.outcome).toBe("signed-in");
      expect((await came.call("GET", "/api/accounts")).status).toBe(200);
    }
  });
});

describe("an invitation", () => {
  const invite = async () => {
    const account = await openAccountAs("programme-officer", false);
    await owner.query("update user_account set password_hash = null where id = $1", [account.userId]);
    const token = randomUUID();
    await owner.query("alter table invitation no force row level security");
    await owner.query(
      `insert into invitation (id, user_id, purpose, token_hash, created_at, expires_at) values (gen_random_uuid(), $1, 'join', $2, $3, $4)`,
      [account.userId, createHash("sha256").update(token).digest("hex"), new Date(now), new Date(now + 60_000_000)],
    );
    return { ...account, token };
  };

  test("is taken with an identity instead of a password, once, and the person is in", async () => {
    real.person = "li.na";
    const { token, userName } = await invite();
    const came = await signInByProvider(browser(), { invitation: token });
    expect(came.body).toEqual({ outcome: "signed-in", returnTo: "/" });
    expect((await came.call("GET", "/api/session")).body.user.userName).toBe(userName);
    const actions = (await records(came.answer.headers["x-request-id"])).map(({ action }) => action).sort();
    expect(actions).toEqual(["identity-bound", "invitation-accepted", "signed-in-by-provider"]);
    expect((await leaveFor(browser(), "city", { invitation: token })).code).toBe("identity.invitation-over");
    expect((await signInByProvider()).body.outcome).toBe("signed-in");
    // Nothing else opens this account: it is not left without.
    const own = (await came.call("GET", "/api/own-account/identities")).body;
    expect(own.confirmWith).toEqual([]);
    const { secret } = (await came.call("POST", "/api/own-account/second-factor", {})).body;
    await came.call("POST", "/api/own-account/second-factor/confirmation", { code: codeOfApp(secret, now) });
    wait(1);
    const away = `/api/own-account/identities/${own.identities[0].id}/removal`;
    const kept = await came.call("POST", away, { code: codeOfApp(secret, now) });
    expect([kept.status, kept.code]).toEqual([409, "identity.last-way-in"]);
  });

  test("is not used up by an identity that opens another account already", async () => {
    await connected("taken.before");
    const { token } = await invite();
    real.person = "taken.before";
    expect((await signInByProvider(browser(), { invitation: token })).code).toBe("identity.identity-taken");
    const set = await browser().call("POST", "/api/invitations/acceptance", { token, password: PASSWORD });
    expect(set.status).toBe(204);
  });

  test("that sets a lost password anew parts what was connected before", async () => {
    const { userId } = await connected("lost.password");
    const hash = createHash("sha256").update("reset-token").digest("hex");
    await owner.query(
      `insert into invitation (id, user_id, purpose, token_hash, created_at, expires_at) values (gen_random_uuid(), $1, 'reset', $2, $3, $4)`,
      [userId, hash, new Date(now), new Date(now + 60_000_000)],
    );
    expect((await leaveFor(browser(), "city", { invitation: "reset-token" })).code).toBe("identity.invitation-over");
    const set = await browser().call("POST", "/api/invitations/acceptance", {
      ...{ token: "reset-token", password: "Another-crane-8" },
    });
    expect(set.status, set.answer.body).toBe(204);
    expect((await signInByProvider()).code).toBe("identity.identity-unbound");
  });
});

test("a provider that is down is told gently, and passwords go on working", async () => {
  const { userName } = await openAccountAs("programme-officer");
  const file = path.join(folder, "down.json");
  const down = { id: "down", kind: "oidc", name: { zh: "停着", en: "Down" }, issuer: "http://127.0.0.1:9" };
  const providers = [{ ...down, clientId: "gongfu", clientSecret: { file: "secret" } }];
  writeFileSync(file, JSON.stringify({ schema: 1, publicAddress: PUBLIC, providers }));
  const opened = await openProviders(file, {});
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const asked = await opened.value.known[0]?.connector.authorise({ state: "s", nonce: "n", verifier: "v".repeat(43) });
  expect(asked).toMatchObject({ ok: false, refusal: { code: "identity.provider-away" } });

  const { body } = await leaveFor(browser(), "other");
  const visitor = browser();
  const trip = (await leaveFor(visitor, "other")).body.address;
  const answer = hostile.answerTo(trip);
  await hostile.stop();
  const late = await comeBack(visitor, answer, "other");
  expect([late.status, late.code]).toEqual([503, "identity.provider-away"]);
  expect(body.address).toContain(hostile.issuer);
  expect((await signedIn(userName)).jar.has("gongfu_session")).toBe(true);
});
