import { parseDecimal, toDecimal } from "#kernel";
import type { CellContent } from "#office/sheet";
import type { Decimal } from "../plan-content.ts";
import { comparable } from "./laid-out.ts";

/** A cell's figure: null for one that is blank or struck out (—), undefined for one that cannot be read as one figure. */
export function readFigure(content: CellContent, unit: string): Decimal | null | undefined {
  switch (content.kind) {
    case "blank":
      return null;
    case "figure":
      return plainDecimal(content.decimal);
    case "text":
      return figureOfText(content.text, unit);
  }
}

function figureOfText(text: string, unit: string): Decimal | null | undefined {
  const bare = comparable(text);
  if (/^[-—–―/]*$/.test(bare)) return null;
  const ending = comparable(unit);
  const figure = ending !== "" && bare.endsWith(ending) ? bare.slice(0, -ending.length) : bare;
  const ungrouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(figure) ? figure.replaceAll(",", "") : figure;
  return plainDecimal(ungrouped.replace(/^[-−–]/, "-").replace(/^\+/, ""));
}

function plainDecimal(text: string): Decimal | undefined {
  const parsed = parseDecimal(text);
  return parsed.ok ? toDecimal(parsed.value) : undefined;
}
