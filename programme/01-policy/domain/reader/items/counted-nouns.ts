import { codesOf } from "../clauses/codes.ts";
import type { Figure } from "./figure.ts";
import { INDEX_NOUN, PLAN_PARTS } from "./target-words.ts";

/** What a number counts, by its noun: an index, or parts of the plan itself. */

/** Whether a number without a unit is an index (指数达72). */
export function isIndex(figure: Figure, sentence: string): boolean {
  return (
    INDEX_NOUN.test(sentence.slice(figure.nameStart, figure.nameEnd)) &&
    /(?:达到|达|提升至|提高到|提升到|提高至|超过|突破|为|至|到|控制在|低于|高于|优于)$/.test(
      sentence.slice(0, figure.quantity.start),
    )
  );
}

/** What `PLAN_PARTS` begins with. */
const BEGINS_PLAN_PART = codesOf("大项重主具专工核基关任举措方环阶行原步要维条意政板部层领体字目指问结强统转聚提");

export function countsPlanParts(figure: Figure, sentence: string): boolean {
  if (figure.form !== "behind" || !BEGINS_PLAN_PART.has(sentence.charCodeAt(figure.nameStart))) return false;
  return PLAN_PARTS.test(sentence.slice(figure.nameStart, figure.nameEnd));
}
