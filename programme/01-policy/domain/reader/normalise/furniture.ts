import { codesOf } from "../clauses/codes.ts";

/** Lines that belong to the page and not to the document; they vanish, even in the middle of a sentence. */
export const PAGE_FURNITURE: readonly { readonly what: string; readonly line: RegExp; readonly example: string }[] = [
  { what: "page number between dashes", line: /^[-·]{1,2}\d{1,3}[-·]{1,2}$/, example: "—12—" },
  { what: "page of pages", line: /^第?\d{1,3}页?[/,]?共?\d{1,3}页$/, example: "第3页共9页" },
  { what: "page n", line: /^第\d{1,3}页$/, example: "第3页" },
  { what: "rule of signs", line: /^[-=_*~·.]{3,}$/, example: "————————" },
  { what: "source comment of a stored copy", line: /^#source:/, example: "# source: https://example.org/a" },
];

/** Lines around the document on a web page; kept as lines (they may carry a date) but never read as text of the plan. */
export const PAGE_DEBRIS: readonly { readonly what: string; readonly line: RegExp; readonly example: string }[] = [
  {
    what: "breadcrumb",
    line: /^(您?(的)?(当前|现在)?(所在)?(的)?位置|(网站)?首页[>》|-]|当前栏目)/,
    example: "当前位置：首页 > 政策",
  },
  {
    what: "share bar",
    line: /^(分享|扫一扫|微信扫|打印|关闭|字体|字号|【?打印】?|〔打印〕|收藏|朗读|浏览次数|阅读量?:|点击)/,
    example: "分享到：微博",
  },
  {
    what: "picture or content note",
    line: /^\((资料图|图片|此件|本文|文中|来源|编辑|责任编辑|转载|原标题)|^.{1,8}\(此件[^()]{2,12}\)$/,
    example: "（此件公开发布）",
  },
  {
    what: "neighbour links",
    line: /^(上一篇|下一篇|上一条|下一条|相关(阅读|链接|文章|推荐|附件|政策|新闻)|附件下载|推荐阅读|热点|更多|返回顶部|精彩图片|来源链接)/,
    example: "上一篇：关于举办培训的通知",
  },
  {
    what: "site footer",
    line: /^(版权|主办单位?:|承办单位?:|网站(标识|地图|总机)|ICP|.{0,6}ICP备|.{0,4}公网安备|Copyright|技术支持|联系我们|关于我们|※)/i,
    example: "版权所有 某某网",
  },
  { what: "copyright notice", line: /(版权(所有|均属于|及免责)|ICP备|公网安备|许可证\()/, example: "版权均属于某网" },
  { what: "greeting", line: /^今天是|欢迎(您)?(访问|光临)/, example: "今天是2024年5月6日" },
  { what: "advert", line: /^〔?(广告|推广|赞助商|商业推广)(〕|:)/, example: "【广告】机床租赁" },
  { what: "copies sent to", line: /^(抄送|主送|抄报|分送):/, example: "抄送：市委各部门" },
];

/** Longer lines are never page furniture. */
export const FURNITURE_LIMIT = 80;

/** What every line of `PAGE_FURNITURE` begins and ends with; a comment, which a # begins, may end with anything. */
const FIRST_SIGNS = codesOf("-·第0123456789=_*~.#");
const LAST_SIGNS = codesOf("-·页=_*~.");
const COMMENT = "#".charCodeAt(0);

/** Whether a line with these first and last characters may be page furniture: asked for every line, so it has to be cheap. */
export function mayBeFurniture(first: number, last: number): boolean {
  return FIRST_SIGNS.has(first) && (LAST_SIGNS.has(last) || first === COMMENT);
}

export function isPageFurniture(line: string): boolean {
  if (line.length > FURNITURE_LIMIT || !mayBeFurniture(line.charCodeAt(0), line.charCodeAt(line.length - 1)))
    return false;
  return PAGE_FURNITURE.some((rule) => rule.line.test(line));
}

/** What the patterns of `PAGE_DEBRIS` that are bound to the beginning of a line begin with. */
const FIRST_OF_DEBRIS = codesOf(
  "您的当现所位网首分扫微【打关字〔收朗浏阅点(上下相附推热更返精来版主承IiCc※技联今广赞商抄",
);
/** What follows where the first sign is a bracket. */
const SECOND_OF_DEBRIS = codesOf("资图此本文来编责转原");
const BRACKET = "(".charCodeAt(0);
/** What the other patterns hold, wherever it stands in the line. */
const INSIDE_DEBRIS = /\(此件|ICP备|公网安备|版权(?:所有|均属于|及免责)|许可证\(|欢迎您?(?:访问|光临)/gi;

/** All of them at the beginning of a line at once. Only one of them minds the case of letters, and the others hold none. */
const AT_BEGINNING = new RegExp(PAGE_DEBRIS.map((rule) => rule.line.source).join("|"), "iy");

function holdsDebrisWords(line: string): boolean {
  INSIDE_DEBRIS.lastIndex = 0;
  return INSIDE_DEBRIS.test(line);
}

/** `mayHold`: whether words of debris may stand inside the line, where that is known. */
export function isPageDebris(line: string, mayHold = true): boolean {
  if (line.length > 120) return false;
  if (mayHold && holdsDebrisWords(line)) return PAGE_DEBRIS.some((rule) => rule.line.test(line));
  if (!FIRST_OF_DEBRIS.has(line.charCodeAt(0))) return false;
  // Most that begin with a bracket begin with its number: (一).
  if (line.charCodeAt(0) === BRACKET && !SECOND_OF_DEBRIS.has(line.charCodeAt(1))) return false;
  AT_BEGINNING.lastIndex = 0;
  return AT_BEGINNING.test(line);
}
