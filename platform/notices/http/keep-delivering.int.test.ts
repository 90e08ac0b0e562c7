import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Grant } from "#database";
import { accept, areaId, type Instant, idOf, instant, later } from "#kernel";
import { type FreshDatabase, freshDatabase } from "../../database/testing/fresh-database.ts";
import { USUAL_HABITS } from "../domain/habits.ts";
import type { NewNotice } from "../domain/notice.ts";
import {
  askAddress,
  givenUpMessages,
  insertRobot,
  noticesOf,
  outboxState,
  postNotices,
  SENDING,
  sendAgain,
  setHabits,
  verifyAddress,
} from "../store/index.ts";
import { type MailStandIn, mailStandIn } from "../testing/mail-stand-in.ts";
import { type Deliverer, type Delivering, keepDelivering } from "./keep-delivering.ts";
import { aboutLink, aboutRobot } from "./secrets.ts";
import { mailBySmtp } from "./send-mail.ts";

const CITY = areaId(990100);
const DISTRICT = areaId(990102);
const MORNING = instant("2026-11-30T00:00:00.000Z");
const sealing = {
  seal: (secret: Uint8Array, about: string) => `${about}|${Buffer.from(secret).toString("base64")}`,
  open: (sealed: string, about: string) =>
    sealed.startsWith(`${about}|`) ? Buffer.from(sealed.slice(about.length + 1), "base64") : undefined,
};

let fresh: FreshDatabase;
let mail: MailStandIn;
let now: Instant;
let running: Deliverer[];
let troubles: Error[];
let told: { path: string; body: string; id: string }[];
let robotAnswers: (path: string) => { status: number; body: string };
let robotServer: ReturnType<typeof createServer>;

const person = (area: number) => ({ id: randomUUID(), name: `p${randomBytes(5).toString("hex")}`, area });
const as = (userId: string): Grant => ({ userId: idOf(userId), userName: "", areas: [CITY] });

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...fresh.owner });
  await client.connect();
  await client.query("select set_config('gongfu.purpose', 'identity', false)");
  await work(client).finally(() => client.end());
}

/** Somebody with an address that was verified. */
async function somebody(area: number = CITY, verified = true): Promise<{ id: string; address: string }> {
  const { id, name } = person(area);
  const address = `${name}@example.cn`;
  await fresh.database.transact({ userId: null, userName: "", areas: [], purpose: "identity" }, async (write) => {
    await sql`insert into user_account (id, user_name, display_name, name_key, duty, area_id)
      values (${id}::uuid, ${name}, ${name}, ${name}, 'programme', ${area}::integer)`.execute(write);
    return accept();
  });
  await fresh.database.transact(as(id), async (write) => {
    await sql`insert into notice_address (user_id, address, asked_at, verified_at)
      values (${id}::uuid, ${address}, now(), ${verified ? MORNING : null}::timestamptz)`.execute(write);
    return accept();
  });
  return { id, address };
}

const notice = (to: readonly string[], more: Partial<NewNotice> = {}): NewNotice => ({
  kind: "harbour.ship-waits",
  facts: { berth: 3 },
  path: "/harbour/1",
  once: randomUUID(),
  ...more,
  to,
});
const post = (...notices: NewNotice[]) =>
  fresh.database.transact(SENDING, async (write) => accept(await postNotices(write, notices, now)));

function deliver(more: Partial<Delivering> = {}): Deliverer {
  const deliverer = keepDelivering({
    ...{
      database: fresh.database,
      clock: () => now,
      sealing,
      publicUrl: "https://gongfu.example",
      resting: () => false,
    },
    sentences: {
      "zh-CN": { "notice.harbour.ship-waits": "船在等泊位 {berth}" },
      en: { "notice.harbour.ship-waits": "" },
    },
    mail: mailBySmtp({ url: mail.url, from: "notice@example.cn" }),
    calling: {
      ...{ hosts: ["robot.example"], timeLimitMs: 500, trusting: true },
      resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    },
    onError: (error) => troubles.push(error),
    pace: { everyMs: 10, digestsEveryMs: 0, leaseSeconds: 60 },
    ...more,
  });
  running.push(deliverer);
  return deliverer;
}

const state = () => fresh.database.read(SENDING, outboxState);
const settled = (waiting = 0) => expect.poll(state, { timeout: 5_000, interval: 15 }).toMatchObject({ waiting });
const mailTo = (address: string) => mail.arrived.filter(({ to }) => to === address);

beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.database.transact(SENDING, async (write) => {
    await sql`insert into area (id, name, short_name, level, tree, parent_id, preorder_from, preorder_to)
      values (0, '国', '国', 'country', 'division', null, 1, 100), (${CITY}::integer, '试验市', '试验', 'city', 'division', 0, 2, 50),
        (${DISTRICT}::integer, '试验区', '试验', 'district', 'division', ${CITY}::integer, 3, 20)`.execute(write);
    return accept();
  });
  mail = await mailStandIn();
  robotServer = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      told.push({ path: request.url ?? "", body, id: String(request.headers["webhook-id"]) });
      const answer = robotAnswers(request.url ?? "");
      response.writeHead(answer.status, { location: "/redirected" }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => robotServer.listen(0, "127.0.0.1", resolve));
});

beforeEach(() => {
  now = MORNING;
  running = [];
  troubles = [];
  told = [];
  robotAnswers = () => ({ status: 200, body: '{"errcode":0}' });
  mail.onMessage = () => undefined;
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  expect(troubles).toEqual([]);
  await asOwner(async (client) => {
    await client.query("set local row_security = on");
    await client.query("delete from outward_message");
  });
});
afterAll(async () => {
  robotServer?.close();
  await mail?.close();
  await fresh?.drop();
});

test("mail goes to a verified address only, with the sentence, the area and a link", async () => {
  const [known, unknown] = [await somebody(DISTRICT), await somebody(DISTRICT, false)];
  await post(notice([known.id, unknown.id]));
  deliver();
  await settled();
  expect(mailTo(unknown.address)).toEqual([]);
  const [message] = mailTo(known.address);
  expect(mailTo(known.address)).toHaveLength(1);
  expect(message?.subject).toBe("船在等泊位 3");
  expect(message?.text).toContain("https://gongfu.example/harbour/1");
  expect(message?.text).toContain("试验区");
});

test("what the server does not take is tried again later under the same id, then put aside, and sent again when somebody says so", async () => {
  const { id, address } = await somebody();
  mail.onMessage = ({ to }) => (to === address ? 451 : undefined);
  await post(notice([id]));
  const deliverer = deliver();
  for (let tries = 1; tries < 12; tries++) {
    await expect.poll(() => deliverer.counts().failed, { interval: 10 }).toBe(tries);
    // Not before its time.
    if (tries === 3) expect(mailTo(address)).toHaveLength(3);
    now = later(now, 6 * 60);
  }
  await expect.poll(state).toMatchObject({ waiting: 0, givenUp: 1 });
  expect(new Set(mailTo(address).map(({ messageId }) => messageId)).size).toBe(1);
  const [dead] = await fresh.database.read(SENDING, (query) => givenUpMessages(query, 10));
  expect(dead).toMatchObject({ tries: 12, fault: "smtp-451", kinds: ["harbour.ship-waits"] });
  expect(JSON.stringify(dead)).not.toContain(address);
  mail.onMessage = () => undefined;
  await fresh.database.transact(SENDING, async (write) => accept(await sendAgain(write, [dead?.id ?? ""], now)));
  await expect.poll(state).toMatchObject({ waiting: 0, givenUp: 0 });
  expect(new Set(mailTo(address).map(({ messageId }) => messageId)).size).toBe(1);
  expect(mailTo(address)).toHaveLength(13);
});

test("an address that the server says is not there is put aside at once", async () => {
  const { id } = await somebody();
  mail.onMessage = () => 550;
  await post(notice([id]));
  deliver();
  await expect.poll(state).toMatchObject({ waiting: 0, givenUp: 1 });
});

test("several servers beside each other send each message once", async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => somebody()));
  await post(...Array.from({ length: 10 }, () => notice(people.map(({ id }) => id))));
  for (let servers = 0; servers < 3; servers++) deliver();
  await settled();
  for (const { address } of people) expect(mailTo(address)).toHaveLength(10);
  expect(new Set(mail.arrived.map(({ messageId }) => messageId)).size).toBe(mail.arrived.length - 12);
});

test("a digest is one message with what was not read, at its time of day; what is chosen for a kind goes before", async () => {
  const { id, address } = await somebody();
  const habits = {
    ...USUAL_HABITS,
    byMail: "digest" as const,
    byKind: { "harbour.alarm": "at-once" as const },
    digestAt: 17 * 60,
  };
  await fresh.database.transact(as(id), async (write) => accept(await setHabits(write, habits)));
  await post(notice([id]), notice([id], { facts: { berth: 4 } }), notice([id], { kind: "harbour.alarm" }));
  const [first] = await fresh.database.read(as(id), (query) =>
    noticesOf(query, { unread: true, most: 9, kind: "harbour.ship-waits" }),
  );
  await fresh.database.transact(as(id), async (write) => {
    await sql`update notice set read_at = now() where id = ${first?.id}::uuid`.execute(write);
    return accept();
  });
  deliver();
  await expect.poll(() => mailTo(address)).toHaveLength(1);
  expect(mailTo(address)[0]?.subject).toBe("您有一条新通知");
  now = instant("2026-11-30T08:59:00.000Z");
  await settled();
  expect(mailTo(address)).toHaveLength(1);
  now = instant("2026-11-30T09:00:00.000Z");
  await expect.poll(() => mailTo(address)).toHaveLength(2);
  expect(mailTo(address)[1]?.subject).toBe("工赋通知汇总：1 条未读");
  now = instant("2026-12-01T10:00:00.000Z");
  await settled();
  expect(mailTo(address)).toHaveLength(2);
});

