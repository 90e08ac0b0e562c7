import { accept, type Id, type Result, refuse } from "#kernel";

/** A code of 国民经济行业分类 GB/T 4754-2017 as it is kept: the letter of a section, or the digits of what lies below without the letter. */
export type IndustryCode = Id<"industry">;

/** 门类 (C), 大类 (36), 中类 (367) and 小类 (3670) of GB/T 4754-2017. */
export type IndustryLevel = "section" | "division" | "group" | "class";

/** One line of GB/T 4754-2017. background: general knowledge that nobody has checked (待核对). */
export type Industry = {
  readonly code: IndustryCode;
  readonly name: string;
  readonly level: IndustryLevel;
  readonly parent: IndustryCode | null;
  readonly verification: "sourced" | "background";
};

/**
 * Questions about a code in any form people write: `C3670`, `3670`, `c 36`, full width. A letter that is not the section of the
 * digits after it makes the code unknown.
 */
export type IndustryTree = {
  readonly listed: readonly Industry[];
  /** Whether there is such a code; a class, or a group where none are listed, is taken on trust when its division is listed. */
  readonly known: (code: string) => boolean;
  readonly sectionOf: (code: string) => IndustryCode | undefined;
  /** Undefined for a section too, which lies in no division. */
  readonly divisionOf: (code: string) => IndustryCode | undefined;
  /** The name of the code, or of the nearest listed industry above it. */
  readonly nameOf: (code: string) => string | undefined;
  /** The code itself where it is listed, else the nearest listed industry above it. */
  readonly nearestOf: (code: string) => Industry | undefined;
};

const HEADER = "code,name,level,parent,verification";
const SHAPES: ReadonlyMap<string, RegExp> = new Map([
  ["section", /^[A-T]$/],
  ["division", /^\d{2}$/],
  ["group", /^\d{3}$/],
  ["class", /^\d{4}$/],
]);
/** More codes than there are in GB/T 4754-2017. */
const MOST_REMEMBERED = 4_000;
/** How much of what was typed a refusal repeats. */
const SHOWN = 80;

/**
 * Reads the list of industries, `code,name,level,parent,verification` with parents first. Throws when a line is not so, is
 * repeated or hangs below nothing: the list is our own data.
 */
export function readIndustries(csv: string): readonly Industry[] {
  const [header, ...lines] = csv.trimEnd().split(/\r?\n/);
  if (header !== HEADER) throw new Error(`industries: the header is not ${HEADER}`);
  const levels = new Map<string, string>();
  return lines.map((line, index) => {
    const industry = industryIn(line);
    if (!industry) throw new Error(`industries: row ${index + 2} is not ${HEADER}`);
    if (levels.has(industry.code)) throw new Error(`industries: row ${index + 2} repeats ${industry.code}`);
    if (!hangsRightly(industry, levels)) throw new Error(`industries: row ${index + 2} is not below its parent`);
    levels.set(industry.code, industry.level);
    return industry;
  });
}

function industryIn(line: string): Industry | undefined {
  const [code = "", name, level = "", parent, verification, ...more] = line.split(",");
  const fits = SHAPES.get(level)?.test(code) && name && parent !== undefined && more.length === 0;
  if (!fits || (verification !== "sourced" && verification !== "background")) return undefined;
  return {
    code: code as IndustryCode,
    name,
    level: level as IndustryLevel,
    parent: parent === "" ? null : (parent as IndustryCode),
    verification,
  };
}

function hangsRightly({ code, level, parent }: Industry, levels: ReadonlyMap<string, string>): boolean {
  if (level === "section") return parent === null;
  if (parent === null || !levels.has(parent)) return false;
  return level === "division" ? levels.get(parent) === "section" : parent === code.slice(0, -1);
}

/** The tree of a list that `readIndustries` returned. */
export function industryTree(list: readonly Industry[]): IndustryTree {
  const listed = new Map<string, Industry>(list.map((industry) => [industry.code, industry]));
  const grouped = new Set(list.filter(({ level }) => level === "group").map(({ parent }) => parent));

  /** Where a code lies: its section, its division, and the nearest listed industry; undefined when there is no such code. */
  function placeOf(text: string) {
    const { letter, digits } = parts(text);
    if (digits === "") {
      const section = listed.get(letter);
      return section && { section: section.code, division: undefined, nearest: section };
    }
    const division = listed.get(digits.slice(0, 2));
    if (!division?.parent || (letter !== "" && letter !== division.parent)) return undefined;
    if (digits.length === 3 && grouped.has(division.code) && !listed.has(digits)) return undefined;
    const nearest = listed.get(digits) ?? listed.get(digits.slice(0, 3)) ?? division;
    return { section: division.parent, division: division.code, nearest };
  }

  /** Lists show the same few codes again and again. */
  const nearest = new Map<string, Industry | undefined>();
  function nearestOf(code: string): Industry | undefined {
    if (nearest.has(code)) return nearest.get(code);
    if (nearest.size >= MOST_REMEMBERED) nearest.clear();
    const found = placeOf(code)?.nearest;
    nearest.set(code, found);
    return found;
  }

  return {
    listed: list,
    known: (code) => placeOf(code) !== undefined,
    sectionOf: (code) => placeOf(code)?.section,
    divisionOf: (code) => placeOf(code)?.division,
    nameOf: (code) => placeOf(code)?.nearest.name,
    nearestOf,
  };
}

/** Reads an industry as people write it; refuses `enterprise.industry-unknown` when GB/T 4754-2017, as far as we list it, has no such code. */
export function readIndustryCode(text: string, tree: IndustryTree): Result<IndustryCode> {
  if (!tree.known(text)) return refuse("enterprise.industry-unknown", { text: [...text].slice(0, SHOWN).join("") });
  const { letter, digits } = parts(text);
  return accept((digits || letter) as IndustryCode);
}

/** The letter and the digits of a code, each "" where it is missing; both "" when the text has not the form of a code. */
function parts(text: string): { readonly letter: string; readonly digits: string } {
  const folded = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  const [, letter = "", digits = ""] = /^([A-T]?)(\d{2,4})?$/.exec(folded) ?? [];
  return { letter, digits };
}
