import { codesOf } from "../clauses/codes.ts";

const KIND =
  "(?:县市区|区市县|市县区|旗县市区|旗县区|旗县|设区市|区县|县区|街镇|镇街|乡镇|镇乡|街道|地市|市州|州市|市县|功能区|开发区|经开区|高新区|新区|园区|管委会|办事处|镇|乡|县|区|市|州|旗)";
const KINDS = new RegExp(`^(?:各)?${KIND}(?:[、/()和及]+${KIND})*\\)?(?:名称|(?:目标|任务|计划|分解)*(?:数|值|量)?)$`);
/** These alone may be the short name of one area. */
const ONE_AREA = /^(?:开发区|经开区|高新区|新区|园区|功能区|管委会|办事处)$/;

/** What the names of kinds begin with. */
const BEGINS_KIND = codesOf("各县区设市街镇乡地州功开经高新园管办旗");

/** Whether a head names the kind of areas below or beside it and no area: 县(市、区), 镇(街道、园区). */
export function isPlaceKind(text: string): boolean {
  return BEGINS_KIND.has(text.charCodeAt(0)) && text.length <= 20 && KINDS.test(text) && !ONE_AREA.test(text);
}
