import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, idOf, instant } from "#kernel";
import {
  beginUpload,
  changedEvidence,
  type Evidence,
  finishable,
  knownPart,
  leavingName,
  nameContradicts,
  plainFileName,
  roomFor,
} from "../index.ts";

const file = (sha256: string, last: Evidence["last"] = null): Evidence => ({
  ...{ homeId: areaId(1), subjectId: idOf("s"), kind: "fact", recordId: "r", id: idOf("e"), fileName: "照片.png" },
  ...{ sha256, size: 5, type: "png", about: {}, attachedAt: instant("2026-11-29T00:00:00.000Z"), byId: null },
  ...{ byName: "甲", last, events: last ? 1 : 0 },
});
const event = (act: "detach" | "restore") =>
  ({ act, reason: "不是", at: instant("2026-11-29T01:00:00.000Z"), byName: "乙" }) as const;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);

describe("an upload", () => {
  const state = fc
    .record({ size: fc.integer({ min: 1, max: 50 }), received: fc.nat(50) })
    .filter((s) => s.received <= s.size);
  const piece = fc.record({ from: fc.nat(60), length: fc.nat(60) });

  test("asks of any piece just the bytes behind those that it has, or says where to go on", () => {
    fc.assert(
      fc.property(state, piece, ({ size, received }, { from, length }) => {
        const wanted = Array.from({ length }, (_, index) => from + index);
        const found = knownPart({ state: "receiving", size, received }, { from, length });
        if (wanted.some((at) => at >= size) || from + length > size) expect(codeOf(found)).toBe("evidence.beyond-end");
        else if (length > 0 && !wanted.some((at) => at <= received) && from > received)
          expect(found).toEqual({ ok: false, refusal: { code: "evidence.gap", facts: { received } } });
        else if (length > 0) expect(found).toEqual({ ok: true, value: wanted.filter((at) => at < received).length });
      }),
      { numRuns: 2000 },
    );
  });

  test("that is being checked takes nothing new, and says so to nobody who repeats", () => {
    expect(codeOf(knownPart({ state: "checking", size: 9, received: 9 }, { from: 3, length: 6 }))).toBe("ok");
    expect(codeOf(knownPart({ state: "refused", size: 9, received: 4 }, { from: 4, length: 2 }))).toBe(
      "evidence.upload-closed",
    );
  });

  test("is whole when all is here and the sums agree", () => {
    expect(codeOf(finishable({ size: 9, received: 8, crc32: 7 }, 7))).toBe("evidence.incomplete");
    expect(codeOf(finishable({ size: 9, received: 9, crc32: 7 }, 8))).toBe("evidence.bytes-differ");
    expect(codeOf(finishable({ size: 9, received: 9, crc32: 7 }, 7))).toBe("ok");
  });

  test("begins within the limits: 20 files at a record, 10 of a person on their way, 50 MB", () => {
    const begun = (size: number, files: number, unfinished: number) =>
      codeOf(beginUpload({ homeId: areaId(1), fileName: "a.png", size }, { files, unfinished }));
    const most = 50 * 1024 * 1024;
    expect([begun(most, 19, 9), begun(most + 1, 0, 0)]).toEqual(["ok", "evidence.too-large"]);
    expect([begun(5, 20, 0), begun(5, 0, 10)]).toEqual(["evidence.too-many-files", "evidence.too-many-unfinished"]);
  });
});

describe("a file name", () => {
  test.each([
    ["C:\\照片\\现场.jpg", "现场.jpg"],
    ["../../etc/passwd", "passwd"],
    ["发票\u202egpj.exe", "发票gpj.exe"],
    ["a\u0000b\n.png", "ab.png"],
    ["  合同.pdf ", "合同.pdf"],
    ["x/", ""],
  ])("%j becomes %j", (given, plain) => {
    expect(plainFileName(given)).toBe(plain);
  });

  test("that is long keeps its beginning and its ending", () => {
    const plain = plainFileName(`${"长".repeat(400)}.pdf`);
    expect([...plain].length).toBe(200);
    expect(plain).toMatch(/^长+…长+\.pdf$/);
  });

  test("that says another type than the content leaves with the right ending behind it", () => {
    expect(nameContradicts("台账.PDF", "pdf")).toBe(false);
    expect(leavingName("台账.csv", "text")).toBe("台账.csv");
    expect(leavingName("开始.bat", "text")).toBe("开始.bat.txt");
    expect(leavingName("照片", "jpeg")).toBe("照片.jpg");
  });
});

describe("a file at a record", () => {
  test("is taken away once and put back once, with a reason", () => {
    const [here, away] = [file("a"), file("a", event("detach"))];
    const change = (it: Evidence, act: "detach" | "restore", reason = "拿错了", standing: Evidence[] = []) =>
      codeOf(changedEvidence(it, { act, reason }, standing));
    expect([change(here, "detach"), change(away, "restore")]).toEqual(["ok", "ok"]);
    expect([change(here, "restore"), change(away, "detach")]).toEqual([
      "evidence.not-detached",
      "evidence.already-detached",
    ]);
    expect(change(file("a", event("restore")), "detach")).toBe("ok");
    expect(change(here, "detach", " 错 ")).toBe("evidence.reason-needed");
    expect(change(here, "detach", "错".repeat(501))).toBe("evidence.reason-too-long");
    expect(change(away, "restore", "拿对了", [file("a")])).toBe("evidence.same-content");
  });

  test("finds room beside 19 others, not beside 20, and not beside itself", () => {
    const others = Array.from({ length: 20 }, (_, index) => file(`${index}`));
    expect(codeOf(roomFor("x", others.slice(1)))).toBe("ok");
    expect(codeOf(roomFor("x", others))).toBe("evidence.too-many-files");
    expect(codeOf(roomFor("3", others))).toBe("evidence.same-content");
  });
});
