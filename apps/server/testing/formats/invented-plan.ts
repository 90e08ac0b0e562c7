import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from "docx";

/** A cell with the columns it spans and whether it goes on with the one above. */
type Cell = { readonly text: string; readonly columns?: number; readonly above?: true };
type Part = string | readonly (readonly Cell[])[];

const cells = (...texts: string[]): Cell[] => texts.map((text) => ({ text }));

/** An invented plan as an office writes it: goals, tasks with units, a decomposition table with two head lines, a task table. */
const PLAN: readonly Part[] = [
  "云汀市智能工厂梯度培育行动计划（2026—2028年）",
  "云汀市工业和信息化局",
  "2026年3月18日",
  "为贯彻落实《云汀市制造业高质量发展规划》（云政发〔2025〕31号），制定本计划。",
  "一、行动目标",
  "到2028年，全市累计培育智能工厂60家，规模以上工业企业关键工序数控化率达到72%，工业机器人在役数量超过5000台。",
  "二、重点任务",
  "（一）开展诊断服务。每年为不少于200家企业提供数字化诊断。（责任单位：市工业和信息化局、各县（市、区）人民政府）",
  "（二）建设智能工厂。对通过验收的智能工厂，按设备投资额的10%给予补助，最高不超过300万元。（牵头单位：市工业和信息化局；配合单位：市财政局、市科学技术局）",
  "附件1",
  "云汀市智能工厂培育目标分解表",
  [
    [{ text: "县（市、区）" }, { text: "智能工厂（家）", columns: 2 }, { text: "技改投资（亿元）", columns: 2 }],
    [{ text: "", above: true }, ...cells("2026年", "2027年", "2026年", "2027年")],
    cells("全市", "18", "20", "150", "165.5"),
    cells("云阳区", "8", "9", "70", "75.5"),
    cells("汀溪县", "6", "6", "50", "55"),
    cells("石渡市", "4", "5", "30", "35"),
  ],
  "附件2",
  "云汀市智能工厂培育任务清单",
  [
    cells("序号", "任务名称", "主要目标", "责任单位"),
    cells("1", "建设共享实验线", "到2027年，建成共享实验线12条。", "市科学技术局"),
    [...cells("2", "培育本地服务商", "到2028年，引进和培育服务商35家。"), { text: "", above: true }],
  ],
];

const isTable = (part: Part): part is Exclude<Part, string> => typeof part !== "string";

/** Merged cells as the words of a pipe table: ↑ the cell above, ← the cell on the left. */
export function asText(): string {
  const row = (line: readonly Cell[]) => {
    const all = line.flatMap(({ text, columns = 1, above }) => [
      above ? "↑" : text,
      ...Array.from({ length: columns - 1 }, () => "←"),
    ]);
    return `| ${all.join(" | ")} |`;
  };
  return `${PLAN.map((part) => (isTable(part) ? part.map(row).join("\n") : part)).join("\n")}\n`;
}

/** As a page of an office's site, with the site around it. */
export function asPage(): string {
  const table = (rows: Exclude<Part, string>) => {
    const line = (cellsOfRow: readonly Cell[], at: number) =>
      cellsOfRow
        .flatMap(({ text, columns, above }, column) => {
          if (above) return [];
          const down = rows.slice(at + 1).findIndex((next) => next[column]?.above !== true);
          const rowspan = (down < 0 ? rows.length - at - 1 : down) + 1;
          return [
            `<td${columns ? ` colspan="${columns}"` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}>${text}</td>`,
          ];
        })
        .join("");
    return `<table>${rows.map((row, at) => `<tr>${line(row, at)}</tr>`).join("")}</table>`;
  };
  const body = PLAN.map((part) => (isTable(part) ? table(part) : `<p>　　${part}</p>`)).join("\n");
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${PLAN[0]}</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/bsfw">办事服务</a></div>
<div class="article-content">${body}</div>
<div class="footer"><a href="/about">关于我们</a>　网站标识码　电话</div></body></html>`;
}

/** As a Word file. */
export async function asWord(): Promise<Uint8Array> {
  const table = (rows: Exclude<Part, string>) =>
    new Table({
      rows: rows.map(
        (row, at) =>
          new TableRow({
            children: row.map(({ text, columns, above }, column) => {
              const opens = rows[at + 1]?.[column]?.above === true && !above;
              return new TableCell({
                children: [new Paragraph(text)],
                ...(columns === undefined ? {} : { columnSpan: columns }),
                ...(above ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
                ...(opens ? { verticalMerge: VerticalMergeType.RESTART } : {}),
              });
            }),
          }),
      ),
    });
  const children = PLAN.map((part) => (isTable(part) ? table(part) : new Paragraph(part)));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
