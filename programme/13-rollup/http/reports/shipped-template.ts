import { type LetterBlock, writeLetter } from "#office";
import { REPORT_NAMES, type ReportKind } from "../../index.ts";

const block = (kind: Exclude<LetterBlock["kind"], "table">, text: string): LetterBlock => ({ kind, text });

const FIGURES = ["时间", "目标", "完成", "完成率", "序时进度", "差额", "进展"] as const;
const FIGURE_WIDTHS = [14, 12, 12, 11, 12, 11, 12];

/** Targets of a list, a row each; what is to be taken with care is said below the figure. */
const targets = (list: string): LetterBlock => ({
  kind: "table",
  widths: [6, 24, ...FIGURE_WIDTHS],
  head: ["序号", "指标", ...FIGURES],
  rows: [
    [
      ...[`{#${list}}{序号}`, "{指标}"],
      ...FIGURES.map((name) =>
        name === "完成"
          ? "{完成}{#最近}（{最近}）{/最近}"
          : name === "进展"
            ? `{进展}{#存疑}（{存疑}）{/存疑}{/${list}}`
            : `{${name}}`,
      ),
    ],
  ],
});

const AREAS: readonly LetterBlock[] = [
  block("bare", "{#有分区域}"),
  {
    kind: "table",
    widths: [8, 28, 13, 12, 15, 14, 15, 14],
    head: ["序号", "区域", "目标项数", "滞后", "进度正常", "已达到", "暂无数据", "未到期"],
    rows: [
      [
        "{#分区域}{序号}",
        "{区域}",
        "{项数}",
        "{落后项数}",
        "{正常项数}",
        "{已达到项数}",
        "{暂无数据项数}",
        "{未到期项数}{/分区域}",
      ],
    ],
  },
  block("bare", "{/有分区域}"),
  block("text", "{^有分区域}计划没有把目标分到各区域。{/有分区域}"),
];

const LATE: readonly LetterBlock[] = [
  block("bare", "{#有落后}"),
  targets("落后"),
  block("text", "{#落后}{#落后区域}{指标}滞后的区域：{落后区域}。{/落后区域}{/落后}"),
  block("bare", "{/有落后}"),
  block("text", "{^有落后}截至目前，没有未完成或落后于序时进度的目标。{/有落后}"),
];

const CARE: readonly LetterBlock[] = [
  block("text", "{#有存疑项}数据尚不充分、仅供参考的：{#存疑项}{指标}（{完成}）；{/存疑项}请抓紧补报核实。{/有存疑项}"),
  block(
    "text",
    "{#有暂无数据}到期应有而暂无数据的：{#暂无数据}{指标}{#最近}（{最近}）{/最近}；{/暂无数据}请相关单位尽快填报。{/有暂无数据}",
  ),
  block(
    "text",
    "{#有无指标}没有对应指标、尚不能比较的：{#无指标}{指标}（目标{目标}）；{/无指标}进展由责任单位另行报告。{/有无指标}",
  ),
];

const SIGNED = [block("sign", "{发文单位}"), block("sign", "{发文日期}")];
const NOTES = [block("bare", "注："), block("note", "{#说明}{序号}." + "{内容}"), block("bare", "{/说明}")];
const OVERALL = block(
  "text",
  "{^看不到完成值}截至{数据截至}，《{计划}》数字目标共{项数}项，其中{进展统计}。{/看不到完成值}{#看不到完成值}本快照只有目标，没有完成值，不作比较。{/看不到完成值}",
);

const BLOCKS: Readonly<Record<ReportKind, readonly LetterBlock[]>> = {
  weekly: [
    ...[block("title", "{标题}"), block("subtitle", "（数据截至{数据截至}）")],
    ...[block("heading", "一、总体情况"), OVERALL],
    ...[block("heading", "二、滞后目标"), ...LATE],
    ...[block("heading", "三、分区域情况"), ...AREAS],
    ...[
      block("heading", "四、数据情况"),
      block("text", "{^有存疑项}{^有暂无数据}各项目标均有数据。{/有暂无数据}{/有存疑项}"),
      ...CARE,
    ],
    ...[...SIGNED, ...NOTES],
  ],
  dispatch: [
    ...[block("title", "{标题}"), block("number", "督办〔{年度}〕　　号"), block("to", "{对象}：")],
    block(
      "text",
      "根据《{计划}》（{计划版本}）和截至{数据截至}的统计，下列{落后项数}项目标未完成或落后于序时进度，现予督办。",
    ),
    targets("落后"),
    block(
      "text",
      "{#有暂无数据}另有下列目标暂无数据，请一并补报：{#暂无数据}{指标}（目标{目标}）；{/暂无数据}{/有暂无数据}",
    ),
    block(
      "text",
      "请逐项查明原因，明确措施、责任人和完成时限，于{截止日期}前书面报送整改情况。对数据有异议的，请在同一期限内说明依据。",
    ),
    ...[...SIGNED, block("text", "签收人：　　　　　　　　签收日期：　　　年　　月　　日"), ...NOTES],
  ],
  annual: [
    ...[block("title", "{标题}"), block("subtitle", "（{计划版本}，数据截至{数据截至}）")],
    ...[
      block("heading", "一、总体完成情况"),
      OVERALL,
      block("text", "已达到目标的{已达到项数}项，未完成或落后的{落后项数}项。"),
    ],
    ...[block("heading", "二、各项目标完成情况"), targets("全部")],
    ...[block("heading", "三、分区域情况"), ...AREAS],
    ...[block("heading", "四、未完成和滞后目标"), ...LATE],
    ...[block("heading", "五、数据情况"), ...CARE, block("text", "完成值的来源和算法见注。")],
    ...[...SIGNED, ...NOTES],
  ],
};

/** The template of a kind that ships with the product, in Word; a bureau changes it in Word or WPS and uploads it as its own. */
export function shippedTemplate(kind: ReportKind): Promise<Uint8Array> {
  return writeLetter(BLOCKS[kind], {
    ...{ title: REPORT_NAMES[kind], head: "{区域}　{计划版本}" },
    foot: "数据截至{数据截至}　快照号{快照号}　校验值{校验值}",
  });
}
