import exceljs from "exceljs";
import { checkSignOf, organisationCheckOf } from "#enterprise";

/** Headings of a list that a township keeps. */
const HEADINGS = [
  ...["统一社会信用代码", "企业名称", "所在区域", "行业代码", "2025年从业人员期末人数（人）", "2025年营业收入（万元）"],
];

/** A credit code whose check signs fit. */
export function inventedCode(turn: number): string {
  const body = `C${String(turn).padStart(7, "0")}`;
  const first = `91990102${body}${organisationCheckOf(body)}`;
  return first + checkSignOf(first);
}

export type ListLine = readonly (string | number)[];

/** A workbook with a title above the headings, as offices write them. */
export async function listWorkbook(lines: readonly ListLine[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("名单");
  sheet.addRow(["端云镇规上企业名单（演示数据）"]);
  sheet.addRow([...HEADINGS]);
  for (const line of lines) sheet.addRow([...line]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
