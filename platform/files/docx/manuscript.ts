import { refuse } from "#kernel";
import { stopReading } from "../container/xml.ts";
import { type Block, linesOfParagraph } from "./blocks.ts";
import { Fields, type Mark } from "./fields.ts";
import { dropContentsTitle, type Flow, flush, newFlow, newParagraph, type Paragraph } from "./flow.ts";
import { type ListLabels, labelled } from "./list-labels.ts";
import type { Styles } from "./styles.ts";
import { blocksOfTable, type Cell, COLUMNS, type Row } from "./tables.ts";

/** What the parts beside the text say, and how many characters there may be. */
export type Setting = {
  readonly part: string;
  readonly styles: Styles;
  readonly labels: ListLabels;
  readonly budget: { left: number; readonly limit: number };
};

export type NoteReference = { readonly kind: "footnote" | "endnote"; readonly id: string };

/** A control of Word's: a table of contents, or a prompt nobody has filled in. */
type Control = { readonly mark: Mark; contents: boolean; prompt: boolean };
type Table = { readonly rows: Row[]; readonly flow: Flow; readonly paragraph: Paragraph | undefined };

/** What a line or cell costs of the characters a document may have, as each takes memory beyond its text. */
const LINE_COST = 8;

/** Like `push(...blocks)`, which fails when there are hundreds of thousands. */
function append(to: Block[], blocks: readonly Block[]): void {
  for (const block of blocks) to.push(block);
}

