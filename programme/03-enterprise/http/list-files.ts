import type { Measure } from "#facts";
import { factsWording } from "#facts/wording";
import { type Refusal, refuse } from "#kernel";
import { type SheetCell, type SheetModel, writeWorkbook } from "#office";
import { combine, lookUp, translate } from "#wording";
import { columnHeading, officialColumns } from "../domain/enterprise-sheet.ts";
import { CONTROL_NAMES_IN_LISTS, type RegisterSheet, registerHeadings, sheetName } from "../domain/register-sheet.ts";
import { rosterRulesWording } from "../domain/rosters/wording.ts";
import { enterpriseRulesWording } from "../domain/wording.ts";
import type { EquipmentClass } from "../index.ts";
import type { StagedRow, StoredImport } from "../store/index.ts";

const refusals = combine([enterpriseRulesWording, rosterRulesWording, factsWording]);

/** A reason as one sentence, as the screen words it. */
function reasonText({ code, facts }: Refusal): string {
  return lookUp(refusals, "zh-CN", { key: `refusal.${code}`, facts }) ?? code;
}

const textCell = (text: string, look: SheetCell["look"]): SheetCell => ({ content: { kind: "text", text }, look });

function sheet(name: string, widths: readonly number[], rows: readonly (readonly SheetCell[])[]): SheetModel {
  return { name, widths, rows, merges: [], print: { orientation: "landscape", repeatRows: 1 } };
}

const widthOf = (heading: string) => Math.max(12, heading.length * 2 + 2);

const HELP = ["code", "name", "area", "industry", "figures", "yes-no", "columns"] as const;

/** The official list of a year, empty, with a sheet that says how to fill it in. */
export function templateFile(measures: readonly Measure[], year: number): Promise<Uint8Array> {
  const say = (
    key: "enterprise.sheet.name" | "enterprise.sheet.help" | `enterprise.sheet.help.${(typeof HELP)[number]}`,
  ) => translate(enterpriseRulesWording, "zh-CN", { key });
  const headings = officialColumns(measures, year).map(columnHeading);
  const widths = headings.map(widthOf);
  return writeWorkbook([
    sheet(say("enterprise.sheet.name"), widths, [headings.map((heading) => textCell(heading, "header"))]),
    sheet(
      say("enterprise.sheet.help"),
      [100],
      HELP.map((key) => [textCell(say(`enterprise.sheet.help.${key}`), "text")]),
    ),
  ]);
}

const REGISTER_HELP = {
  assets: ["code", "asset", "day", "words", "empty"],
  steps: ["code", "step", "day", "words", "empty"],
} as const;

/** An empty list of assets or steps, with how to fill it in and the words that its cells may hold. */
export function registerTemplate(kind: RegisterSheet, classes: readonly EquipmentClass[]): Promise<Uint8Array> {
  const say = (
    key:
      | "enterprise.sheet.help"
      | "enterprise.register.words"
      | `enterprise.register.help.${"code" | "asset" | "step" | "day" | "words" | "empty"}`,
  ) => translate(enterpriseRulesWording, "zh-CN", { key });
  const headings = registerHeadings(kind);
  const words: (readonly [string, readonly string[]])[] = [
    ...(kind === "assets" ? [["设备类别", classes.map(({ label }) => label.zh)] as const] : []),
    ["控制方式", CONTROL_NAMES_IN_LISTS],
    ["是否", ["是", "否"]],
  ];
  const longest = Math.max(...words.map(([, list]) => list.length));
  const rows = Array.from({ length: longest }, (_, at) => words.map(([, list]) => textCell(list[at] ?? "", "text")));
  return writeWorkbook([
    sheet(sheetName(kind), headings.map(widthOf), [headings.map((heading) => textCell(heading, "header"))]),
    sheet(
      say("enterprise.sheet.help"),
      [110],
      REGISTER_HELP[kind].map((key) => [textCell(say(`enterprise.register.help.${key}`), "text")]),
    ),
    sheet(
      say("enterprise.register.words"),
      words.map(() => 28),
      [words.map(([title]) => textCell(title, "header")), ...rows],
    ),
  ]);
}

/** The rows that could not be taken, in the layout they came in: the cells to mend in red, the reasons and what else is in doubt at the end. */
export function failedFile(it: StoredImport, rows: readonly StagedRow[], left: number): Promise<Uint8Array> {
  const reason = translate(enterpriseRulesWording, "zh-CN", { key: "enterprise.sheet.reason" });
  // A list that came back before has the reasons of then among its columns.
  const kept = it.headings.flatMap((heading, index) => (heading.trim() === reason ? [] : [index]));
  const headings = kept.map((index) => it.headings[index] ?? "");
  const head = [...headings, reason].map((heading) => textCell(heading, "header"));
  const body = rows.map(({ plan, cells }) => {
    const wrong = new Set(plan.problems.map(({ column }) => column));
    const row = kept.map((index) => textCell(cells[index] ?? "", wrong.has(index) ? "fault" : "text"));
    const doubts = plan.doubts.map(({ refusal }) =>
      translate(enterpriseRulesWording, "zh-CN", {
        key: "enterprise.sheet.doubt",
        facts: { doubt: reasonText(refusal) },
      }),
    );
    const reasons = [...plan.problems.map(({ refusal }) => reasonText(refusal)), ...doubts];
    return [...row, textCell(reasons.join("；"), "fault")];
  });
  // A file that does not hold all says so in its last row.
  const more =
    left > 0
      ? [[textCell(reasonText(refuse("enterprise.list-has-failed-rows", { failed: left }).refusal), "fault")]]
      : [];
  const widths = [...headings.map(widthOf), 60];
  const name = translate(enterpriseRulesWording, "zh-CN", { key: "enterprise.sheet.failed" });
  return writeWorkbook([sheet(name, widths, [head, ...body, ...more])]);
}
