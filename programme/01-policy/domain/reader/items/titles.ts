import { printed, type Source } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { markerOf } from "../sections/markers.ts";
import { bodiesIn } from "./front-matter.ts";
import { aboveByline, couldBeTitle, isNumberLine, isPageWord, PAGE_LEAD, YEARS_NOTE } from "./page-words.ts";

/** Last words of names of documents of the genre. */
const DOCUMENT_KIND =
  "(?:计划|方案|意见|措施|举措|决定|指引|路线图|政策包|重点工作|重点任务|批复|函|政策|细则|办法|规划|纲要|要点|通知|公告|指南|规定|规则|清单|导则|制度|条例|通告|行动|分工|安排|任务书|工作法|工作报告|十条|条)";

export type Titles = { readonly title: string | null; readonly planTitle: string | null };

const NOTES = "(?:\\([^()]{1,24}\\))*";
const ENDS_AS_TITLE = new RegExp(`${DOCUMENT_KIND}${NOTES}$`);
const DRAFT_NOTE = /[(（](?:草案|征求意见稿|公开征求意见稿|讨论稿|送审稿|审议稿|修改稿|公示稿|征求意见)[)）]/g;

type Announced = { readonly where: RegExp; readonly example: string; readonly news?: boolean };

/** Sentences that name the plan; group 1 is the name. The first that fits wins. */
export const ANNOUNCEMENTS: readonly Announced[] = [
  {
    where:
      /关于印发(?:修订后的)?《([^》。;]{6,90})》(?:(?:[和及与、]|以及)*《[^》。;]{4,90}》){0,5}(?:等[^,。]{1,20})?的通知/,
    example: "关于印发《临河市数字化转型行动计划》的通知",
  },
  { where: /关于印发(?!.{0,6}《)([^》《。;]{6,90}?)的通知/, example: "关于印发临河市数字化转型行动计划的通知" },
  {
    where:
      /现将(?:修订后的|修订的|制定的|重新修订的|我[局委厅]制定的)?《([^》。;]{6,90})》(?:(?:[和及与、]|以及)*《[^》。;]{4,90}》){0,5}(?:予以|正式)?(?:印发|下发|发)/,
    example: "现将《临河市数字化转型行动计划》印发给你们",
  },
  {
    where:
      /《([^》。;]{6,90})》(?:(?:[和及与、]|以及)*《[^》。;]{4,90}》){0,5}(?:已经?|业经|经)[^。]{0,60}(?:同意|通过|审定|批准|审议|研究)[^。]{0,20}(?:印发|下发|实施|执行)/,
    example: "《临河市数字化转型行动计划》已经市政府同意，现印发给你们",
  },
  {
    where: /(?:制定|编制|修订|起草)了?《([^》。;]{6,90})》[^。]{0,12}(?:印发|下发|发布|施行)/,
    example: "制定了《临河市数字化转型行动计划》，现予以印发",
  },
  {
    where: /《([^》。;]{6,90})》(?:的)?(?:政策)?(?:解读|图解|问答)/,
    example: "关于《临河市数字化转型行动计划》的解读",
  },
  {
    where: /(?:征求|征集|对)《([^》。;]{6,90})》(?:\([^()]{1,12}\))?(?:的)?(?:意见|建议)/,
    example: "公开征求《临河市数字化转型行动计划》意见的公告",
  },
  {
    where: /《([^》。;]{6,90})》(?:\()?(?:全文|原文|正文)/,
    example: "《临河市数字化转型行动计划》全文",
  },
  {
    where: /(?<!(?:根据|依据|按照|落实|贯彻)[^。》]{0,30})《([^》。;]{6,90})》\((?:以下|下)(?:简称|称)/,
    example: "市局印发《临河市数字化转型行动计划》（以下简称《计划》）",
    news: true,
  },
  {
    where:
      /(?<!(?:根据|依据|按照|落实|贯彻)[^。》]{0,30})(?:发布|印发|出台|公布|推出|制定)(?:了|的)?《([^》。;]{6,90})》/,
    example: "近日发布《临河市数字化转型行动计划》",
    news: true,
  },
  {
    where:
      /《([^》。;]{6,90})》(?:\([^()]{1,20}\))?(?:已|已经)?(?:正式)?(?:对外)?(?:提出|明确|指出|发布|出台|印发|近日)/,
    example: "《临河市数字化转型行动计划》提出",
    news: true,
  },
];

function announced(source: Source, head: string, news: boolean): string | undefined {
  for (const { where, news: only } of ANNOUNCEMENTS) {
    if (only && !news) continue;
    const found = where.exec(head);
    const name = found?.[1];
    if (found && found.index > 0 && head.lastIndexOf("《", found.index - 1) > head.lastIndexOf("》", found.index - 1))
      continue;
    if (!found || !name || !ENDS_AS_TITLE.test(name)) continue;
    const start = found.index + found[0].indexOf(name);
    return printed(source, start, start + name.length);
  }
  return undefined;
}

type OwnLine = { readonly name: string; readonly line: number };

const TITLE_LINES = 60;
/** A numbered line is a title only at the very top, with the document number behind it. */
const NUMBERED_LINES = 4;
const WITH_NUMBER = /〔20\d\d〕\d+号\)?$/;

/** The first lines that read as the name of a document, a name broken over lines put together. */
function ownLine({ source, blocks }: PlanText, from: number): OwnLine | undefined {
  for (const { firstLine } of blocks) {
    if (firstLine >= TITLE_LINES) break;
    const own = firstLine >= from ? nameAt(source, firstLine) : undefined;
    if (own) return own;
  }
  return undefined;
}

/** The name that begins on a line and may go on over three more. */
function nameAt(source: Source, line: number): OwnLine | undefined {
  const first = source.lines[line];
  if (!first) return undefined;
  const numbered = markerOf(source.text.slice(first.start, first.end));
  if (numbered && line >= NUMBERED_LINES) return undefined;
  for (let j = Math.min(line + 3, TITLE_LINES - 1); j >= line; j--) {
    const end = source.lines[j]?.end ?? first.start;
    const whole = source.text.slice(first.start, end);
    if (!titleLines(source, line, j) || isPageWord(source, line, j) || (numbered && !WITH_NUMBER.test(whole))) continue;
    const start = first.start + (numbered?.length ?? PAGE_LEAD.exec(whole)?.[0].length ?? 0);
    const note = YEARS_NOTE.exec(source.text.slice(end, end + 20))?.[0].length ?? 0;
    const name = nameIn(source, start, source.text.slice(start, end + note));
    if (name) return { name, line: j };
  }
  const below = source.lines[line + 1];
  return below && line < 12 && (isPageWord(source, line, line + 1) || isNumberLine(source, line))
    ? nameAt(source, line + 1)
    : undefined;
}

/** Bodies on one line and 关于…的意见 on the next: the heading of the document itself, whatever the page writes above it. */
function underBodies(plan: PlanText): OwnLine | undefined {
  const line = headingUnderBodies(plan.source);
  const own = line === undefined ? undefined : ownLine(plan, line);
  return own && own.line < (line ?? 0) + 4 ? own : undefined;
}

/** The line of a heading 关于… that has nothing but names of bodies above it. */
export function headingUnderBodies(source: Source): number | undefined {
  for (let i = 1; i < Math.min(source.lines.length, 12); i++) {
    const line = source.lines[i];
    const above = source.lines[i - 1];
    if (!line || !above || !source.text.startsWith("关于", line.start)) continue;
    if (bodiesIn(source.raw.slice(above.rawStart, above.rawEnd))) return i;
  }
  return undefined;
}

function titleLines(source: Source, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const line = source.lines[i];
    const text = line ? source.text.slice(line.start, line.end) : "";
    if (
      !line ||
      (i > from && (markerOf(text) || text.length < 2)) ||
      !(couldBeTitle(text, i > from) || (i > from && /^\(.{2,20}\)$/.test(text)))
    )
      return false;
    if (
      i < to &&
      ENDS_AS_TITLE.test(text) &&
      !/^\(/.test(source.text.slice(line.end, line.end + 1)) &&
      !/^[^,。]{0,30}的通知$/.test(source.text.slice(line.end, source.lines[to]?.end))
    )
      return false;
  }
  return true;
}

function nameIn(source: Source, start: number, whole: string): string | undefined {
  const bare = whole
    .replace(/\([^()]*(?:印发|发布|人民政府|办公室)[^()]*\)$|\(20\d\d年\d{1,2}月\d{1,2}日[^()]*\)$/, "")
    .replace(/\(?[\u4e00-\u9fff]{1,12}〔20\d\d〕\d{1,4}号\)?\**$/, "")
    .replace(/\*+$/, "");
  if (bare.length < 8 || bare.length > 90 || !ENDS_AS_TITLE.test(bare) || /^《[^》]{0,120}》.+/.test(bare))
    return undefined;
  if (/[,:](?!.{0,12}\))/.test(bare)) return undefined;
  return printed(source, start, start + bare.length);
}

