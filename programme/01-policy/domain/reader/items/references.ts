import type { Reference } from "../../draft.ts";
import { BoundPattern } from "../clauses/bound-pattern.ts";
import { codesOf } from "../clauses/codes.ts";
import { plainText } from "../normalise/character.ts";
import { firstIndexWhere } from "../normalise/first-index.ts";
import { matchesIn } from "../normalise/matches.ts";
import {
  SAYS_ABOUT,
  SAYS_CALLED,
  SAYS_LAW,
  SAYS_NUMBER,
  SAYS_PLAN,
  SAYS_STANDARD,
  SAYS_TITLE,
} from "../normalise/says.ts";
import { printed, quoted, type Source } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { isDigit } from "../quantities/numerals.ts";
import { bookNames, type Place } from "./book-names.ts";

type Draft = Omit<Reference, "id">;

const STANDARD_NUMBER =
  "(?:GB|DB|YD|JB|SJ|HG|QB|ISO|IEC|T)(?:\\/?[A-Z]{1,8})?(?:[0-9]{2}(?:\\/T|\\/[A-Z])?)?\\/?[A-Z]?\\d[\\d.]*(?:[-:]\\d{2,4})+";
const FILE_NUMBER = "[\\u4e00-\\u9fff]{1,12}[〔(]20\\d\\d[〕)](?:第)?\\d{1,4}(?:[、/,]\\d{1,4})*号";
const NUMBER_BEHIND = new RegExp(
  `^\\((?:[^()]{0,6}?)(${FILE_NUMBER}|(?:DB\\d{2,4}\\/T|${STANDARD_NUMBER})[^()]*|DB[^()]+|GB[^()]+)(?:,?(?:以下|下)?简?称?[^()]*)?\\)`,
);

/** Names that stand for a kind of document the text may rely on. */
export const NAMED_KINDS: readonly {
  readonly kind: Reference["kind"];
  readonly name: RegExp;
  readonly example: string;
}[] = [
  {
    kind: "standard",
    name: /(?:标准|规范|规程|成熟度模型|评估方法|评价方法|参考模型|通则|基本要求|技术要求|(?:能效|能耗|节能|准入|基准|标杆)水平)$/,
    example: "智能工厂评价规范",
  },
  { kind: "law", name: /(?:(?<!办)法|条例)$/, example: "中小企业促进法" },
  {
    kind: "policy",
    name: /(?:办法|规定|意见|方案|计划|规划|通知|纲要|指南|措施|细则|决定|要点|行动|政策|准则|导则|目录|指引|指标(?:体系)?|中国制造2025|行动纲要|蓝图|白皮书|倡议|公告|批复|函|战略|若干.*|规则|制度|(?:要素|规范|准入|认定|评定|建设)条件|政策清单|任务清单|\d+条|决议|建议|报告|草案)(?:\([^()]*\))*$/,
    example: "数字化转型行动计划",
  },
];

const SELF =
  /^(?:本|该)?(?:[三五两]年)?(?:行动|专项)?(?:计划|方案|意见|措施|办法|通知|规划|条例|实施方案|行动计划|行动方案|若干措施|细则|指南|政策|实施细则|管理办法|工作要点|重点任务|实施办法|若干政策|政策措施|若干政策措施|实施意见|通告|纲要)(?:\([^()]*\))*$/;
/** Verbs before 《 that make a document still to be written. */
const TO_BE_WRITTEN =
  /(?:编制|制定|制订|发布|出台|编写|编印|修订|印发|研究制定|制定出台|形成|推出|公布|起草|填写|提交|签订|签署|出具|填报|提供|上传|报送|颁发|完善|更新|制作|建立|汇编|附件\d*[:.]?|附[:]|填报|详见|见)(?:并发布|并印发|发布|印发|了|完善|实施)?$/;
/** Written already, or by a higher office. */
const BY_OTHERS =
  /先后|已经?|相继|陆续|此前|(?:国家|国务院|中央|工信部|工业和信息化部|[^本]部|省|省委|省政府|省级)(?:[^,。;我本]{0,12})(?:出台|印发|发布|制定)了?$/;
/** 修订《某省数据条例》: rules that are revised are in force; 制定修订 may mean new ones. */
const REVISED = /(?:^|[,。;:)])(?:推动|加快|适时|及时|启动|抓紧|组织|配合)?修订$/;
const RULES = /(?:条例|办法|规定)(?:\([^()]*\))?$/;
const FORMS =
  /(?:申报书|(?:申请|申报|自评|评估|检测|审计|验收|总结|诊断|研究|鉴定|测试)报告|申请表|申请书|推荐表|承诺书|证书|汇总表|报告书|合同|协议|案例集|推荐目录|任务书|证明|名单|一览表|表|登记证|执照)$/;

