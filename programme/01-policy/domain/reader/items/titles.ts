import { SAYS_TITLE } from "../normalise/says.ts";
import { printed, type Source } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { markerOf } from "../sections/markers.ts";
import { bodiesIn } from "./front-matter.ts";
import { lastSigns } from "./needed-words.ts";
import { aboveByline, aboveText, couldBeTitle, isNumberLine, isPageWord, PAGE_LEAD, YEARS_NOTE } from "./page-words.ts";

/** Last words of names of documents of the genre. */
const DOCUMENT_KINDS =
  "计划|方案|意见|措施|举措|决定|指引|路线图|政策包|重点工作|重点任务|工作任务|目标任务|任务分解|分解表|分工表|任务表|纲领|工作打算|工作总结|工作思路|的答复|的报告|公示|批复|函|政策|细则|办法|规划|纲要|要点|通知|公告|指南|规定|规则|清单|导则|制度|条例|通告|行动|分工|安排|任务书|图谱|工作法|工作报告|十条|条";

export type Titles = { readonly title: string | null; readonly planTitle: string | null };

const NOTES = "(?:\\([^()]{1,24}\\))*";
const ENDS_AS_TITLE = new RegExp(`(?:${DOCUMENT_KINDS})${NOTES}$`);
/** With what a text ends that ends as a title: with the last sign of a kind, or of a note. */
const LAST_WORDS = [...DOCUMENT_KINDS.split("|"), ")"];
const LAST_OF_TITLE = lastSigns(LAST_WORDS);
/** With what it may end before a number or asterisks are taken off behind it. */
const LAST_BEHIND_TITLE = lastSigns([...LAST_WORDS, "号", "*", "》", "网", "站", "台", "府"]);

function endsAsTitle(text: string): boolean {
  return LAST_OF_TITLE.has(text.charCodeAt(text.length - 1)) && ENDS_AS_TITLE.test(text);
}
const DRAFT_NOTE = /[(（](?:草案|征求意见稿|公开征求意见稿|讨论稿|送审稿|审议稿|修改稿|公示稿|征求意见)[)）]/g;

type Announced = {
  readonly where: RegExp;
  /** The marks of a title with what may stand before or behind them: one of these stands wherever the sentence does. */
  readonly beside?: readonly string[];
  /** Words that it cannot do without. */
  readonly needs?: string;
  readonly example: string;
  readonly news?: boolean;
  /** What is sent out under a name in marks is that document, whatever its name ends with. */
  readonly anyEnd?: boolean;
};