/** The text under way: what is open (paragraph, cell, table, text box, field, control) and what is done. */
export class Manuscript {
  readonly notes: NoteReference[] = [];
  /** Content of the notes of a notes part, by id. */
  readonly noteBlocks = new Map<string, readonly Block[]>();
  readonly #setting: Setting;
  readonly #fields = new Fields();
  readonly #controls: Control[] = [];
  readonly #tables: Table[] = [];
  readonly #boxes: { readonly flow: Flow; readonly paragraph: Paragraph | undefined }[] = [];
  readonly #cells: Flow[] = [];
  readonly #body = newFlow(false);
  #flow: Flow;
  #paragraph: Paragraph | undefined;
  #prompts = 0;
  #note = "";

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#flow = this.#body;
  }

  get paragraph(): Paragraph | undefined {
    return this.#paragraph;
  }

  get row(): Row | undefined {
    return this.#tables.at(-1)?.rows.at(-1);
  }

  get cell(): Cell | undefined {
    return this.row?.cells.at(-1);
  }

  /** The blocks of the whole text, once it is read. */
  blocks(): readonly Block[] {
    flush(this.#body);
    return this.#body.blocks;
  }

  openParagraph(): void {
    this.#paragraph = newParagraph(this.#flow, this.#paragraph);
    this.#flow.carried = [];
  }

  openRun(): void {
    if (!this.#paragraph) return;
    this.#paragraph.runHidden = undefined;
    this.#paragraph.runStyle = undefined;
  }

  /** Adds characters of the open run, unless they are hidden or a field's instruction or a prompt. */
  add(text: string): void {
    const paragraph = this.#paragraph;
    if (!paragraph || text === "" || !this.#isShown(paragraph)) return;
    this.#spend(text === "\n" ? LINE_COST : text.length);
    paragraph.pieces.push(text);
  }

  instruct(text: string): void {
    this.#fields.instruct(text);
  }

  refer(note: NoteReference): void {
    if (this.#paragraph && this.#isShown(this.#paragraph)) this.notes.push(note);
  }

  closeParagraph(): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    this.#paragraph = paragraph.outer;
    this.#fields.endParagraph(paragraph);
    const { flow, boxes } = paragraph;
    if (paragraph.endGone) flow.carried = paragraph.pieces;
    else this.#finish(paragraph);
    append(flow.blocks, boxes);
  }

  beginField(): void {
    this.#fields.begin(this.#mark());
  }

  separateField(): void {
    this.#fields.separate();
  }

  /** Page numbers belong to the paper and a table of contents to the reader of it: both are taken back. */
  endField(): void {
    const ended = this.#fields.end();
    if (ended?.kind === "TOC") this.#takeBackContents(ended.mark);
    if (ended?.kind === "PAGE" || ended?.kind === "NUMPAGES" || ended?.kind === "SECTIONPAGES")
      this.#takeBackInLine(ended.mark);
  }

  openControl(): void {
    this.#controls.push({ mark: this.#mark(), contents: false, prompt: false });
  }

  markContents(): void {
    const control = this.#controls.at(-1);
    if (control) control.contents = true;
  }

  markPrompt(): void {
    const control = this.#controls.at(-1);
    if (!control || control.prompt) return;
    control.prompt = true;
    this.#prompts++;
  }

  closeControl(): void {
    const control = this.#controls.pop();
    if (control?.prompt) this.#prompts--;
    if (control?.contents) this.#takeBackContents(control.mark);
  }

  openBox(): void {
    this.#boxes.push({ flow: this.#flow, paragraph: this.#paragraph });
    this.#flow = newFlow(this.#flow.inCell);
    this.#paragraph = undefined;
  }

  closeBox(): void {
    const outer = this.#boxes.pop();
    if (!outer) return;
    flush(this.#flow);
    const { blocks } = this.#flow;
    this.#flow = outer.flow;
    this.#paragraph = outer.paragraph;
    append(outer.paragraph?.boxes ?? outer.flow.blocks, blocks);
  }

  openNote(id: string): void {
    this.#note = id;
    this.#flow = newFlow(false);
  }

  closeNote(): void {
    flush(this.#flow);
    this.noteBlocks.set(this.#note, this.#flow.blocks);
    this.#flow = this.#body;
  }

  openTable(): void {
    flush(this.#flow);
    this.#tables.push({ rows: [], flow: this.#flow, paragraph: this.#paragraph });
    this.#paragraph = undefined;
  }

  openRow(): void {
    const table = this.#tables.at(-1) ?? this.#misplaced();
    table.rows.push({ cells: [], before: 0, deleted: false });
  }

  openCell(): void {
    const row = this.row ?? this.#misplaced();
    this.#spend(LINE_COST);
    this.#cells.push(this.#flow);
    this.#flow = newFlow(true);
    row.cells.push({ blocks: this.#flow.blocks, span: 1, above: undefined, leftContinues: false, deleted: false });
  }

  closeCell(): void {
    flush(this.#flow);
    this.#flow = this.#cells.pop() ?? this.#body;
    this.#paragraph = undefined;
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    this.#flow = table.flow;
    this.#paragraph = table.paragraph;
    const { inCell, blocks } = table.flow;
    append(blocks, blocksOfTable(table.rows, { inCell, spend: (cells) => this.#spend(cells) }));
  }

  #isShown(paragraph: Paragraph): boolean {
    if (this.#prompts > 0 || this.#fields.inCode) return false;
    const { styles } = this.#setting;
    const byRun = paragraph.runStyle === undefined ? undefined : styles.hides(paragraph.runStyle);
    return !(paragraph.runHidden ?? byRun ?? styles.paragraph(paragraph.style).hidden ?? false);
  }

  #spend(characters: number): void {
    const { budget } = this.#setting;
    budget.left -= characters;
    if (budget.left < 0) stopReading(refuse("files.docx-text-too-long", { limit: budget.limit }));
  }

  #misplaced(): never {
    return stopReading(refuse("files.xml-malformed", { part: this.#setting.part }));
  }

  #mark(): Mark {
    const paragraph = this.#paragraph;
    return {
      flow: this.#flow,
      blocks: this.#flow.blocks.length,
      paragraph,
      offset: paragraph?.pieces.length ?? 0,
    };
  }

  /** Puts a finished paragraph into its flow, counting its number even when it shows nothing. */
  #finish(paragraph: Paragraph): void {
    const { flow } = paragraph;
    const style = this.#setting.styles.paragraph(paragraph.style);
    if (style.contents) {
      dropContentsTitle(flow);
      return;
    }
    const label = this.#setting.labels.next(paragraph, style);
    const [first = "", ...rest] = linesOfParagraph(paragraph.pieces.join(""));
    if (first === "" && !flow.inCell) return;
    const outline = paragraph.outline ?? style.outline ?? COLUMNS;
    const heading = outline < 9 && !flow.inCell;
    this.#spend(LINE_COST + (label?.text.length ?? 0));
    const text = labelled(label, first);
    if (text !== "") flow.blocks.push({ kind: "line", text, heading });
    for (const line of rest) flow.blocks.push({ kind: "line", text: line, heading: false });
  }

  #takeBackContents(mark: Mark): void {
    if (mark.flow !== this.#flow) return;
    if (mark.paragraph === this.#paragraph) {
      this.#takeBackInLine(mark);
      if (this.#paragraph) return;
    }
    const { blocks } = mark.flow;
    // A chapter inside means that the field was closed too late, and what it holds is the document itself.
    if (blocks.slice(mark.blocks).some((block) => block.kind === "line" && block.heading)) return;
    blocks.length = Math.min(blocks.length, mark.blocks);
    if (this.#paragraph) this.#paragraph.pieces.length = 0;
    const before = mark.paragraph?.pieces.slice(0, mark.offset).join("").trim() ?? "";
    if (before !== "") blocks.push({ kind: "line", text: before, heading: false });
    dropContentsTitle(mark.flow);
  }

  #takeBackInLine({ paragraph, offset }: Mark): void {
    if (paragraph && paragraph === this.#paragraph) paragraph.pieces.length = Math.min(paragraph.pieces.length, offset);
  }
}
