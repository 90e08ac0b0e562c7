import { parseDecimal, toDecimal } from "#kernel";
import type { CellContent } from "#office/sheet";
import type { Decimal } from "../plan-content.ts";
import { writtenFigure } from "../written-figure.ts";
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
  if (/^[-—–―/]*$/.test(comparable(text))) return null;
  const written = text.normalize("NFKC").trimEnd();
  const ending = unit.normalize("NFKC").trim();
  const figure = ending !== "" && written.endsWith(ending) ? written.slice(0, -ending.length) : written;
  return writtenFigure(figure);
}

function plainDecimal(text: string): Decimal | undefined {
  const parsed = parseDecimal(text);
  return parsed.ok ? toDecimal(parsed.value) : undefined;
}
