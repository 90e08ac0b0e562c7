import type { Quantity } from "../quantities/quantity.ts";
import { type Range, sentencesOf } from "./clauses.ts";

/** A sentence of a paragraph, counted from the paragraph's start. Its numbers are there once a stage has looked for them. */
export type Sentence = Range & { quantities?: readonly Quantity[] };

/** The sentences of a paragraph, cut when they are first asked for: goals and money are both read sentence by sentence. */
export function sentencesIn(paragraph: {
  readonly text: string;
  sentences: readonly Sentence[] | null;
}): readonly Sentence[] {
  paragraph.sentences ??= sentencesOf(paragraph.text);
  return paragraph.sentences;
}
