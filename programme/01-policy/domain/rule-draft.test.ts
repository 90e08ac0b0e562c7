import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IncentiveClause, ruleDraftOf } from "./rule-draft.ts";
import { ruleCondition } from "./rule-draft-condition.ts";

const NOTHING: IncentiveClause = {
  ...{ id: "i1", kind: "fixed", subject: "企业", rate: null, rateMin: null, rateMax: null, base: null, amount: null },
  ...{ amountMin: null, amountMax: null, cap: null, cap2: null, unit: null, per: null, period: null, condition: null },
  ...{ rankTo: null, quota: null, quotaPeriod: null, instalments: null },
};
const draft = (said: Partial<IncentiveClause>, planPeriod: readonly [number, number] | null = [2026, 2028]) =>
  ruleDraftOf({ ...NOTHING, ...said }, { planPeriod });
const codes = (said: Partial<IncentiveClause>) => draft(said).open.map(({ code }) => code);

describe("a money clause as a rule draft", () => {
  test("of 10 % of a base up to 500 万元 is exact in hundredths and in 分", () => {
    const made = draft({ kind: "rate", rate: "10", base: "设备投资额", cap: "500", unit: "万元", period: "one_off" });
    expect(made).toMatchObject({
      ...{ rate: { numerator: "1", denominator: "10" }, base: "设备投资额", cap: "500000000", amount: null },
      ...{ period: { kind: "one-off", text: "one_off" }, validity: { from: 2026, to: 2028 } },
    });
    expect(made.open).toEqual([{ code: "validity-from-plan", text: "2026–2028" }]);
  });

  test.each<[string, Partial<IncentiveClause>, string[]]>([
    ["a share of nothing named", { kind: "interest", rate: "2.5", cap: "30", unit: "万元" }, ["base-missing"]],
    ["a share without a rate", { kind: "match", base: "省级奖励", cap: "1", unit: "亿元" }, ["rate-missing"]],
    [
      "a range of rates",
      { kind: "rate", rateMin: "10", rateMax: "15", base: "投资额", cap: "1", unit: "万元" },
      ["rate-range"],
    ],
    ["no upper limit", { kind: "rate", rate: "10", base: "投资额" }, ["cap-not-said"]],
    ["no amount", { kind: "fixed" }, ["amount-missing"]],
    ["an amount in boxes", { kind: "fixed", amount: "3", unit: "箱" }, ["money-unit-unknown"]],
    ["an amount without a unit", { kind: "fixed", amount: "3" }, ["money-unit-unknown"]],
    ["a range of amounts", { kind: "fixed", amountMin: "3", amountMax: "5", unit: "万元" }, ["amount-range"]],
    ["at most", { kind: "upto", cap: "50", unit: "万元" }, ["amount-at-discretion"]],
    ["for each of nothing", { kind: "per_unit", amount: "5", unit: "元", cap: "1", per: null }, ["per-missing"]],
    ["ranks without a number", { kind: "ranking", amount: "5", unit: "万元" }, ["rank-missing"]],
    ["one amount for all ranks", { kind: "ranking", amount: "5", unit: "万元", rankTo: "3" }, ["rank-amounts"]],
    ["a fund", { kind: "fund", amount: "1", unit: "亿元" }, ["fund-is-no-rule"]],
    [
      "one amount that is said to be each one's",
      {
        kind: "ranking",
        amount: "5",
        unit: "万元",
        rankTo: "3",
        source: { quote: "前3名每家奖励5万元", span: [0, 10] },
      },
      [],
    ],
    ["two limits", { kind: "fixed", amount: "1", cap: "2", cap2: "9", unit: "万元" }, ["second-cap"]],
    ["instalments", { kind: "fixed", amount: "1", unit: "万元", instalments: "分两年" }, ["instalments-as-text"]],
    ["nobody", { kind: "fixed", amount: "1", unit: "万元", subject: " " }, ["subject-missing"]],
    ["what is no number", { kind: "fixed", amount: "一百", unit: "万元" }, ["number-not-exact"]],
  ])("%s is asked about", (_, said, asked) => {
    expect(codes({ ...said, period: "annual" })).toEqual([...asked, "validity-from-plan"]);
  });

  test("says when years and period are not printed", () => {
    const { open, validity } = draft({ kind: "fixed", amount: "20", unit: "万元" }, null);
    expect([validity, ...open.map(({ code }) => code)]).toEqual([null, "period-not-said", "validity-not-said"]);
    expect(codes({ kind: "fixed", amount: "1", unit: "元", period: "建设期内" })).toContain("period-as-text");
  });
});

