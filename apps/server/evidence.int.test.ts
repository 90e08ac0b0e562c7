import { randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jpeg, office, pdf, png } from "../../platform/files/testing/evidence-files.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

let platform: TestPlatform;
let own: Call;
let sibling: Call;
let auditor: Call;
let enterprise: Call;
let about: { homeId: number; subjectId: string };
let firm: { homeId: number; id: string };

type Call = Awaited<ReturnType<TestPlatform["as"]>>;
type Status = { state: string; received: number; size: number; crc32: number; refusal: { code: string } | null };
type FileView = { id: string; recordId: string; fileName: string; size: number; type: string; detached: boolean };
type List = { files: FileView[]; uploads: { id: string; received: number; state: string }[]; mayChange: boolean };
type Record = { kind: "fact" | "subject"; recordId: string };

beforeAll(async () => {
  platform = await testPlatform();
  own = await platform.as("yanhu.officer");
  sibling = await platform.as("yanmo.officer");
  auditor = await platform.as("chengyan.auditor");
  enterprise = await platform.as("yanhu.enterprise");
  firm = (await enterprise({ method: "GET", url: "/api/own-enterprise?year=2025" })).json().enterprise;
  about = { homeId: firm.homeId, subjectId: firm.id };
});

afterAll(() => platform?.close());

const whole = (): Record => ({ kind: "subject", recordId: about.subjectId });

function ok<T>(answer: LightMyRequestResponse): T {
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.body === "" ? (undefined as T) : answer.json<T>();
}

type Begun = { id: string; record?: Record; fileName?: string; size: number };
const begin = (call: Call, { id, record = whole(), fileName = "照片.png", size }: Begun) =>
  call({ method: "POST", url: "/api/evidence/uploads", payload: { id, ...about, ...record, fileName, size } });
const address = (id: string) => `/api/evidence/${about.homeId}/uploads/${id}`;
const put = (call: Call, id: string, from: number, payload: Buffer) =>
  call({
    method: "PUT",
    url: `${address(id)}/bytes?from=${from}`,
    headers: { "content-type": "application/octet-stream" },
    payload,
  });
const finish = (call: Call, id: string, sum: number) =>
  call({ method: "POST", url: `${address(id)}/finish`, payload: { crc32: sum } });
const status = (call: Call, id: string) => call({ method: "GET", url: address(id) });
const content = (call: Call, id: string) => call({ method: "GET", url: `/api/evidence/${about.homeId}/${id}/content` });

async function list(call: Call, ...records: [Record, ...Record[]]): Promise<List> {
  const ids = records.map(({ recordId }) => recordId).join(",");
  const query = `homeId=${about.homeId}&subjectId=${about.subjectId}&kind=${records[0].kind}&recordIds=${ids}`;
  return ok(await call({ method: "GET", url: `/api/evidence?${query}` }));
}

type Sent = { record?: Record; fileName?: string; pieceBytes?: number };
async function send(call: Call, bytes: Uint8Array, sent: Sent = {}): Promise<Status & { id: string }> {
  const id = randomUUID();
  ok(await begin(call, { id, size: bytes.length, ...sent }));
  const pieceBytes = sent.pieceBytes ?? 1024 * 1024;
  for (let from = 0; from < bytes.length; from += pieceBytes)
    ok(await put(call, id, from, Buffer.from(bytes.subarray(from, from + pieceBytes))));
  return { id, ...ok<Status>(await finish(call, id, crc32(bytes))) };
}

let salt = 1;
const picture = () => png(30, 20, { salt: salt++ });

async function newFact(measure = "staff", text = "120"): Promise<string> {
  const id = randomUUID();
  const year = 2001 + (salt++ % 20);
  const payload = { id, act: "record", measure, from: `${year}-01-01`, text, tier: 0, sourceNote: null };
  ok(await own({ method: "POST", url: `/api/enterprises/${about.subjectId}/facts`, payload }));
  return id;
}

const atFact = (recordId: string): Record => ({ kind: "fact", recordId });

