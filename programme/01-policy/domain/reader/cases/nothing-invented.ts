import { type Case, goals, measures } from "./case.ts";

/** Texts in which a number seems to stand and none does, each beside one in which it does. */
export const NOTHING_INVENTED_CASES: readonly Case[] = [
  {
    name: "a power alone is no number: a unit in a note, a blanked figure",
    text: goals("企业上云目标（单位：万家）。机器人密度（台/万人）。到2025年，新增上云企业X万家。"),
    targets: [],
  },
  {
    name: "a power alone is a number where something passes it",
    text: goals("到2025年，数字经济规模突破万亿元，上云企业超万家。"),
    targets: ["数字经济规模 > 10000亿元 2025", "上云企业 > 10000家 2025"],
  },
  {
    name: "a blanked amount is no grant",
    text: measures("（一）对获评企业给予X万元奖励。（二）一次性奖励（   ）万元。（三）对示范工厂奖励30万元。"),
    incentives: ["fixed 30万元"],
  },
  {
    name: "the rank of the grant beside it is not this one's",
    text: measures("（一）对新认定的智能工厂给予奖励200万元，对年度排名前5的服务商，每家奖励20万元。"),
    incentives: ["fixed 200万元", "ranking 20万元"],
  },
  {
    name: "a run of numerals is no numeral",
    text: goals(`到2025年，建成${"一千".repeat(40)}家。到2025年，建成两千家示范工厂。`),
    targets: ["示范工厂 = 2000家 2025"],
  },
  {
    name: "two numbers in one cell of a table are no number",
    text: "青河市目标分解表\n地区|2024年|2025年\n甲区|1 2|3\n乙县|4|56\n丙县|7|8\n合计|11|67\n",
    cells: [
      "合计 2024 annual 11",
      "合计 2025 annual 67",
      "甲区 2025 annual 3",
      "乙县 2024 annual 4",
      "乙县 2025 annual 56",
      "丙县 2024 annual 7",
      "丙县 2025 annual 8",
    ],
  },
];
