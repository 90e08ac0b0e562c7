import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { YANHU, YANMO } from "./testing/access-case.ts";
import { CITY } from "./testing/access-cases.ts";
import { account } from "./testing/account-access-cases.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Caller = Awaited<ReturnType<TestPlatform["as"]>>;
type Listed = {
  id: string;
  userName: string;
  state: string;
  assignments: { assignmentId: string; role: string; areaId: number }[];
  proposals: { proposalId: string; mine: boolean }[];
  invitation: { invitationId: string; needsConfirmation: boolean } | null;
};

let platform: TestPlatform;
let system: Caller;
let security: Caller;
let districtSystem: Caller;
let districtSecurity: Caller;

beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform?.close());

// The clock is moved here and there, and moves sessions with it.
beforeEach(async () => {
  system = await platform.as("platform.administrator");
  security = await platform.as("platform.security");
  districtSystem = await platform.as("yanhu.administrator");
  districtSecurity = await platform.as("yanhu.security");
});
const REASON = { reason: "试验" };
const PASSWORD = "Long-enough-12";
const post = (by: Caller, url: string, payload: object = REASON) => by({ method: "POST", url, payload });
const codeOf = (answer: { body: string }) => (answer.body === "" ? undefined : JSON.parse(answer.body).code);

async function listed(by: Caller, userName: string): Promise<Listed | undefined> {
  const { accounts } = (await by({ method: "GET", url: `/api/accounts?text=${userName}` })).json<{
    accounts: Listed[];
  }>();
  return accounts.find((one) => one.userName === userName);
}

async function opened(by: Caller, userName: string, area = YANHU) {
  const made = await post(by, "/api/accounts", account(userName, area));
  expect(made.statusCode, made.body).toBe(201);
  const { id, link } = made.json<{ id: string; link: { token: string } }>();
  const proposalId = (await listed(by, userName))?.proposals[0]?.proposalId ?? "";
  return { id, token: link.token, proposalId };
}

const join = (token: string, password = PASSWORD) =>
  platform.app.inject({ method: "POST", url: "/api/invitations/acceptance", payload: { token, password } });
const signIn = (userName: string, password = PASSWORD) =>
  platform.app.inject({ method: "POST", url: "/api/session", payload: { userName, password } });

async function entered(userName: string, password = PASSWORD): Promise<Caller> {
  const answer = await signIn(userName, password);
  const [cookie] = answer.cookies;
  if (answer.statusCode !== 200 || !cookie) throw new Error(answer.body);
  return (request) => platform.app.inject({ ...request, cookies: { [cookie.name]: cookie.value } });
}

const confirm = (by: Caller, proposalId: string) =>
  post(by, `/api/role-proposals/${proposalId}/decision`, { decision: "confirmed", ...REASON });

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...platform.owner });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe("an account", () => {
  test("comes in by a link that works once; its role holds from the other administrator's word on, and ends within the second", async () => {
    const { id, token, proposalId } = await opened(districtSystem, "wang.ming");
    expect(codeOf(await signIn("wang.ming"))).toBe("identity.wrong-sign-in");
    expect((await join(token)).statusCode).toBe(204);
    expect(codeOf(await join(token, "Another-pass-34"))).toBe("identity.invitation-over");
    const ming = await entered("wang.ming");
    const documents = () => ming({ method: "GET", url: "/api/policy/documents" });
    expect((await documents()).statusCode).toBe(403);
    // Who proposed it has no say, nor has anybody's own word.
    expect((await confirm(districtSystem, proposalId)).statusCode).toBe(403);
    expect((await confirm(districtSecurity, proposalId)).statusCode).toBe(204);
    expect((await documents()).statusCode).toBe(200);
    expect(codeOf(await confirm(districtSecurity, proposalId))).toBe("identity.proposal-decided");
    const held = (await listed(security, "wang.ming"))?.assignments[0]?.assignmentId;
    const begun = performance.now();
    expect((await post(security, `/api/role-assignments/${held}/revocation`)).statusCode).toBe(204);
    expect((await documents()).statusCode).toBe(403);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect((await post(districtSystem, `/api/accounts/${id}/disabling`)).statusCode).toBe(204);
    expect((await ming({ method: "GET", url: "/api/session" })).statusCode).toBe(204);
    expect(codeOf(await signIn("wang.ming"))).toBe("identity.wrong-sign-in");
    expect((await post(districtSystem, `/api/accounts/${id}/enabling`)).statusCode).toBe(204);
    expect((await listed(districtSystem, "wang.ming"))?.assignments).toEqual([]);
  });

  test("loses a role within the second when another server takes it", async () => {
    const { token, proposalId } = await opened(system, "other.server");
    await join(token);
    await confirm(security, proposalId);
    const officer = await entered("other.server");
    const documents = () => officer({ method: "GET", url: "/api/policy/documents" });
    expect((await documents()).statusCode).toBe(200);
    await asOwner((client) =>
      client.query(
        `begin; alter table role_assignment no force row level security; alter table user_account no force row level security;
         update role_assignment set revoked_at = now() from user_account
           where user_account.id = user_id and user_name = 'other.server';
         alter table role_assignment force row level security; alter table user_account force row level security; commit`,
      ),
    );
    const late = performance.now() + 1000;
    let status = 200;
    while (status === 200 && performance.now() < late) status = (await documents()).statusCode;
    expect(status).toBe(403);
  });

  test("is refused under a name that looks like another one", async () => {
    await opened(system, "li.na");
    // Cyrillic а, a full-width letter, capitals.
    for (const twin of ["li.nа", "ｌi.na", "LI.NA"]) {
      expect(codeOf(await post(system, "/api/accounts", account(twin, CITY))), twin).toBe("identity.user-name-taken");
    }
  });

  test("that nobody used for ninety days does not open; enabled again it does", async () => {
    const { id, token } = await opened(system, "long.away");
    await join(token);
    platform.setClock("2027-02-20T03:59:59.000Z");
    expect((await signIn("long.away")).statusCode).toBe(200);
    platform.setClock("2027-05-21T03:59:59.000Z");
    expect(codeOf(await signIn("long.away"))).toBe("identity.account-idle");
    expect(codeOf(await signIn("long.away", "wrong"))).toBe("identity.wrong-sign-in");
    system = await platform.as("platform.administrator");
    expect((await listed(system, "long.away"))?.state).toBe("idle");
    await post(system, `/api/accounts/${id}/enabling`);
    // It opens, and asks for a new password first.
    expect((await signIn("long.away")).json()).toMatchObject({ step: "new-password" });
    platform.setClock("2026-11-22T04:00:00.000Z");
  });
});

