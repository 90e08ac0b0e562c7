import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { textOfPdf } from "#files";
import type { IsoDate } from "#kernel";
import { templateWorkHere } from "#office";
import {
  checkPrinted,
  REPORT_FIELDS,
  REPORT_KINDS,
  type ReportKind,
  type ReportOrder,
  reportValues,
  shapeOf,
} from "../../index.ts";
import { inventedSnapshot } from "../../testing/invented-snapshot.ts";
import { shippedTemplate } from "./shipped-template.ts";

const FRAME = { snapshot: "S-48", issuer: "澄砚市经信局", day: "2026-12-01" as IsoDate };
const orderOf = (kind: ReportKind): ReportOrder =>
  kind === "dispatch"
    ? { ...FRAME, kind, about: { area: "烟墨区" }, due: "2026-12-15" as IsoDate }
    : { ...FRAME, kind };

/** What must stand in each, as it is printed. */
const FIGURES: Readonly<Record<ReportKind, readonly string[]>> = {
  weekly: ["工业机器人", "2670台", "27.8%", "8881台", "6211台", "2025年为41.5%", "2026年12月1日"],
  dispatch: ["烟墨区：", "1900台", "390台", "1368台", "2026年12月15日", "签收人"],
  annual: ["关键工序数控化率", "76.2%", "101.6%", "0.41吨标准煤", "没有对应的指标"],
};

async function written(kind: ReportKind, template: Uint8Array): Promise<Uint8Array> {
  const values = reportValues(inventedSnapshot(), orderOf(kind));
  if (!values.ok) throw new Error(values.refusal.code);
  const filled = await templateWorkHere.fill(template, { shape: shapeOf(REPORT_FIELDS[kind]), values: values.value });
  if (!filled.ok) throw new Error(JSON.stringify(filled.refusal));
  return filled.value;
}

const readOut = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

/** LibreOffice with its Writer, turning one format into another; undefined where it cannot. */
async function converted(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "gongfu-office-"));
  try {
    await writeFile(join(folder, `a.${from}`), bytes);
    const place = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to];
    const convert = [...place, "--outdir", join(folder, "out"), join(folder, `a.${from}`)];
    await promisify(execFile)("soffice", convert, { timeout: 55_000 });
    return new Uint8Array(await readFile(join(folder, "out", `a.${to}`)));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.each(REPORT_KINDS)("the %s that ships", (kind) => {
  test("uses tags that there are, and says the figures and leaves no brace", { timeout: 30_000 }, async () => {
    const text = await readOut(await written(kind, await shippedTemplate(kind)));
    for (const figure of [...FIGURES[kind], "ab12".repeat(16), "快照号S-48"]) expect(text).toContain(figure);
    expect(text).not.toMatch(/[{}]/);
    const tried = await templateWorkHere.attempt(await shippedTemplate(kind), shapeOf(REPORT_FIELDS[kind]));
    expect(tried).toMatchObject({ ok: true });
    expect(checkPrinted(kind, tried.ok ? tried.value.printed : [])).toEqual({ ok: true, value: undefined });
  });
});

test("a weekly brief without anything late says so and has no empty table", async () => {
  const reached = inventedSnapshot().progress.rows.filter(({ indicator }) => indicator === "关键工序数控化率");
  const values = reportValues(inventedSnapshot({ rows: reached }), orderOf("weekly"));
  if (!values.ok) throw new Error(values.refusal.code);
  const shape = shapeOf(REPORT_FIELDS.weekly);
  const filled = await templateWorkHere.fill(await shippedTemplate("weekly"), { shape, values: values.value });
  if (!filled.ok) throw new Error(filled.refusal.code);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(filled.value) });
  expect(value).toContain("没有未完成或落后于序时进度的目标");
  expect(value).toContain("计划没有把目标分到各区域");
  expect(value).not.toContain("<table>");
});

const writer = (await converted(Buffer.from("试"), "txt", "docx")) !== undefined;
if (!writer) process.stderr.write("LibreOffice Writer is not installed: the reports were not opened with it\n");

describe.skipIf(!writer).each(REPORT_KINDS)("in LibreOffice the %s", (kind) => {
  test("becomes a PDF with its figures", { timeout: 120_000 }, async () => {
    const pdf = await converted(await written(kind, await shippedTemplate(kind)), "docx", "pdf");
    const text = await textOfPdf(pdf ?? new Uint8Array());
    const plain = text.ok ? text.value.replace(/[\s|]/g, "") : text.refusal.code;
    for (const figure of FIGURES[kind]) expect(plain).toContain(figure);
  });

  test("opened and saved again still fills as a template", { timeout: 120_000 }, async () => {
    const saved = await converted(await shippedTemplate(kind), "docx", "odt");
    const back = saved && (await converted(saved, "odt", "docx"));
    const text = await readOut(await written(kind, back ?? new Uint8Array()));
    for (const figure of FIGURES[kind]) expect(text).toContain(figure);
  });
});
