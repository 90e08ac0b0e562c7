import { formatListNumber } from "./number-formats.ts";
import { LEVELS, type Level, type List, type ListUse, type Numbering } from "./numbering.ts";
import type { ParagraphStyle, Styles } from "./styles.ts";

/** What a paragraph says of its own numbering; what it leaves open its style says. */
export type OwnNumbering = { readonly numbering: string | undefined; readonly level: number | undefined };

export type Label = { readonly text: string; readonly suffix: string };

type Found = {
  readonly id: string;
  readonly list: List;
  readonly use: ListUse;
  readonly counts: (number | undefined)[];
};

/** Private use characters are bullets of symbol fonts; they say nothing without the font. */
const BULLETS = /[\ue000-\uf8ff]/gu;

/** Counts the numbered paragraphs of a document in reading order and gives each its label, as Word would show it. */
export class ListLabels {
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  /** How far each list has counted; uses of one list go on counting where another stopped. */
  readonly #counts = new Map<List, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** The label of the next paragraph, counting it; undefined when it has no number. */
  next(own: OwnNumbering, style: ParagraphStyle): Label | undefined {
    const id = own.numbering ?? style.numbering;
    const found = id === undefined ? undefined : this.#find(id);
    if (!found) return undefined;
    const index = own.level ?? (own.numbering === undefined ? levelOfStyle(found, style) : 0);
    const level = levelAt(found, index);
    if (!level) return undefined;
    this.#count(found, index, level);
    if (level.format === "bullet") return undefined;
    return { text: labelText(found, level), suffix: level.suffix };
  }

  #find(id: string): Found | undefined {
    const use = this.#numbering.uses.get(id);
    const list = use && this.#listOf(use);
    if (!use || !list) return undefined;
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    return { id, list, use, counts };
  }

  /** A list may stand for a numbering style, whose own list has the levels. */
  #listOf(use: ListUse): List | undefined {
    const list = this.#numbering.lists.get(use.list);
    if (list?.styleLink === undefined) return list;
    const linked = this.#styles.numberingOf(list.styleLink);
    const other = linked === undefined ? undefined : this.#numbering.uses.get(linked);
    return (other && this.#numbering.lists.get(other.list)) ?? list;
  }

  #count({ id, list, use, counts }: Found, index: number, level: Level): void {
    const key = `${id} ${index}`;
    const start = use.starts.get(index);
    const before = counts[index];
    if (start !== undefined && !this.#restarted.has(key)) counts[index] = start;
    else counts[index] = before === undefined ? level.start : before + 1;
    this.#restarted.add(key);
    for (let deeper = index + 1; deeper < LEVELS; deeper++) {
      const restart = (use.levels.get(deeper) ?? list.levels.get(deeper))?.restart;
      if (restart === undefined || (restart > 0 && index < restart)) counts[deeper] = undefined;
    }
  }
}

function levelAt({ use, list }: Found, index: number): Level | undefined {
  return use.levels.get(index) ?? list.levels.get(index);
}

function levelOfStyle(found: Found, style: ParagraphStyle): number {
  if (style.level !== undefined) return style.level;
  for (let index = 0; index < LEVELS; index++) {
    if (style.numberedBy !== undefined && levelAt(found, index)?.style === style.numberedBy) return index;
  }
  return 0;
}

function labelText(found: Found, level: Level): string {
  const text = level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
    const index = Number(digit) - 1;
    const other = levelAt(found, index);
    const value = found.counts[index] ?? found.use.starts.get(index) ?? other?.start ?? 1;
    return formatListNumber(value, level.legal ? "decimal" : (other?.format ?? "decimal"));
  });
  return text.replace(BULLETS, "").trim();
}

/**
 * A label before its text as one would type it: Word's tab stands for the gap after the label, which Chinese numbers
 * (一、 （一） 1.) do not have and others need.
 */
export function labelled(label: Label | undefined, text: string): string {
  if (!label || label.text === "") return text;
  if (text === "" || label.suffix === "nothing") return label.text + text;
  const closed = /[、，。．）】〕：]$/u.test(label.text);
  const beforeChinese = /[.)]$/.test(label.text) && /^[\p{Script=Han}\p{P}]/u.test(text);
  return closed || beforeChinese ? label.text + text : `${label.text} ${text}`;
}
