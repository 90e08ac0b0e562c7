import { randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lockByName } from "#database";
import { evidenceWorkHere, withScan } from "#evidence/http";
import { accept, instant, type Result, refuse } from "#kernel";
import { png } from "../../platform/files/testing/evidence-files.ts";
import { sweepAbandoned, sweepHourly } from "./sweeping.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const MIB = 1024 * 1024;
const quota = { perSubject: 1024 * MIB, perPerson: 1024 * MIB };

type Call = Awaited<ReturnType<TestPlatform["as"]>>;
type Status = { state: string; refusal: { code: string; facts: { left: number } } | null };
type Storage = Record<"subject" | "person", { kept: number; limit: number }>;

let platform: TestPlatform;
/** What the malware scan finds. */
let scanned: Result<void> = accept();
let own: Call;
let auditor: Call;
let enterprise: Call;
let firms: { homeId: number; id: string }[];

beforeAll(async () => {
  const evidenceWork = withScan(evidenceWorkHere, async () => scanned);
  platform = await testPlatform({ evidenceQuota: quota, evidenceWork });
  own = await platform.as("yanhu.officer");
  auditor = await platform.as("chengyan.auditor");
  enterprise = await platform.as("yanhu.enterprise");
  const mine = (await enterprise({ method: "GET", url: "/api/own-enterprise?year=2025" })).json().enterprise;
  const all = (await own({ method: "GET", url: "/api/enterprises?areaId=990102" })).json().enterprises;
  firms = [mine, ...all.filter(({ id }: { id: string }) => id !== mine.id)];
});

afterAll(() => platform?.close());

function ok<T>(answer: LightMyRequestResponse): T {
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.body === "" ? (undefined as T) : answer.json<T>();
}

const firm = (turn: number) => {
  const it = firms[turn];
  if (!it) throw new Error("the demo has too few enterprises");
  return { homeId: it.homeId, subjectId: it.id };
};

function begin(call: Call, id: string, size: number, at = firm(0)) {
  const payload = { id, ...at, kind: "subject", recordId: at.subjectId, fileName: "照片.png", size };
  return call({ method: "POST", url: "/api/evidence/uploads", payload });
}

async function bring(call: Call, id: string, bytes: Buffer, at = firm(0)): Promise<void> {
  ok(await begin(call, id, bytes.length, at));
  const headers = { "content-type": "application/octet-stream" };
  const url = `/api/evidence/${at.homeId}/uploads/${id}/bytes?from=0`;
  ok(await call({ method: "PUT", url, headers, payload: bytes }));
}

async function finish(call: Call, id: string, bytes: Buffer, at = firm(0)): Promise<Status> {
  const url = `/api/evidence/${at.homeId}/uploads/${id}/finish`;
  return ok(await call({ method: "POST", url, payload: { crc32: crc32(bytes) } }));
}

async function send(call: Call, bytes: Buffer, at = firm(0)): Promise<Status & { id: string }> {
  const id = randomUUID();
  await bring(call, id, bytes, at);
  return { id, ...(await finish(call, id, bytes, at)) };
}

async function detach(id: string, at = firm(0)): Promise<void> {
  const payload = { act: "detach", reason: "占满为止" };
  ok(await own({ method: "POST", url: `/api/evidence/${at.homeId}/${id}/changes`, payload }));
}

async function storage(call: Call, { homeId, subjectId } = firm(0)): Promise<Storage | null> {
  const query = `homeId=${homeId}&subjectId=${subjectId}&kind=subject&recordIds=${subjectId}`;
  return ok<{ storage: Storage | null }>(await call({ method: "GET", url: `/api/evidence?${query}` })).storage;
}

let salt = 1;
/** A picture of exactly so many bytes: a film of the phone's stands behind it. */
function picture(size: number): Buffer {
  const head = png(30, 20, { salt: salt++ });
  return Buffer.concat([head, Buffer.alloc(size - head.length, 0x2e)]);
}

const SIZE = 100_000;

test("what was kept counts for the enterprise and the person, also when taken away, the same content once", async () => {
  const before = await storage(own);
  if (!before) throw new Error("who may attach sees how much room there is");
  const bytes = picture(SIZE);
  const first = await send(own, bytes);
  await detach(first.id);
  expect((await send(own, bytes)).state).toBe("kept");
  expect((await send(own, bytes, firm(1))).state).toBe("kept");
  expect(await storage(own)).toEqual({
    subject: { kept: before.subject.kept + SIZE, limit: quota.perSubject },
    person: { kept: before.person.kept + SIZE, limit: quota.perPerson },
  });
  expect((await storage(own, firm(1)))?.subject.kept).toBe(SIZE);
  expect(await storage(auditor)).toBeNull();
});

test("an enterprise's evidence ends at its quota, however much is taken away, and says so before a byte is sent", async () => {
  const at = firm(2);
  quota.perSubject = 3 * SIZE;
  try {
    for (let turn = 0; turn < 3; turn++) await detach((await send(own, picture(SIZE), at)).id, at);
    const refused = await begin(own, randomUUID(), SIZE, at);
    expect([refused.statusCode, refused.json().code]).toEqual([413, "evidence.subject-full"]);
    // Another person is refused as well, and another enterprise has room of its own.
    const shard = { ...firm(3) };
    expect((await send(own, picture(SIZE), shard)).state).toBe("kept");
  } finally {
    quota.perSubject = 1024 * MIB;
  }
});

