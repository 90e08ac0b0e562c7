import { BoundPattern } from "../clauses/bound-pattern.ts";
import { codesOf } from "../clauses/codes.ts";

/** Titles of tasks, and of what stands among tasks and is none. */

/** Titles that no task has. */
const NEVER =
  /^(?:总体|指导思想|基本原则|工作目标|发展目标|主要目标|总则|附则|附件|适用|申报|申请|评审|本(?:办法|措施|政策|细则|方案|意见)|其他事项|有效期|施行|名词解释|(?:咨询|联系|监督|举报|受理|服务)(?:电话|方式|人$)|20\d\d年)|[?]$/;
const BEGINS_NEVER = codesOf("总指基工发主附适申评本其有施名咨联监举受服2");

/** Whether no task has this title. */
export function isNever(title: string): boolean {
  return (BEGINS_NEVER.has(title.charCodeAt(0)) || title.endsWith("?")) && NEVER.test(title);
}

/** Titles that only gather tasks. */
export const GATHERS =
  /^(?:重点|主要|工作|具体|保障|组织|政策|支持|扶持|实施)?(?:任务|措施|举措|保障|行动|方向|内容|工作|政策|领导|实施|重点任务|重点工作|政策措施|支持政策)(?:和.{2,8}|与.{2,8}|及.{2,8})?$/;

/** 政策扶持, 任务分解: chapters that give money or point to a table. */
export const NO_CHAPTER_OF_TASKS =
  /^(?:政策|资金|财政|财税)(?:支持|扶持|奖励|激励|奖补)$|^(?:目标)?(?:任务(?:分解|分工)表?|(?:分解|分工)任务表)$/;
/** 对购置设备的企业给予10%补贴: a sum that is offered, in a plan whose tasks have units. */
const OFFERS = /^对[^。]{2,40}(?:给予|奖励|补助|补贴|资助|奖补)/;
/** Chapters that hold such offers, and those that hold the work beside them. */
const OF_SUMS = /扶持|激励|奖励|奖补|政策|资金/;
const OF_TASKS = /任务|行动|重点工作/;
/** 1.通过电子邮件反馈意见: how a notice wants to be answered. */
export const ANSWERS = new BoundPattern(
  /^(?:(?:请|可|通过|采用|采取|以|将|登录|发送?)+)?(?:信函|邮寄|来信|书面|电子邮件|电子邮箱|邮箱|电话|传真|网站|网络|在线)[^。]{0,12}(?:方式|寄|发送|邮箱|反馈|提交|意见)|^(?:联系人|联系电话|通讯地址|联系地址|邮寄地址|电子邮箱|传真)/,
  { begins: "请可通采以将登发信邮来书电传网在联" },
);

/** Sections that tell when and how, not what is done. */
export const NO_WORK = /步骤|进度安排|时间安排|阶段安排|评价(?:内容|指标|标准|方法)|评分|申报|认定条件|工作程序|流程$/;
/** Sections in which a notice sets work, with or without units. */
export const SET_WORK = /^(?:重点|主要|工作|具体)(?:工作|任务)(?:任务|内容|安排)?$|^任务(?:安排|分工|要求)$/;

/** Tells a sum that a chapter offers from a task, where tasks with units stand in another chapter; these chapters are given. */
export function offersBeside(chapters: readonly string[]): (title: string, chapter: string) => boolean {
  const told = chapters.some((chapter) => OF_TASKS.test(chapter));
  return (title, chapter) => told && OF_SUMS.test(chapter) && OFFERS.test(title);
}