/** What `SELF` begins with and `FORMS` ends with. */
const BEGINS_SELF = codesOf("本该三五两行专计方意措办通规条实若细指政管工重纲");
const ENDS_FORM = codesOf("书告表证同议集录明单照");

/** Whether a document is still to be written: a verb of writing before it, no number behind it, no higher office. */
function isToBeWritten(text: string, place: Place): boolean {
  const before = text.slice(Math.max(0, place.start - 24), place.start);
  if (!TO_BE_WRITTEN.test(before) || BY_OTHERS.test(before)) return false;
  if (REVISED.test(before) && RULES.test(text.slice(place.start + 1, place.end - 1))) return false;
  return !NUMBER_BEHIND.test(text.slice(place.end, place.end + 80));
}

type NumberFound = { readonly number: string; readonly start?: number; readonly end: number };

/** The number of a standard right before its name: GB/T 1234-2020《…》. */
function numberBefore(source: Source, at: number, before: string): NumberFound | undefined {
  if (!isDigit(before.charCodeAt(before.length - 1))) return undefined;
  const found = STANDARD_BEFORE.exec(before)?.[0];
  return found ? { number: spaced(source, at - found.length, at), start: at - found.length, end: at } : undefined;
}

const STANDARD_BEFORE = new RegExp(`(?<![A-Za-z])(?:DB\\d{2,4}\\/T|${STANDARD_NUMBER})[\\d.-]*$`);

function numberBehind(source: Source, at: number, behind: string): NumberFound | undefined {
  const found = behind.startsWith("(") ? NUMBER_BEHIND.exec(behind) : null;
  const number = found?.[1];
  if (!found || !number) return undefined;
  const from = at + found[0].indexOf(number);
  const clean = /^([^,;]+)/.exec(number)?.[1] ?? number;
  return { number: spaced(source, from, from + clean.length), end: at + found[0].length };
}

/** Standard numbers keep their printed blank: DB3304/T 040-2017. */
function spaced(source: Source, start: number, end: number): string {
  const text = source.text.slice(start, end);
  if (/号$/.test(text)) return printed(source, start, end);
  return source.raw.slice(source.at[start] ?? 0, (source.at[end - 1] ?? 0) + 1).replace(/\s+/g, " ");
}

function kindOf(name: string, number: string | undefined): Reference["kind"] | undefined {
  if (number && !/号$/.test(number)) return "standard";
  const bare = name.replace(/(?:\([^()]*\))+$/, "");
  if (number && !NAMED_KINDS.some((it) => it.name.test(bare))) return "policy";
  const rule = NAMED_KINDS.find((it) => it.name.test(bare));
  if (!rule && /^(?:国务院|中共|[^关]{2,16}(?:政府|办公厅|厅|局|委|部|委员会)).{0,30}关于/.test(bare)) return "policy";
  return rule?.kind === "standard" && number ? "policy" : rule?.kind;
}

const withoutEdition = (name: string) =>
  name.includes("(") ? name.replace(/\([^()]*(?:\d{4}|征求意见|草案|试行|暂行|送审)[^()]*\)/g, "") : name;

const bare = (name: string) => withoutEdition(name).replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, "");

/** So much of their ends two names must share to be one document. */
const SAME_END = 8;

/** The edition of a list that is made anew every year: （2015年版）. */
const editionOf = (name: string) =>
  name.endsWith("版)") ? /\((20\d\d年(?:第[一二三四五\d]{1,2})?(?:年度)?版)\)$/.exec(name)?.[1] : undefined;

type Known = { readonly plain: string; readonly edition: string | undefined; readonly at: number };

/** Names that end so near each other stand in one row. */
const IN_ONE_ROW = 60;

/** Names met so far, by their ends: two names of one document are equal, or the longer one ends with the shorter. */
class Names {
  readonly #byEnd = new Map<string, Known[]>();

  /** `at` is where the name ends in the text; a title of the document has no place. */
  add(name: string, at = Number.NEGATIVE_INFINITY): void {
    const plain = bare(name);
    const known = { plain, edition: editionOf(name), at };
    const others = this.#byEnd.get(plain.slice(-SAME_END));
    if (others) others.push(known);
    else if (plain !== "") this.#byEnd.set(plain.slice(-SAME_END), [known]);
  }