test("files on their way count: nobody begins more than there is room for", async () => {
  const at = firm(4);
  quota.perSubject = 2 * SIZE;
  try {
    const ids = Array.from({ length: 6 }, () => randomUUID());
    const begun = await Promise.all(ids.map((id) => begin(own, id, SIZE, at)));
    expect(begun.filter(({ statusCode }) => statusCode === 201)).toHaveLength(2);
    for (const [turn, id] of ids.entries())
      if (begun[turn]?.statusCode === 201)
        ok(await own({ method: "DELETE", url: `/api/evidence/${at.homeId}/uploads/${id}` }));
  } finally {
    quota.perSubject = 1024 * MIB;
  }
});

test("two people who send the last file at once: one is kept, the other is sent back with what is left", async () => {
  const kept = (await storage(own))?.subject.kept ?? 0;
  quota.perSubject = kept + SIZE + SIZE / 2;
  try {
    const [mine, theirs] = [picture(SIZE), picture(SIZE)];
    const [one, other] = [randomUUID(), randomUUID()];
    await bring(own, one, mine);
    await bring(enterprise, other, theirs);
    const both = await Promise.all([finish(own, one, mine), finish(enterprise, other, theirs)]);
    expect(both.map(({ state }) => state).toSorted()).toEqual(["kept", "refused"]);
    expect(both.find(({ state }) => state === "refused")?.refusal?.code).toBe("evidence.subject-full");
    expect((await storage(own))?.subject.kept).toBe(kept + SIZE);
  } finally {
    quota.perSubject = 1024 * MIB;
  }
});

test("a person's quota holds over all enterprises, and the enterprise can still send for itself", async () => {
  const kept = (await storage(own))?.person.kept ?? 0;
  quota.perPerson = kept + SIZE;
  try {
    expect((await send(own, picture(SIZE), firm(5))).state).toBe("kept");
    const refused = await begin(own, randomUUID(), 1, firm(6));
    expect([refused.statusCode, refused.json().code]).toEqual([413, "evidence.person-full"]);
    expect((await begin(enterprise, randomUUID(), 1)).statusCode).toBe(201);
  } finally {
    quota.perPerson = 1024 * MIB;
  }
});

test("asking how far a file is changes nothing: it only reads", async () => {
  const at = firm(7);
  const id = randomUUID();
  ok(await begin(own, id, 9, at));
  const writing = vi.spyOn(platform.database, "transact");
  try {
    const url = `/api/evidence/${at.homeId}/uploads/${id}`;
    expect(ok<Status>(await own({ method: "GET", url })).state).toBe("receiving");
    expect(writing).not.toHaveBeenCalled();
  } finally {
    writing.mockRestore();
  }
});

test("abandoned files are swept while the server runs, though their person never comes back, and not after it stopped", async () => {
  const at = firm(8);
  const id = randomUUID();
  ok(await begin(own, id, 9, at));
  const url = `/api/evidence/${at.homeId}/uploads/${id}`;
  const { database } = platform;
  const later = { database, clock: () => instant("2026-11-24T04:00:00.000Z") };
  const failed = vi.fn();
  await sweepHourly(later, failed, 5).stop();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await own({ method: "GET", url })).statusCode).toBe(200);
  const sweeping = sweepHourly(later, failed, 5);
  await vi.waitFor(async () => expect((await own({ method: "GET", url })).statusCode).toBe(404), 5_000);
  await sweeping.stop();
  expect(failed).not.toHaveBeenCalled();
});

test("while one server sweeps another leaves it alone", async () => {
  const at = firm(9);
  const id = randomUUID();
  ok(await begin(own, id, 9, at));
  const url = `/api/evidence/${at.homeId}/uploads/${id}`;
  const { database } = platform;
  const sweeping = { database, clock: () => instant("2026-11-24T04:00:00.000Z") };
  await database.transact({ userId: null, userName: "", areas: [] }, async (write) => {
    await lockByName(write, "sweeping");
    await sweepAbandoned(sweeping);
    return accept();
  });
  expect((await own({ method: "GET", url })).statusCode).toBe(200);
  await sweepAbandoned(sweeping);
  expect((await own({ method: "GET", url })).statusCode).toBe(404);
});

test("a file whose malware scan fails stays in quarantine, says so, and is kept once the scan works; an infected one loses its bytes", async () => {
  const at = firm(10);
  const [one, other] = [randomUUID(), randomUUID()];
  const bytes = picture(1000);
  const address = (id: string, end: string) => `/api/evidence/${at.homeId}/${end.replace("ID", id)}`;
  const asked = (id: string) =>
    own({ method: "POST", url: address(id, "uploads/ID/finish"), payload: { crc32: crc32(bytes) } });
  try {
    await bring(own, one, bytes, at);
    scanned = refuse("files.scan-failed");
    const failed = await asked(one);
    expect([failed.statusCode, failed.json().code]).toEqual([503, "files.scan-failed"]);
    expect(ok<Status>(await own({ method: "GET", url: address(one, "uploads/ID") })).state).toBe("checking");
    expect((await own({ method: "GET", url: address(one, "ID/content") })).statusCode).toBe(404);
    scanned = accept();
    expect(ok<Status>(await asked(one)).state).toBe("kept");
    await bring(own, other, bytes, at);
    scanned = refuse("files.infected");
    expect(ok<Status>(await asked(other))).toMatchObject({ state: "refused", refusal: { code: "files.infected" } });
    expect((await own({ method: "GET", url: address(other, "ID/content") })).statusCode).toBe(404);
  } finally {
    scanned = accept();
  }
});
