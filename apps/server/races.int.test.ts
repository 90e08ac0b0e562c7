import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import { YANHU } from "./testing/access-case.ts";
import { CITY } from "./testing/access-cases.ts";
import { account } from "./testing/account-access-cases.ts";
import { type Calls, decideAll, handedIn, makeRecords } from "./testing/neighbour-records.ts";
import { openAccount } from "./testing/open-account.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

/**
 * Two people do, at the same instant, what can be done once. Exactly one does it; the other is told so by a refusal that is in the
 * published table, and what the database holds afterwards is what one of them alone would have left.
 */
const COUNTED = ["enterprise", "unit", "role_assignment", "user_account", "frozen_roster", "plan_version"];
const ROUNDS = DEEP ? 10_000 : 110;

let platform: TestPlatform;
let owner: pg.Client;
let [district, city, system, security, districtSecurity]: Calls[] = [];
let turn = 0;
/** Months that were frozen, the newest first. */
let frozen = 0;

beforeAll(async () => {
  platform = await testPlatform();
  owner = new pg.Client(platform.owner);
  await owner.connect();
  // Effects are counted by the owner of the tables, whom row security then does not hold; it holds the application as before.
  for (const table of COUNTED) await owner.query(`alter table ${table} no force row level security`);
  [district, city, system, security, districtSecurity] = await Promise.all(
    ["yanhu.officer", "chengyan.officer", "platform.administrator", "platform.security", "yanhu.security"].map((name) =>
      platform.as(name),
    ),
  );
  await makeRecords(as(district));
}, 120_000);

afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

const as = (call: Calls | undefined): Calls => {
  if (call === undefined) throw new Error("nobody");
  return call;
};
type Answer = LightMyRequestResponse;
/** The two at once, and how many effects are found afterwards; more than one effect, or none, is the fault that is looked for. */
type Race = {
  readonly both: () => Promise<readonly Answer[]>;
  /** Counted where it is kept; once for each race. */
  readonly effects: () => Promise<number>;
};

const post = (call: Calls | undefined, url: string, payload: object) => as(call)({ method: "POST", url, payload });
const REASON = { reason: "同时" };

async function made<T>(answer: Promise<Answer>): Promise<T> {
  const { statusCode, body } = await answer;
  expect(statusCode, body).toBeLessThan(300);
  return JSON.parse(body === "" ? "{}" : body) as T;
}

async function counted(sql: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await owner.query(sql, [...values]);
  return Number(rows[0]?.n);
}

async function register(call = city, creditCode = codeOfTurn()): Promise<Answer> {
  const firm = { name: `同时${turn}机械有限公司`, creditCode, overrideReason: "试验", industry: "3444", address: null };
  return post(call, "/api/enterprises", { ...firm, areaId: YANHU });
}
const codeOfTurn = () => `91990102MB${String(turn).padStart(7, "0")}X`;

async function proposal(): Promise<{ token: string; proposalId: string; accountId: string }> {
  const userName = `race.r${turn}`;
  const opened = await made<{ id: string; link: { token: string } }>(
    post(system, "/api/accounts", account(userName, YANHU)),
  );
  const { accounts } = await made<{ accounts: { proposals: { proposalId: string }[] }[] }>(
    as(system)({ method: "GET", url: `/api/accounts?text=${userName}` }),
  );
  return { token: opened.link.token, accountId: opened.id, proposalId: accounts[0]?.proposals[0]?.proposalId ?? "" };
}

