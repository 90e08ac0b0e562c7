import type { Metadata } from "../../draft.ts";
import type { Codes } from "../clauses/codes.ts";
import { matchesIn, standsInForm } from "../normalise/matches.ts";
import { SAYS_DRAFTED, SAYS_EXPLAINED, SAYS_NEWS, SAYS_NUMBER } from "../normalise/says.ts";
import { type Line, printed, type Source } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import { daysIn } from "./dates.ts";
import { type Field, fieldsOf, signatureOf } from "./front-matter.ts";
import { DRAFT_NOTE, issuersOf, tellsIssuer } from "./issuers.ts";
import { hasOneOf, lastSigns } from "./needed-words.ts";
import { periodOf } from "./terms.ts";
import { bodyEnd, titlesOf } from "./titles.ts";

const NUMBER = /[\u4e00-\u9fff]{1,12}[〔(]20\d\d[〕)](?:第)?\d{1,4}(?:[、/,]\d{1,4})*号/g;
/** The number that rules are registered under, behind their own: 柳政规〔2024〕5号 LXCR-2024-0005. */
const REGISTERED = /[A-Z]{2,6}[-\d]{6,12}$/;
/** What every number holds. */
const NUMBER_YEAR = /[〔(]20\d\d[〕)]/;
/** The running number of a bulletin or an order, on a line of its own: 2024年第6号. */
const BULLETIN = /^\(?(20\d\d年第\d{1,4}号)\)?$/;