  /** Whether the name, or another one of the same document, was added. */
  has(name: string, at = Number.POSITIVE_INFINITY, carriedOut = false): boolean {
    const plain = bare(name);
    const others = this.#byEnd.get(plain.slice(-SAME_END)) ?? [];
    const edition = editionOf(name);
    return others.some(
      (other) =>
        (other.edition === undefined || edition === undefined || other.edition === edition) &&
        // Side by side 《实施方案》 of the ministry and 《甘河省实施方案》 are two documents.
        // 为贯彻《实施方案》: what a document carries out is another one, even if its own name ends so.
        !(carriedOut && other.at === Number.NEGATIVE_INFINITY && plain.length < other.plain.length) &&
        (plain === other.plain ||
          (at - other.at > IN_ONE_ROW && (plain.endsWith(other.plain) || other.plain.endsWith(plain)))),
    );
  }
}

/** The names of a paragraph without those still to be written; what holds for the first of a row (发布《甲》《乙》) holds for all. */
function reliedOn(text: string): Place[] {
  let written: Place | undefined;
  return bookNames(text).filter((place) => {
    const inRow = written !== undefined && /^[、,和及与]?$/.test(text.slice(written.end, place.start));
    if (!inRow && !isToBeWritten(text, place)) return true;
    written = place;
    return false;
  });
}

/** What the text calls other documents by: （以下统称为《指导目录》）. */
const CALLED = /(?:简称|统称|下称|称为|统称为|简称为)"?《([^《》]{2,20})》/g;

function shortNames({ text, says }: Source): ReadonlySet<string> {
  const found = new Set<string>();
  if ((says & SAYS_CALLED) === 0 || (says & SAYS_TITLE) === 0) return found;
  for (const match of matchesIn(CALLED, text)) found.add(match[1] ?? "");
  return found;
}

const CARRIES_OUT = /为(?:了|深入|全面|认真|切实|进一步)*(?:贯彻|落实)+(?:国家|省|执行|好)?$/;

/** Documents and standards the text relies on, repeals or implements; not itself and not what is still to be written. */
export function referencesOf(plan: PlanText, titles: readonly (string | null)[]): Draft[] {
  const names = new Names();
  for (const title of titles) if (title !== null) names.add(plainText(title));
  const found: Draft[] = [];
  const short = shortNames(plan.source);
  for (const block of plan.blocks) {
    if ((block.says & SAYS_TITLE) === 0 || block.debris || block.zone === "tail") continue;
    const text = block.text;
    for (const place of reliedOn(text)) {
      const draft = referenceAt(plan.source, block.start, text, place);
      if (!draft) continue;
      const name = plainText(draft.name);
      const carriedOut = CARRIES_OUT.test(text.slice(Math.max(0, place.start - 12), place.start));
      if (names.has(name, block.start + place.start, carriedOut) || short.has(name)) continue;
      names.add(name, block.start + place.end);
      found.push(draft);
    }
  }
  return [
    ...found,
    ...namedInTables(plan, names),
    ...unmarkedLaws(plan, names),
    ...unmarkedPlans(plan, names),
    ...numberedPlans(plan, names),
    ...listedPlans(plan, names),
    ...standardsByNumber(plan, found),
  ];
}

