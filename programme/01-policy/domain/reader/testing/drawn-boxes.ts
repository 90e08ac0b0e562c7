import { type Drawn, type Sheet, type Square, UP } from "./drawn-shapes.ts";

/** Layouts in which cells take several lines, and tables that were parted: boxes, halves, further parts. */

const widthOf = (text: string) =>
  [...text].reduce((width, sign) => width + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f—]/.test(sign) ? 2 : 1), 0);

/** The words of a cell in lines of at most four signs more than the widest number: as narrow columns break them. */
function wrapped(text: string, most: number): string[] {
  if (!/[\u4e00-\u9fff]/.test(text) || /\d/.test(text) || text.length <= most) return [text];
  return [text.slice(0, most), ...wrapped(text.slice(most), most)];
}

type Box = { readonly r: number; readonly c: number; across: number; down: number; readonly lines: string[] };

function boxesOf(rows: readonly (readonly Square[])[], most: number): Box[] {
  return rows.flatMap((row, r) =>
    row.flatMap((square, c): Box[] => {
      if (square.mark !== "own") return [];
      let [across, down] = [1, 1];
      while (row[c + across]?.mark === "left") across++;
      while (rows[r + down]?.[c]?.mark === "up") down++;
      return [{ r, c, across, down, lines: wrapped(square.text, most) }];
    }),
  );
}

const centred = (text: string, width: number) => {
  const room = Math.max(0, width - widthOf(text));
  return " ".repeat(Math.floor(room / 2)) + text + " ".repeat(room - Math.floor(room / 2));
};

/** A box with a ruler below every row, drawn with signs of the keyboard or with lines as wide as characters. */
export function boxes(drawn: Drawn, { heads, body }: Sheet): string {
  const rows = [...heads, ...body];
  const cells = boxesOf(rows, drawn.split ? 6 : 40);
  const widths = (rows[0] ?? []).map((_, c) => {
    const own = cells.filter((box) => box.c === c && box.across === 1).flatMap((box) => box.lines);
    const even = Math.max(...own.map(widthOf), 6) + 2;
    return even + (even % 2);
  });
  for (const { c, across, lines } of cells) {
    const have = widths.slice(c, c + across).reduce((sum, width) => sum + width + 2, -2);
    const want = Math.max(...lines.map(widthOf)) + 2;
    if (want > have) widths[c] = (widths[c] ?? 0) + want - have + ((want - have) % 2);
  }
  const heights = rows.map((_, r) =>
    Math.max(1, ...cells.filter((box) => box.r === r && box.down === 1).map((box) => box.lines.length)),
  );
  return printedBox(drawn, { rows, cells, widths, heights, heads: heads.length });
}

