const LABEL =
  "索\\s*引\\s*号|信息索引号?|名\\s*称|标\\s*题|文件名称|文\\s*号|发文字号|文件编号|发布文号|主题分类|信息分类|发布机构|发布单位|发文机关|发文单位|制发机关|制发单位|成文机关|信息来源|文章来源|稿件来源|来\\s*源|成文日期|发文日期|印发日期|签发日期|生成日期|成文时间|发文时间|发布日期|发布时间|公开日期|公开时间|施行日期|实施日期|生效日期|有效期|公开类型|公开属性|公开期限|体裁分类|组配分类|主题词|公开方式|公开形式|有效性|效力状态|统一编号|废止日期|时\\s*间|日\\s*期";
const IS_LABEL = new RegExp(`^[\\[【]?(?:${LABEL})[\\]】]?\\s*[:：]?$`);
const FIELD_LINE = new RegExp(`^[\\[【]?(${LABEL})[\\]】]?\\s*[:：]\\s*\\S`);
const BARE_DATE =
  /^(?:发布于|发表于)?\s*(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+来源[:：].{2,30})?$/;

/** Names of the fields that official pages show beside a document. */
export function isFieldLabel(text: string): boolean {
  return text.length <= 12 && IS_LABEL.test(text);
}

/** What the site adds to the line with day and source. */
const BESIDE =
  /\s*(?:[【[（(]?\s*(?:字体|字号|文字大小)\s*[:：]?\s*(?:[[【（(]?\s*(?:特大|大|中|小|默认|超大)\s*[\]】）)]?\s*)*[】\]）)]?|(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[:：]\s*\d*\s*次?|[【[]?(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|分享到?[:：]?|我要纠错|语音播报)[】\]]?)\s*(?=\s|$|[|【[]|字|打|关|收|分|浏|点|阅|访|来|发)/g;

/** A line of day, source or document number without what the site adds to it; undefined for any other line. */
export function fieldLine(line: string): string | undefined {
  if (line.length > 200 || line.startsWith("|")) return undefined;
  const bare = line.replace(BESIDE, " ").trim();
  return FIELD_LINE.test(bare) || BARE_DATE.test(bare) ? bare : undefined;
}

/** The first field that a line names. */
export function fieldName(line: string): string {
  return (FIELD_LINE.exec(line)?.[1] ?? "日期").replace(/\s/g, "");
}
