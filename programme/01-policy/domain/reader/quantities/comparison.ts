import type { Comparison } from "../../draft.ts";

/** Comparison words before a number; the first that ends right before it wins. `ends` are the last signs of the words. */
export const BEFORE: readonly {
  readonly op: Comparison;
  readonly words: RegExp;
  readonly ends: string;
  readonly example: string;
}[] = [
  {
    op: "le",
    words: /(?:≤|不得?超过|不得?高于|不得?多于|不得?大于|控制在|最多|至多)(?:到|至)?$/,
    ends: "≤过于在多到至",
    example: "不超过10家",
  },
  {
    op: "ge",
    words: /(?:≥|不得?少于|不得?低于|不得?小于|不下于|至少(?:达到|达)?|最低|最少)$/,
    ends: "≥于少到达低",
    example: "不少于10家",
  },
  { op: "gt", words: /(?:超过|突破|大于|高于|超出|多于|超|>)$/, ends: "过破于出超>", example: "超过10家" },
  { op: "lt", words: /(?:低于|少于|小于|<)$/, ends: "于<", example: "低于10%" },
  { op: "approx", words: /(?:达到|达)?(?:约|近|大约|接近|左右)$/, ends: "约近右", example: "约10家" },
];

/** Comparison words after a number. `begins` are the first signs of the words. */
export const AFTER: readonly {
  readonly op: Comparison;
  readonly words: RegExp;
  readonly begins: string;
  readonly example: string;
}[] = [
  {
    op: "ge",
    words: /^(?:\(含\))?(?:及其?|或|和|\(含\))?以上(?:\(含\))?/,
    begins: "(及或和以",
    example: "10家以上",
  },
  { op: "approx", words: /^左右/, begins: "左", example: "10家左右" },
  { op: "le", words: /^(?:及其?)?(?:以内|以下)(?:\(含\))?/, begins: "及以", example: "10%以下" },
];

/** The signs that stand next to a number that is compared: behind every other one need not be asked. */
export const ENDS_BEFORE = BEFORE.map((rule) => rule.ends).join("");
export const BEGINS_AFTER = AFTER.map((rule) => rule.begins).join("");

/** How long the text around a number is that comparison words are looked for in. */
const AROUND = 8;

/** What the words right before a number say of it, and how long they are. */
export function comparisonBefore(
  text: string,
  start: number,
): { readonly op: Comparison; readonly length: number } | undefined {
  const last = text[start - 1];
  if (last === undefined) return undefined;
  const words = text.slice(Math.max(0, start - AROUND), start);
  for (const rule of BEFORE) {
    const found = rule.ends.includes(last) ? rule.words.exec(words) : null;
    if (found) return { op: rule.op, length: found[0].length };
  }
  return undefined;
}

/** What the words right behind a number say of it. */
export function comparisonAfter(
  text: string,
  end: number,
): { readonly op: Comparison; readonly length: number } | undefined {
  const first = text[end];
  if (first === undefined) return undefined;
  for (const rule of AFTER) {
    const found = rule.begins.includes(first) ? rule.words.exec(text.slice(end, end + AROUND)) : null;
    if (found) return { op: rule.op, length: found[0].length };
  }
  return undefined;
}
