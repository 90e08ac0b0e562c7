import { describe, expect, test } from "vitest";
import { isPastedBlock, pastedColumn } from "./pasted-column.ts";

const AREAS = ["砚湖区", "临港区", "烟墨区"];
const NOTHING_LEFT = { unreadable: [], unplaced: [], repeated: [] };

describe("a pasted block with names", () => {
  test("goes to the areas by name, wherever it is pasted and however it is ordered", () => {
    const figures = [
      { area: "烟墨区", figure: "900" },
      { area: "砚湖区", figure: "1200.5" },
    ];
    for (const first of [0, 2])
      expect(pastedColumn("烟墨区\t900\n砚湖区\t1200.5", AREAS, first)).toEqual({ figures, ...NOTHING_LEFT });
  });

  test("forgives blanks in names, serial numbers, remarks, a heading and empty lines", () => {
    const text = "序号\t区域\t人口\t备注\r\n1\t 砚 湖区\t1,200\t估计\r\n\t\t\t\r\n2\t临港区\t８00\t\r\n";
    expect(pastedColumn(text, AREAS, 0)).toEqual({
      figures: [
        { area: "砚湖区", figure: "1200" },
        { area: "临港区", figure: "800" },
      ],
      ...NOTHING_LEFT,
    });
  });

  test("says which names no area has and which stand twice, and shifts nothing", () => {
    expect(pastedColumn("云栈镇\t5\n临港区\t8\n临港区\t9\n合计\t22", AREAS, 0)).toEqual({
      figures: [{ area: "临港区", figure: "8" }],
      unreadable: [],
      unplaced: ["云栈镇", "合计"],
      repeated: ["临港区"],
    });
    expect(pastedColumn("云栈镇\t5\n松坪镇\t8", AREAS, 0)).toMatchObject({
      figures: [],
      unplaced: ["云栈镇", "松坪镇"],
    });
  });

  test("takes what can be read and names the rest", () => {
    expect(pastedColumn("砚湖区\t-\n临港区\t8\n烟墨区\t", AREAS, 0)).toEqual({
      figures: [{ area: "临港区", figure: "8" }],
      unreadable: [
        { area: "砚湖区", text: "-" },
        { area: "烟墨区", text: "" },
      ],
      unplaced: [],
      repeated: [],
    });
    expect(pastedColumn("砚湖区\t无", AREAS, 0).unreadable).toEqual([{ area: "砚湖区", text: "无" }]);
  });
});

describe("a pasted column without names", () => {
  test("goes down from where it is pasted; what cannot be read keeps its row", () => {
    expect(pastedColumn("12\n-\n8", AREAS, 0)).toEqual({
      figures: [
        { area: "砚湖区", figure: "12" },
        { area: "烟墨区", figure: "8" },
      ],
      unreadable: [{ area: "临港区", text: "-" }],
      unplaced: [],
      repeated: [],
    });
  });

  test("says what lies below the last area", () => {
    expect(pastedColumn("12\n8\n4", AREAS, 2)).toEqual({
      figures: [{ area: "烟墨区", figure: "12" }],
      unreadable: [],
      unplaced: ["8", "4"],
      repeated: [],
    });
  });

  test("counts the last of several columns of figures", () => {
    expect(pastedColumn("1\t12\n2\t8", AREAS, 0).figures.map(({ figure }) => figure)).toEqual(["12", "8"]);
  });
});

test("one cell is no block, with or without the line end of the sheet", () => {
  expect(["12", "12\r\n", "12\n8", "砚湖区\t12\r\n"].map(isPastedBlock)).toEqual([false, false, true, true]);
});
