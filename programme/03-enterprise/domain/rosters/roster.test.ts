import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IsoDate, idOf, type Result } from "#kernel";
import { documentOrNone, printedNumber, readDocumentNumber } from "./document-number.ts";
import { checkFrozen, departureOf, planFreeze } from "./frozen-roster.ts";
import { type Candidate, decideEntry, decideRemoval, type RosterKind, readIssue, type TypedIssue } from "./roster.ts";
import { isRosterHeading, readDay, readRosterHeadings } from "./roster-sheet.ts";

const day = (text: string) => text as IsoDate;
const today = day("2026-11-22");
const code = (result: Result<unknown>) =>
  result.ok ? "accepted" : result.refusal.code.replace("enterprise.roster-", "");

describe("发文字号", () => {
  test.each<[string, string]>([
    ["嘉府办发〔2024〕25号", "嘉府办发〔2024〕25号"],
    ["沪经信制[2020]643号", "沪经信制〔2020〕643号"],
    ["澄经信（2026）第012号", "澄经信〔2026〕12号"],
    ["澄 经 信 【２０２６】 ７ 号", "澄经信〔2026〕7号"],
  ])("%s is kept as %s", (typed, printed) => {
    const read = readDocumentNumber(typed);
    expect(read.ok && printedNumber(read.value)).toBe(printed);
  });

  test.each(["澄经信2026年12号", "澄经信〔26〕12号", "〔2026〕12号", "澄经信〔2026〕0号", "澄经信〔2026〕12", "号"])(
    "%s is not one",
    (typed) => expect(code(readDocumentNumber(typed))).toBe("document-malformed"),
  );

  test("what was printed is read as the same again", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("澄经信", "嘉府办发", "工信部联企业"),
        fc.integer({ min: 1949, max: 2099 }),
        fc.integer({ min: 1, max: 99999 }),
        (organ, year, serial) => {
          const number = { organ, year, serial };
          expect(readDocumentNumber(printedNumber(number))).toEqual({ ok: true, value: number });
        },
      ),
    );
  });

  test("a list may be without one", () => {
    expect([documentOrNone(null), documentOrNone("  ")]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
  });
});

const label = { zh: "试验", en: "Test" };
const kinds: RosterKind[] = [
  { code: "backbone", label, explain: label, level: "any", validMonths: null, verification: "background", source: "x" },
];
const TYPED: TypedIssue = {
  ...{ kind: "backbone", title: " 行业骨干  企业 ", issuer: "市经信局", document: "澄经信[2026]1号" },
  ...{ issuedOn: "2026-01-05", from: "2026-01-01", until: "2026-12-31" },
};

describe("a list", () => {
  test("is kept with its words tidied", () => {
    expect(readIssue(TYPED, { kinds, today })).toEqual({
      ok: true,
      value: { ...TYPED, title: "行业骨干 企业", document: "澄经信〔2026〕1号" },
    });
  });

  test.each<[Partial<TypedIssue>, string]>([
    [{ kind: "other" }, "kind-unknown"],
    [{ title: " ，" }, "title-missing"],
    [{ issuer: "" }, "issuer-missing"],
    [{ document: "12号" }, "document-malformed"],
    [{ issuedOn: "2026-11-23" }, "issued-later"],
    [{ until: "2025-12-31" }, "ends-before-begin"],
    [{ until: null, document: null }, "accepted"],
  ])("typed as %j is %s", (change, expected) => {
    expect(code(readIssue({ ...TYPED, ...change }, { kinds, today }))).toBe(expected);
  });
});

const ISSUE = { title: "试验", from: day("2026-01-01"), until: day("2026-12-31") as IsoDate | null };
const stay = (from: string, until: string | null = null, offFrom: string | null = null) => ({
  ...{ enterpriseId: "a", from: day(from), until: until as IsoDate | null, offFrom: offFrom as IsoDate | null },
});
const candidate = (stays: Candidate["stays"] = [], within = true): Candidate => ({
  ...{ enterpriseId: idOf<"enterprise">("a"), name: "试验公司", mergedName: null, within, stays },
});
const nothing = { from: null, until: null };
const entered = (it: Candidate, typed: { from: string | null; until: string | null } = nothing, issue = ISSUE) =>
  decideEntry(issue, it, { typed, today });