test("in quiet hours mail waits, and waiting is no try", async () => {
  const { id, address } = await somebody();
  const quiet = { from: 0, until: 9 * 60 };
  await fresh.database.transact(as(id), async (write) => accept(await setHabits(write, { ...USUAL_HABITS, quiet })));
  await post(notice([id]));
  const deliverer = deliver();
  await expect.poll(async () => (await state()).waiting).toBe(1);
  expect([mailTo(address).length, deliverer.counts().failed]).toEqual([0, 0]);
  now = instant("2026-11-30T01:00:00.000Z");
  await expect.poll(() => mailTo(address)).toHaveLength(1);
});

test("nothing is sent while nothing may be written", async () => {
  const { id, address } = await somebody();
  let resting = true;
  await post(notice([id]));
  deliver({ resting: () => resting });
  expect([mailTo(address).length, (await state()).waiting]).toEqual([0, 1]);
  resting = false;
  await expect.poll(() => mailTo(address)).toHaveLength(1);
});

test("a link verifies an address once, for its own person, within a day; nothing else goes there before", async () => {
  const [own, other] = [await somebody(CITY, false), await somebody()];
  const [messageId, address] = [randomUUID(), `new.${own.address}`];
  const sealedToken = sealing.seal(Buffer.from("the-link"), aboutLink(messageId));
  const asked = { address, tokenHash: "hash", expiresAt: later(now, 24 * 60), sealedToken, messageId };
  await fresh.database.transact(as(own.id), async (write) => accept(await askAddress(write, asked, now)));
  await post(notice([own.id]));
  deliver();
  await settled();
  expect(mailTo(address).map(({ text }) => text.includes("/notices/address#the-link"))).toEqual([true]);
  const verify = (id: string, at: Instant) =>
    fresh.database.transact(as(id), async (write) => accept(await verifyAddress(write, "hash", at)));
  expect(await verify(other.id, now)).toEqual(accept(false));
  expect(await verify(own.id, later(now, 24 * 60))).toEqual(accept(false));
  expect(await verify(own.id, now)).toEqual(accept(true));
  expect(await verify(own.id, now)).toEqual(accept(false));
});

async function robot(area: typeof CITY, path: string, kinds: readonly string[] = []): Promise<void> {
  const [id, added] = [randomUUID(), await somebody(area)];
  const url = `http://robot.example:${(robotServer.address() as AddressInfo).port}${path}`;
  const made = {
    ...{ id, areaId: area, name: path, style: "dingtalk" as const, host: "robot.example", kinds, sealedSecret: null },
    ...{ sealedUrl: sealing.seal(Buffer.from(url), aboutRobot("url", id)), addedBy: idOf<"user">(added.id) },
  };
  await fresh.database.transact(as(added.id), async (write) => accept(await insertRobot(write, made, now)));
}

test("a robot hears once of what several people of its office are told, of its kinds, and of no other office", async () => {
  await robot(DISTRICT, "/district");
  await robot(DISTRICT, "/alarms", ["harbour.alarm"]);
  await robot(CITY, "/city");
  const [one, two] = [await somebody(DISTRICT, false), await somebody(DISTRICT, false)];
  await post(notice([one.id, two.id]));
  deliver();
  await settled();
  expect(told.map(({ path }) => path)).toEqual(["/district"]);
  expect(JSON.parse(told[0]?.body ?? "").text.content).toBe(
    "船在等泊位 3\n所属区域：试验区\n请登录平台办理：https://gongfu.example/harbour/1",
  );
  robotAnswers = () => ({ status: 200, body: '{"errcode":130101}' });
  await post(notice([one.id], { kind: "harbour.alarm" }));
  await expect.poll(() => told.length).toBe(3);
  expect(told.map(({ path }) => path).sort()).toEqual(["/alarms", "/district", "/district"]);
  await expect.poll(async () => (await state()).waiting).toBe(2);
  robotAnswers = () => ({ status: 200, body: '{"errcode":0}' });
  now = later(now, 2);
  await settled();
  const ids = told.slice(1).map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([4, 2]);
});