type Plan = {
  readonly rows: readonly (readonly Square[])[];
  readonly cells: readonly Box[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** How many of the rows are heads. */
  readonly heads: number;
};

/** What stands in a line of a box: its words in the middle of its lines. */
function lineOf(box: Box, plan: Plan, at: number): string {
  const height = plan.heights.slice(box.r, box.r + box.down).reduce((sum, one) => sum + one + 1, -1);
  const top = Math.floor((height - box.lines.length) / 2);
  return box.lines[at - top] ?? "";
}

function printedBox(drawn: Drawn, plan: Plan): string {
  const { rows, cells, widths, heights } = plan;
  const signs =
    drawn.wide === 2
      ? { level: "─", edge: "│", first: "├", joint: "┼", last: "┤" }
      : { level: "-", edge: "|", first: "+", joint: "+", last: "+" };
  const gap = drawn.wide === 2 ? 2 : 1;
  const at = (r: number, c: number) =>
    cells.find((box) => box.r <= r && r < box.r + box.down && box.c <= c && c < box.c + box.across);
  const level = (width: number) => signs.level.repeat(drawn.wide === 2 ? width / 2 : width);
  const roomOf = (box: Box) =>
    widths.slice(box.c, box.c + box.across).reduce((sum, width) => sum + width, 0) + (box.across - 1) * gap;
  const ruler = (r: number) => {
    let line = "";
    for (let c = 0; c < widths.length; ) {
      const [above, below] = [at(r - 1, c), at(r, c)];
      const through = above !== undefined && above === below;
      if (!through) {
        line += (/[─-]$/.test(line) ? signs.joint : signs.first) + level(widths[c] ?? 0);
        c++;
        continue;
      }
      const passed = heights.slice(above.r, r).reduce((sum, one) => sum + one + 1, -1);
      line += (/[─-]$/.test(line) ? signs.last : signs.edge) + centred(lineOf(above, plan, passed), roomOf(above));
      c += above.across;
    }
    return line + (at(r - 1, widths.length - 1) === at(r, widths.length - 1) && r > 0 ? signs.edge : signs.last);
  };
  const turned = plan.heads + drawn.breakAfter;
  const turns = drawn.breakAfter > 0 && (rows[turned] ?? [UP]).every(({ mark }) => mark === "own");
  const rowLines = (r: number): string[] => [
    ruler(r),
    ...Array.from({ length: heights[r] ?? 1 }, (_, i) => {
      const here = [...new Set(widths.map((_, c) => at(r, c)))].filter((box) => box !== undefined);
      const before = (box: Box) => heights.slice(box.r, r).reduce((sum, one) => sum + one + 1, 0);
      return (
        here.map((box) => signs.edge + centred(lineOf(box, plan, before(box) + i), roomOf(box))).join("") + signs.edge
      );
    }),
  ];
  const headLines = rows.slice(0, plan.heads).flatMap((_, r) => rowLines(r));
  const lines = rows.flatMap((_, r) =>
    turns && r === turned
      ? [ruler(r), "", "— 7 —", ...(drawn.headAgain ? headLines : []), ...rowLines(r)]
      : rowLines(r),
  );
  return [...lines, ruler(rows.length)].join("\n");
}

const stroked = (row: readonly Square[]) => `| ${row.map((square) => square.text).join(" | ")} |`;

const mayFold = (drawn: Drawn) => !drawn.across;

/** A long narrow table folded in the middle, its second half beside the first. */
export function folded(drawn: Drawn, { heads, body }: Sheet): string {
  const half = mayFold(drawn) ? Math.ceil(body.length / 2) : body.length;
  const empty = (body[0] ?? []).map((): Square => ({ text: "", mark: "own" }));
  const rows = Array.from({ length: half }, (_, i) => [
    ...(body[i] ?? empty),
    ...(half < body.length ? (body[half + i] ?? empty) : []),
  ]);
  const twice = heads.map((head) => (half < body.length ? [...head, ...head] : head));
  return [...twice, ...rows].map(stroked).join("\n");
}

/** A table in two parts: further rows, or further areas where they stand across, below the heads once more. */
export function parts(drawn: Drawn, { heads, body, names }: Sheet): string {
  const joint = drawn.headAgain ? "续表" : "附表（续）";
  if (!drawn.across) {
    const half = Math.ceil(body.length / 2);
    return [...heads, ...body.slice(0, half)]
      .map(stroked)
      .concat(joint, [...heads, ...body.slice(half)].map(stroked))
      .join("\n");
  }
  const areas = (heads[0]?.length ?? 0) - names;
  const half = names + Math.ceil(areas / 2);
  const [left, right] = [heads, body]
    .map((rows) => rows.map((row) => row.slice(0, half)))
    .concat([heads, body].map((rows) => rows.map((row) => [...row.slice(0, names), ...row.slice(half)])))
    .reduce<[Square[][], Square[][]]>(
      ([a, b], rows, i) => (i < 2 ? [[...a, ...rows], b] : [a, [...b, ...rows]]),
      [[], []],
    );
  return [...left.map(stroked), joint, ...right.map(stroked)].join("\n");
}

/** A cell a line with blank lines between, the lines of a name right below each other. */
export function gappedLines(drawn: Drawn, { heads, body }: Sheet): string {
  const line = (row: readonly Square[]) =>
    row
      .filter((square) => square.text !== "")
      .map((square) => wrapped(square.text, drawn.split ? 4 : 40).join("\n"))
      .join("\n\n");
  return [...heads, ...body].map(line).join("\n\n");
}
