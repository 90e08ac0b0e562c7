import { LAST_PUNCTUATION } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import type { Sentence } from "../clauses/sentences.ts";
import { SAYS_DISCLAIMER } from "../normalise/says.ts";
import type { Source } from "../normalise/source.ts";
import { depthOf, type Marker } from "./markers.ts";
import type { Paragraph } from "./paragraphs.ts";

/** What a section is for; decides which stages look into it. */
export type Role = "goal" | "task" | "background" | "principle" | "annex" | "rules" | "open";

export type Section = {
  readonly marker: Marker | null;
  readonly title: string;
  readonly role: Role;
  readonly parent: Section | null;
  readonly depth: number;
};

/** A paragraph in its place. `bodyStart` is where the text after a heading begins; equal to `end` for a bare heading. */
export type Block = {
  readonly start: number;
  readonly end: number;
  /** The plain text from start to end. */
  readonly text: string;
  /** What its lines say, as says.ts has it. */
  readonly says: number;
  readonly firstLine: number;
  readonly marker: Marker | null;
  readonly title: string | null;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly section: Section;
  readonly zone: "front" | "body" | "annex" | "tail";
  readonly debris: boolean;
  /** Its sentences, once `sentencesIn` has cut them. */
  sentences: readonly Sentence[] | null;
};

/** Section titles and what they announce; the first that fits wins. */
export const SECTION_ROLES: readonly { readonly role: Role; readonly title: RegExp; readonly example: string }[] = [
  {
    role: "goal",
    title: /目标(?!任务|责任|考核|分解|管理)|总体要求|工作要求和目标|目标(任务|要求)$/,
    example: "总体目标",
  },
  {
    role: "principle",
    title: /指导思想|基本原则|总体思路|工作思路|工作原则|总体考虑|指导原则|实施原则|支持原则/,
    example: "基本原则",
  },
  {
    role: "background",
    title:
      /现状|回顾|工作总结|取得(的)?(成效|成绩|进展)|发展基础|面临(的)?(形势|挑战)|形势(分析|与)|背景|意义|主要(问题|成效)|工作基础|发展形势|起草|政策依据|制定依据|编制/,
    example: "发展现状",
  },
  {
    role: "rules",
    title:
      /^(总则|附则|其他|附 ?件|有关(要求|事项)|适用(范围|对象)|支持(对象|范围|条件|方式)|申报(条件|要求|程序|材料|流程|对象|方式|时间|主体)|扶持对象|名词解释|术语|组织申报|评(审|价)(程序|标准|流程)|资金(管理|拨付|来源|使用)|监督(管理|检查)|绩效|名额|推荐(?:数量|程序|要求)|施行|有效期|联系|工作(程序|流程)|申请)/,
    example: "申报条件",
  },
  {
    role: "task",
    title:
      /重点(方向|任务|行动|工作|工程|举措|领域)|主要(任务|措施|举措|工作|内容)|(工作|具体|政策|支持|保障|组织|扶持|推进|实施|服务|激励)(任务|措施|举措|保障|领导|实施)|保障|措施|组织实施|工作任务|行动|要素/,
    example: "重点任务",
  },
];

/** All of them at once: most titles announce nothing. */
const ANY_ROLE = new RegExp(SECTION_ROLES.map((rule) => rule.title.source).join("|"));

export function roleOf(title: string): Role {
  if (!ANY_ROLE.test(title)) return "open";
  return SECTION_ROLES.find((rule) => rule.title.test(title))?.role ?? "open";
}

const ROOT: Section = { marker: null, title: "", role: "open", parent: null, depth: -1 };
const ANNEX = /^附(?:件|表|录)\d{0,2}(?:[:.]|$)|^附(?:件|表|录)[一二三四五六七八九十]?[:.]?$|^附:/;
/** Annexes that no plan is: 附件2起草说明, and the same without a number behind the text. */
const NAMED_ANNEX =
  /^附(?:件|表|录)[\d一二三四五六七八九十]{0,2}[^,。;:、及和中所的]{2,36}(?:说明|表|清单|目录|名单|一览|图|模板)(?:\([^()]{1,12}\))?$/;
