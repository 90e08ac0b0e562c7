/** What kind of unit a printed name sounds like; the officer has the last word. The first rule that fits wins. */
const RULES = [
  { name: /^(各|有关|相关)/, kind: "group" },
  { name: /管委会|管理委员会|园区$|开发区$/, kind: "park-administration" },
  { name: /人民政府$|政府$|[镇乡]$|街道/, kind: "government" },
  { name: /公司|集团|银行/, kind: "company" },
  { name: /协会|联盟|学会|研究院|大学|中心$|商会/, kind: "organisation" },
] as const;

export type UnitKindGuess = (typeof RULES)[number]["kind"] | "department";

/** `guessUnitKind("市经信局")` is `"department"`. */
export function guessUnitKind(name: string): UnitKindGuess {
  return RULES.find((rule) => rule.name.test(name))?.kind ?? "department";
}
