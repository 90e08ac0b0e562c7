import { codesOf } from "../clauses/codes.ts";
import type { PlanText } from "../plan-text.ts";
import type { Block, Section } from "../sections/outline.ts";
import { type Responsible, unitsNamed } from "./responsible-units.ts";
import type { Legend } from "./unit-legend.ts";

function ancestors(section: Section): Section[] {
  const line: Section[] = [];
  for (let it: Section | null = section; it; it = it.parent) line.push(it);
  return line;
}

/** 以上任务均由市工信局牵头: one sentence that names the units of all tasks above it in its part of the document. */
const GENERAL_ABOVE =
  /^(?:以上|上述)(?![\d两二三四五六七八九十]{1,2}[项条])(?:各项|各|所有)?(?:重点)?(?:任务|工作|事项|措施|行动|工程|内容)?[^。:]{0,8}?(?:均|都|统一)?由(?=[^。]{3,80}(?:负责|牵头|配合|落实|实施|参与)[^。]{0,4}。?$)/;

/** With what such a sentence begins, in brackets or not. */
const BEGINS_GENERAL = codesOf("以上");
const BRACKET = "(".charCodeAt(0);

type General = { readonly block: Block; readonly units: Responsible };

export function generalPlaces(plan: PlanText, legend: Legend): General[] {
  const { text: whole } = plan.source;
  const candidates = plan.blocks.filter(
    ({ start, end }) =>
      end - start < 140 &&
      BEGINS_GENERAL.has(whole.charCodeAt(whole.charCodeAt(start) === BRACKET ? start + 1 : start)),
  );
  return candidates.flatMap((block) => {
    const text = block.text;
    const found = text.length > 8 ? GENERAL_ABOVE.exec(text.replace(/^\(|\)$/g, "")) : null;
    if (!found) return [];
    const from = block.start + (text.startsWith("(") ? 1 : 0) + found[0].length;
    const to = block.end - (/[。)]+$/.exec(text)?.[0].length ?? 0);
    const units = unitsNamed(plan.source, { start: from, end: to }, legend);
    return units.lead.length > 0 ? [{ block, units }] : [];
  });
}

/** Looks up the nearest such sentence below an item; items are asked for in their order. */
export function generalBelow(
  general: readonly General[],
): (item: { readonly block: Block }) => Responsible | undefined {
  let at = 0;
  return ({ block: { end, section } }) => {
    for (let it = general[at]; it && it.block.start < end; it = general[at]) at++;
    const below = general[at];
    if (!below) return undefined;
    const top = ancestors(section).findLast((it) => it.marker !== null);
    return ancestors(below.block.section).some((it) => it === top) ? below.units : undefined;
  };
}
