import type { Attributes } from "../container/namespaces.ts";
import type { XmlTaker } from "../container/xml.ts";
import { isOn, wholeNumber } from "./names.ts";

export const LEVELS = 9;

export type Level = {
  start: number;
  format: string;
  /** The label with `%1` … `%9` for the numbers of the levels. */
  text: string;
  /** After which level the count begins anew; 0 for never; undefined for any higher one. */
  restart?: number;
  suffix: string;
  /** Writes all numbers in plain digits, whatever the levels' own formats. */
  legal: boolean;
  /** The paragraph style this level belongs to. */
  style?: string;
};

export type List = { levels: Map<number, Level>; styleLink?: string };
export type ListUse = {
  list: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
};

/** A label is a few characters; a longer one would be written before every paragraph. */
const LABEL_CHARACTERS = 64;
/** No list counts further; start values beyond are mistakes or mischief. */
const LARGEST = 100_000;

/** Reads the part with the list definitions: abstract lists, and their uses, which may override levels and starts. */
export class Numbering implements XmlTaker {
  readonly lists = new Map<string, List>();
  readonly uses = new Map<string, ListUse>();
  #list: List | undefined;
  #use: ListUse | undefined;
  #overridden = 0;
  #level: Level | undefined;

  open(name: string, attributes: Attributes): void {
    const value = attributes["w:val"];
    if (name === "w:abstractNum") {
      this.#list = { levels: new Map() };
      this.lists.set(attributes["w:abstractNumId"] ?? "", this.#list);
    } else if (name === "w:num") {
      this.#use = { list: "", starts: new Map(), levels: new Map() };
      this.uses.set(attributes["w:numId"] ?? "", this.#use);
    } else if (name === "w:lvl") this.#openLevel(attributes);
    else if (this.#level) this.#takeLevel(this.#level, name, attributes);
    else if (this.#use) this.#takeUse(this.#use, name, attributes);
    else if (this.#list && name === "w:numStyleLink" && value !== undefined) this.#list.styleLink = value;
  }

  close(name: string): void {
    if (name === "w:abstractNum") this.#list = undefined;
    else if (name === "w:num") this.#use = undefined;
    else if (name === "w:lvl") this.#level = undefined;
  }

  #openLevel(attributes: Attributes): void {
    const own = wholeNumber(attributes["w:ilvl"], { least: 0, most: LEVELS - 1 });
    const index = own ?? this.#overridden;
    this.#level = { start: 0, format: "decimal", text: "", suffix: "tab", legal: false };
    (this.#use ?? this.#list)?.levels.set(index, this.#level);
  }

  #takeUse(use: ListUse, name: string, attributes: Attributes): void {
    const value = attributes["w:val"];
    if (name === "w:abstractNumId") use.list = value ?? "";
    else if (name === "w:lvlOverride")
      this.#overridden = wholeNumber(attributes["w:ilvl"], { least: 0, most: LEVELS - 1 }) ?? 0;
    else if (name === "w:startOverride")
      use.starts.set(this.#overridden, wholeNumber(value, { least: 0, most: LARGEST }) ?? 0);
  }

  #takeLevel(level: Level, name: string, attributes: Attributes): void {
    const value = attributes["w:val"] ?? "";
    if (name === "w:start") level.start = wholeNumber(value, { least: 0, most: LARGEST }) ?? 0;
    else if (name === "w:numFmt") level.format = value;
    else if (name === "w:lvlText") level.text = value.slice(0, LABEL_CHARACTERS);
    else if (name === "w:suff") level.suffix = value;
    else if (name === "w:isLgl") level.legal = isOn(attributes);
    else if (name === "w:pStyle") level.style = value;
    else if (name === "w:lvlRestart") {
      const restart = wholeNumber(value, { least: 0, most: LEVELS });
      if (restart !== undefined) level.restart = restart;
    }
  }
}
