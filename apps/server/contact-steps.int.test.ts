import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, areaId, idOf } from "#kernel";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const [CITY, YANHU, TODAY, YEAR] = [990100, 990102, "2026-11-22", 2026];

type Call = Awaited<ReturnType<TestPlatform["as"]>>;
let platform: TestPlatform;
let city: Call;
let yanhu: Call;
beforeAll(async () => {
  platform = await testPlatform();
  [city, yanhu] = [await platform.as("chengyan.officer"), await platform.as("yanhu.officer")];
});
afterAll(() => platform?.close());

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const codeOf = (response: LightMyRequestResponse) => [response.statusCode, response.json().code];

let turn = 0;
async function firm(): Promise<string> {
  turn += 1;
  const payload = {
    ...{ name: `砚湖办结试验${"甲乙丙丁戊己"[turn]}有限公司`, industry: "3444", address: null, areaId: YANHU },
    ...{ creditCode: `91990102MC${String(turn).padStart(7, "0")}X`, overrideReason: "试验" },
  };
  return read<{ id: string }>(await yanhu({ method: "POST", url: "/api/enterprises", payload })).id;
}

const NEXT = { step: "现场核对", due: "2026-11-30" };
function add(call: Call, enterpriseId: string, said: object = {}, settles: string | null = null, id = randomUUID()) {
  const payload = {
    ...{ contacts: [{ id, enterpriseId, settles }], kind: "call", day: TODAY, withWhom: null },
    ...{ outcome: "talked", note: null, next: null, about: null, ...said },
  };
  return call({ method: "POST", url: "/api/enterprise-contacts", payload });
}
async function noted(call: Call, enterpriseId: string, said: object = {}): Promise<string> {
  const id = randomUUID();
  read(await add(call, enterpriseId, said, null, id));
  return id;
}
const cancel = (call: Call, id: string, reason = "企业已停产") =>
  call({
    ...{ method: "POST", url: `/api/enterprise-contacts/${id}/cancellation` },
    payload: { id: randomUUID(), reason },
  });

type Contact = { id: string; mayClose: boolean; step: { state: string }; note: string | null };
const logOf = async (call: Call, id: string) =>
  read<{ contacts: Contact[] }>(await call({ method: "GET", url: `/api/enterprises/${id}/contacts` })).contacts;

describe("a next step is closed by office", () => {
  test("one below the office that set it adds entries and closes nothing", async () => {
    const id = await firm();
    const step = await noted(city, id, { next: NEXT });
    const refused = [403, "enterprise.contact-step-of-other"];
    const answer = await cancel(yanhu, step);
    expect([codeOf(answer), answer.json().facts]).toEqual([refused, { office: "澄砚市" }]);
    expect(codeOf(await add(yanhu, id, {}, step))).toEqual(refused);
    expect(await logOf(yanhu, id)).toMatchObject([{ id: step, mayClose: false, step: { state: "open" } }]);
    await noted(yanhu, id, { note: "已经去过" });
    const standing = async () => (await logOf(city, id)).find((one) => one.id === step);
    expect(await standing()).toMatchObject({ mayClose: true });
    expect((await cancel(city, step)).statusCode).toBe(201);
    expect(await standing()).toMatchObject({ mayClose: false, step: { state: "cancelled" } });
    expect(codeOf(await cancel(yanhu, step))).toEqual([409, "enterprise.contact-step-closed"]);
  });

  test("one above closes what an office below set, and so does that one itself", async () => {
    const id = await firm();
    const [first, second, third] = [
      await noted(yanhu, id, { next: NEXT }),
      await noted(yanhu, id, { next: NEXT }),
      await noted(yanhu, id, { next: NEXT }),
    ];
    expect((await cancel(city, first)).statusCode).toBe(201);
    expect((await add(city, id, {}, second)).statusCode).toBe(201);
    expect((await cancel(yanhu, third)).statusCode).toBe(201);
  });

  test("in the database too, whichever way it is closed", async () => {
    const id = await firm();
    const step = await noted(city, id, { next: NEXT });
    const by = randomUUID();
    const row = { recorded_at: `${TODAY}T00:00:00Z`, by_id: by, by_name: "试" };
    const act = (area: number, how: "cancel" | "settle") =>
      platform.database.transact({ userId: idOf(by), userName: "试", areas: [areaId(area)] }, async (write) => {
        const { home_id } = await write
          .selectFrom("enterprise_contact")
          .select("home_id")
          .where("id", "=", step)
          .executeTakeFirstOrThrow();
        if (how === "cancel")
          await write
            .insertInto("enterprise_contact_cancellation")
            .values({ ...row, home_id, contact_id: step, id: randomUUID(), reason: "试" })
            .execute();
        else
          await write
            .insertInto("enterprise_contact")
            .values({
              ...{ ...row, home_id, id: randomUUID(), enterprise_id: id, office_id: area, settles: step },
              ...{ kind: "call", day: TODAY as never, outcome: "talked" },
            })
            .execute();
        return accept();
      });
    for (const how of ["cancel", "settle"] as const) {
      await expect(act(YANHU, how)).rejects.toThrow("row-level security");
      expect((await act(CITY, how)).ok).toBe(true);
    }
  });

  test("a call sheet says which promise the office may close", async () => {
    const url = `/api/indicators/robots-in-service/call-sheet?areaId=${YANHU}&year=${YEAR}`;
    type Row = { id: string; open: object | null };
    const rows = async (call: Call) => read<{ enterprises: Row[] }>(await call({ method: "GET", url })).enterprises;
    const [row] = await rows(yanhu);
    if (!row) throw new Error("nobody to call");
    const about = { measures: ["robots"], year: YEAR };
    await noted(city, row.id, { outcome: "promised", next: { step: null, due: TODAY }, about });
    const openFor = async (call: Call) => (await rows(call)).find(({ id }) => id === row.id)?.open;
    expect(await openFor(yanhu)).toMatchObject({ promised: true, mayClose: false });
    expect(await openFor(city)).toMatchObject({ promised: true, mayClose: true });
  });
});

describe("what is typed of a contact in haste", () => {
  test("with a day far off is told so with the remedy", async () => {
    const id = await firm();
    for (const [said, code, facts] of [
      [{ day: "0001-01-01" }, "enterprise.contact-too-old", { earliest: "2016-11-22" }],
      [{ next: { step: "回访", due: "2199-01-01" } }, "enterprise.contact-step-too-far", { latest: "2028-11-22" }],
      [{ next: { step: "\u200B\u202E", due: TODAY } }, "enterprise.contact-step-missing", {}],
    ] as const) {
      const answer = await add(yanhu, id, said);
      expect(codeOf(answer)).toEqual([422, code]);
      expect(answer.json().facts).toMatchObject(facts);
    }
    expect(await logOf(yanhu, id)).toEqual([]);
  });

  test("is kept without signs that nobody sees", async () => {
    const id = await firm();
    const step = await noted(yanhu, id, { next: { step: "回\u200B访", due: TODAY }, note: "一\n\u202E二" });
    expect(codeOf(await cancel(yanhu, step, "\u3164\uFEFF"))).toEqual([422, "enterprise.contact-reason-missing"]);
    expect(await logOf(yanhu, id)).toMatchObject([{ note: "一\n二", next: { step: "回访" } }]);
  });
});
