import type { TableRow } from "../../draft.ts";
import { BoundPattern } from "../clauses/bound-pattern.ts";
import { codesOf } from "../clauses/codes.ts";
import { isUnitWord } from "../quantities/units.ts";
import { withoutAdded } from "./table-topic.ts";
import { plainUnit } from "./table-units.ts";

/** What is counted within the year of another label, and what there is at its end: 当年新增, 年末累计. */
export const WITHIN_YEAR = new BoundPattern(/^(?:当年|本年|本年度|年度|年内|年)$/, { begins: "当本年" });
export const YEAR_END = new BoundPattern(
  /^(?:(?:当年)?(?:期末|年末|年底)(?:累计|总数|总量|存量|保有量|达到)?|存量|保有量|累计总[数量])(?:数|值|量)?$/,
  { begins: "当期年存保累" },
);
/** A name that begins with the day it is counted up to: 年底设备联网率. */
export const OF_YEAR_END = new BoundPattern(/^(?:到|至|截至)?(?:当年)?(?:年底|年末|期末).{3}/, {
  begins: "到至截当年期",
});

const IN_BRACKET = /[(（〔](?:单位[:：]?)?([^()（）〔〕]{1,8}(?:\([^()]{1,3}\))?)[)）〕]$/;
const CLOSES = codesOf(")）〕");

type InBracket = { rest: string; unit?: string; factor?: number; measure?: TableRow["measure"] };

/** The words before a bracket that tells the unit, and what that bracket says. */
export function bracketUnit(text: string): InBracket {
  const found = CLOSES.has(text.charCodeAt(text.length - 1)) ? IN_BRACKET.exec(text) : null;
  if (!found?.[1]) return { rest: text };
  const rest = text.slice(0, found.index);
  if (isUnitWord(found[1])) return { rest, ...plainUnit(found[1]) };
  const [unit = "", counted = ""] = found[1].split(/[,;、]/);
  const measure = countedAs(counted);
  return measure && isUnitWord(unit) ? { rest, ...plainUnit(unit), measure } : { rest: text };
}

/** How numbers are counted, noted behind their unit: (家,年末累计), (亿元,当年). */
function countedAs(words: string): TableRow["measure"] | undefined {
  if (words === "") return undefined;
  if (YEAR_END.test(words)) return "stock";
  return WITHIN_YEAR.test(withoutAdded(words)?.rest ?? words) ? "annual" : undefined;
}
