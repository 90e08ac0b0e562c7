import type { Attributes } from "../container/namespaces.ts";
import type { XmlTaker } from "../container/xml.ts";
import { isOn, wholeNumber } from "./names.ts";

/** What a style says about its paragraphs, with what it inherits. */
export type ParagraphStyle = {
  /** A line of a table of contents. */
  readonly contents: boolean;
  /** Level in the outline, 0 for chapters; undefined for body text. */
  readonly outline: number | undefined;
  readonly numbering: string | undefined;
  readonly level: number | undefined;
  /** The style that brings the numbering in: levels name it as theirs. */
  readonly numberedBy: string | undefined;
  readonly hidden: boolean | undefined;
};

type Written = {
  readonly id: string;
  name: string;
  parent?: string;
  outline?: number;
  numbering?: string;
  level?: number;
  hidden?: boolean;
};

/** How far styles may inherit: Word stops at eleven. */
const ANCESTORS = 32;
/** Outline level 9 stands for body text. */
const BODY_LEVEL = 9;

const PLAIN: ParagraphStyle = {
  contents: false,
  outline: undefined,
  numbering: undefined,
  level: undefined,
  numberedBy: undefined,
  hidden: undefined,
};

export class Styles implements XmlTaker {
  readonly #written = new Map<string, Written>();
  readonly #resolved = new Map<string, ParagraphStyle>();
  #default: string | undefined;
  #open: Written | undefined;
  #parent = "";
  readonly #path: string[] = [];

  open(name: string, attributes: Attributes): void {
    this.#parent = this.#path.at(-1) ?? "";
    this.#path.push(name);
    if (name === "w:style") this.#begin(attributes);
    else if (this.#open) this.#take(this.#open, name, attributes);
  }

  close(name: string): void {
    this.#path.pop();
    if (name === "w:style") this.#open = undefined;
  }

  /** The style of a paragraph, or the document's default style when it names none. */
  paragraph(id: string | undefined): ParagraphStyle {
    const name = id !== undefined && this.#written.has(id) ? id : this.#default;
    if (name === undefined) return PLAIN;
    const known = this.#resolved.get(name);
    if (known) return known;
    const style = this.#resolve(name);
    this.#resolved.set(name, style);
    return style;
  }

  /** Whether a character style hides its text; undefined when it says nothing. */
  hides(id: string): boolean | undefined {
    return this.#written.has(id) ? this.paragraph(id).hidden : undefined;
  }

  /** The numbering of a numbering style, which lists may point to instead of defining their levels. */
  numberingOf(id: string): string | undefined {
    return this.#written.get(id)?.numbering;
  }

  #begin(attributes: Attributes): void {
    const id = attributes["w:styleId"] ?? "";
    this.#open = { id, name: "" };
    this.#written.set(id, this.#open);
    const isDefault = attributes["w:default"];
    if (attributes["w:type"] === "paragraph" && isDefault !== undefined && isOn({ "w:val": isDefault }))
      this.#default = id;
  }

  #take(style: Written, name: string, attributes: Attributes): void {
    const value = attributes["w:val"];
    if (this.#parent === "w:style" && name === "w:name") style.name = (value ?? "").toLowerCase();
    else if (this.#parent === "w:style" && name === "w:basedOn" && value !== undefined) style.parent = value;
    else if (this.#parent === "w:rPr" && name === "w:vanish") style.hidden = isOn(attributes);
    else this.#takeParagraph(style, name, value);
  }

  #takeParagraph(style: Written, name: string, value: string | undefined): void {
    const level = wholeNumber(value, { least: 0, most: BODY_LEVEL });
    if (this.#parent === "w:numPr" && name === "w:numId" && value !== undefined) style.numbering = value;
    else if (level === undefined) return;
    else if (this.#parent === "w:pPr" && name === "w:outlineLvl") style.outline = level;
    else if (this.#parent === "w:numPr" && name === "w:ilvl") style.level = level;
  }

  #resolve(id: string): ParagraphStyle {
    const line = this.#lineage(id);
    const first = <K extends keyof Written>(key: K): Written[K] | undefined =>
      line.find((style) => style[key] !== undefined)?.[key];
    const numbered = line.find(({ numbering }) => numbering !== undefined);
    const outline = first("outline") ?? (line.some(({ name }) => /^(?:heading \d|title$)/.test(name)) ? 0 : undefined);
    return {
      contents: line.some(({ name }) => /^(?:toc (?:\d|heading)|table of figures)/.test(name)),
      outline: outline === BODY_LEVEL ? undefined : outline,
      numbering: numbered?.numbering,
      level: first("level"),
      numberedBy: numbered?.id,
      hidden: first("hidden"),
    };
  }

  #lineage(id: string): Written[] {
    const line: Written[] = [];
    let style = this.#written.get(id);
    while (style && line.length < ANCESTORS) {
      line.push(style);
      style = style.parent === undefined ? undefined : this.#written.get(style.parent);
    }
    return line;
  }
}