/** As the application's role, past the routes. */
async function behind<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...platform.appSettings });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Counted as the start-up sees it, whatever the area. */
async function counted(table: string, where = "true"): Promise<number> {
  return behind(async (client) => {
    await client.query("begin");
    await client.query("select set_config('gongfu.purpose', 'start-up', true)");
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table} where ${where}`);
    await client.query("rollback");
    return Number(rows[0]?.n);
  });
}

describe("a file that is sent in", () => {
  test("is kept under its type and leaves only as a file that nobody's browser runs", async () => {
    const bytes = picture();
    const sent = await send(own, bytes, { fileName: "C:\\photos\\现场.png", pieceBytes: 37 });
    expect(sent.state).toBe("kept");
    const left = await content(own, sent.id);
    expect(left.rawPayload.equals(bytes)).toBe(true);
    expect(left.headers).toMatchObject({
      "content-type": "image/png",
      "content-length": String(bytes.length),
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("现场.png")}`,
    });
    const { files } = await list(own, whole());
    expect(files.at(-1)).toMatchObject({ id: sent.id, fileName: "现场.png", type: "png", width: 30, height: 20 });
  });

  test("under a name that lies gets the right ending behind it, and the list says so", async () => {
    const sent = await send(own, pdf(`contract ${salt++}`), { fileName: "合同.exe" });
    expect((await content(own, sent.id)).headers["content-disposition"]).toContain(encodeURIComponent("合同.exe.pdf"));
    const { files } = await list(own, whole());
    expect(files.find(({ id }) => id === sent.id)).toMatchObject({ nameContradicts: true, type: "pdf" });
  });

  test("is read as text where it has one", async () => {
    const textOf = async (id: string) => own({ method: "GET", url: `/api/evidence/${about.homeId}/${id}/text` });
    const paper = await send(own, pdf("Invoice No 4711 about one robot arm"), { fileName: "a.pdf" });
    expect(ok(await textOf(paper.id))).toMatchObject({ text: expect.stringContaining("4711"), cut: false });
    const note = await send(own, Buffer.from("演示数据".repeat(10_000)), { fileName: "a.txt" });
    expect(ok<{ text: string }>(await textOf(note.id))).toMatchObject({ cut: true });
    const photo = await send(own, picture());
    expect((await textOf(photo.id)).json()).toMatchObject({ code: "evidence.no-text" });
  });

  test("is nobody's to read before it is checked, not even its own person's", async () => {
    const bytes = picture();
    const id = randomUUID();
    ok(await begin(own, { id, size: bytes.length }));
    ok(await put(own, id, 0, bytes));
    expect((await content(own, id)).statusCode).toBe(404);
    const { uploads, files } = await list(own, whole());
    expect(uploads.map((one) => one.id)).toContain(id);
    expect(files.map((one) => one.id)).not.toContain(id);
    const other = await list(await platform.as("chengyan.officer"), whole());
    expect(other.uploads).toEqual([]);
    ok(await finish(own, id, crc32(bytes)));
    expect((await content(own, id)).statusCode).toBe(200);
  });

  test.each<readonly [string, string, Uint8Array, string]>([
    ["a program", "发票.pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]), "files.program"],
    ["macros", "台账.xlsx", office("xl/workbook.xml", [{ name: "xl/vbaProject.bin", data: "x" }]), "files.macros"],
    ["a pixel flood", "图.png", png(2, 2, { claims: [30_000, 30_000] }), "files.picture-too-many-pixels"],
  ])("is sent back with the reason when it is %s, and its bytes are gone", async (_what, fileName, bytes, code) => {
    const sent = await send(own, bytes, { fileName });
    expect(sent).toMatchObject({ state: "refused", refusal: { code } });
    expect(await counted("evidence_chunk", `blob_id = '${sent.id}'`)).toBe(0);
    expect((await content(own, sent.id)).statusCode).toBe(404);
    expect(ok<Status>(await status(own, sent.id)).refusal?.code).toBe(code);
    const audit = ok<{ events: { action: string; objectId: string }[] }>(
      await auditor({ method: "GET", url: "/api/audit" }),
    );
    expect(audit.events).toContainEqual(expect.objectContaining({ action: "evidence-refused", objectId: sent.id }));
    ok(await own({ method: "DELETE", url: address(sent.id) }));
    expect((await status(own, sent.id)).statusCode).toBe(404);
  });

  test("over the limits is not begun: too large, empty, without a name, too many on their way", async () => {
    const record = { kind: "fact", recordId: await newFact() } as const;
    const refused = async (begun: Partial<Begun>) =>
      (await begin(own, { id: randomUUID(), record, size: 5, ...begun })).json<{ code: string }>().code;
    expect(await refused({ size: 50 * 1024 * 1024 + 1 })).toBe("evidence.too-large");
    expect(await refused({ size: 0 })).toBe("evidence.empty");
    expect(await refused({ fileName: "a/" })).toBe("evidence.name-needed");
    expect(await refused({ record: { kind: "fact", recordId: randomUUID() } })).toBe("evidence.record-not-found");
    const ids = Array.from({ length: 10 }, () => randomUUID());
    for (const id of ids) ok(await begin(own, { id, record, size: 5 }));
    expect(await refused({})).toBe("evidence.too-many-unfinished");
    for (const id of ids) ok(await own({ method: "DELETE", url: address(id) }));
  });
});