function headline(source: Source): string | undefined {
  for (const line of source.lines.slice(0, 8)) {
    const text = source.text.slice(line.start, line.end);
    if (
      !couldBeTitle(text) ||
      text.length < 8 ||
      text.length > 60 ||
      markerOf(text) ||
      /首页|搜索|来源:|^\d{4}|^《?[^》]{0,4}》?$|>|^"/.test(text)
    )
      continue;
    return printed(source, line.start, line.end);
  }
  return undefined;
}

const withoutDraftNote = (name: string) => name.replace(DRAFT_NOTE, "");

/** Where what a page says about other documents begins; nothing behind it names this one. */
export function bodyEnd(plan: PlanText): number {
  return plan.blocks.find((block) => block.zone === "tail")?.start ?? plan.source.text.length;
}

/** Title and plan title. News has its headline as title; a notice is named for the plan it brings. */
export function titlesOf(plan: PlanText, news: boolean): Titles {
  const { source } = plan;
  const head = source.text.slice(0, Math.min(6000, bodyEnd(plan)));
  const named = announced(source, head, news);
  if (news) return { title: headline(source) ?? null, planTitle: named ?? null };
  if (named) return { title: withoutDraftNote(named), planTitle: null };
  const own = underBodies(plan) ?? ownLine(plan, 0);
  if (!own) {
    const loose = announced(source, head, true);
    return { title: loose ? null : (aboveByline(source) ?? null), planTitle: loose ?? null };
  }
  const next = /的?通知$|公告$/.test(own.name) ? ownLine(plan, own.line + 1) : undefined;
  if (next && !/通知|附件/.test(next.name)) return { title: withoutDraftNote(next.name), planTitle: null };
  return { title: withoutDraftNote(own.name), planTitle: null };
}