describe("an enterprise", () => {
  test("takes the days of the list when none are given", () => {
    expect(entered(candidate())).toEqual({
      ok: true,
      value: { from: "2026-01-01", until: "2026-12-31", already: false },
    });
  });

  test("stays within the days of the list", () => {
    expect(code(entered(candidate(), { from: "2025-12-31", until: null }))).toBe("entry-outside");
    expect(code(entered(candidate(), { from: null, until: "2027-01-01" }))).toBe("entry-outside");
    expect(code(entered(candidate(), { from: "2026-06-01", until: "2026-05-31" }))).toBe("ends-before-begin");
    expect(entered(candidate(), { from: "2025-12-31", until: null }, { ...ISSUE, until: null })).toMatchObject({
      refusal: { facts: { span: { zh: "2026-01-01 起，没有终止日期", en: "from 2026-01-01 on, without an end" } } },
    });
    expect(code(entered(candidate(), { from: null, until: "2099-01-01" }, { ...ISSUE, until: null }))).toBe("accepted");
  });

  test("does not come onto a list that is over, or that is not its area's", () => {
    expect(code(entered(candidate(), nothing, { ...ISSUE, until: day("2026-11-21") }))).toBe("issue-expired");
    expect(code(entered(candidate(), nothing, { ...ISSUE, until: today }))).toBe("accepted");
    expect(code(entered(candidate([], false)))).toBe("enterprise-outside");
  });

  test("that stands on it is there already, and on other days only after it was taken off", () => {
    const there = candidate([stay("2026-01-01", "2026-12-31")]);
    expect(entered(there)).toMatchObject({ value: { already: true } });
    expect(code(entered(there, { from: "2026-06-01", until: null }))).toBe("already-on");
    const left = candidate([stay("2026-01-01", "2026-12-31", "2026-05-01")]);
    expect(entered(left, { from: "2026-05-01", until: null })).toMatchObject({ value: { already: false } });
    expect(code(entered(left, { from: "2026-04-30", until: null }))).toBe("already-on");
  });

  test("is taken off once, between its first and last day, with a reason", () => {
    const it = stay("2026-01-01", "2026-12-31");
    const off = (offFrom: string, reason = "停产", from = it) =>
      code(decideRemoval(from, { offFrom, reason, document: null }));
    expect([
      off("2026-01-01"),
      off("2026-12-31"),
      off("2025-12-31"),
      off("2027-01-01"),
      off("2026-03-01", " "),
    ]).toEqual([...["accepted", "accepted", "off-before-on", "off-after-end", "reason-missing"]]);
    expect(off("2026-03-01", "停产", stay("2026-01-01", null, "2026-02-01"))).toBe("already-off");
  });
});

describe("freezing", () => {
  const plan = (period: string, before?: { revision: number; sha256: string }, reason: string | null = null) =>
    planFreeze({ period, reason, today, before });

  test("reads the last day of a period that is over, and today while it lasts", () => {
    expect(plan("2025")).toMatchObject({ value: { readOn: "2025-12-31", revision: 1, reason: null } });
    expect(plan("2026-Q4")).toMatchObject({ value: { readOn: today } });
    expect(code(plan("2026-12"))).toBe("period-ahead");
  });

  test("makes a further revision with a reason", () => {
    const before = { revision: 2, sha256: "x" };
    expect(code(plan("2025", before, " "))).toBe("freeze-reason");
    expect(plan("2025", before, "有补充")).toMatchObject({ value: { revision: 3, reason: "有补充" } });
    expect(code(checkFrozen({ count: 3, sha256: "x" }, before))).toBe("freeze-unchanged");
    expect(code(checkFrozen({ count: 0, sha256: "" }, undefined))).toBe("freeze-empty");
    expect(code(checkFrozen({ count: 3, sha256: "y" }, before))).toBe("accepted");
  });

  test("says why somebody is not there any more, by the newest stay", () => {
    const old = stay("2023-01-01", "2023-12-31");
    const off = stay("2026-01-01", "2026-12-31", "2026-03-01");
    expect(departureOf([old, off], today, false)).toEqual({ why: "taken-off", stay: off });
    expect(departureOf([off, old], day("2027-06-01"), false).why).toBe("taken-off");
    expect(departureOf([old], today, false)).toEqual({ why: "expired", stay: old });
    expect(departureOf([], today, false).why).toBe("elsewhere");
    expect(departureOf([stay("2027-01-01")], today, false).why).toBe("coming");
  });

  test("says that somebody was merged while the other stands there, and that somebody moved who is on a list all the same", () => {
    const old = stay("2023-01-01", "2023-12-31");
    const there = stay("2026-01-01");
    expect(departureOf([old, there], today, true)).toEqual({ why: "merged", stay: there });
    expect(departureOf([], today, true).why).toBe("merged");
    expect(departureOf([old], today, true).why).toBe("expired");
    expect(departureOf([old, there], today, false)).toEqual({ why: "elsewhere", stay: there });
  });
});

describe("a list in Excel", () => {
  test("is told by a column of credit codes; other columns may be missing or unknown", () => {
    expect(isRosterHeading(["序号", "社会信用 代码*"])).toBe(true);
    expect(isRosterHeading(["序号", "企业名称"])).toBe(false);
    expect(readRosterHeadings(["序号", "单位名称", "信用代码", "有效期止", "退回原因"])).toEqual({
      ok: true,
      value: { at: { creditCode: 2, name: 1, from: -1, until: 3, remark: -1 }, unknown: ["序号"] },
    });
    expect(readRosterHeadings(["信用代码", "统一社会信用代码"]).ok).toBe(false);
  });

  test.each(["2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "２０２６年０３月０１日", "20260301"])(
    "%s is a day",
    (text) => expect(readDay(text)).toEqual({ ok: true, value: "2026-03-01" }),
  );

  test.each(["2026-02-30", "三月一日", "2026年3月", "46082", ""])("%s is none", (text) => {
    expect(code(readDay(text))).toBe("not-a-day");
  });
});
