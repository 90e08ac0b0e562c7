import { expect, test } from "vitest";
import { GROWS_VAGUELY, GROWS_VAGUELY_END, leadsLength, reachLength, verbsLength } from "./target-words.ts";

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
    expect(GROWS_VAGUELY_END.has(word.charCodeAt(word.length - 1))).toBe(true);
  },
);

test.each(
  "长三角共 〔二〕 下一步 一是 我局 上半年 第一季度 前三季度 年底前 年末 12月底前 -- ● 其中 同时 力争 确保 努力 争取 预计 此外 另外 还 并 且 以及 及 和 与 将 要 再 共 总计 合计 全面 加快 大力 积极 着力 持续 深入 稳步 有序 逐步 进一步 不断 切实 基本 初步 累计 每月 平均 年内 三年 五年 两年 当年 本年度 今年 通过 计划 目标 主要 分批 优先 至少 原则上 率先 梯度 在 到 至 使 让 对 由 以 青山市将 到2027年 截至2027年底 2027年 2025-2027年 十五五期间 全市 我市 本区 市内 区内 县内 省内 辖区 地区 各地 上海 范围内 , 、".split(
    " ",
  ),
)("%s leads to an indicator and is no part of its name", (word) => {
  expect(leadsLength(`${word}建厂`)).toBeGreaterThanOrEqual(word.length - 1);
});

test.each(
  "引进 培育 打造 建设 新建 扩建 招引 扶持 推动 带动 实施 完成 开展 组织 认定 遴选 形成 创建 争创 举办 发展 部署 选树 树立 拥有 构建 搭建 征集 评选 突破 集聚 支持 鼓励 力争 确保 梳理 制定 修订 储备 吸引 通过 共建 联建 自建 做大做强 壮大 总结 提炼 升级 和 并 及 、 累计 腾出 加快".split(
    " ",
  ),
)("%s is a verb before an indicator", (word) => {
  expect(verbsLength(`${word}厂房`)).toBe(word.length);
});