describe("the administrators of a district", () => {
  test("neither see nor handle accounts of the city or of a neighbour", async () => {
    const elsewhere = await opened(system, "yanmo.new", YANMO);
    const city = await opened(system, "city.new", CITY);
    expect(await listed(districtSystem, "yanmo.new")).toBeUndefined();
    // Nor by the name, which all of these share.
    await opened(districtSystem, "yanhu.seen");
    const byName = await districtSystem({ method: "GET", url: `/api/accounts?text=${encodeURIComponent("试验")}` });
    expect(byName.body).not.toMatch(/yanmo\.new|city\.new/);
    expect(byName.body).toContain("yanhu.seen");
    for (const { id, proposalId } of [elsewhere, city]) {
      const tries = [
        await districtSystem({ method: "GET", url: `/api/accounts/${id}` }),
        await post(districtSystem, `/api/accounts/${id}/disabling`),
        await post(districtSystem, `/api/accounts/${id}/invitations`, {}),
        await post(districtSystem, `/api/accounts/${id}/role-proposals`, account("x", YANHU).proposal),
        await post(districtSecurity, `/api/accounts/${id}/roles`, account("x", YANHU).proposal),
        await confirm(districtSecurity, proposalId),
      ];
      expect(tries.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 404]);
    }
    const { id } = await opened(districtSystem, "yanhu.new");
    const wish = { ...account("x", CITY).proposal };
    expect(codeOf(await post(districtSystem, `/api/accounts/${id}/role-proposals`, wish))).toBe("areas.outside-scope");
    expect(codeOf(await post(districtSecurity, `/api/accounts/${id}/roles`, wish))).toBe("areas.outside-scope");
  });

  test("leave an account alone that holds a role beyond the district", async () => {
    const { id, token } = await opened(districtSystem, "two.places");
    await join(token);
    await post(security, `/api/accounts/${id}/roles`, account("x", CITY).proposal);
    expect(codeOf(await post(districtSystem, `/api/accounts/${id}/disabling`))).toBe("identity.account-beyond-scope");
    expect(codeOf(await post(districtSystem, `/api/accounts/${id}/invitations`, {}))).toBe(
      "identity.account-beyond-scope",
    );
  });
});

