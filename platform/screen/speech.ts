import { createContext, useContext, useMemo } from "react";
import {
  type Facts,
  formatDate,
  formatDecimal,
  formatMoment,
  formatNumber,
  type Language,
  lookUp,
  type Placeholder,
  type Sentences,
  type SomeWording,
  translate,
  type Wording,
} from "#wording";

type FactsOf<Text extends string> = string extends Text
  ? [facts?: Facts]
  : [Placeholder<Text>] extends [never]
    ? []
    : [facts: { readonly [Name in Placeholder<Text>]: unknown }];

/** Says a room's sentences in the language of the screen; a wrong key or a missing fact does not compile. */
export type Speech<S extends Sentences> = {
  readonly language: Language;
  readonly say: <K extends keyof S & string>(key: K, ...facts: FactsOf<S[K]>) => string;
  readonly number: (value: number) => string;
  /** Groups an exact decimal text. */
  readonly decimal: (value: string) => string;
  readonly date: (day: string) => string;
  readonly moment: (utc: string) => string;
};

export type Spoken = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The sentences of all rooms, for codes that come from the server. */
  readonly all: SomeWording;
};

export const SpokenContext = createContext<Spoken>({
  language: "zh-CN",
  setLanguage: () => undefined,
  all: { "zh-CN": {}, en: {} },
});

/** `const { say } = useWording(areasWording); say("areas.count", { count: 3 })` */
export function useWording<S extends Sentences>(wording: Wording<S>): Speech<S> {
  const { language } = useContext(SpokenContext);
  return useMemo(
    () => ({
      language,
      say: (key, ...[facts]) => translate(wording, language, facts ? { key, facts } : { key }),
      number: (value) => formatNumber(language, value),
      decimal: (value) => formatDecimal(language, value),
      date: (day) => formatDate(language, day),
      moment: (utc) => formatMoment(language, utc),
    }),
    [wording, language],
  );
}

/** Words codes known at run time only: `sayCode("refusal.units.name-taken", facts)`; undefined when no room words the key. */
export function useCodeWording(): (key: string, facts?: Facts) => string | undefined {
  const { language, all } = useContext(SpokenContext);
  return useMemo(() => (key, facts) => lookUp(all, language, facts ? { key, facts } : { key }), [language, all]);
}

/** The language of the screen and how to change it. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { language, setLanguage } = useContext(SpokenContext);
  return [language, setLanguage];
}
