import fc from "fast-check";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { instant } from "#kernel";
import { DEEP } from "../../tools/deep.ts";
import { sweepAbandoned } from "./sweeping.ts";
import { type Records, YANHU } from "./testing/access-case.ts";
import { CASES } from "./testing/access-cases.ts";
import { account } from "./testing/account-access-cases.ts";
import { decideAll, handedIn, makeRecords } from "./testing/neighbour-records.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Call = (request: InjectOptions) => Promise<LightMyRequestResponse>;

let platform: TestPlatform;
let own: Call;

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
});

afterAll(() => platform?.close());

const under = (key: string, request: InjectOptions): InjectOptions => ({
  ...request,
  headers: { ...request.headers, "idempotency-key": key },
});
const unit = (name: string): InjectOptions => ({
  ...{ method: "POST", url: "/api/units" },
  payload: { name, kind: "organisation", areaId: YANHU },
});
const told = ({ statusCode, body }: LightMyRequestResponse) => `${statusCode} ${body}`;

async function unitsNamed(name: string): Promise<number> {
  const found = await own({ method: "GET", url: `/api/units?areaId=${YANHU}` });
  return found.json<{ units: { name: string }[] }>().units.filter((one) => one.name === name).length;
}

describe("a request under a key of its own", () => {
  test("sent 64 times at once is done once, and all are answered alike", async () => {
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => own(under("sixty-four-0001", unit("六十四次试验站")))),
    );
    expect(new Set(answers.map(told)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(201);
    expect(await unitsNamed("六十四次试验站")).toBe(1);
  });

  test("stands for one request and for one person", async () => {
    const first = told(await own(under("one-request-0001", unit("甲试验站"))));
    const other = await own(under("one-request-0001", unit("乙试验站")));
    expect([other.statusCode, other.json().code]).toEqual([422, "http.request-key-reused"]);
    expect(await unitsNamed("乙试验站")).toBe(0);
    const city = await platform.as("chengyan.officer");
    expect((await city(under("one-request-0001", unit("丙试验站")))).statusCode).toBe(201);
    expect(told(await own(under("one-request-0001", unit("甲试验站"))))).toBe(first);
  });

  test("that was refused may be sent again when the reason is gone", async () => {
    const alias = (unitId: string): InjectOptions => ({
      ...{ method: "POST", url: `/api/units/${unitId}/aliases` },
      payload: { alias: "试验别名甲", areaId: YANHU },
    });
    const { id } = (await own(unit("别名试验站"))).json<{ id: string }>();
    const refused = await own(
      under("refused-00000001", { ...alias(id), payload: { alias: "别名试验站", areaId: 990103 } }),
    );
    expect(refused.statusCode).toBe(403);
    expect((await own(under("refused-00000002", alias(id)))).statusCode).toBe(201);
  });

  test.each(["short", `${"x".repeat(101)}`, "有 空 格 的 键 a", "semi;colon-00000"])("%s is no key", async (key) => {
    const answer = await own(under(encodeURI(key), unit("无键试验站")));
    expect([answer.statusCode, answer.json().code]).toEqual([400, "http.request-key-unfit"]);
  });

  test("in any order and mixture, each key is done once and answered as the first time", async () => {
    let run = 0;
    const sending = fc.record({ key: fc.nat(3), name: fc.nat(2), city: fc.boolean() });
    const city = await platform.as("chengyan.officer");
    await fc.assert(
      fc.asyncProperty(fc.array(sending, { minLength: 2, maxLength: 14 }), fc.boolean(), async (sent, atOnce) => {
        run++;
        const send = async (one: (typeof sent)[number]) => {
          const person = one.city ? city : own;
          const answer = await person(
            under(`any-order-${run}-${one.key}`, unit(`次序试验站${run}·${one.name}·${one.city}`)),
          );
          return { one, answer };
        };
        const answers: Awaited<ReturnType<typeof send>>[] = [];
        if (atOnce) answers.push(...(await Promise.all(sent.map(send))));
        else for (const one of sent) answers.push(await send(one));
        const made = answers.filter(({ answer }) => answer.statusCode === 201);
        // By person and key there is one content that was done; all that asked for it were told the same, all others were refused.
        const doneAs = new Map(
          made.map(({ one, answer }) => [`${one.city} ${one.key}`, { name: one.name, said: told(answer) }]),
        );
        for (const { one, answer } of answers) {
          const done = doneAs.get(`${one.city} ${one.key}`);
          const sameName = done?.name === one.name;
          if (sameName) expect(told(answer)).toBe(done.said);
          else expect(answer.statusCode).toBeGreaterThanOrEqual(409);
        }
        const distinct = new Set(made.map(({ answer }) => answer.json<{ id: string }>().id));
        const names = new Set(made.map(({ one }) => `${one.name} ${one.city}`));
        expect(distinct.size).toBe(names.size);
      }),
      { numRuns: DEEP ? 10_000 : 25 },
    );
  }, 3_600_000);
});

test("the link to a new account is told once and kept nowhere, whatever key it was asked under", async () => {
  const administrator = await platform.as("platform.administrator");
  const open: InjectOptions = { method: "POST", url: "/api/accounts", payload: account("told.once", YANHU) };
  const first = await administrator(under("told-once-00000001", open));
  expect(first.statusCode, first.body).toBe(201);
  expect((await administrator(under("told-once-00000001", open))).statusCode).toBe(409);
  const kept = await platform.database.read(
    { userId: null, userName: "test", areas: [], purpose: "start-up" },
    async (query) => query.selectFrom("request_key").select("key").where("key", "=", "told-once-00000001").execute(),
  );
  expect(kept).toEqual([]);
});

test("a key is forgotten after a week, and stands for something new then", async () => {
  const days = (count: number) => () => instant(new Date(Date.now() + count * 86_400_000).toISOString());
  const send = async (name: string) => (await own(under("a-week-00000001", unit(name)))).statusCode;
  expect(await send("周前试验站")).toBe(201);
  await sweepAbandoned({ database: platform.database, clock: days(6) });
  expect(await send("周后试验站")).toBe(422);
  await sweepAbandoned({ database: platform.database, clock: days(8) });
  expect(await send("周后试验站")).toBe(201);
});

describe("every route that changes something", () => {
  let shared: Records;
  beforeAll(async () => {
    shared = await makeRecords(own);
  });

  const changing = Object.entries(CASES).flatMap(([route, found]) =>
    route.startsWith("GET ") || found === "no-record" || (found.ownStatus ?? 200) > 299 ? [] : [{ route, found }],
  );
  test.each(changing)("$route answers the second sending as the first", async ({ route, found }) => {
    const records = { ...shared, documentId: await handedIn(own) };
    if (found.decided) await decideAll(own, records.documentId);
    const request = under(`every-route-${route.replaceAll(/[^\w/]/g, "-")}`.slice(0, 100), found.own(records));
    const first = await own(request);
    expect(first.statusCode, first.body).toBe(found.ownStatus ?? 200);
    expect(told(await own(request))).toBe(told(first));
  });
});
