import type { ActualDoubt, Standing } from "../index.ts";

/** Files leave in the language of the plans; standings and doubts are called as on the screen. */
export const FILE_STANDINGS: Readonly<Record<Standing, string>> = {
  missed: "未完成",
  behind: "落后",
  "under-way": "进行中",
  "on-track": "进度正常",
  reached: "已达到",
  unknown: "暂无数据",
  "not-due": "未到期",
};

export const FILE_DOUBTS: Readonly<Record<ActualDoubt, string>> = {
  awaited: "暂不能计算",
  "nobody-in-scope": "范围内没有企业",
  "nothing-known": "暂无数据",
  "denominator-zero": "分母为零",
  "few-known": "有数的企业偏少，仅供参考",
};
