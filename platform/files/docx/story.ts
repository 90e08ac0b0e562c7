import type { Attributes } from "../container/namespaces.ts";
import type { XmlTaker } from "../container/xml.ts";
import type { Manuscript } from "./manuscript.ts";
import { isOn, wholeNumber } from "./names.ts";
import { signOf } from "./symbols.ts";
import { COLUMNS } from "./tables.ts";

/** An element that is opening: its attributes and the two elements around it. */
type Opening = { readonly attributes: Attributes; readonly parent: string; readonly outer: string };
type Opened = (manuscript: Manuscript, opening: Opening) => void;

/** Content that is never shown: deleted or moved away, former properties, instructions, readings above characters. */
const NEVER_SHOWN: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:numberingChange",
  "w:sectPr",
  "w:rt",
  "w:fldData",
  "w:binData",
]);

const value = ({ attributes }: Opening) => attributes["w:val"];
const number = (opening: Opening, most: number) => wholeNumber(value(opening), { least: 0, most });

function inCellProperties(change: (cell: NonNullable<Manuscript["cell"]>, opening: Opening) => void): Opened {
  return ({ cell }, opening) => {
    if (cell && opening.parent === "w:tcPr") change(cell, opening);
  };
}

function inRowProperties(change: (row: NonNullable<Manuscript["row"]>, opening: Opening) => void): Opened {
  return ({ row }, opening) => {
    if (row && opening.parent === "w:trPr") change(row, opening);
  };
}

function inProperties(
  parent: string,
  change: (paragraph: NonNullable<Manuscript["paragraph"]>, opening: Opening) => void,
): Opened {
  return ({ paragraph }, opening) => {
    if (paragraph && opening.parent === parent) change(paragraph, opening);
  };
}

function fieldMark(manuscript: Manuscript, { attributes }: Opening): void {
  const type = attributes["w:fldCharType"];
  if (type === "begin") manuscript.beginField();
  else if (type === "separate") manuscript.separateField();
  else if (type === "end") manuscript.endField();
}

function simpleField(manuscript: Manuscript, { attributes }: Opening): void {
  manuscript.beginField();
  manuscript.instruct(attributes["w:instr"] ?? "");
  manuscript.separateField();
}

function openNote(manuscript: Manuscript, { attributes }: Opening): void {
  manuscript.openNote(attributes["w:id"] ?? "");
}

function reference(kind: "footnote" | "endnote"): Opened {
  return (manuscript, { attributes }) => manuscript.refer({ kind, id: attributes["w:id"] ?? "" });
}

/** `w:vanish` of a run; on a paragraph's end it hides the mark only, and with `w:specVanish` joins two paragraphs. */
const PARAGRAPH: readonly (readonly [string, Opened])[] = [
  ["w:p", (manuscript) => manuscript.openParagraph()],
  [
    "w:pStyle",
    inProperties("w:pPr", (paragraph, opening) => {
      paragraph.style = value(opening);
    }),
  ],
  [
    "w:outlineLvl",
    inProperties("w:pPr", (paragraph, opening) => {
      paragraph.outline = number(opening, 9);
    }),
  ],
  [
    "w:numId",
    inProperties("w:numPr", (paragraph, opening) => {
      paragraph.numbering = value(opening);
    }),
  ],
  [
    "w:ilvl",
    inProperties("w:numPr", (paragraph, opening) => {
      paragraph.level = number(opening, 8);
    }),
  ],
  [
    "w:specVanish",
    inProperties("w:rPr", (paragraph, opening) => {
      if (opening.outer === "w:pPr") paragraph.endGone = isOn(opening.attributes);
    }),
  ],
];

const RUN: readonly (readonly [string, Opened])[] = [
  ["w:r", (manuscript) => manuscript.openRun()],
  [
    "w:vanish",
    inProperties("w:rPr", (paragraph, opening) => {
      if (opening.outer === "w:r") paragraph.runHidden = isOn(opening.attributes);
    }),
  ],
  [
    "w:rStyle",
    inProperties("w:rPr", (paragraph, opening) => {
      if (opening.outer === "w:r") paragraph.runStyle = value(opening);
    }),
  ],
  [
    "w:tab",
    (manuscript, { parent }) => {
      if (parent === "w:r") manuscript.add("\t");
    },
  ],
  ["w:ptab", (manuscript) => manuscript.add("\t")],
  ["w:br", (manuscript) => manuscript.add("\n")],
  ["w:cr", (manuscript) => manuscript.add("\n")],
  ["w:noBreakHyphen", (manuscript) => manuscript.add("-")],
  [
    "w:sym",
    (manuscript, { attributes }) => manuscript.add(signOf(attributes["w:font"] ?? "", attributes["w:char"] ?? "")),
  ],
  ["w:fldChar", fieldMark],
  ["w:fldSimple", simpleField],
  ["w:footnoteReference", reference("footnote")],
  ["w:endnoteReference", reference("endnote")],
];