/** Signs that a text reports on a plan instead of being it, some with words they cannot do without; the first that fits wins. */
export const STATUS_SIGNS: readonly {
  readonly status: NonNullable<Metadata["status"]>;
  readonly needs?: readonly string[];
  /** The kind of these words that the document must say. */
  readonly says?: number;
  /** How a line must end. */
  readonly ends?: Codes;
  readonly sign: RegExp;
  readonly example: string;
}[] = [
  {
    status: "interpretation",
    needs: ["解读", "读懂", "政策问答"],
    says: SAYS_EXPLAINED,
    sign: /^政策问答:《|^(?!.*(?:附件|链接|来源|>)).{0,60}(?:(?:》(?:的)?|的)(?:政策|文字|图文)?解读|政策解读$|解读[:|]|一图读懂|解读《)|(?:作|就|现|将)[^。]{0,20}(?:解读如下|如下解读)/m,
    example: "《某市行动计划》政策解读",
  },
  {
    status: "digest",
    ends: lastSigns(["摘要", "速览", "梳理", "政策要点"]),
    sign: /^.{6,60}(?:政策摘要|要点摘要|政策速览|政策梳理|政策要点|内容摘要)$/m,
    example: "临河市数字化转型行动计划政策摘要",
  },
  {
    status: "draft",
    needs: ["草案)", "稿)", "公开征求意见的"],
    says: SAYS_DRAFTED,
    sign: /\((?:草案|征求意见稿|公开征求意见稿|讨论稿|送审稿)\)|公开征求意见的(?:公告|通知)/,
    example: "（征求意见稿）",
  },
  {
    status: "news",
    needs: ["讯", "记者", "消息", "报道", "来源:", "新华社", "日前", "近日", "今天", "昨日", "获悉"],
    says: SAYS_NEWS,
    sign: /〔[^〔〕]{2,10}(?:消息|讯|报道)〕|(?:报|网|社|台)讯(?:\(|,|:|\d{1,2}月)|\((?:记者|通讯员|.{2,6}记者|来源:).{0,20}\)|记者(?:(?:昨|今|近|日)[天日前])?(?:从|获悉|了解到|日前|近日)|[报网社台]记者|从[^,。《》]{3,24}(?:获悉|了解到),|本报讯|新华社.{1,8}电|(?:日前|近日|今天|昨日),?[^。]{0,30}(?:发布|印发|出台|公布|推出|召开)|来源:[^ 〔(:|]{2,12}(?:报|网|日报|新闻|社|号)/,
    example: "近日，临河市发布《行动计划》",
  },
];

/** Two numbered sections make the body of a plan. */
function hasSections(plan: PlanText): boolean {
  let sections = 0;
  for (const block of plan.blocks)
    if (block.zone === "body" && block.marker?.level === "one" && ++sections === 2) return true;
  return false;
}

function isSentOut(plan: PlanText): boolean {
  return /制定(?:本|如下|以下|此)|特制定|现(?:予以)?印发/.test(plan.source.text.slice(0, 4000));
}

/** So much of the beginning of a text is searched for signs of its status. */
const EDGE = 1500;

function statusOf(plan: PlanText): NonNullable<Metadata["status"]> {
  const { source } = plan;
  const lines = source.lines
    .slice(0, 6)
    .map((line) => source.text.slice(line.start, Math.min(line.end, line.start + 90)));
  const edges = source.text.slice(0, EDGE) + source.text.slice(-400);
  lines.unshift(edges);
  let joined: string | undefined;
  const head = () => {
    joined ??= lines.join("\n");
    return joined;
  };
  // The words of the first lines stand in the edges as well, unless those lines are very long.
  const searched = (source.lines[5]?.start ?? 0) + 90 <= EDGE ? edges : head();
  const may = ({ status, needs, says, ends }: (typeof STATUS_SIGNS)[number]) =>
    (says === undefined || (source.says & says) !== 0) &&
    !(status === "news" && hasSections(plan)) &&
    (!needs || hasOneOf(searched, needs)) &&
    (!ends || lines.some((line) => ends.has(line.charCodeAt(line.length - 1))));
  const sign = STATUS_SIGNS.find((rule) => may(rule) && rule.sign.test(head()))?.status;
  if (sign === "news" && isSentOut(plan)) return "final";
  return sign ?? "final";
}

/** Where a number begins that stands behind a title, parted by a blank: …的通知 青政办〔2023〕17号 */
function afterTitle(source: Source, line: Line, match: RegExpMatchArray): number | undefined {
  const start = line.start + (match.index ?? 0);
  const open = line.start + line.text.lastIndexOf("〔");
  for (let i = open - 1; i >= start; i--) {
    const blank = /\s/.test(source.raw.slice((source.at[i - 1] ?? 0) + 1, source.at[i] ?? 0));
    if (blank && /(?:通知|意见|办法|计划|方案|措施|细则|政策|\))$/.test(source.text.slice(line.start, i))) return i;
  }
  return undefined;
}

type Keep = (start: number, end: number) => void;

/** Numbers on lines of their own, in brackets behind a title, or behind a title and a blank. */
function numbersInLine(source: Source, line: Line, { top, keep }: { top: boolean; keep: Keep }): void {
  if (line.end - line.start > 130) return;
  const text = line.text;
  if (!NUMBER_YEAR.test(text)) return;
  const alone = /^[()、,;\s*#]*(?:字号:|文号:)?[()、,;*]*$/.test(text.replace(NUMBER, "").replace(REGISTERED, ""));
  for (const match of matchesIn(NUMBER, text)) {
    const end = match.index + match[0].length;
    const bracketed = top && text.endsWith(")") && end === text.length - 1 && !text.includes("》(");
    const behind = top && !alone && end === text.length ? afterTitle(source, line, match) : undefined;
    if (behind !== undefined) keep(behind, line.end);
    else if (alone || bracketed) keep(line.start + match.index, line.start + end);
  }
}

/** A number over two lines (…〔2024〕 / 16号), and the number of a bulletin. */
function brokenNumber(source: Source, index: number, keep: Keep): void {
  const [line, next] = [source.lines[index], source.lines[index + 1]];
  if (!line || line.end - line.start > 30) return;
  const text = line.text;
  const bulletin = text.includes("号") ? BULLETIN.exec(text)?.[1] : undefined;
  const above = source.lines[index - 1];
  if (bulletin && above && /(?:公告|通告|令)$/.test(above.text)) {
    const start = line.start + text.indexOf(bulletin);
    keep(start, start + bulletin.length);
  }
  if (next && next.end - next.start < 8 && /^[\u4e00-\u9fff]{1,12}[〔(]20\d\d[〕)](?:第)?\d{0,3}$/.test(text)) {
    if (/^\d{0,4}号$/.test(next.text)) keep(line.start, next.end);
  }
}

/** In a text that lost its line breaks the number stands between the name and the addressees: …的通知 柳政发〔2024〕6号 各区… */
const NUMBER_IN_LINE =
  /(?:的通知|意见|办法|计划|方案|措施|细则)([\u4e00-\u9fff]{2,12}〔20\d\d〕\d{1,4}号)(?=各[^,。]{2,80}:)/;

/** A table of the page without colons: 文件编号 柳政发〔2024〕6号 公开时限 长期 */
const LABELLED_NUMBER =
  /(?:文件编号|发文字号|发布文号|文件文号|发文文号|文号)([\u4e00-\u9fff]{2,12}〔20\d\d〕\d{1,4}号)(?=[\u4e00-\u9fff]|$)/;

function numberBehindLabel(source: Source, line: Line, keep: Keep): void {
  const text = line.text;
  const match = text.length <= 130 && text.includes("〔20") ? LABELLED_NUMBER.exec(text) : null;
  if (!match?.[1]) return;
  const start = line.start + match.index + match[0].length - match[1].length;
  // A blank parts a label from its value; without one the words belong to a sentence.
  if (!/\s/.test(source.raw.slice((source.at[start - 1] ?? 0) + 1, source.at[start] ?? 0))) return;
  keep(start, start + match[1].length);
}

function numberInLine(source: Source, keep: Keep): void {
  const first = source.lines[0];
  if (!first || first.end - first.start < 60) return;
  const text = source.text.slice(first.start, first.start + 300);
  const match = text.includes("〔20") ? NUMBER_IN_LINE.exec(text) : null;
  if (!match?.[1]) return;
  const start = first.start + match.index + match[0].length - match[1].length;
  keep(start, start + match[1].length);
}

function documentNumbers(source: Source, fields: readonly Field[]): string[] {
  const found = new Map<string, string>();
  const keep: Keep = (start, end) => found.set(source.text.slice(start, end), printed(source, start, end));
  for (const field of fields) {
    if (!/文号|字号|编号/.test(field.label)) continue;
    for (const match of matchesIn(NUMBER, field.value))
      keep(field.start + match.index, field.start + match.index + match[0].length);
  }
  numberInLine(source, keep);
  const { lines } = source;
  for (let index = 0; index < lines.length; index++) {
    // Numbers stand among the first and the last lines only.
    if (index === 61) index = Math.max(index, lines.length - 15);
    const line = lines[index];
    if (!line) break;
    const numbered = (line.says & SAYS_NUMBER) !== 0;
    if (numbered) numbersInLine(source, line, { top: index < 12, keep });
    if (index < 12) brokenNumber(source, index, keep);
    if (numbered && index < 30) numberBehindLabel(source, line, keep);
  }
  return [...found.values()];
}

type Dates = Pick<Metadata, "date" | "published"> & { readonly quote: string | null };

function datesOf(
  source: Source,
  fields: readonly Field[],
  signed: ReturnType<typeof signatureOf>["day"],
  news: boolean,
): Dates {
  const from = (labels: RegExp) => {
    for (const field of fields) {
      const day = labels.test(field.label) ? daysIn(field.value)[0] : undefined;
      if (day) return { day: day.day, quote: printed(source, field.start + day.start, field.start + day.end) };
    }
    return undefined;
  };
  const web =
    from(/^(?:发布日期|发布时间|公开日期|发表于|发布于|时间|日期)$/) ??
    (news ? firstDay(source) : undefined) ??
    bylineDay(source);
  const written = from(/^(?:成文日期|发文日期|印发日期|签发日期|生成日期|成文时间|发文时间)$/);
  if (signed && !news)
    return { date: signed.day, published: web?.day ?? null, quote: printed(source, signed.start, signed.end) };
  if (written) return { date: written.day, published: web?.day ?? null, quote: written.quote };
  return { date: null, published: web?.day ?? null, quote: web?.quote ?? null };
}

/** A time of day, and what a line under a headline tells beside its day. */
const TIME_OF_DAY = /\d:\d\d/g;
const BYLINE = /来源|浏览|阅读|发布|发表|点击|作者|字号/g;
const BYLINES = 12;

/** A day in the line under a headline, beside source or hits. */
function bylineDay(source: Source) {
  const lines = source.lines.slice(0, BYLINES);
  const head = source.text.slice(0, lines.at(-1)?.end ?? 0);
  const [hasTime, hasByline] = [standsInForm(head, TIME_OF_DAY), standsInForm(head, BYLINE)];
  for (const line of lines) {
    const { text } = line;
    if (text.length > 80) continue;
    const timed = text.length < 40 && hasTime(line);
    if (!timed && !hasByline(line)) continue;
    const day = daysIn(text)[0];
    if (day) return { day: day.day, quote: printed(source, line.start + day.start, line.start + day.end) };
  }
  return undefined;
}

/** Days that a page tells of itself or of a term, not of the text. */
const OF_SITE = /建站|上线|备案|更新|版权|截止|截至|会员/;

function firstDay(source: Source) {
  const head = source.lines.slice(0, 12);
  for (const line of head) {
    const text = line.text;
    const day = text.length < 80 && !OF_SITE.test(text) ? daysIn(text)[0] : undefined;
    if (day) return { day: day.day, quote: printed(source, line.start + day.start, line.start + day.end) };
  }
  return undefined;
}

const PLACE =
  /^(?:中共|关于|《)?([\u4e00-\u9fff]{2,8}?(?:特别行政区|自治区|自治州|自治县|新区|开发区|高新区|省|市|州|盟|区|县|旗))/;
const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市$/;

function placeOf(names: readonly string[], plain: (text: string) => string): string | null {
  for (const name of names) {
    const clean = plain(name).replace(/^20\d\d年度?/, "");
    const place = PLACE.exec(clean)?.[1];
    if (!place || /^(?:关于|加快|推进|推动|支持|进一步|全市|全区|全省)|强[省市区县]$/.test(place)) continue;
    const inner = MUNICIPALITY.test(place)
      ? /^[\u4e00-\u9fff]{2,6}?(?:新区|区|县)(?=人民政府|[\u4e00-\u9fff])/.exec(clean.slice(place.length))?.[0]
      : undefined;
    return inner && /人民政府|委|局/.test(clean.slice(place.length + inner.length)) ? inner : place;
  }
  return null;
}

function levelOf(region: string | null, text: string): Metadata["level"] {
  if (region === null)
    return /省(?:经信|工信|政府|委)/.test(text)
      ? "province"
      : /市(?:经信|工信|工业|政府|财政)|我市|全市/.test(text)
        ? "city"
        : /我区|全区|我县|全县|区(?:经信|工信|政府|经委)/.test(text)
          ? "district"
          : null;
  if (/(?:省|自治区)$/.test(region) || MUNICIPALITY.test(region)) return "province";
  if (/(?:市|州|盟)$/.test(region)) return "city";
  return "district";
}

/** The government that sent out the plan of an interpretation; an office may only have drafted it. */
function sentOutBy(source: Source, names: readonly string[]): string[] | undefined {
  const bodies = tellsIssuer(source, source.text.slice(0, 1500), names);
  return bodies?.every((body) => /^[^会联同]{2,12}人民政府(?:办公[室厅])?$/.test(body)) ? bodies : undefined;
}

/** What the document says about itself. Nothing is inferred: what is not printed is null or empty. */
export function metadataOf(plan: PlanText, plain: (text: string) => string): Metadata {
  const { source } = plan;
  const status = statusOf(plan);
  const news = status === "news";
  const fields = fieldsOf(source);
  const end = bodyEnd(plan);
  const signature = signatureOf(source, end);
  const { title, planTitle } = titlesOf(plan, { end, news: news || status === "interpretation" });
  const names = [planTitle, title]
    .filter((it): it is string => it !== null)
    .map((name) => plain(name).replace(DRAFT_NOTE, ""));
  const issuers = news
    ? (tellsIssuer(source, source.text.slice(0, 1500), names) ?? [])
    : ((status === "interpretation" ? sentOutBy(source, names) : undefined) ??
      issuersOf(plan, { fields, signed: signature.issuers, names, end }));
  const dates = datesOf(source, fields, signature.day, news);
  const region = placeOf(
    [planTitle, title, ...issuers].filter((it): it is string => it !== null),
    plain,
  );
  return {
    title,
    plan_title: planTitle,
    issuers,
    doc_numbers: documentNumbers(source, fields),
    date: dates.date,
    published: dates.published,
    period: periodOf(plan, [planTitle, title], plain),
    region,
    level: levelOf(region, source.text.slice(0, 3000)),
    status,
    ...(dates.quote === null ? {} : { date_quote: dates.quote }),
  };
}
