import { type Range, sentencesOf } from "../clauses/clauses.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Block } from "./outline.ts";

/** A sentence of a paragraph, counted from the paragraph's start. Its numbers are there once a stage has looked for them. */
export type Sentence = Range & { quantities?: readonly Quantity[] };

/** The sentences of a paragraph, cut when they are first asked for: goals and money are both read sentence by sentence. */
export function sentencesIn(block: Block): readonly Sentence[] {
  block.sentences ??= sentencesOf(block.text);
  return block.sentences;
}