/** Sentences that name the plan; group 1 is the name. The first that fits wins. */
export const ANNOUNCEMENTS: readonly Announced[] = [
  {
    where:
      /关于印发(?:修订后的)?《([^》。;]{6,90})》(?:(?:[和及与、]|以及)*《[^》。;]{4,90}》){0,5}(?:等[^,。]{1,20})?的通知/,
    beside: ["发《", "的《"],
    example: "关于印发《临河市数字化转型行动计划》的通知",
    anyEnd: true,
  },
  {
    where: /(?:办公室|办公厅|政府|委员会|局|厅)印发《([^》。;]{6,90})》的通知/,
    beside: ["发《"],
    example: "某市委办公室 某市政府办公室印发《临河市数字化转型行动计划》的通知",
    anyEnd: true,
  },
  {
    where: /关于印发(?!.{0,6}《)([^》《。;]{6,90}?)的通知/,
    needs: "关于印发",
    example: "关于印发临河市数字化转型行动计划的通知",
  },
  {
    where:
      /现将(?:修订后的|修订的|制定的|重新修订的|我[局委厅]制定的)?《([^》。;]{6,90})》(?:(?:[和及与、]|以及)*《[^》。;]{4,90}》){0,5}(?:予以|正式)?(?:印发|下发|发)/,
    beside: ["将《", "的《"],
    example: "现将《临河市数字化转型行动计划》印发给你们",
  },
  {
    where:
      /《([^》。;]{6,90})》(?:(?:[和及与、]|以及)*《[^》。;]{4,90}》){0,5}(?:已经?|业经|经)[^。]{0,60}(?:同意|通过|审定|批准|审议|研究)[^。]{0,20}(?:印发|下发|实施|执行)/,
    beside: ["》已", "》业", "》经"],
    example: "《临河市数字化转型行动计划》已经市政府同意，现印发给你们",
  },
  {
    where: /(?:制定|编制|修订|起草)(?:完成|形成|完善)?了?《([^》。;]{6,90})》[^。]{0,12}(?:印发|下发|发布|施行)/,
    beside: ["定《", "制《", "订《", "草《", "了《", "成《", "善《"],
    example: "制定了《临河市数字化转型行动计划》，现予以印发",
  },
  {
    where: /《([^》。;]{6,90})》(?:的)?(?:政策)?(?:解读|图解|问答)/,
    beside: ["》的", "》政", "》解", "》图", "》问"],
    example: "关于《临河市数字化转型行动计划》的解读",
  },
  {
    where: /(?:征求|征集|对)《([^》。;]{6,90})》(?:\([^()]{1,12}\))?(?:的)?(?:意见|建议)/,
    beside: ["求《", "集《", "对《"],
    example: "公开征求《临河市数字化转型行动计划》意见的公告",
  },
  {
    where:
      /(?<!(?:根据|依据|按照|落实|贯彻|结合)[^。》]{0,30})《([^》。;]{6,90})》(?:\([^()]{1,12}\))?(?:已|正|正在|现)?(?:面?向社会|向公众|对外)?(?:公开|开始)(?:向社会|向公众)?(?:征求|征集)(?:社会|公众|各方|各界)*意见(?!的?情况|期间|时)/,
    beside: ["》(", "》已", "》正", "》现", "》向", "》面", "》对", "》公", "》开"],
    example: "近日，《临河市数字化转型行动计划（征求意见稿）》公开征求意见",
  },
  {
    where: /《([^》。;]{6,90})》(?:\()?(?:全文|原文|正文)/,
    beside: ["》(", "》全", "》原", "》正"],
    example: "《临河市数字化转型行动计划》全文",
  },
  {
    where: /(?<!(?:根据|依据|按照|落实|贯彻)[^。》]{0,30})《([^》。;]{6,90})》\((?:以下|下)(?:简称|称)/,
    beside: ["》("],
    example: "市局印发《临河市数字化转型行动计划》（以下简称《计划》）",
    news: true,
  },
  {
    where:
      /(?<!(?:根据|依据|按照|落实|贯彻)[^。》,]{0,30})(?:发布|印发|出台|公布|推出|制定)(?:了|的)?《([^》。;]{6,90})》/,
    beside: ["布《", "发《", "台《", "出《", "定《", "了《", "的《"],
    example: "近日发布《临河市数字化转型行动计划》",
    news: true,
  },
  {
    where:
      /(?<!(?:根据|依据|按照|落实|贯彻)[^。》]{0,30})《([^》。;]{6,90})》(?:\([^()]{1,20}\))?(?:已|已经)?(?:正式)?(?:对外)?(?:提出|明确|指出|发布|出台|印发|近日)/,
    beside: ["》(", "》已", "》正", "》对", "》提", "》明", "》指", "》发", "》出", "》印", "》近"],
    example: "《临河市数字化转型行动计划》提出",
    news: true,
  },
];

/** Which announcements have a mark with this neighbour beside their name, a bit for each; by the sign before 《 and by the one behind 》. */
const BEFORE_MARK = new Map<number, number>();
const BEHIND_MARK = new Map<number, number>();
for (const [i, { beside = [] }] of ANNOUNCEMENTS.entries()) {
  for (const pair of beside) {
    const opens = pair.charAt(1) === "《";
    const neighbours = opens ? BEFORE_MARK : BEHIND_MARK;
    const code = pair.charCodeAt(opens ? 0 : 1);
    neighbours.set(code, (neighbours.get(code) ?? 0) | (1 << i));
  }
}

const [OPENS, CLOSES] = ["《".charCodeAt(0), "》".charCodeAt(0)];

/** The announcements that the marks of titles before `end` allow, a bit for each. */
function allowedByMarks({ text, lines, says }: Source, end: number): number {
  let allowed = 0;
  if ((says & SAYS_TITLE) === 0) return allowed;
  for (const line of lines) {
    if (line.start >= end) break;
    if ((line.says & SAYS_TITLE) === 0) continue;
    for (let i = line.start; i < line.end; i++) {
      const code = text.charCodeAt(i);
      if (code === OPENS) allowed |= BEFORE_MARK.get(text.charCodeAt(i - 1)) ?? 0;
      else if (code === CLOSES) allowed |= BEHIND_MARK.get(text.charCodeAt(i + 1)) ?? 0;
    }
  }
  return allowed;
}

function announced(source: Source, head: string, news: boolean): string | undefined {
  const allowed = allowedByMarks(source, head.length);
  for (const [i, { where, beside, needs, news: only, anyEnd }] of ANNOUNCEMENTS.entries()) {
    if ((only && !news) || (beside && (allowed & (1 << i)) === 0) || (needs && !head.includes(needs))) continue;
    const found = where.exec(head);
    const name = found?.[1];
    if (found && found.index > 0 && head.lastIndexOf("《", found.index - 1) > head.lastIndexOf("》", found.index - 1))
      continue;
    if (!found || !name || !(anyEnd || endsAsTitle(name))) continue;
    const start = found.index + found[0].indexOf(name);
    return printed(source, start, start + firstOfTwo(head, name).length);
  }
  return undefined;
}

/** 印发某政策和某计划的通知: where the text names the two in marks, the first is the document. */
function firstOfTwo(head: string, name: string): string {
  const and = name.search(/[和与及、]/);
  if (and < 0) return name;
  for (const [, first = ""] of head.matchAll(/《([^《》]{6,90})》(?:和|与|及|以及|、)《/g))
    if (first.length < name.length && name.startsWith(first)) return first;
  return name;
}

type OwnLine = { readonly name: string; readonly line: number };

const TITLE_LINES = 60;
/** A numbered line is a title only at the very top, with the document number behind it. */
const NUMBERED_LINES = 4;
const WITH_NUMBER = /〔20\d\d〕第?\d+号\)?$/;

/** The first lines that read as the name of a document, a name broken over lines put together. */
function ownLine({ source, blocks }: PlanText, from: number): OwnLine | undefined {
  for (const { firstLine } of blocks) {
    if (firstLine >= TITLE_LINES) break;
    const own = firstLine >= from ? nameAt(source, firstLine) : undefined;
    if (own) return own;
  }
  return from === 0 ? belowForeignLine(source) : undefined;
}

/** A name right below a line without a Chinese character (an address, a file name), with which it may have been joined. */
function belowForeignLine(source: Source): OwnLine | undefined {
  for (let i = 1; i < Math.min(source.lines.length, 12); i++) {
    const above = source.lines[i - 1];
    if (!above || /[\u4e00-\u9fff]/.test(above.text)) continue;
    const own = nameAt(source, i);
    if (own) return own;
  }
  return undefined;
}

/** The name that begins on a line and may go on over three more. */
function nameAt(source: Source, line: number): OwnLine | undefined {
  const first = source.lines[line];
  if (!first) return undefined;
  const numbered = markerOf(first.text);
  if (numbered && line >= NUMBERED_LINES) return undefined;
  for (let j = lastPart(source, line, Math.min(line + 3, TITLE_LINES - 1)); j >= line; j--) {
    const end = source.lines[j]?.end ?? first.start;
    const note = noteLength(source, end);
    if (note === 0 && !LAST_BEHIND_TITLE.has(source.text.charCodeAt(end - 1))) continue;
    const whole = source.text.slice(first.start, end);
    if (endsBefore(source, line, j) || isPageWord(source, line, j) || (numbered && !WITH_NUMBER.test(whole))) continue;
    const start = first.start + (numbered?.length ?? PAGE_LEAD.exec(whole)?.[0].length ?? 0);
    const name = inMarks(source, line, j) ?? nameIn(source, start, source.text.slice(start, end + note));
    if (name) return { name, line: j };
  }
  const below = source.lines[line + 1];
  return below && line < 12 && (isPageWord(source, line, line + 1) || isNumberLine(source, line))
    ? nameAt(source, line + 1)
    : undefined;
}

/** A heading in marks, also behind the number of the document: 柳政办〔2024〕6号《某市…的通知》. */
const IN_MARKS = /^(?:[\u4e00-\u9fff]{2,12}〔20\d\d〕\d{1,4}号)?《([^《》]{8,90})》$/;
const MARKED_LINES = 8;

function inMarks(source: Source, line: number, last: number): string | undefined {
  const first = source.lines[line];
  if (!first || line !== last || line >= MARKED_LINES || source.text[first.end - 1] !== "》") return undefined;
  const name = IN_MARKS.exec(first.text)?.[1];
  const start = first.end - 1 - (name?.length ?? 0);
  return name && endsAsTitle(name) ? printed(source, start, first.end - 1) : undefined;
}

function noteLength(source: Source, at: number): number {
  if (!source.text.startsWith("(20", at)) return 0;
  return YEARS_NOTE.exec(source.text.slice(at, at + 20))?.[0].length ?? 0;
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

/** The last of the lines from `from` to `to` up to which each may be a part of one name; the line before `from` when that one is none. */
function lastPart({ lines }: Source, from: number, to: number): number {
  let i = from;
  for (let line = lines[i]; line && i <= to; line = lines[++i]) if (!isPart(line.text, i > from)) break;
  return i - 1;
}

function isPart(text: string, goesOn: boolean): boolean {
  if (!goesOn) return couldBeTitle(text);
  return text.length >= 2 && !markerOf(text) && (couldBeTitle(text, true) || /^\(.{2,20}\)$/.test(text));
}

/** Whether a name ends on a line before the last: not where a bracket or the rest of a notice follows. */
function endsBefore({ text, lines }: Source, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (!line || !endsAsTitle(line.text) || text[line.end] === "(") continue;
    if (!/^(?!关于)[^,。]{0,30}的通知$/.test(text.slice(line.end, lines[to]?.end))) return true;
  }
  return false;
}

/** The name of the site that a browser puts behind the name of the page. */
const SITE = /[-_][\u4e00-\u9fff]{2,20}(?:网|网站|平台|政府)$/;

/** A line without day, number, site and asterisks behind the name; each is looked for only where its last or its rarest sign stands. */
function withoutNumber(whole: string): string {
  const undated = whole.endsWith(")")
    ? whole.replace(/\([^()]*(?:印发|发布|人民政府|办公室)[^()]*\)$|\(20\d\d年\d{1,2}月\d{1,2}日[^()]*\)$/, "")
    : whole;
  const bare = undated.includes("〔20")
    ? undated.replace(/\(?[\u4e00-\u9fff]{1,12}〔20\d\d〕第?\d{1,4}号\)?\**$/, "")
    : undated;
  const signless = bare.endsWith("*") ? bare.replace(/\*+$/, "") : bare;
  return /[-_]/.test(signless) ? signless.replace(SITE, "") : signless;
}

function nameIn(source: Source, start: number, whole: string): string | undefined {
  const bare = withoutNumber(whole);
  if (bare.length < 8 || bare.length > 90 || !endsAsTitle(bare) || /^《[^》]{0,120}》.+/.test(bare)) return undefined;
  if (/[,:](?!.{0,12}\))/.test(bare)) return undefined;
  return printed(source, start, start + bare.length);
}

