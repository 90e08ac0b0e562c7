import { formatDate, formatMoment, formatNumber } from "./format.ts";
import type { Language } from "./language.ts";

/** Sentences by key. `{name}` fills in a fact; `{count:one|other}` picks the word that fits the number in English. */
export type Sentences = { readonly [key: string]: string };

/** What sentences fill in: plain values, and lists of them. */
export type Facts = { readonly [name: string]: unknown };

/** One room's sentences in every language, under the same keys. */
export type Wording<S extends Sentences> = { readonly "zh-CN": S; readonly en: { readonly [K in keyof S]: string } };

/** Sentences of any rooms, when keys are only known at run time (refusal and warning codes). */
export type SomeWording = { readonly [L in Language]: Sentences };

type NameOf<Inner extends string> = Inner extends `${infer Name}:${string}` ? Name : Inner;

/** The facts a sentence asks for: `Placeholder<"{a} of {b:x|y}">` is `"a" | "b"`. */
export type Placeholder<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? NameOf<Inner> | Placeholder<Rest>
  : never;

/**
 * Joins the two languages of a room. The Chinese object gives the keys; a key that English lacks does not compile.
 * `createWording({ "areas.title": "区域" } as const, { "areas.title": "Areas" })`
 */
export function createWording<const S extends Sentences>(
  chinese: S,
  english: { readonly [K in keyof S]: string },
): Wording<S> {
  return { "zh-CN": chinese, en: english };
}

/** The sentences of several rooms together, for codes that come from the server. */
export function combine(wordings: readonly SomeWording[]): SomeWording {
  return {
    "zh-CN": Object.assign({}, ...wordings.map((wording) => wording["zh-CN"])),
    en: Object.assign({}, ...wordings.map((wording) => wording.en)),
  };
}

/** A sentence whose key is known to the compiler, filled in. */
export function translate<S extends Sentences>(
  wording: Wording<S>,
  language: Language,
  said: { readonly key: keyof S & string; readonly facts?: Facts },
): string {
  return fill(language, wording[language][said.key], said.facts ?? {});
}

/** A sentence whose key is known at run time only, filled in; undefined when nobody words it. */
export function lookUp(
  wording: SomeWording,
  language: Language,
  said: { readonly key: string; readonly facts?: Facts },
): string | undefined {
  const sentence = Object.hasOwn(wording[language], said.key) ? wording[language][said.key] : undefined;
  return sentence === undefined ? undefined : fill(language, sentence, said.facts ?? {});
}

const PLACEHOLDER = /\{(\w+)(?::([^{}|]*)\|([^{}]*))?\}/g;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Fills in facts: numbers, days and moments as the language writes them, lists joined, of a label in both languages the one that is
 * spoken. A fact that is missing reads as a dash.
 */
export function fill(language: Language, sentence: string, facts: Facts): string {
  return sentence.replace(PLACEHOLDER, (_whole, name: string, one?: string, other?: string) => {
    const value = facts[name];
    if (one === undefined || other === undefined) return shown(language, value);
    return Number(value) === 1 ? one : other;
  });
}

function shown(language: Language, value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "number") return formatNumber(language, value);
  if (Array.isArray(value)) return value.map((one) => shown(language, one)).join(language === "en" ? ", " : "、");
  if (typeof value === "object") {
    if ("zh" in value && "en" in value) return String(language === "en" ? value.en : value.zh);
    return Object.values(value)
      .map((one) => shown(language, one))
      .join(language === "en" ? ": " : "：");
  }
  const text = String(value);
  if (DAY.test(text)) return formatDate(language, text);
  return MOMENT.test(text) ? formatMoment(language, text) : text;
}
