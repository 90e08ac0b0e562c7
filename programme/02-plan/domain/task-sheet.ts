import type { SheetCell, SheetModel } from "#office/sheet";
import type { AnnexWords } from "./annex-words.ts";
import { groupBy } from "./grouping.ts";
import type { NamedUnit, PlanContent, PlanTask } from "./plan-content.ts";
import { bannerMerge, bannerRow, figureCell, periodLine, textCell } from "./sheet-cells.ts";

const WIDTHS = [8, 40, 30, 30, 16, 50];
const HEADING_ROWS = 3;

/**
 * The task list as annexes print it: number, task, responsible and cooperating units, deadlines, source; a banner row a
 * section, tasks without one first.
 */
export function taskSheet(content: PlanContent, words: AnnexWords): SheetModel {
  const columns = WIDTHS.length;
  const heads = [words.number, words.task, words.lead, words.cooperating, words.deadlines, words.origin];
  const groups = groupBy(content.tasks, ({ section }) => section ?? "");
  const sections = [...groups].toSorted(([a], [b]) => Number(a !== "") - Number(b !== ""));
  const body = sections.flatMap(([section, tasks]) => [
    ...(section === "" ? [] : [{ banner: true, cells: bannerRow(section, "header", columns) }]),
    ...tasks.map((task, index) => ({ banner: false, cells: taskRow(task, index + 1, words) })),
  ]);
  return {
    name: words.taskList,
    widths: WIDTHS,
    rows: [
      bannerRow(`${content.about.title}${words.taskList}`, "title", columns),
      bannerRow(periodLine(content.about, words), "subtitle", columns),
      heads.map((head) => textCell(head, "header")),
      ...body.map(({ cells }) => cells),
    ],
    merges: [
      ...bannerMerge(0, columns),
      ...bannerMerge(1, columns),
      ...body.flatMap(({ banner }, row) => (banner ? bannerMerge(HEADING_ROWS + row, columns) : [])),
    ],
    print: { orientation: "landscape", repeatRows: HEADING_ROWS },
  };
}

/** The printed number where there is one (一, 12), else the place within the section. */
function taskRow(task: PlanTask, place: number, words: AnnexWords): SheetCell[] {
  const number = task.number ?? `${place}`;
  const names = (units: readonly NamedUnit[]) => units.map(({ name }) => name).join(words.comma);
  return [
    /^\d{1,9}$/.test(number) ? figureCell(number) : textCell(number, "label"),
    textCell(task.title, "text"),
    textCell(names(task.lead), "text"),
    textCell(names([...task.cooperating, ...task.implied]), "text"),
    textCell(task.deadlines.join(words.comma), "text"),
    textCell(originText(task), "text"),
  ];
}

function originText({ source }: PlanTask): string | null {
  if (!source) return null;
  return "quote" in source ? source.quote : source.clause;
}
