/** Units that come in pieces: nobody is given half an enterprise. */
const PIECES =
  /^(家|个|台|项|套|件|条|座|所|处|名|人|人次|次|场|户|批|期|辆|艘|部|间|栋|只|支|对|组|种|类|例|份|宗|片|门|位)(?:\/年|／年)?$/;

/** Whether the unit is counted in whole pieces (家; 万台 is not: it is a measure). */
export function isCountable(unit: string): boolean {
  return PIECES.test(unit.normalize("NFKC").trim());
}
