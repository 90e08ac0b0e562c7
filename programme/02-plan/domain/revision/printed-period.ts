import type { GridPeriod } from "../plan-content.ts";
import { comparable } from "./laid-out.ts";

/** The period that a label names (2028年, 到2028年底); undefined when it names none. */
export function printedPeriod(label: string): GridPeriod | undefined {
  const bare = comparable(label);
  const year = /^(?:\(?)(\d{4})(?:年度?|全年)?(?:目标|新增)?\)?$/.exec(bare)?.[1];
  if (year !== undefined && isYear(year)) return { span: "year", year: Number(year), label };
  const end = /^(?:到|至|截至)?(\d{4})年?(?:底|末|年末|12月底)$/.exec(bare)?.[1];
  return end !== undefined && isYear(end) ? { span: "yearEnd", year: Number(end), label } : undefined;
}

function isYear(text: string): boolean {
  return text >= "1990" && text <= "2100";
}

/** Where among a grid's periods a label stands: by the same words, or by the same year where only one period has it. */
export function periodAt(periods: readonly GridPeriod[], label: string): readonly number[] {
  const bare = comparable(label);
  const same = indexes(periods, (period) => comparable(period.label) === bare);
  if (same.length > 0) return same;
  const meant = printedPeriod(label);
  if (!meant) return [];
  const alike = indexes(periods, ({ span, year }) => year === meant.year && span !== "planTotal");
  return alike.length === 1 ? alike : alike.filter((index) => periods[index]?.span === meant.span);
}

function indexes<T>(items: readonly T[], is: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (is(item) ? [index] : []));
}
