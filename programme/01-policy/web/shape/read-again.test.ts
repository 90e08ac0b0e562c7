import { expect, test } from "vitest";
import { blankItem } from "./blank-item.ts";
import { readAgain, rereadContent } from "./read-again.ts";

const place = (quote: string) => ({ quote, span: [40, 40 + quote.length] as [number, number] });

test.each([
  ["target", "到2028年，智能工厂达到20家", { indicator: "智能工厂", value: 20, unit: "家", year: 2028 }],
  ["incentive", "对购置设备的企业，给予设备投资额10%的补助，最高50万元。", { rate: 10, cap: 50, unit: "万元" }],
  ["task", "（一）开展技能实训。建设实训基地。（牵头单位：市经信局；配合单位：市人社局）", { lead: ["市经信局"] }],
  ["reference", "按照《望舒市数字经济促进条例》执行", { name: "望舒市数字经济促进条例" }],
] as const)("a %s is read from its words alone and stands on them", async (kind, quote, said) => {
  const [found] = await readAgain(kind, place(quote));
  expect(found).toMatchObject({ kind, item: { ...said, quote, span: [40, 40 + quote.length] } });
});

test("what the words do not say stays as it was", async () => {
  const quote = "智能工厂达到20家";
  const blank = blankItem("target", place(quote));
  if (blank.kind !== "target") throw new Error("no target");
  const before = { ...blank, item: { ...blank.item, id: "t1", year: 2028 } };
  const [found] = await readAgain("target", place(quote));
  expect(rereadContent(before, found)).toMatchObject({ item: { id: "t1", value: 20, year: 2028 } });
  expect(rereadContent(before, undefined)).toBe(before);
});
