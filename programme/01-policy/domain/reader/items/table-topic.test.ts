import { expect, test } from "vitest";
import { addedTo, topicOf, withoutAdded } from "./table-topic.ts";

test.each([
  ["2025-2027年各县(区)数字车间目标任务表", "数字车间"],
  ["各街镇(园区)数字车间数目标", "数字车间数"],
  ["澄湾市各县、区技改投资任务分解表", "技改投资"],
  ["各区域中心数字车间目标表", "各区域中心数字车间"],
  ["主要目标", "主要目标"],
])("a table with the title %s counts %s", (title, topic) => {
  expect(topicOf(title)).toBe(topic);
});

test("新增 beside a time goes before the indicator, and a name that holds it keeps it once", () => {
  expect(withoutAdded("三年合计新增")).toEqual({ rest: "三年合计", added: "新增" });
  expect(withoutAdded("新增上云企业")).toBeUndefined();
  expect(addedTo("数字车间", "新增")).toBe("新增数字车间");
  expect(addedTo("新增上云企业", "新增")).toBe("新增上云企业");
});
