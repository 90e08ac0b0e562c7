import type { SheetGrid, SheetModel } from "#office/sheet";
import { ANNEX_WORDS, annexSheets, type PlanContent, taskSheet } from "../index.ts";

/** A sheet as it is read back when nobody touched it. */
function asRead({ name, rows, merges }: SheetModel): SheetGrid {
  return { name, rows: rows.map((row) => row.map(({ content }) => content)), merges, hiddenRows: [] };
}

/** The annex and the task list of a plan, untouched. */
export function copyOf(content: PlanContent): SheetGrid[] {
  const words = ANNEX_WORDS["zh-CN"];
  const tasks = content.tasks.length > 0 ? [taskSheet(content, words)] : [];
  return [...annexSheets(content, words), ...tasks].map(asRead);
}

/** The same sheet as a document's text prints it. */
export function asText({ name, rows, merges }: SheetGrid): string {
  const marks = new Map(
    merges.flatMap(({ top, left, bottom, right }) =>
      Array.from({ length: bottom - top + 1 }, (_, down) =>
        Array.from({ length: right - left + 1 }, (_, across): [string, string] => [
          `${top + down},${left + across}`,
          across > 0 ? "←" : "↑",
        ]),
      )
        .flat()
        .slice(1),
    ),
  );
  const lines = rows.map((row, at) => {
    const texts = row.map((cell, column) => marks.get(`${at},${column}`) ?? textOf(cell));
    return `| ${texts.join(" | ")} |`;
  });
  return `${name}\n${lines.join("\n")}\n`;
}

function textOf(cell: SheetGrid["rows"][number][number]): string {
  if (cell.kind === "figure") return cell.decimal;
  return cell.kind === "text" ? cell.text.replaceAll("|", "｜").replace(/\s+/g, " ").trim() : "";
}
