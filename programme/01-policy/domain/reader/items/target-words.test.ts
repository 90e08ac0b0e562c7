import { expect, test } from "vitest";
import { GROWS_VAGUELY, GROWS_VAGUELY_END, reachLength } from "./target-words.ts";

test.each(
  "力争 争取 确保 均 都 分别 双双 总数 总量 总共 合计 累计 稳步 进一步 平均 同比 年均 至少 至少需 需 逐步 基本 预计 将 也 可 要 应 已 再 就 仅 至 每年 达到 达至 达 提升至 提升到 提升 提高至 提高到 提高 增长至 增长到 增长 增至 增加至 增加到 增加 升至 上升到 上升至 上升 扩大到 扩大至 降低至 降低到 降低 降至 降到 下降至 下降到 下降 减少至 减少 缩短至 缩短 压缩至 压缩 压减 保持在 保持 稳定在 维持在 超过 超 突破 占比 占到 占 接近 翻 控制在 为 实现 完成 在 了 约 ▁".split(
    " ",
  ),
)("%s says that a number is reached", (word) => {
  expect(reachLength(`工厂甲${word}`)).toBe(word.length);
});

test.each("倍增 翻一番 翻番 提升 增强 壮大 扩大 增长 提高 完善 优化 扩张 做大 凸显 加快 突破 集聚".split(" "))(
  "a clause that ends in %s is not passed over",
  (word) => {
    expect(GROWS_VAGUELY.test(word)).toBe(true);
    expect(GROWS_VAGUELY_END).toContain(word.slice(-1));
  },
);
