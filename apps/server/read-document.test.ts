import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readDocument } from "./read-document.ts";
import { asPage, asText, asWord } from "./testing/formats/invented-plan.ts";

const WATCH = { signal: new AbortController().signal, onProgress: () => undefined };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function readAs(fileName: string, bytes: Uint8Array) {
  const read = await readDocument({ bytes, fileName }, WATCH);
  if (!read.ok) throw new Error(`${fileName}: ${read.refusal.code}`);
  return read.value;
}

/** What a draft says, without where it says so. */
function content(draft: unknown): unknown {
  const place = new Set(["span", "quote", "second_quote", "date_quote", "doc"]);
  return JSON.parse(JSON.stringify(draft, (key, value: unknown) => (place.has(key) ? undefined : value)));
}

describe("one plan in four formats", () => {
  test("as text it is read whole", async () => {
    const { draft } = await readAs("plan.txt", bytesOf(asText()));
    expect(draft.targets.map(({ value, unit }) => `${value}${unit}`)).toEqual([
      "60家",
      "72%",
      "5000台",
      "200家",
      "12条",
      "35家",
    ]);
    expect(draft.tables[0]?.rows.map(({ indicator, year, values }) => [indicator, year, values["全市"]])).toEqual([
      ["智能工厂", 2026, 18],
      ["智能工厂", 2027, 20],
      ["技改投资", 2026, 150],
      ["技改投资", 2027, 165.5],
    ]);
    expect(draft.tasks.map(({ title, lead }) => [title, ...lead])).toEqual([
      ["开展诊断服务", "市工业和信息化局", "各县（市、区）人民政府"],
      ["建设智能工厂", "市工业和信息化局"],
      ["建设共享实验线", "市科学技术局"],
      ["培育本地服务商", "市科学技术局"],
    ]);
    expect(draft.incentives).toMatchObject([{ kind: "rate", rate: 10, cap: 300, unit: "万元" }]);
  });

  test.each([
    ["a Word file", "plan.docx", "docx", asWord],
    ["a web page", "plan.html", "html", async () => bytesOf(asPage())],
    [
      "a PDF",
      "plan.pdf",
      "pdf",
      async () => readFileSync(path.join(import.meta.dirname, "testing/formats/invented-plan.pdf")),
    ],
  ] as const)("as %s it gives the same draft", async (_, fileName, encoding, bytes) => {
    const [asGiven, text] = [await readAs(fileName, await bytes()), await readAs("plan.txt", bytesOf(asText()))];
    expect(asGiven.encoding).toBe(encoding);
    expect(content(asGiven.draft)).toEqual(content(text.draft));
  });
});
