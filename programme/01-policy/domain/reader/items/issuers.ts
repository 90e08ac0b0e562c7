import { codesOf } from "../clauses/codes.ts";
import { rawRange, type Source } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { bodiesIn, type Field, printedField } from "./front-matter.ts";
import { headingUnderBodies } from "./titles.ts";

function inBookTitle(text: string, at: number): boolean {
  return text.lastIndexOf("《", at) > text.lastIndexOf("》", at);
}

/** The note of a draft behind a name. */
export const DRAFT_NOTE = /\((?:草案|征求意见稿|公开征求意见稿|讨论稿|送审稿)\)$/;
const TELLS =
  /([\u4e00-\u9fff]{3,24}?(?:人民政府办公厅|人民政府办公室|人民政府|政府办公室|政府办公厅|领导小组办公室|领导小组|委员会|管委会|局|厅|委|办))(?:近日|日前|今日|昨日|今天|正式|对外|联合|研究|公开|在官网|官网)*(?:印发|发布|公布|出台|推出|起草|制定|编制|下发)了?《([^》]{6,90})》/y;

/** What stands before the name there. */
const BRINGS_OUT = codesOf("发布台出草定制了");

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Who brought the plan out, as a report on it says: 某局公布《…》. */
export function tellsIssuer(source: Source, text: string, names: readonly string[]): string[] | undefined {
  if (!names.some((name) => text.includes(`《${name}`))) return undefined;
  for (let mark = text.indexOf("《"); mark >= 0; mark = text.indexOf("《", mark + 1)) {
    if (!BRINGS_OUT.has(text.charCodeAt(mark - 1))) continue;
    // Nothing but Chinese characters stands between the beginning of the body's name and the mark.
    let start = mark;
    while (start > 0 && isChinese(text.charCodeAt(start - 1))) start--;
    TELLS.lastIndex = start;
    const match = TELLS.exec(text);
    if (!match) continue;
    const [, body = "", name = ""] = match;
    // 省经信委, 市政府办公室: what a report calls a body is not printed as its name.
    if (
      /^[我本该各由经据省市区县州旗]|^(?:根据|按照|依据|同时|其中)/.test(body) ||
      !names.includes(name.replace(DRAFT_NOTE, ""))
    )
      continue;
    // The blanks between two names stand in the printed text only.
    const bodies = bodiesIn(source.raw.slice(...rawRange(source, match.index, match.index + body.length)));
    if (bodies) return bodies;
  }
  return undefined;
}

/** The next line, where the list of a field goes on there. */
function restOfList(source: Source, field: Field): string {
  if (!field.value.endsWith("、")) return "";
  const next = source.lines.find((line) => line.start === field.end);
  return next ? source.raw.slice(next.rawStart, next.rawEnd) : "";
}

/** The body that stands in the document's own name before 关于: 某市人民政府关于…的意见. */
function inOwnName({ source }: PlanText, names: readonly string[]): string[] | undefined {
  const name = names.at(-1) ?? "";
  const about = name.indexOf("关于");
  if (about < 4) return undefined;
  const start = source.text.indexOf(name);
  if (start < 0 || inBookTitle(source.text, start)) return undefined;
  const sent = /(?:转发|批转)$/.exec(name.slice(0, about))?.[0].length ?? 0;
  return bodiesIn(source.raw.slice(...rawRange(source, start, start + about - sent)));
}

const MAKER =
  /(?:[,。;]|^)([省市区县州][\u4e00-\u9fff]{1,12}?(?:厅|局|委|办))(?:(?:会同|联合|和|与|、)([^,。]{2,24}?))?(?:研究|共同|牵头|组织)*(?:制定|编制|起草)了?《/m;

/** Who made the document, as it says itself; not who only drafted what another body sends out. */
function makersIn(head: string): string[] | undefined {
  if (!head.includes("了《") && !/(?:制定|编制|起草)《/.test(head)) return undefined;
  const [, first, others = ""] = MAKER.exec(head) ?? [];
  if (!first || /转发|由[^,。]{2,20}(?:印发|发布)|(?:政府|办公室|办公厅|委员会)(?:正式|联合)?印发了?《/.test(head))
    return undefined;
  const more = others.split(/[、和]/).filter((name) => /^[省市区县州].{1,12}(?:厅|局|委|办)$/.test(name));
  return [first, ...more];
}

/** The words before 关于印发 in the name of a notice. */
const NOTICE = /(?:^|\d号|[^\u4e00-\u9fff])([\u4e00-\u9fff]{4,120}?)(?:关于印发|印发(?=《[^》]{6,90}》的通知))/;

type Known = {
  readonly fields: readonly Field[];
  readonly signed: readonly string[];
  readonly names: readonly string[];
  /** Where the document ends on its page. */
  readonly end: number;
};

/** Names of the issuing bodies as printed: signature, page field, heading, the document's own name, in this order; [] when none stands there. */
export function issuersOf(plan: PlanText, { fields, signed, names, end }: Known): string[] {
  const { source } = plan;
  if (signed.length > 0) return [...new Set(signed)];
  for (const field of fields) {
    if (!/机构|单位|机关|部门/.test(field.label)) continue;
    const bodies = bodiesIn(
      `${printedField(source, field)}${restOfList(source, field)}`.replaceAll(/[、，,;；]/g, " "),
    );
    if (bodies) return bodies;
  }
  const heading = headingUnderBodies(source);
  const above = heading === undefined ? undefined : source.lines[heading - 1];
  if (above) return bodiesIn(source.raw.slice(above.rawStart, above.rawEnd)) ?? [];
  const head = source.text.slice(0, Math.min(1500, end));
  const notice = head.includes("关于印发") || head.includes("》的通知") ? NOTICE.exec(head) : null;
  if (notice?.[1] && !inBookTitle(head, notice.index)) {
    const start = notice.index + notice[0].indexOf(notice[1]);
    const line = source.lines.find((it) => it.start <= start && it.end > start);
    const from = line ? Math.max(line.start, start) : start;
    const bodies = bodiesIn(source.raw.slice(source.at[from] ?? 0, (source.at[start + notice[1].length - 1] ?? 0) + 1));
    if (bodies) return bodies;
  }
  return inOwnName(plan, names) ?? makersIn(head) ?? tellsIssuer(source, head, names) ?? [];
}
