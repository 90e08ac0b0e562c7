import { type SheetCell, type SheetModel, writeWorkbook } from "#office";
import { translate } from "#wording";
import { rosterRulesWording } from "../../domain/rosters/wording.ts";

const HELP = ["code", "name", "days", "remark"] as const;

const textCell = (text: string, look: SheetCell["look"]): SheetCell => ({ content: { kind: "text", text }, look });

function sheet(name: string, widths: readonly number[], rows: readonly (readonly SheetCell[])[]): SheetModel {
  return { name, widths, rows, merges: [], print: { orientation: "landscape", repeatRows: 1 } };
}

/** An empty list of members, with a sheet that says how to fill it in. */
export function rosterTemplate(headings: readonly string[]): Promise<Uint8Array> {
  const say = (key: "roster.sheet.name" | "roster.sheet.help" | `roster.sheet.help.${(typeof HELP)[number]}`) =>
    translate(rosterRulesWording, "zh-CN", { key });
  return writeWorkbook([
    sheet(say("roster.sheet.name"), [26, 40, 14, 14, 30], [headings.map((heading) => textCell(heading, "header"))]),
    sheet(
      say("roster.sheet.help"),
      [100],
      HELP.map((key) => [textCell(say(`roster.sheet.help.${key}`), "text")]),
    ),
  ]);
}