function referenceAt(source: Source, offset: number, text: string, place: Place): Draft | undefined {
  const name = text.slice(place.start + 1, place.end - 1);
  if (BEGINS_SELF.has(name.charCodeAt(0)) && SELF.test(name)) return undefined;
  if (ENDS_FORM.has(name.charCodeAt(name.length - 1)) && FORMS.test(name)) return undefined;
  const before = text.slice(Math.max(0, place.start - 24), place.start);
  if (before.includes("称") && /简称$|以下称$|称为$/.test(before)) return undefined;
  const behind = text.slice(place.end, place.end + 80);
  const number = numberBehind(source, offset + place.end, behind) ?? numberBefore(source, offset + place.start, before);
  if (behind.includes("印发") && /^(?:已|业)?经?[^《》]{0,40}(?:同意|通过)?,?现(?:予以)?印发/.test(behind))
    return undefined;
  // 《任务清单》（附件1）: a part of the document itself.
  if (behind.startsWith("(附") && /^\(附[件表录]/.test(behind)) return undefined;
  const kind = kindOf(name, number?.number);
  if (!kind) return undefined;
  const repeals = /^[^。]{0,60}(?:同时)?(?:废止|停止执行|失效)/.test(behind);
  const shown = printed(source, offset + place.start + 1, offset + place.end - 1);
  const { quote, span } = number
    ? quoted(source, number.start ?? offset + place.start, Math.max(number.end, offset + place.end))
    : quoted(source, offset + place.start + 1, offset + place.end - 1);
  const printedNumber = number?.number ?? null;
  // Written out twice: a spread copies fields so slowly that it shows.
  if (repeals) return { name: shown, number: printedNumber, kind, relation: "repeals", quote, span };
  return { name: shown, number: printedNumber, kind, quote, span };
}

/** The head of a column of documents that a row of a table of tasks leans on. */
const DOCUMENTS = new BoundPattern(/^(?:参考|依据|政策|文件)(?:文件|依据|来源)?$/, { begins: "参依政文" });

/** Documents of such a column: the lines of a table are no paragraphs. */
function namedInTables({ source, grids }: PlanText, names: Names): Draft[] {
  const found: Draft[] = [];
  for (const { rows } of grids) {
    const column = rows[0]?.findIndex((cell) => DOCUMENTS.test(cell.text)) ?? -1;
    for (const row of column < 0 ? [] : rows.slice(1)) {
      const cell = row[column];
      if (!cell?.text.includes("《")) continue;
      const placeOf = (raw: number) => firstIndexWhere(source.at.length, (i) => (source.at[i] ?? 0) >= raw);
      const at = placeOf(cell.from);
      const text = source.text.slice(at, placeOf(cell.to));
      for (const place of bookNames(text)) {
        const draft = referenceAt(source, at, text, place);
        if (!draft || names.has(plainText(draft.name), at + place.start)) continue;
        names.add(plainText(draft.name), at + place.end);
        found.push(draft);
      }
    }
  }
  return found;
}

/** Five-year plans named without title marks: 根据青河省工业发展"十四五"规划. */
const UNMARKED =
  /(?:根据|按照|依据|落实|贯彻|衔接|对接|执行)(?:国家|全面|党中央、国务院)?([\u4e00-\u9fff]{2,8}?[省市州区县][\u4e00-\u9fff]{2,24}"(?:十[三四五]五)"(?:发展)?规划(?:纲要)?)(?!体系|目标|编制|期)/g;

/** Plans of a higher office known by figures: 围绕省工业强链"1269"行动计划. */
const BY_FIGURES =
  /(?:根据|按照|围绕|落实|贯彻|实施|对接|执行)(?:国家|省|市)([\u4e00-\u9fff]{0,24}"[\d+]{2,8}"行动(?:计划|规划|方案))(?!体系|目标|编制|期)/g;

/** A law named without marks before other rules: 按照预算法、《某办法》. */
const LAW =
  /(?:根据|按照|依据|依照)((?![^、]{0,14}(?:办|方|做|司|立|执|看|想)法)[\u4e00-\u9fff]{2,14}法)(?=(?:、|和|及|以及)《)/g;

function unmarkedLaws(plan: PlanText, names: Names): Draft[] {
  return namedBy(plan, names, { form: LAW, says: SAYS_LAW | SAYS_TITLE, kind: "law" });
}

function unmarkedPlans(plan: PlanText, names: Names): Draft[] {
  return [
    ...namedBy(plan, names, { form: UNMARKED, says: SAYS_PLAN }),
    ...namedBy(plan, names, { form: BY_FIGURES, says: SAYS_PLAN }),
  ];
}

function namedBy(
  plan: PlanText,
  names: Names,
  { form, says, kind = "policy" }: { readonly form: RegExp; readonly says: number; readonly kind?: Reference["kind"] },
): Draft[] {
  const found: Draft[] = [];
  if ((plan.source.says & says) !== says) return found;
  for (const block of plan.blocks) {
    if ((block.says & says) !== says || block.debris || block.zone === "tail") continue;
    const text = block.text;
    for (const match of matchesIn(form, text)) {
      const name = match[1] ?? "";
      if (names.has(name)) continue;
      names.add(name);
      const start = block.start + match.index + match[0].length - name.length;
      const end = start + name.length;
      found.push({
        name: printed(plan.source, start, end),
        number: null,
        kind,
        ...quoted(plan.source, start, end),
      });
    }
  }
  return found;
}

/** A document named without marks, its number behind it: 根据市政府办公室关于做好诊断工作的通知（柳政办〔2024〕6号）. */
const WITH_NUMBER = new RegExp(
  `(?:根据|按照|依据|落实|贯彻|执行)([\\u4e00-\\u9fff"]{0,24}关于[\\u4e00-\\u9fff"、]{4,50}(?:通知|意见|办法|方案|决定|措施|规定|函))\\((${FILE_NUMBER})\\)`,
  "g",
);

function numberedPlans(plan: PlanText, names: Names): Draft[] {
  const found: Draft[] = [];
  const needs = SAYS_ABOUT | SAYS_NUMBER;
  for (const block of plan.blocks) {
    if ((block.says & needs) !== needs || block.debris || block.zone === "tail") continue;
    const text = block.text;
    if (!/[知见法案定施函]\([\u4e00-\u9fff]{1,12}[〔(]20/.test(text)) continue;
    for (const match of matchesIn(WITH_NUMBER, text)) {
      const [whole, name = "", number = ""] = match;
      if (names.has(name)) continue;
      names.add(name);
      const end = block.start + match.index + whole.length;
      const numberStart = end - 1 - number.length;
      const start = numberStart - 1 - name.length;
      found.push({
        name: printed(plan.source, start, start + name.length),
        number: printed(plan.source, numberStart, numberStart + number.length),
        kind: "policy",
        ...quoted(plan.source, start, end),
      });
    }
  }
  return found;
}

/** Documents in a row without marks: 贯彻某省实施意见、某市行动计划和某区行动方案等部署要求. */
const ROW = /(?:贯彻落实|贯彻|落实|根据|按照|依据)([^,。;:《》]{20,160}?)(?:等)?(?:文件|工作部署|部署|精神|要求)/g;
const ENDS_AS_PLAN = /(?:实施意见|行动计划|实施方案|行动方案|发展规划|若干意见|指导意见)(?:\(20\d\d[^()]{0,10}\))?$/;
/** What stands where one of the names ends and another follows. */
const MORE_PLANS = /(?:意见|计划|方案|规划)[、和及与(]/;
const BY_MANY = /^[\u4e00-\u9fff]{2,12}等[一二三四五六七八九十]{1,3}(?:部门|部委|单位)/;

function mayListPlans(text: string): boolean {
  return (text.startsWith("为") || text.startsWith("根据")) && MORE_PLANS.test(text);
}

function listedPlans(plan: PlanText, names: Names): Draft[] {
  const found: Draft[] = [];
  const { source } = plan;
  for (const block of plan.blocks) {
    if (block.zone !== "front" || block.debris || block.end - block.start < 60) continue;
    const text = block.text;
    if (!mayListPlans(text)) continue;
    for (const match of matchesIn(ROW, text)) {
      const [whole, row = ""] = match;
      const from = match.index + whole.indexOf(row);
      const parts = rowOf(row);
      if (parts.length < 2 || !parts.every(({ name }) => name.length >= 8 && ENDS_AS_PLAN.test(name))) continue;
      for (const { name, at } of parts) {
        if (names.has(name)) continue;
        names.add(name);
        const start = block.start + from + at;
        const end = start + name.length;
        found.push({ name: printed(source, start, end), number: null, kind: "policy", ...quoted(source, start, end) });
      }
    }
  }
  return found;
}

/** The names of a row; 和 parts them where a name ends before it. */
function rowOf(row: string): { readonly name: string; readonly at: number }[] {
  const parts: { name: string; at: number }[] = [];
  let start = 0;
  for (let i = 0; i <= row.length; i++) {
    const sign = row[i];
    const cut =
      sign === undefined || sign === "、" || (/[和及与]/.test(sign) && ENDS_AS_PLAN.test(row.slice(start, i)));
    if (!cut) continue;
    const skip = BY_MANY.exec(row.slice(start, i))?.[0].length ?? 0;
    parts.push({ name: row.slice(start + skip, i), at: start + skip });
    start = i + 1;
  }
  return parts;
}

const NUMBER_ALONE =
  /(?<![A-Za-z])(?:GB|DB\d{2,4}|YD|JB|SJ)\/T?\d[\d.]*(?:-\d{4}|(?<=\d{4})(?=\)))|(?<![A-Za-z])GB\/?[TZ]?\d[\d.]*-\d{4}/g;

/** Standards named by their number alone: 依据GB/T 39116-2020开展评估. */
function standardsByNumber(plan: PlanText, known: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  if ((plan.source.says & SAYS_STANDARD) === 0) return found;
  let numbers: Set<string> | undefined;
  for (const block of plan.blocks) {
    if (block.debris || block.zone === "tail" || (block.says & SAYS_STANDARD) === 0) continue;
    for (const match of matchesIn(NUMBER_ALONE, block.text)) {
      numbers ??= new Set(known.map((it) => plainText(it.number ?? "")));
      if (numbers.has(match[0])) continue;
      numbers.add(match[0]);
      const start = block.start + match.index;
      const number = spaced(plan.source, start, start + match[0].length);
      found.push({ name: number, number, kind: "standard", ...quoted(plan.source, start, start + match[0].length) });
    }
  }
  return found;
}