const NOTES = /^(?:关于)?(?:《[^》]{2,60}》)?(?:的)?(?:起草|编制|修订|制定)(?:情况)?(?:的)?说明$/;
const TAIL =
  /^(责任编辑|编辑:|作者:|\(责任编辑|分享到|相关(阅读|链接|推荐)|推荐阅读|上一篇|下一篇|版权(所有|声明)|免责声明|(您)?可能感兴趣|猜你喜欢|热门|来源链接)|^.{0,12}(?:版权及)?免责声明/;
/** What the first words of `TAIL` begin with, and how far the last of them may reach. */
const BEGINS_TAIL = "责编作(分相推上下版免您可猜热来";
const TAIL_REACH = 19;
const TITLE_LIMIT = 64;

/** `disclaims`: 免责声明 stands somewhere in the document. */
function isTail(text: string, disclaims: boolean): boolean {
  // Most that begin with a bracket begin with its number: (一).
  const begins = BEGINS_TAIL.includes(text.charAt(0)) && (text.charAt(0) !== "(" || text.charAt(1) === "责");
  if (!begins && !(disclaims && text.slice(0, TAIL_REACH).includes("免责声明"))) return false;
  return TAIL.test(text);
}

/** Headings that run into their text when a page lost its line breaks: 一、总体目标到2025年… */
const KNOWN_TITLE =
  /^(?:总体要求|总体目标|指导思想|基本原则|发展目标|工作目标|主要目标|重点任务|主要任务|工作任务|保障措施|组织保障|主要措施|组织实施)(?=到20|全面|以习近|坚持|通过|力争|\(一\)|20\d\d)/;

const BEGINS_KNOWN = "总指基发工主重保组";

/** 设备更新行动（牵头单位：市工信局；…）: the units in a bracket are no part of a heading. */
const UNITS_BRACKET = /^[(〔](?:责任|牵头|主办|承办|配合|实施|落实)(?:单位|部门|主体)?:/;

const ENDS_HEADING = codesOf("。;:");
const QUESTION = "?".charCodeAt(0);
/** The signs that may end a heading, with the brackets that units may stand in. */
const IN_HEADING = codesOf("。;:?(〔");

/** Where a sign ends a heading within its usual length. */
function signEnding(body: string): number | undefined {
  const reach = Math.min(body.length, TITLE_LIMIT + 1);
  for (let i = 0; i < reach; i++) {
    const sign = body.charCodeAt(i);
    if (sign > LAST_PUNCTUATION || !IN_HEADING.has(sign)) continue;
    if (ENDS_HEADING.has(sign)) return i;
    if (sign === QUESTION) {
      if (i < TITLE_LIMIT) return i + 1;
    } else if (i > 3 && UNITS_BRACKET.test(body.slice(i, i + 8))) return i;
  }
  return undefined;
}

/** End of a heading inside a paragraph: the first 。 when it comes early, else the first phrase. */
function headingEnd(body: string): number {
  const bracketed = body.startsWith("〔") ? /^〔[^〔〕()]{2,30}[〕)](?=.)/.exec(body) : null;
  if (bracketed) return bracketed[0].length;
  const known = BEGINS_KNOWN.includes(body.charAt(0)) ? KNOWN_TITLE.exec(body)?.[0] : undefined;
  if (known && body.length > known.length && !/^[,。;:、(]/.test(body.slice(known.length))) return known.length;
  const sign = signEnding(body);
  if (sign !== undefined) return sign;
  if (body.length <= TITLE_LIMIT) return body.length;
  const phrase = body.search(/[,。;:]/);
  return phrase < 0 ? Math.min(body.length, TITLE_LIMIT) : phrase;
}

/** 夯实发展基础, 编制推广目录: work to be done, although the words are those of a background section. */
const WORK =
  /^(?:夯实|筑牢|编制|制定|摸清|完善|健全|强化|加强|推进|推动|加快|深化|优化|建设|建立|构建|打造|培育|支持|开展|实施|提升|引导|巩固)(?!.*(?:背景|依据|过程|说明|意义|情况|形势)$)/;

const BEGINS_CARE = codesOf("绩监资");

function inherited(title: string, parent: Section): Role {
  const own = roleOf(title);
  // Inside the tasks a heading is a task whatever words it holds: 摸清发展现状, 编制技术路线图, 绩效评价.
  if (parent.role === "task" && (own === "goal" || own === "background" || own === "principle")) return "task";
  if (parent.role === "task" && BEGINS_CARE.has(title.charCodeAt(0)) && /^(?:绩效|监督|资金)/.test(title))
    return "task";
  if (own === "background" && WORK.test(title)) return parent.role === "goal" ? "open" : parent.role;
  if (own !== "open") return own;
  return parent.role === "goal" ? "open" : parent.role;
}

type State = {
  open: Section;
  zone: Block["zone"];
  seenHeading: boolean;
  listing: boolean;
  readonly disclaims: boolean;
};

function sectionFor(state: State, marker: Marker, title: string): Section {
  const depth = depthOf(marker.level);
  let parent = state.open;
  while (parent.depth >= depth && parent.parent) parent = parent.parent;
  const own = inherited(title, parent);
  const role: Role = parent.role === "goal" && own === "open" ? "goal" : own;
  return { marker, title, role, parent, depth };
}

function annexSection(title: string): Section {
  return { marker: null, title, role: "annex", parent: ROOT, depth: 0 };
}

const IN_NO_BARE_HEADING = codesOf(',。;:、"《(0123456789');

/** A heading without a number that names a kind of section (保障措施, 工作目标) on a line of its own. */
function bareHeading(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 14 &&
    !IN_NO_BARE_HEADING.standIn(text) &&
    /^(总体要求|总体目标|指导思想|基本原则|发展目标|工作目标|主要目标|重点任务|主要任务|工作任务|重点工作|重点行动|保障措施|组织保障|主要措施|政策措施|组织实施|附则|总则)$/.test(
      text,
    )
  );
}

/** Puts every paragraph in its section. */
export function outlineOf(source: Source, paragraphs: readonly Paragraph[]): Block[] {
  const disclaims = (source.says & SAYS_DISCLAIMER) !== 0 && source.text.includes("免责声明");
  const state: State = { open: ROOT, zone: "front", seenHeading: false, listing: false, disclaims };
  return paragraphs.map((paragraph) => placed(source, paragraph, state));
}

function isAnnex(text: string, late: boolean): boolean {
  if (text.charAt(0) === "附") return ANNEX.test(text) || NAMED_ANNEX.test(text);
  return late && text.charAt(text.length - 1) === "明" && NOTES.test(text);
}

/** Moves the state to the zone and section that a paragraph opens; gives its heading, null when it is none. */
function entered(source: Source, paragraph: Paragraph, text: string, state: State): Heading | null {
  const { marker } = paragraph;
  const late = state.seenHeading || paragraph.end > source.text.length * 0.5;
  if (late && state.zone !== "tail" && isTail(text, state.disclaims)) state.zone = "tail";
  if (text.length < 80 && (state.seenHeading || state.zone !== "front") && isAnnex(text, late)) {
    state.zone = "annex";
    state.open = annexSection(text);
    return null;
  }
  if (marker && marker.level !== "bullet" && !paragraph.debris) {
    const start = paragraph.start + marker.length;
    const end = start + headingEnd(text.slice(marker.length));
    const words = source.text.slice(start, end);
    const title = words.startsWith("〔") ? words.replace(/^〔(.*)〕$/, "$1") : words;
    opened(state, sectionFor(state, marker, title));
    return { title, start, end };
  }
  if (!bareHeading(text)) return null;
  opened(state, { marker: null, title: text, role: roleOf(text), parent: ROOT, depth: 1 });
  return { title: text, start: paragraph.start, end: paragraph.end };
}

type Heading = { readonly title: string; readonly start: number; readonly end: number };

function opened(state: State, section: Section): void {
  state.open = section;
  state.seenHeading = true;
  if (state.zone === "front") state.zone = "body";
}

function saidByLines({ lines }: Source, first: number, last: number): number {
  let said = 0;
  for (let i = first; i <= last; i++) said |= lines[i]?.says ?? 0;
  return said;
}

function placed(source: Source, paragraph: Paragraph, state: State): Block {
  const { start, end, firstLine, lastLine, marker, debris } = paragraph;
  const alone = firstLine === lastLine ? source.lines[firstLine] : undefined;
  const text = alone?.text ?? source.text.slice(start, end);
  if (!state.seenHeading && text.charAt(0) === "附" && /^附件\d?:/.test(text)) state.listing = true;
  else if (marker?.level !== "three") state.listing = false;
  const heading = state.listing ? null : entered(source, paragraph, text, state);
  return {
    start,
    end,
    text,
    says: alone?.says ?? saidByLines(source, firstLine, lastLine),
    firstLine,
    marker,
    title: heading?.title ?? null,
    titleStart: heading?.start ?? start,
    titleEnd: heading?.end ?? start,
    section: state.open,
    zone: state.zone,
    debris: debris || state.listing,
    sentences: null,
  };
}