/** 2021年全市新增工厂30家: a headline that begins with its year. */
const OF_YEAR = /^20\d\d年(?!\d)/;

function headline(source: Source): string | undefined {
  for (const line of source.lines.slice(0, 8)) {
    const text = line.text;
    if (
      !couldBeTitle(text.replace("!", "")) ||
      text.length < 8 ||
      text.length > 60 ||
      (markerOf(text) && !OF_YEAR.test(text)) ||
      /首页|搜索|来源:|^\d{4}(?!年(?!\d{1,2}月))|[^!]!$|^《?[^》]{0,4}》?$|>|^"/.test(text)
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

/** A name that begins with 关于 right above day and source is the whole one: what was joined before it is the menu of the page. */
function withoutMenu(source: Source, own: OwnLine): OwnLine {
  const above = aboveByline(source);
  return above?.startsWith("关于") && own.name.length > above.length && own.name.endsWith(above)
    ? { ...own, name: above }
    : own;
}

/** 某市工业发展若干措施为贯彻…: without a sign between them the name ends where the text says what it is for. */
const BEGINS_FOR =
  /^([^,。;:!?《》]{8,60}?(?:计划|方案|意见|措施|办法|细则|要点|政策|规划|规定|举措)(?:\(20\d\d年?[-~至到]20\d\d年?\))?):?为(?:了|全面|完整|深入|认真|贯彻|落实|加快|推动|推进|促进|进一步|充分|切实|更好|有效|大力|支持|抢抓|提升|着力|积极|扎实)/;

/** 关于支持某事的十条意见。为落实…: in a text that lost its line breaks the name ends with the first full stop. */
function beforeText(source: Source): string | undefined {
  const runs = (source.lines[0]?.end ?? 0) > 80 ? BEGINS_FOR.exec(source.text.slice(0, 90))?.[1] : undefined;
  if (runs && !markerOf(runs)) return printed(source, 0, runs.length);
  const stop = source.text.slice(0, 60).indexOf("。");
  if (stop < 10 || (source.lines[0]?.end ?? 0) <= stop) return undefined;
  const name = source.text.slice(0, stop);
  if (!name.startsWith("关于") || !endsAsTitle(name) || /[,:;]/.test(name)) return undefined;
  return /^(?:为|根据|按照)/.test(source.text.slice(stop + 1)) ? printed(source, 0, stop) : undefined;
}

/** 关于下达目标任务的通知 with a table behind it: the notice is the document, unless it sends out what follows. */
function isAnnexTable({ blocks }: PlanText, own: OwnLine, next: OwnLine): boolean {
  if (!/[表单]$/.test(next.name) || /印发|发布|转发|公布/.test(own.name)) return false;
  return blocks.findLast((block) => block.firstLine <= next.line)?.zone === "annex";
}

/** Title and plan title. News has its headline as title; a notice is named for the plan it brings. */
export function titlesOf(plan: PlanText, { end, news }: { readonly end: number; readonly news: boolean }): Titles {
  const { source } = plan;
  const head = source.text.slice(0, Math.min(6000, end));
  const named = announced(source, head, news);
  if (news) return { title: headline(source) ?? null, planTitle: named ?? null };
  if (named) return { title: withoutDraftNote(named), planTitle: null };
  const found = underBodies(plan) ?? ownLine(plan, 0);
  const own = found && withoutMenu(source, found);
  if (!own) {
    const lead = beforeText(source);
    if (lead) return { title: withoutDraftNote(lead), planTitle: null };
    const loose = announced(source, head, true);
    return { title: loose ? null : (aboveByline(source) ?? aboveText(source) ?? null), planTitle: loose ?? null };
  }
  const next = /的?通知$|公告$/.test(own.name) ? ownLine(plan, own.line + 1) : undefined;
  if (next && !/通知|附件/.test(next.name) && !isAnnexTable(plan, own, next))
    return { title: withoutDraftNote(next.name), planTitle: null };
  return { title: withoutDraftNote(own.name), planTitle: null };
}