describe("a condition", () => {
  const read = (text: string) => {
    const { thresholds, rest } = ruleCondition(text);
    return [thresholds.map(({ measure, op, value, unit, fen }) => [measure, op, value, unit, fen]), rest];
  };

  test.each<[string, readonly unknown[]]>([
    ["设备投资额500万元以上", [[["设备投资额", "ge", "500", "万元", "500000000"]], []]],
    ["研发投入占比不低于3%", [[["研发投入占比", "ge", "3", "%", null]], []]],
    ["总投资超过1.5亿元", [[["总投资", "gt", "1.5", "亿元", "15000000000"]], []]],
    ["投资额达到100万元及以上", [[["投资额", "ge", "100", "万元", "100000000"]], []]],
    ["总投资2,000万元（含）以上", [[["总投资", "ge", "2000", "万元", "2000000000"]], []]],
    ["职工不足300人", [[["职工", "lt", "300", "人", null]], []]],
    ["设备投资额不低于200万元，且通过验收", [[["设备投资额", "ge", "200", "万元", "200000000"]], ["通过验收"]]],
    ["单笔超过500万元以上（含）", [[], ["单笔超过500万元以上(含)"]]],
    ["年产值首次突破10亿元", [[], ["年产值首次突破10亿元"]]],
    ["总投资5000万元以上/1000万元以上", [[], ["总投资5000万元以上/1000万元以上"]]],
    ["投资额500万元以上或设备10台以上", [[], ["投资额500万元以上或设备10台以上"]]],
    ["投资额500万元至1000万元", [[], ["投资额500万元至1000万元"]]],
    ["500万元以上", [[], ["500万元以上"]]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

test("two rates that one sentence puts under one limit ask whether they are paid up to it together", () => {
  const source = { quote: "按设备的12%、软件的20%给予补助，最高800万元", span: [10, 36] as readonly [number, number] };
  const share = (id: string, rate: string, base: string, span = source.span): IncentiveClause => ({
    ...{ ...NOTHING, id, kind: "rate", rate, base, cap: "800", unit: "万元", source: { ...source, span } },
  });
  const [machines, software, elsewhere] = [
    share("i1", "12", "设备"),
    share("i2", "20", "软件"),
    share("i3", "20", "诊断", [90, 120]),
  ];
  const asked = (clause: IncentiveClause) =>
    ruleDraftOf(clause, { planPeriod: null, others: [machines, software, elsewhere] }).open.filter(
      ({ code }) => code === "cap-shared",
    );
  expect(asked(machines)).toEqual([{ code: "cap-shared", text: "软件" }]);
  expect(asked(software)).toEqual([{ code: "cap-shared", text: "设备" }]);
  expect(asked(elsewhere)).toEqual([]);
});

test("any clause gives a draft in whole 分 and lowest terms, and what is missing is always asked", () => {
  const figure = fc.option(fc.constantFrom("0", "10", "0.5", "33.333", "1000000", "x"), { nil: null });
  const words = fc.option(fc.constantFrom("", "投资额500万元以上", "其他"), { nil: null });
  const clause = fc.record({
    ...{ rate: figure, rateMin: figure, rateMax: figure, amount: figure, amountMin: figure, amountMax: figure },
    ...{ cap: figure, cap2: figure, rankTo: figure, quota: figure, base: words, condition: words, period: words },
    unit: fc.constantFrom(null, "元", "万元", "亿元", "台"),
    kind: fc.constantFrom("rate", "fixed", "upto", "per_unit", "ranking", "interest", "match", "fund"),
  });
  fc.assert(
    fc.property(clause, (said) => {
      const made = draft(said as Partial<IncentiveClause>);
      for (const money of [made.amount, made.cap, made.secondCap]) expect(money ?? "0").toMatch(/^\d+$/);
      const asked = made.open.map(({ code }) => code);
      for (const [printed, read] of [
        [said.amount, made.amount],
        [said.cap, made.cap],
        [said.cap2, made.secondCap],
      ] as const) {
        if (printed === null) expect(read).toBeNull();
        else if (read === null)
          expect(asked.some((code) => code === "money-unit-unknown" || code === "number-not-exact")).toBe(true);
      }
      if (made.rate) expect((BigInt(made.rate.numerator) * 100n * 1000n) % BigInt(made.rate.denominator)).toBe(0n);
    }),
  );
});
