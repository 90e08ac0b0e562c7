import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { writeWorkbook } from "#office";
import { INVENTED_ITEMS, INVENTED_METADATA, INVENTED_TABLE } from "./domain/invented-plan.ts";
import { ANNEX_WORDS, annexSheets, planFromDraft, taskSheet } from "./index.ts";

test("the annex and the task list leave as a workbook that another program reads", async () => {
  const made = planFromDraft(INVENTED_ITEMS, INVENTED_METADATA, { units: new Map(), areas: new Map() });
  if (!made.ok) throw new Error(made.refusal.code);
  const words = ANNEX_WORDS["zh-CN"];
  const bytes = await writeWorkbook([...annexSheets(made.value, words), taskSheet(made.value, words)]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const [annex, tasks] = workbook.worksheets;
  const figures: unknown[] = [];
  annex?.eachRow((row) => row.eachCell(({ type, value }) => type === ExcelJS.ValueType.Number && figures.push(value)));
  expect(figures).toEqual(
    INVENTED_TABLE.rows.flatMap(({ values }) => INVENTED_TABLE.regions.map((area) => values[area])),
  );
  expect(annex?.getCell("A4").isMerged).toBe(true);
  expect(annex?.getCell("A7").master.address).toBe("A4");
  expect(tasks?.name).toBe("重点任务清单");
  expect(tasks?.getCell("A5").value).toBe(1);
});
