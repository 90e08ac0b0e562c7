/** The fixed words of an annex's form: column heads and the heading of the task list. */
export type AnnexWords = {
  readonly indicator: string;
  readonly year: string;
  readonly number: string;
  readonly task: string;
  readonly lead: string;
  readonly cooperating: string;
  readonly deadlines: string;
  readonly origin: string;
  readonly taskList: string;
  /** What a file with the decomposition table is called. */
  readonly annex: string;
  /** Stands above a table's title, with a number where there are several. */
  readonly annexNumber: string;
  /** Before the version at the foot of every page. */
  readonly version: string;
  /** The whole of a table that is made here, when the plan names no region. */
  readonly whole: string;
  /** A period of a table that is made here: one year, a year's end, all years together. */
  readonly yearAlone: (year: number) => string;
  readonly yearEnd: (year: number) => string;
  readonly allYears: (first: number, last: number) => string;
  /** Between two names. */
  readonly comma: string;
  /** What the plan's period is printed in: before, between the years, after. */
  readonly period: readonly [before: string, between: string, after: string];
};

/** The form as it is issued, and its words in English. */
export const ANNEX_WORDS: { readonly "zh-CN": AnnexWords; readonly en: AnnexWords } = {
  "zh-CN": {
    indicator: "项目内容",
    year: "年份",
    number: "序号",
    task: "任务",
    lead: "责任单位",
    cooperating: "配合单位",
    deadlines: "完成时限",
    origin: "出处",
    taskList: "重点任务清单",
    annex: "目标分解表",
    annexNumber: "附件",
    version: "版本 v",
    whole: "合计",
    yearAlone: (year) => `${year}年`,
    yearEnd: (year) => `到${year}年底`,
    allYears: (first, last) => `${first}—${last}年合计`,
    comma: "、",
    period: ["（", "—", "年）"],
  },
  en: {
    indicator: "Indicator",
    year: "Year",
    number: "No.",
    task: "Task",
    lead: "Responsible units",
    cooperating: "Cooperating units",
    deadlines: "Deadline",
    origin: "Source",
    taskList: "Task list",
    annex: "Target allocation",
    annexNumber: "Annex ",
    version: "version v",
    whole: "Total",
    yearAlone: (year) => `${year}`,
    yearEnd: (year) => `by the end of ${year}`,
    allYears: (first, last) => `${first}–${last} in all`,
    comma: ", ",
    period: ["(", "–", ")"],
  },
};