const TABLE: readonly (readonly [string, Opened])[] = [
  ["w:tbl", (manuscript) => manuscript.openTable()],
  ["w:tr", (manuscript) => manuscript.openRow()],
  ["w:tc", (manuscript) => manuscript.openCell()],
  [
    "w:gridBefore",
    inRowProperties((row, opening) => {
      row.before = number(opening, COLUMNS) ?? 0;
    }),
  ],
  [
    "w:gridSpan",
    inCellProperties((cell, opening) => {
      cell.span = Math.max(1, number(opening, COLUMNS) ?? 1);
    }),
  ],
  [
    "w:vMerge",
    inCellProperties((cell, opening) => {
      cell.above = value(opening) === "restart" ? "starts" : "continues";
    }),
  ],
  [
    "w:hMerge",
    inCellProperties((cell, opening) => {
      cell.leftContinues = value(opening) !== "restart";
    }),
  ],
  [
    "w:cellDel",
    inCellProperties((cell) => {
      cell.deleted = true;
    }),
  ],
];

const OPENED: ReadonlyMap<string, Opened> = new Map<string, Opened>([
  ...PARAGRAPH,
  ...RUN,
  ...TABLE,
  ["w:footnote", openNote],
  ["w:endnote", openNote],
  ["w:sdt", (manuscript) => manuscript.openControl()],
  [
    "w:docPartGallery",
    (manuscript, opening) => {
      if (value(opening) === "Table of Contents") manuscript.markContents();
    },
  ],
  [
    "w:showingPlcHdr",
    (manuscript, { attributes }) => {
      if (isOn(attributes)) manuscript.markPrompt();
    },
  ],
  ["w:txbxContent", (manuscript) => manuscript.openBox()],
]);

const CLOSED: ReadonlyMap<string, (manuscript: Manuscript) => void> = new Map<string, (manuscript: Manuscript) => void>(
  [
    ["w:p", (manuscript) => manuscript.closeParagraph()],
    ["w:fldSimple", (manuscript) => manuscript.endField()],
    ["w:footnote", (manuscript) => manuscript.closeNote()],
    ["w:endnote", (manuscript) => manuscript.closeNote()],
    ["w:sdt", (manuscript) => manuscript.closeControl()],
    ["w:txbxContent", (manuscript) => manuscript.closeBox()],
    ["w:tbl", (manuscript) => manuscript.closeTable()],
    ["w:tc", (manuscript) => manuscript.closeCell()],
  ],
);

/** Reads a part that holds text and writes what the final text shows into a manuscript. */
export class Story implements XmlTaker {
  readonly #manuscript: Manuscript;
  readonly #path: string[] = [];
  /** For each pair of alternatives around: whether a branch was taken. */
  readonly #alternatives: boolean[] = [];
  #skipped = 0;

  constructor(manuscript: Manuscript) {
    this.#manuscript = manuscript;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || this.#skips(name)) {
      this.#skipped++;
      return;
    }
    const opened = OPENED.get(name);
    if (opened) {
      const [parent, outer] = [this.#path.at(-1) ?? "", this.#path.at(-2) ?? ""];
      opened(this.#manuscript, { attributes, parent, outer });
    }
    if (name === "mc:AlternateContent") this.#alternatives.push(false);
    this.#path.push(name);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    this.#path.pop();
    if (name === "mc:AlternateContent") this.#alternatives.pop();
    CLOSED.get(name)?.(this.#manuscript);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const within = this.#path.at(-1);
    if (within === "w:t" || within === "m:t") this.#manuscript.add(text.replace(/[\r\n]+/g, " "));
    else if (within === "w:instrText") this.#manuscript.instruct(text);
  }

  /** Whether an element and all in it is left out; takes note of what a deletion mark says of its owner. */
  #skips(name: string): boolean {
    if (name === "mc:Choice" || name === "mc:Fallback") return this.#isSecondBranch();
    if (!NEVER_SHOWN.has(name)) return false;
    if (name === "w:del" || name === "w:moveFrom") this.#noteDeletion();
    return true;
  }

  #noteDeletion(): void {
    const { paragraph, row } = this.#manuscript;
    const parent = this.#path.at(-1);
    if (parent === "w:rPr" && this.#path.at(-2) === "w:pPr" && paragraph) paragraph.endGone = true;
    if (parent === "w:trPr" && row) row.deleted = true;
  }

  /** The same content stands in every branch, so only the first is read. */
  #isSecondBranch(): boolean {
    const last = this.#alternatives.length - 1;
    if (last < 0) return false;
    const taken = this.#alternatives[last] === true;
    this.#alternatives[last] = true;
    return taken;
  }
}
