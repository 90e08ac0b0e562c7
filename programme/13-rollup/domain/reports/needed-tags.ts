import { accept, type Result, refuse } from "#kernel";
import { REPORT_FIELDS } from "./report-fields.ts";
import type { ReportKind } from "./report-kind.ts";

/** What a report of a kind is nothing without: how the plan stands and of which day that is, whom a notice is for and by when. Of each row one is enough. */
const NEEDED: Readonly<Record<ReportKind, readonly (readonly string[])[]>> = {
  weekly: [
    ["落后", "全部", "正常", "分区域", "进展统计"],
    ["数据截至", "来源", "说明"],
  ],
  annual: [
    ["全部", "落后", "正常", "分区域", "进展统计"],
    ["数据截至", "来源", "说明"],
  ],
  dispatch: [["对象", "标题"], ["落后"], ["截止日期"]],
};

/** A tag as a template writes it. */
function written(kind: ReportKind, name: string): string {
  const field = REPORT_FIELDS[kind].find((it) => it.name === name);
  const [first] = field?.fields.filter(({ of, name: inner }) => of === "text" && inner !== "序号") ?? [];
  return first ? `{#${name}}{${first.name}}{/${name}}` : `{${name}}`;
}

/**
 * Whether a template that prints something of these names says what a report of its kind has to say. Refuses `rollup.template-without-tags`, and
 * `rollup.template-lacks-tags` {missing: the tags in words of each language}.
 */
export function checkPrinted(kind: ReportKind, printed: readonly string[]): Result<undefined> {
  if (printed.length === 0) return refuse("rollup.template-without-tags");
  const missing = NEEDED[kind]
    .filter((names) => !names.some((name) => printed.includes(name)))
    .map((names) => names.map((name) => written(kind, name)));
  const said = (either: string, both: string) => missing.map((tags) => tags.join(either)).join(both);
  return missing.length === 0
    ? accept()
    : refuse("rollup.template-lacks-tags", { missing: { zh: said("或", "；"), en: said(" or ", "; ") } });
}