describe("the three administrators", () => {
  const ADMINISTRATORS = ["system-administrator", "security-administrator", "audit-administrator"];

  test("exclude each other and the programme, by the routes and by SQL", async () => {
    const { id } = await opened(system, "one.duty", CITY);
    for (const role of ADMINISTRATORS) {
      const wish = { role, areaId: CITY, ...REASON };
      expect(codeOf(await post(system, `/api/accounts/${id}/role-proposals`, wish))).toBe("identity.other-duty");
      expect(codeOf(await post(security, `/api/accounts/${id}/roles`, wish))).toBe("identity.other-duty");
    }
    const give = (role: string) => (client: pg.Client) =>
      client.query(
        `insert into role_assignment (id, user_id, role, area_id) values (gen_random_uuid(), '${id}', '${role}', ${CITY})`,
      );
    const app = async (work: (client: pg.Client) => Promise<unknown>) => {
      const client = new pg.Client({ ...platform.appSettings });
      await client.connect();
      try {
        await client.query("begin");
        await client.query("select set_config('gongfu.purpose', 'identity', true)");
        return await work(client);
      } finally {
        await client.query("rollback");
        await client.end();
      }
    };
    for (const role of ADMINISTRATORS) await expect(app(give(role)), role).rejects.toMatchObject({ code: "23503" });
    await expect(app(give("auditor"))).resolves.toMatchObject({ rowCount: 1 });
    await expect(
      app((client) => client.query(`update user_account set duty = 'system' where id = '${id}'`)),
    ).rejects.toMatchObject({ code: "42501" });
    // What was taken away stays away.
    await expect(
      app(async (client) => {
        await give("auditor")(client);
        await client.query(`update role_assignment set revoked_at = now() where user_id = '${id}'`);
        return client.query(`update role_assignment set revoked_at = null where user_id = '${id}'`);
      }),
    ).rejects.toMatchObject({ code: "42501" });
    // Nor outside the areas that the transaction acts in.
    await expect(
      app(async (client) => {
        await client.query(`select set_config('gongfu.scope', '{${YANMO}}', true)`);
        return give("auditor")(client);
      }),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("do not handle themselves, and the last of a kind who can sign in stays", async () => {
    const [me, other] = [await listed(security, "platform.security"), await listed(security, "platform.administrator")];
    const role = { role: "security-administrator", areaId: CITY, ...REASON };
    expect(codeOf(await post(security, `/api/accounts/${me?.id}/roles`, role))).toBe("identity.not-oneself");
    const last = other?.assignments[0]?.assignmentId;
    expect(codeOf(await post(security, `/api/role-assignments/${last}/revocation`))).toBe(
      "identity.last-administrator",
    );
    expect(codeOf(await post(system, `/api/accounts/${me?.id}/disabling`))).toBe("identity.last-administrator");
    // A district's administrator is not needed while the province has one.
    const district = (await listed(security, "yanhu.administrator"))?.assignments[0]?.assignmentId;
    expect((await post(security, `/api/role-assignments/${district}/revocation`)).statusCode).toBe(204);
    expect((await districtSystem({ method: "GET", url: "/api/accounts" })).statusCode).toBe(403);
  });

  test("each find what is theirs and nothing of the two others", async () => {
    const audit = await platform.as("platform.audit");
    const officer = await platform.as("yanhu.officer");
    const reads = async (by: Caller) => [
      (await by({ method: "GET", url: "/api/accounts" })).statusCode,
      (await by({ method: "GET", url: "/api/audit" })).statusCode,
      (await by({ method: "GET", url: "/api/policy/documents" })).statusCode,
    ];
    expect(await reads(system)).toEqual([200, 403, 403]);
    expect(await reads(security)).toEqual([200, 403, 403]);
    expect(await reads(audit)).toEqual([403, 200, 403]);
    expect(await reads(officer)).toEqual([403, 403, 200]);
  });
});

test("a lost password is reset by two administrators, and ends what was open", async () => {
  const { id, token } = await opened(system, "lost.password");
  await join(token);
  const before = await entered("lost.password");
  const asked = await post(system, `/api/accounts/${id}/invitations`, {});
  const { link, needsConfirmation } = asked.json<{ link: { token: string }; needsConfirmation: boolean }>();
  expect(needsConfirmation).toBe(true);
  expect(codeOf(await join(link.token, "New-password-56"))).toBe("identity.invitation-unconfirmed");
  const waiting = (await listed(security, "lost.password"))?.invitation;
  expect((await post(system, `/api/invitations/${waiting?.invitationId}/confirmation`)).statusCode).toBe(403);
  expect((await post(security, `/api/invitations/${waiting?.invitationId}/confirmation`)).statusCode).toBe(204);
  expect((await join(link.token, "New-password-56")).statusCode).toBe(204);
  expect((await before({ method: "GET", url: "/api/session" })).statusCode).toBe(204);
  expect((await signIn("lost.password")).statusCode).toBe(401);
  expect((await signIn("lost.password", "New-password-56")).statusCode).toBe(200);
});

test("a link is over after 72 hours and not before", async () => {
  const { token } = await opened(system, "late.comer");
  const opening = () => platform.app.inject({ method: "POST", url: "/api/invitations/opening", payload: { token } });
  platform.setClock("2026-11-25T03:59:59.000Z");
  expect((await opening()).json()).toMatchObject({ userName: "late.comer", purpose: "join" });
  platform.setClock("2026-11-25T04:00:00.000Z");
  expect(codeOf(await opening())).toBe("identity.invitation-over");
  platform.setClock("2026-11-22T04:00:00.000Z");
});

test("what administrators did is written where they did it", async () => {
  const auditor = await platform.as("platform.audit");
  const actions: string[] = [];
  for (let before = ""; ; ) {
    const page = await auditor({ method: "GET", url: `/api/audit${before}` });
    const { events } = page.json<{ events: { id: string; action: string; detail: object }[] }>();
    actions.push(...events.map(({ action }) => action));
    expect(JSON.stringify(events)).not.toContain(PASSWORD);
    if (events.length < 100) break;
    before = `?before=${events.at(-1)?.id}`;
  }
  for (const action of ["account-created", "role-proposed", "role-confirmed", "role-granted", "role-revoked"])
    expect(actions, action).toContain(action);
  for (const action of ["account-disabled", "account-enabled", "invitation-accepted", "password-reset-confirmed"])
    expect(actions, action).toContain(action);
});