const RACES: Readonly<Record<string, () => Promise<Race>>> = {
  "a credit code registered by two offices": async () => {
    const code = codeOfTurn();
    return {
      both: () => Promise.all([register(district, code), register(city, code)]),
      effects: () => counted("select count(*) n from enterprise where credit_code = $1", [code]),
    };
  },
  "a responsible unit entered by two": async () => {
    const unit = { name: `同时试验站${turn}`, kind: "organisation", areaId: YANHU };
    return {
      both: () => Promise.all([post(district, "/api/units", unit), post(city, "/api/units", unit)]),
      effects: () => counted("select count(*) n from unit where name = $1", [unit.name]),
    };
  },
  "a role confirmed by two security administrators": async () => {
    const { proposalId, accountId } = await proposal();
    const decide = (call: Calls | undefined) =>
      post(call, `/api/role-proposals/${proposalId}/decision`, { decision: "confirmed", ...REASON });
    return {
      both: () => Promise.all([decide(security), decide(districtSecurity)]),
      effects: () => counted("select count(*) n from role_assignment where user_id = $1", [accountId]),
    };
  },
  "a role confirmed and declined": async () => {
    const { proposalId } = await proposal();
    const decide = (call: Calls | undefined, decision: string) =>
      post(call, `/api/role-proposals/${proposalId}/decision`, { decision, ...REASON });
    return {
      both: () => Promise.all([decide(security, "confirmed"), decide(districtSecurity, "declined")]),
      effects: one,
    };
  },
  "an invitation taken by two": async () => {
    const { token } = await proposal();
    const take = (password: string) =>
      platform.app.inject({ method: "POST", url: "/api/invitations/acceptance", payload: { token, password } });
    return { both: () => Promise.all([take("Long-enough-12"), take("Another-pass-34")]), effects: one };
  },
  "a month of a roster frozen by two": async () => {
    frozen += 1;
    if (frozen === 1) await listForAges();
    const year = 2026 - Math.floor(frozen / 9);
    const body = { kind: "key-supervised", areaId: YANHU, period: `${year}-0${1 + (frozen % 9)}`, reason: null };
    const freeze = (call: Calls | undefined) => post(call, "/api/frozen-rosters", { ...body, id: randomUUID() });
    return {
      both: () => Promise.all([freeze(district), freeze(district)]),
      effects: () => counted("select count(*) n from frozen_roster where period = $1", [body.period]),
    };
  },
  "two files merged into each other": async () => {
    const first = await made<{ id: string }>(register());
    turn += 1;
    const second = await made<{ id: string }>(register());
    const merge = (gone: string, survivorId: string) =>
      post(city, `/api/enterprises/${gone}/merge`, { id: randomUUID(), survivorId, reason: "同一家企业" });
    return {
      both: () => Promise.all([merge(first.id, second.id), merge(second.id, first.id)]),
      effects: () =>
        counted("select count(*) n from enterprise where survivor_id is not null and id = any($1)", [
          [first.id, second.id],
        ]),
    };
  },
  "a merge undone by two": async () => {
    const first = await made<{ id: string }>(register());
    turn += 1;
    const second = await made<{ id: string }>(register());
    const id = randomUUID();
    const body = { id, survivorId: second.id, reason: "同一家企业" };
    await made(post(city, `/api/enterprises/${first.id}/merge`, body));
    const undo = () => post(city, `/api/enterprise-merges/${id}/split`, { id: randomUUID(), reason: "不是同一家" });
    return { both: () => Promise.all([undo(), undo()]), effects: one };
  },
  "a next step settled by two": async () => {
    const { id: enterpriseId } = await made<{ id: string }>(register());
    const step = randomUUID();
    const call = (settles: string | null, id: string, next: object | null) => ({
      ...{ contacts: [{ id, enterpriseId, settles }], kind: "call", day: "2026-11-20", withWhom: null },
      ...{ outcome: next === null ? "talked" : "promised", note: null, next, about: null },
    });
    await made(post(district, "/api/enterprise-contacts", call(null, step, { step: null, due: "2026-11-25" })));
    const settle = (by: Calls | undefined) => post(by, "/api/enterprise-contacts", call(step, randomUUID(), null));
    return { both: () => Promise.all([settle(district), settle(city)]), effects: one };
  },
  "a draft published by two": async () => {
    const documentId = await handedIn(as(district));
    await decideAll(as(district), documentId);
    const publish = (call: Calls | undefined) => post(call, "/api/plans", { documentId, keepPrintedNames: true });
    return {
      both: () => Promise.all([publish(district), publish(city)]),
      effects: () => counted("select count(*) n from plan_version where document_id = $1", [documentId]),
    };
  },
  "an item of a draft decided on by two": async () => {
    const documentId = await handedIn(as(district));
    const url = `/api/policy/documents/${documentId}`;
    const { items } = await made<{ items: { itemId: string; version: number }[] }>(
      as(district)({ method: "GET", url }),
    );
    const [item] = items;
    const decide = (call: Calls | undefined, action: string) =>
      post(call, `${url}/decisions`, { decisions: [{ itemId: item?.itemId, seenVersion: item?.version, action }] });
    return { both: () => Promise.all([decide(district, "accept"), decide(city, "reject")]), effects: one };
  },
  // The last of these: nobody who opens accounts is left behind it.
  "the last two administrators of a kind disabled by each other": async () => {
    const names = [`race.a${turn}`, `race.b${turn}`];
    await dismissAdministrators();
    for (const userName of names) await openAccount(platform, { userName, role: "system-administrator", area: CITY });
    const calls = await Promise.all(names.map((name) => platform.as(name)));
    const ids = await Promise.all(names.map(idOfAccount));
    const disable = (by: Calls | undefined, id: string | undefined) =>
      post(by, `/api/accounts/${id}/disabling`, REASON);
    return {
      both: () => Promise.all([disable(calls[0], ids[1]), disable(calls[1], ids[0])]),
      effects: () =>
        counted("select count(*) n from user_account where disabled_at is null and user_name = any($1)", [names]),
    };
  },
};