test("ten unfinished files a person hold however many pages begin at once, at whatever records", async () => {
  const records = [whole(), ...(await Promise.all(Array.from({ length: 7 }, () => newFact()))).map(atFact)];
  const asked = await Promise.all(
    Array.from({ length: 32 }, (_, turn) => {
      const id = randomUUID();
      return begin(own, { id, record: records[turn % records.length] ?? whole(), size: 5 }).then((answer) => ({
        id,
        answer,
      }));
    }),
  );
  const begun = asked.filter(({ answer }) => answer.statusCode === 201);
  expect(begun).toHaveLength(10);
  for (const { answer } of asked)
    if (answer.statusCode !== 201) expect(answer.json().code).toBe("evidence.too-many-unfinished");
  for (const { id } of begun) ok(await own({ method: "DELETE", url: address(id) }));
});

describe("pieces of a file", () => {
  test("that leave a gap are refused with the byte to go on from; known ones change nothing; too long ones are refused", async () => {
    const bytes = picture();
    const id = randomUUID();
    ok(await begin(own, { id, size: bytes.length }));
    expect((await put(own, id, 10, bytes.subarray(10, 20))).json()).toEqual({
      code: "evidence.gap",
      facts: { received: 0 },
    });
    expect(ok(await put(own, id, 0, bytes.subarray(0, 40)))).toEqual({ received: 40 });
    expect(ok(await put(own, id, 0, bytes.subarray(0, 40)))).toEqual({ received: 40 });
    expect(ok(await put(own, id, 30, bytes.subarray(30, 60)))).toEqual({ received: 60 });
    expect((await put(own, id, 60, Buffer.alloc(bytes.length))).json().code).toBe("evidence.beyond-end");
    expect((await finish(own, id, 0)).json()).toEqual({ code: "evidence.incomplete", facts: { received: 60 } });
    // The page was opened anew: it asks how far the file is, and whether the one it holds is the same.
    const now = ok<Status>(await begin(own, { id, size: bytes.length }));
    expect(now).toMatchObject({ received: 60, crc32: crc32(bytes.subarray(0, 60)) });
    ok(await put(own, id, 60, bytes.subarray(60)));
    expect((await finish(own, id, 1)).json().code).toBe("evidence.bytes-differ");
    expect(ok<Status>(await finish(own, id, crc32(bytes))).state).toBe("kept");
    expect(ok<Status>(await finish(own, id, crc32(bytes))).state).toBe("kept");
    expect((await put(own, id, 0, bytes.subarray(0, 9))).statusCode).toBe(404);
    expect((await content(own, id)).rawPayload.equals(bytes)).toBe(true);
  });

  test("sent side by side by two windows make one file", async () => {
    const bytes = Buffer.concat([Buffer.from(`${salt++}`), Buffer.from("并行".repeat(40_000))]);
    const id = randomUUID();
    ok(await begin(own, { id, size: bytes.length }));
    const window = async (pieceBytes: number) => {
      for (let from = 0; from < bytes.length; ) {
        const answer = await put(own, id, from, bytes.subarray(from, from + pieceBytes));
        from =
          answer.json<{ received?: number; facts?: { received: number } }>().received ?? answer.json().facts.received;
      }
    };
    await Promise.all([window(9_000), window(7_001), window(30_011)]);
    const both = await Promise.all([finish(own, id, crc32(bytes)), finish(own, id, crc32(bytes))]);
    expect(both.map((answer) => ok<Status>(answer).state)).toEqual(["kept", "kept"]);
    expect((await content(own, id)).rawPayload.equals(bytes)).toBe(true);
  });

  test("in any order, doubled and overlapping, end as the file they were cut from", async () => {
    const step = fc.record({ from: fc.nat(63), length: fc.integer({ min: 1, max: 40 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const bytes = Buffer.from(`${salt++} `.padEnd(64, "甲乙丙").slice(0, 64)).subarray(0, 64);
        const id = randomUUID();
        ok(await begin(own, { id, size: bytes.length, fileName: "次序.txt" }));
        // What the server must have after each step, told without looking how it decides.
        let there = "";
        for (const { from, length } of steps) {
          const piece = bytes.subarray(from, from + length);
          const answer = await put(own, id, from, piece);
          if (from <= there.length) {
            there = there.slice(0, from) + piece.toString("latin1") + there.slice(from + piece.length);
            expect(ok<{ received: number }>(answer).received).toBe(there.length);
          } else expect(answer.json()).toEqual({ code: "evidence.gap", facts: { received: there.length } });
          expect(ok<Status>(await status(own, id))).toMatchObject({
            received: there.length,
            crc32: crc32(Buffer.from(there, "latin1")),
          });
        }
        ok(await own({ method: "DELETE", url: address(id) }));
        expect(await counted("evidence_chunk", `blob_id = '${id}'`)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });
});

test("the id of a kept file begins no upload: not at another record, nor for whoever does not see the file", async () => {
  const bytes = picture();
  const { id } = await send(own, bytes);
  const other = (await sibling({ method: "GET", url: "/api/enterprises?areaId=990103" })).json().enterprises[0];
  expect(other.homeId).toBe(about.homeId);
  const body = { id, homeId: other.homeId, subjectId: other.id, kind: "subject", recordId: other.id };
  const payload = { ...body, fileName: "照片.png", size: bytes.length };
  const begun = await sibling({ method: "POST", url: "/api/evidence/uploads", payload });
  expect(begun.json()).toMatchObject({ code: "evidence.upload-closed" });
  expect((await sibling({ method: "DELETE", url: address(id) })).statusCode).toBe(404);
  expect((await content(own, id)).rawPayload.equals(bytes)).toBe(true);
});

describe("the same content", () => {
  test("is kept once in a home area, however many records it supports, and attached once to a record", async () => {
    const bytes = jpeg(50 + salt++, 40);
    const [first, second] = [await newFact(), await newFact()];
    const one = await send(own, bytes, { record: { kind: "fact", recordId: first } });
    const two = await send(own, bytes, { record: { kind: "fact", recordId: second }, fileName: "又一次.jpg" });
    expect([one.state, two.state]).toEqual(["kept", "kept"]);
    expect(await counted("evidence_content", `blob_id in ('${one.id}', '${two.id}')`)).toBe(1);
    expect(await counted("evidence_chunk", `blob_id = '${two.id}'`)).toBe(0);
    expect((await content(own, two.id)).rawPayload.equals(bytes)).toBe(true);
    const again = await send(own, bytes, { record: { kind: "fact", recordId: second } });
    expect(again).toMatchObject({ state: "refused", refusal: { code: "evidence.same-content" } });
  });

  test("of two districts is one content, and neither learns of the other's", async () => {
    const bytes = picture();
    await send(own, bytes, { fileName: "甲区.png" });
    const [theirs] = ok<{ enterprises: { id: string }[] }>(
      await sibling({ method: "GET", url: "/api/enterprises?areaId=990103" }),
    ).enterprises;
    const mine = about;
    about = { homeId: mine.homeId, subjectId: theirs?.id ?? "" };
    try {
      const sent = await send(sibling, bytes, { fileName: "乙区.png" });
      expect(sent.state).toBe("kept");
      expect((await content(sibling, sent.id)).rawPayload.equals(bytes)).toBe(true);
      expect((await content(own, sent.id)).statusCode).toBe(404);
    } finally {
      about = mine;
    }
  });
});

describe("who sees the record sees its files", () => {
  test("an auditor reads and attaches nothing, the enterprise attaches to its own, a sibling finds nothing", async () => {
    const record = { kind: "fact", recordId: await newFact() } as const;
    const sent = await send(enterprise, picture(), { record, fileName: "本企业.png" });
    expect(sent.state).toBe("kept");
    expect((await list(auditor, record)).files).toHaveLength(1);
    expect((await list(auditor, record)).mayChange).toBe(false);
    expect((await content(auditor, sent.id)).statusCode).toBe(200);
    expect((await begin(auditor, { id: randomUUID(), record, size: 5 })).statusCode).toBe(403);
    expect((await content(sibling, sent.id)).statusCode).toBe(404);
    expect((await begin(sibling, { id: randomUUID(), record, size: 5 })).statusCode).toBe(404);
    expect((await put(sibling, sent.id, 0, picture())).statusCode).toBe(404);
    // Who reads is noted behind the answer.
    await platform.app.auditNotes.flush();
    const read = ok<{ events: { action: string; objectId: string; actorName: string }[] }>(
      await auditor({ method: "GET", url: "/api/audit" }),
    ).events.find(({ action, objectId }) => action === "evidence-read" && objectId === sent.id);
    expect(read).toBeDefined();
  });

  test("a file about a person's data is opened only by who may change the record, and named to nobody else", async () => {
    const measures = ok<{ measures: { code: string; personal: boolean; per: string }[] }>(
      await own({ method: "GET", url: `/api/enterprises/${about.subjectId}` }),
    ).measures;
    const personal = measures.find((measure) => measure.personal);
    expect(personal).toBeDefined();
    const id = randomUUID();
    const payload = {
      id,
      act: "record",
      measure: personal?.code,
      from: "2025-03-01",
      text: "张三",
      tier: 0,
      sourceNote: null,
    };
    ok(await own({ method: "POST", url: `/api/enterprises/${about.subjectId}/facts`, payload }));
    const record = { kind: "fact", recordId: id } as const;
    const sent = await send(own, picture(), { record, fileName: "张三身份证.png" });
    expect((await content(own, sent.id)).statusCode).toBe(200);
    expect((await content(auditor, sent.id)).json().code).toBe("evidence.personal");
    // Asked for beside a record that is not personal it stays masked.
    const seen = await list(auditor, { kind: "fact", recordId: await newFact() }, record);
    expect(JSON.stringify(seen)).not.toContain("张三");
  });

  test("in SQL too: the sibling's scope shows no row of any table, and kept bytes cannot be dropped", async () => {
    const sent = await send(own, picture());
    const inScope = (scope: string, statement: string) =>
      behind(async (client) => {
        await client.query("begin");
        await client.query("select set_config('gongfu.user', $1, true), set_config('gongfu.scope', $2, true)", [
          randomUUID(),
          scope,
        ]);
        const { rowCount } = await client.query(statement);
        await client.query("rollback");
        return rowCount;
      });
    for (const table of ["evidence", "evidence_content", "evidence_chunk", "evidence_event", "evidence_upload"]) {
      const column = table === "evidence" ? "id" : table === "evidence_event" ? "evidence_id" : "blob_id";
      const where = table === "evidence_upload" ? "true" : `${column} = '${sent.id}'`;
      expect(await inScope("{990103}", `select from ${table} where ${where}`), table).toBe(0);
    }
    expect(await inScope("{990102}", `select from evidence_chunk where blob_id = '${sent.id}'`)).toBe(1);
    expect(await inScope("{990102}", `delete from evidence_chunk where blob_id = '${sent.id}'`)).toBe(0);
    await expect(inScope("{990102}", `delete from evidence where id = '${sent.id}'`)).rejects.toMatchObject({
      code: "42501",
    });
    await expect(inScope("{990102}", "update evidence_content set sha256 = sha256")).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("what happened to a record leaves its files", () => {
  test("a corrected figure keeps them, and the cell counts the files of the fact that counts", async () => {
    const first = await newFact("staff", "300");
    const year = 2001 + ((salt - 1) % 20);
    await send(own, picture(), { record: { kind: "fact", recordId: first } });
    await send(own, picture(), { record: { kind: "fact", recordId: first } });
    const filesOf = async () => {
      const { cells } = ok<{ cells: { measure: string; from: string; files: number; factId: string }[] }>(
        await own({ method: "GET", url: `/api/enterprises/${about.subjectId}` }),
      );
      return cells.find(({ measure, from }) => measure === "staff" && from === `${year}-01-01`)?.files;
    };
    expect(await filesOf()).toBe(2);
    const payload = {
      ...{ id: randomUUID(), act: "correct", measure: "staff", from: `${year}-01-01`, text: "310", tier: 0 },
      ...{ sourceNote: null, replaces: first, reason: "数错了" },
    };
    ok(await own({ method: "POST", url: `/api/enterprises/${about.subjectId}/facts`, payload }));
    expect(await filesOf()).toBe(0);
    const seen = await list(own, { kind: "fact", recordId: payload.id }, { kind: "fact", recordId: first });
    expect(seen.files.map(({ recordId }) => recordId)).toEqual([first, first]);
  });

  test("a file that was taken away stays, with who and why, and comes back; twice is told", async () => {
    const record = { kind: "fact", recordId: await newFact() } as const;
    const bytes = picture();
    const { id } = await send(own, bytes, { record });
    const change = (act: "detach" | "restore", reason: string, call = own) =>
      call({ method: "POST", url: `/api/evidence/${about.homeId}/${id}/changes`, payload: { act, reason } });
    expect((await change("restore", "没有撤过")).json().code).toBe("evidence.not-detached");
    expect((await change("detach", " ")).json().code).toBe("evidence.reason-needed");
    expect((await change("detach", "不是这台", sibling)).statusCode).toBe(404);
    ok(await change("detach", "不是这台设备的"));
    expect((await change("detach", "不是这台设备的")).json().code).toBe("evidence.already-detached");
    expect((await list(auditor, record)).files).toMatchObject([
      { id, detached: true, last: { act: "detach", reason: "不是这台设备的" } },
    ]);
    expect((await content(auditor, id)).statusCode).toBe(200);
    const again = await send(own, bytes, { record, fileName: "再传.png" });
    expect(again.state).toBe("kept");
    expect((await change("restore", "还是这台")).json().code).toBe("evidence.same-content");
    const url = `/api/evidence/${about.homeId}/${again.id}/changes`;
    ok(await own({ method: "POST", url, payload: { act: "detach", reason: "重复" } }));
    ok(await change("restore", "还是这台"));
    expect((await list(own, record)).files.filter(({ detached }) => !detached)).toMatchObject([{ id }]);
    expect(await counted("evidence_event", `evidence_id = '${id}'`)).toBe(2);
  });
});

test("what nobody went on with for a day is swept with its bytes; what was kept and what is younger stays", async () => {
  const bytes = picture();
  const [old, young] = [randomUUID(), randomUUID()];
  platform.setClock("2026-11-20T04:00:00.000Z");
  ok(await begin(own, { id: old, size: bytes.length }));
  ok(await put(own, old, 0, bytes.subarray(0, 50)));
  const kept = await send(own, bytes);
  platform.setClock("2026-11-21T03:00:00.000Z");
  ok(await begin(own, { id: young, size: bytes.length }));
  expect((await status(own, old)).statusCode).toBe(200);
  platform.setClock("2026-11-21T04:30:00.000Z");
  ok(await begin(own, { id: randomUUID(), size: 9 }));
  expect((await status(own, old)).statusCode).toBe(404);
  expect(await counted("evidence_chunk", `blob_id = '${old}'`)).toBe(0);
  expect((await status(own, young)).statusCode).toBe(200);
  expect((await content(own, kept.id)).rawPayload.equals(bytes)).toBe(true);
  platform.setClock("2026-11-22T04:00:00.000Z");
});
