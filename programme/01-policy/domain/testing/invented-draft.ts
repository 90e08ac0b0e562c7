import type { Draft, Incentive, Reference, Span, Target, Task } from "../draft.ts";

/** An invented plan, and what would be read from it: every kind but tables, and one doubt. */
export const TEXT = [
  "望舒区数字化三年计划",
  "到2028年，智能工厂达到20家；在役机器人达到1200台。",
  "1.开展实训。（牵头单位：市经信局）（配合单位：市人社局；2026年底前）",
  "2.建设公共平台。（牵头单位：市数据局、市经信局）",
  "对购置设备的企业给予10%补助，最高50万元；对示范企业奖励20万元。",
  "按照《望舒条例》，落实《澄砚办法》。",
  ...Array.from({ length: 30 }, (_, at) => `说明第${at + 1}段，其余事项由各镇自行安排。`),
  "贷款给予2%贴息。",
].join("\n");

/** A quote at its first place in the text. */
export function at(quote: string): { readonly quote: string; readonly span: Span } {
  const start = TEXT.indexOf(quote);
  if (start === -1) throw new Error(`not in the text: ${quote}`);
  return { quote, span: [start, start + quote.length] };
}

const target = (id: string, indicator: string, quote: string, value: number, unit: string): Target => ({
  ...at(quote),
  ...{ id, indicator, value, unit, op: "ge", period: "level", year: 2028 },
});
export const factories = target("t1", "智能工厂", "智能工厂达到20家", 20, "家");
const robots = target("t2", "在役机器人", "在役机器人达到1200台", 1200, "台");
export const training: Task = {
  ...at("1.开展实训。（牵头单位：市经信局）（配合单位：市人社局；2026年底前）"),
  ...{ id: "k1", number: "1", title: "开展实训", lead: ["市经信局"], coop: ["市人社局"] },
  deadlines: ["2026年底"],
};
export const platform: Task = {
  ...at("2.建设公共平台。（牵头单位：市数据局、市经信局）"),
  ...{ id: "k2", number: "2", title: "建设公共平台", lead: ["市数据局", "市人社局"], coop: ["市财政局"] },
};
export const grant: Incentive = {
  ...at("对购置设备的企业给予10%补助，最高50万元"),
  ...{ id: "i1", kind: "rate", subject: "购置设备的企业", rate: 10, cap: 50, unit: "万元" },
};
export const interest: Incentive = {
  ...at("贷款给予2%贴息"),
  id: "i2",
  kind: "interest",
  subject: "贷款",
  rate: 2,
  base: "贷款",
};
export const law: Reference = { ...at("《望舒条例》"), id: "r1", name: "望舒条例", number: null, kind: "law" };
const rule: Reference = { ...at("《澄砚办法》"), id: "r2", name: "澄砚办法", number: null, kind: "policy" };

export const DRAFT: Draft = {
  schema: 1,
  doc: "invented",
  metadata: {
    ...{ title: null, plan_title: null, issuers: [], doc_numbers: [], date: null, published: null, period: null },
    ...{ region: null, level: null, status: null },
  },
  targets: [factories, robots],
  tables: [],
  tasks: [training, platform],
  incentives: [grant, interest],
  references: [law, rule],
  review: [{ kind: "target", item: { ...factories, id: "" }, id: "v1", why: "target-in-measures", ...at("达到20家") }],
};
