import type { Decimal } from "../plan-content.ts";

/** Units that come in pieces: nobody is given half an enterprise. */
const PIECES =
  /^(家|个|台|项|套|件|条|座|所|处|名|人|人次|次|场|户|批|期|辆|艘|部|间|栋|只|支|对|组|种|类|例|份|宗|片|门|位)(?:\/年|／年)?$/;

/** Whether the unit is counted in whole pieces (家, 万台 is not: it is a measure). */
function isCountable(unit: string): boolean {
  return PIECES.test(unit.normalize("NFKC").trim());
}

/** The step that a person would take: whole pieces, a tenth of 亿元 or of a percent, whole 万元. */
export function proposedStep(unit: string): Decimal {
  if (isCountable(unit)) return "1";
  if (/^(万元|元|千瓦时|吨)/.test(unit)) return "1";
  return "0.1";
}