/** Where the answers alone tell it: each that was done told that it was. */
const one = () => Promise.resolve(1);

async function idOfAccount(userName: string): Promise<string> {
  const { rows } = await owner.query("select id from user_account where user_name = $1", [userName]);
  return rows[0].id;
}

/** A list of the district that holds for longer than months are frozen here. */
async function listForAges(): Promise<void> {
  const { id: enterprise } = await made<{ id: string }>(register());
  const id = randomUUID();
  const issue = {
    id,
    kind: "key-supervised",
    title: "久远名单",
    issuer: "砚湖区经济局",
    areaId: YANHU,
    document: null,
  };
  const span = { issuedOn: "1930-01-05", from: "1930-01-01", until: "2026-12-31" };
  await made(post(district, "/api/roster-issues", { ...issue, ...span }));
  const entries = [{ id: randomUUID(), enterprise }];
  await made(post(district, `/api/roster-issues/${id}/entries`, { entries, from: null, until: null, remark: null }));
}

/** Nobody above the district is a system administrator any more. */
async function dismissAdministrators(): Promise<void> {
  await owner.query(
    `update role_assignment set revoked_at = now() where role = 'system-administrator' and revoked_at is null and area_id in (100000, 990000, ${CITY})`,
  );
}

const NAMES = Object.keys(RACES);

test.each(NAMES)(
  "%s: of two at the same instant one happens and the other is told so",
  async (name) => {
    const rounds = Math.ceil(ROUNDS / NAMES.length);
    for (let round = 0; round < rounds; round += 1) {
      turn += 1;
      const race = await (RACES[name] as () => Promise<Race>)();
      const answers = await race.both();
      const said = answers.map(({ statusCode, body }) => `${statusCode} ${body.slice(0, 160)}`);
      expect(
        answers.filter(({ statusCode }) => statusCode < 300),
        said.join(" / "),
      ).toHaveLength(1);
      const refused = answers.find(({ statusCode }) => statusCode >= 300);
      expect(refused?.statusCode, said.join(" / ")).toBeLessThan(500);
      expect(refused?.json()).toMatchObject({ code: expect.stringMatching(/^[a-z]+\.[a-z-]+$/) });
      expect(await race.effects(), said.join(" / ")).toBe(1);
    }
  },
  3_600_000,
);

test("two at once who do what both may do are both done: not everything is refused", async () => {
  turn += 1;
  const first = codeOfTurn();
  turn += 1;
  const answers = await Promise.all([register(district, first), register(city, codeOfTurn())]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
});
