import { isPageDebris } from "../normalise/furniture.ts";
import { printed, type Source } from "../normalise/source.ts";
import { daysIn } from "./dates.ts";
import { bodiesIn } from "./front-matter.ts";

/** What a page puts before the name of the document, bodies among it (市经信局：关于…的通知). */
export const PAGE_LEAD =
  /^(?:#{1,6}\*{0,2}|\*{2}|Page\d{1,4}-|第\d{1,4}页[-:]?|(?:政策|文件)?(?:原文|全文|名称|标题):|标题:|题名:|名称:|〔[^〔〕]{1,10}〕(?=.{8})|[\u4e00-\u9fff、]{2,40}[厅局委办行府部院]:(?=关于))/;

/** The years of a plan on the line under its name, where the preamble may follow them: (2022-2025年)为贯彻… */
export const YEARS_NOTE = /^\(20\d\d年?[-~至到](?:20)?\d\d年?\)/;

/** Names of columns, tabs and fields, on lines of their own above a title. */
const COLUMN =
  /^(?:文档(?:简介|介绍|内容|预览|摘要)|(?:内容|文章)(?:简介|提要|摘要|详情|正文)|正文(?:内容)?|全文|原文|详情|(?:索引号|发文字号|文号|发布机构|发文机关|成文日期|发布日期|标题|名称|主题词?|有效性|主题分类)|政策(?:文件|法规|原文|内容|全文|标题|名称|详情|公开|速递)?|(?:通知|信息)公[告开]|公告公示|规范性文件|(?:行政|市级?|区级?|县级?|省级?|其他|有关|最新|部门)(?:规范性)?(?:文件|政策)|文件(?:全文|正文|内容|详情|名称|标题)?|法定主动公开内容|政府信息公开|(?:行业|企业|地方|产业|国内|区县|部门|基层)(?:动态|资讯|新闻|要闻|快讯)|.{2,8}(?:专区|专栏|政策库))$/;

/** Names of columns are short: the longest is 8 characters and 政策库. */
const isColumn = (text: string) => text.length < 12 && COLUMN.test(text);

/** Words that only a bar of links has. */
const LINK = /首页|新闻|动态|联系我们|招商|互动|登录|注册|站内|网站/;

/** Words of names of documents: a line that has one may be the first part of a name. */
const PART_OF_NAME =
  /关于|印发|推进|推动|支持|促进|加快|建设|发展|实施|鼓励|打造|贯彻|落实|培育|提升|[在的和与及、《]|"$/;

const PLACE_FIRST = /^[\u4e00-\u9fff]{2,5}?(?:自治[区州县]|省|市|州|盟|新区|开发区|区|县|旗)[\u4e00-\u9fff]/;

function isLinkBar(printedLine: string, text: string): boolean {
  if (!LINK.test(text)) return false;
  const words = printedLine.trim().split(/[\s|｜]+/);
  return words.length >= 4 && words.every((word) => word.length <= 6);
}

/** Whether a line names a body, and the line below a document of the same place that does not go on with it (关于…). */
function isBodyAbove(printedLine: string, text: string, source: Source, at: number): boolean {
  const below = source.lines[at];
  const place = /^[\u4e00-\u9fff]{2,5}?[省市区县州旗]/.exec(text)?.[0];
  if (!below || !place || !source.text.startsWith(place, below.start) || !bodiesIn(printedLine)) return false;
  if (source.text.slice(below.start, below.end).includes("关于")) return false;
  return !bodiesIn(source.raw.slice(below.rawStart, below.rawEnd));
}

/** Whether the first of these lines belongs to the page and the name begins below it. */
export function isPageWord(source: Source, from: number, to: number): boolean {
  const [line, below] = [source.lines[from], source.lines[from + 1]];
  if (!line || !below || to <= from) return false;
  const text = line.text;
  const raw = source.raw.slice(line.rawStart, line.rawEnd);
  if (isColumn(text) || isLinkBar(raw, text) || isBodyAbove(raw, text, source, from + 1)) return true;
  if (text.length >= 12 || !PLACE_FIRST.test(below.text) || PART_OF_NAME.test(text)) return false;
  return !PLACE_FIRST.test(text) && !bodiesIn(raw);
}

/** A number, also with the one it is registered under: 柳政规〔2024〕5号 LXCR-2024-0005. At most 41 characters long. */
const NUMBER_ALONE = /^\(?[\u4e00-\u9fff]{1,12}〔20\d\d〕第?\d{1,4}号\)?(?:[A-Z]{2,6}[-\d]{6,12})?$/;
/** An order and its number, on lines of their own above the name. */
const ORDER = /^(?:[\u4e00-\u9fff]{2,20}(?:政府|委员会|部|局|厅)令|\(?第\d{1,3}号\)?)$/;

/** Whether a line may be (a part of) the name of a document. */
export function couldBeTitle(text: string, goesOn = false): boolean {
  return (
    text.length >= (goesOn ? 2 : 4) &&
    text.length <= 80 &&
    !/[。;!?|>]|^附件|^目录|http|:.*:|_.*_/.test(text) &&
    (goesOn || !/^(?!20\d\d年)\d/.test(text)) &&
    !NUMBER_ALONE.test(text) &&
    !(text.endsWith("日") && /^20\d\d年\d{1,2}月\d{1,2}日$/.test(text)) &&
    !((text.endsWith("令") || text.endsWith("号")) && ORDER.test(text)) &&
    !isColumn(text) &&
    !isPageDebris(text)
  );
}

/** A line from this length on may be a paragraph. */
const PARAGRAPH = 60;
/** Lines so long are running text: no headline stands below. */
const RUNNING_TEXT = 120;

const BYLINE = /^(?:发布(?:时间|日期)|发表时间|时间|日期|来源|作者|编辑|浏览|阅读|点击)/;

/** A day with the time of day, and nothing else. */
const DAY_AND_TIME = /^20\d\d-\d{2}-\d{2}\d{2}:\d{2}(?::\d{2})?$/;

/** The headline of a page: the line right above the one with its day and source. */
export function aboveByline(source: Source): string | undefined {
  for (let i = 1; i < Math.min(source.lines.length, 30); i++) {
    const [above, line] = [source.lines[i - 1], source.lines[i]];
    if (!above || !line) return undefined;
    if (above.end - above.start > RUNNING_TEXT) return undefined;
    if (line.end - line.start > 80) continue;
    const byline = line.text;
    if (!(BYLINE.test(byline) || DAY_AND_TIME.test(byline)) || daysIn(byline).length === 0) continue;
    const text = above.text;
    const plain = text.length >= 6 && text.length <= 60 && couldBeTitle(text) && !text.includes(":");
    if (!plain || isColumn(text)) return undefined;
    return bodiesIn(source.raw.slice(above.rawStart, above.rawEnd))
      ? undefined
      : printed(source, above.start, above.end);
  }
  return undefined;
}

/** A headline without a byline: the first line, about a place, with running text right below it. */
export function aboveText(source: Source): string | undefined {
  const [line, below] = source.lines;
  if (!line || !below || below.end - below.start < PARAGRAPH) return undefined;
  const text = line.text;
  if (text.length < 10 || text.length > 40 || !PLACE_FIRST.test(text) || !couldBeTitle(text)) return undefined;
  if (/[,:"]|\d$/.test(text) || !below.text.includes("。")) return undefined;
  return bodiesIn(source.raw.slice(line.rawStart, line.rawEnd)) ? undefined : printed(source, line.start, line.end);
}

/** Whether a line is nothing but the number of a document. */
export function isNumberLine(source: Source, index: number): boolean {
  const line = source.lines[index];
  return line !== undefined && line.end - line.start <= 41 && NUMBER_ALONE.test(line.text);
}
