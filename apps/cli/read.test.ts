import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { read } from "./read.ts";

const PLAN = `临河市智能制造行动计划（2026—2028年）
临河市工业和信息化局
2026年3月1日
一、工作目标
到2028年，培育智能工厂80家，规上工业企业关键工序数控化率达到75%。
二、重点任务
（一）建设智能工厂。支持企业改造车间。（责任单位：市工业和信息化局）
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gongfu-read-"));
  writeFileSync(path.join(folder, "plan.txt"), PLAN);
});

async function run(...argv: string[]) {
  const said = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    write(text: string) {
      said[name] += text;
    },
  });
  const code = await read(argv, stream("out"), stream("err"));
  return { code, ...said };
}

const at = (name: string) => path.join(folder, name);

test("a summary names title, targets and tasks by unit", async () => {
  const { code, out } = await run(at("plan.txt"), "--lang", "zh");
  expect(code).toBe(0);
  for (const words of [
    "临河市智能制造行动计划（2026—2028年）",
    "智能工厂  = 80 家  2028",
    "市工业和信息化局",
    "建设智能工厂",
    "目标 2 项",
  ]) {
    expect(out).toContain(words);
  }
});

test("--lang en speaks English", async () => {
  expect((await run(at("plan.txt"), "--lang", "en")).out).toContain("2 targets, 0 tables, 1 task");
});

test("--json prints one document a file", async () => {
  const { code, out } = await run(at("plan.txt"), "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ schema: 1, doc: "plan", metadata: { period: [2026, 2028] } });
});

test("--out writes a file per document and leaves nothing half written", async () => {
  const target = at("drafts");
  expect((await run(at("plan.txt"), "--out", target)).code).toBe(0);
  expect(readdirSync(target)).toEqual(["plan.json"]);
  expect(JSON.parse(readFileSync(path.join(target, "plan.json"), "utf8")).targets).toHaveLength(2);
});

test("a file that fails does not stop the others", async () => {
  writeFileSync(at("letter.docx"), Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
  const { code, out, err } = await run(at("absent.txt"), at("letter.docx"), at("plan.txt"), "--lang", "en");
  expect(code).toBe(1);
  expect(out).toContain("2 targets");
  expect(err).toContain("absent.txt: There is no such file.");
  expect(err).toContain("letter.docx");
});

test("a folder stands for the files in it, whatever their format", async () => {
  const page = `<html><head><meta charset="utf-8"></head><body>${PLAN.replace(/.+/g, "<p>$&</p>")}</body></html>`;
  writeFileSync(at("page.html"), page);
  expect((await run(folder, "--out", at("drafts"))).code).toBe(0);
  const [fromPage, fromText] = ["page", "plan"].map((name) =>
    JSON.parse(readFileSync(at(`drafts/${name}.json`), "utf8")),
  );
  expect(fromPage.targets).toHaveLength(2);
  expect(fromPage.metadata).toEqual(fromText.metadata);
});

test("two files of one name do not overwrite each other", async () => {
  writeFileSync(at("plan.md"), PLAN);
  const { code } = await run(at("plan.txt"), at("plan.md"), "--out", at("drafts"), "--lang", "en");
  expect(code).toBe(0);
  expect(readdirSync(at("drafts")).sort()).toEqual(["plan.md.json", "plan.txt.json"]);
});

test("a folder that cannot be written is told", async () => {
  const { code, err } = await run(at("plan.txt"), "--out", at("plan.txt"), "--lang", "en");
  expect(code).toBe(1);
  expect(err).toContain("could not be written");
});

test.each([[[]], [["--colour", "x"]], [["a.txt", "--out"]], [["a.txt", "--lang", "--json"]]])(
  "wrong usage %j",
  async (argv) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(2);
    expect(err).toContain("gongfu read");
  },
);
