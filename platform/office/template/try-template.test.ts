import { describe, expect, test } from "vitest";
import { p, r, tbl, wordFile } from "../../files/docx/testing/word-file.ts";
import type { TagFault, TemplateShape } from "../domain/template.ts";
import { fillDocument } from "./fill-document.ts";
import { tryTemplate } from "./try-template.ts";

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const row = (): TemplateShape => ({ 指标: "text", 最近: "text", 区域表: { 区域: "text" } });
const SHAPE: TemplateShape = { 标题: "text", 说明: "text", 有落后: "flag", 落后: row(), 正常: row(), 全部: row() };
const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const template = (body: string, more: Readonly<Record<string, string>> = {}) =>
  wordFile({
    body,
    extra: [
      { name: "[Content_Types].xml", data: TYPES },
      ...Object.entries(more).map(([name, data]) => ({ name, data })),
    ],
  });

async function told(body: string, more: Readonly<Record<string, string>> = {}) {
  const tried = await tryTemplate(template(body, more), SHAPE);
  if (tried.ok) return tried.value.printed.toSorted();
  const faults = (tried.refusal.facts["faults"] ?? []) as unknown as readonly TagFault[];
  return [tried.refusal.code, ...faults.map(({ fault, tag, place, near }) => `${fault} ${tag} ${place} ${near}`)];
}

describe("the trial of a template", () => {
  test("says of which outermost names anything is printed, a list by its entries' texts and not by their number", async () => {
    const body = p("{标题}") + tbl([["{#落后}{指标}{#区域表}{区域}{/区域表}", "{/落后}"]]);
    expect(await told(body)).toEqual(["标题", "落后"]);
    expect(await told(p("{#落后}有{/落后}{#有落后}有{/有落后}{^正常}无{/正常}"))).toEqual([]);
    expect(await told(p("{#落后}{标题}{/落后}{#说明}有{/说明}"))).toEqual(["标题"]);
  });

  test("finds a block that cannot be filled where another one ends, in lists that the trial itself leaves out", async () => {
    // Without anything late the first block falls away, and with it the beginning of the second one.
    const tangled = p("{^落后}没有落后的。") + p("{/落后}{#正常}正常的：") + p("{指标}{/正常}");
    expect(await told(tangled)).toEqual(["office.template-tags", "tangled {#正常} body {/落后}{#正常}正常的："]);
    // In a condition that holds only when something is late, what stands when nothing is: no values reach it, and one day some may.
    const within = p("{#全部}甲") + p("{/全部}{#正常}") + p("{/正常}");
    const inside = p("{#有落后}") + p("{^落后}") + within + p("{/落后}") + p("{/有落后}");
    expect(await told(inside)).toEqual(["office.template-tags", "tangled {#正常} body {/全部}{#正常}"]);
    const apart = p("{^落后}没有落后的。") + p("{/落后}") + p("{#正常}正常的：") + p("{指标}{/正常}");
    expect(await told(apart)).toEqual(["正常"]);
  });

  test("names the header, footer or note in which that is", async () => {
    const header = `<w:hdr ${SPACE}>${p("{#落后}甲")}${p("{/落后}{#正常}")}${p("{/正常}")}</w:hdr>`;
    expect(await told(p("{标题}"), { "word/header1.xml": header })).toEqual([
      ...["office.template-tags", "tangled {#正常} header {/落后}{#正常}"],
    ]);
  });

  test("finds lists within lists that two entries fill and a plan does not, with their place", async () => {
    expect(await told(p("{#全部}{#落后}{#正常}{指标}{/正常}{/落后}{/全部}"))).toEqual([
      ...["office.template-fills-too-far", "multiplies {#正常} body {#全部}{#落后}{#正常}{指标}{/正常}{/落后}{/全部}"],
    ]);
    const areas = tbl([["{#全部}{指标}"], ["{#区域表}{区域}{/区域表}{/全部}"]]);
    expect(await told(areas)).toEqual(["全部"]);
  });

  test("finds a long text that a list would repeat", { timeout: 60_000 }, async () => {
    const words = Array.from({ length: 12_000 }, (_, at) =>
      r(((at * 2_654_435_761) % 2 ** 32).toString(36).repeat(12)),
    );
    const long = `<w:p>${words.join("")}</w:p>`;
    expect(await told(p("{#落后}{指标}") + long + p("{/落后}"))).toEqual([
      ...["office.template-fills-too-far", "multiplies {#落后} body {#落后}{指标}"],
    ]);
    expect(await told(p("{标题}") + long)).toEqual(["标题"]);
  });

  test("is not what fills: a tangled template that was kept before is refused when it is filled, and does no harm", async () => {
    const tangled = p("{^落后}没有落后的。") + p("{/落后}{#正常}正常的：") + p("{指标}{/正常}");
    const entry = { 指标: "甲", 最近: "", 区域表: [] };
    const values = { 标题: "", 说明: "", 有落后: false, 全部: [] };
    for (const [落后, 正常] of [
      [[], []],
      [[entry], [entry, entry]],
    ] as const)
      expect(await fillDocument(template(tangled), { shape: SHAPE, values: { ...values, 落后, 正常 } })).toMatchObject({
        refusal: { code: "office.template-tags", facts: { count: 1, faults: [{ fault: "tangled" }] } },
      });
  });
});
