import type { Flow, Paragraph } from "./flow.ts";

/** Where a field or control began, so that what it shows can be taken back. */
export type Mark = {
  readonly flow: Flow;
  readonly blocks: number;
  readonly paragraph: Paragraph | undefined;
  readonly offset: number;
};

type Field = { readonly mark: Mark; code: string; inCode: boolean };

const CODE_CHARACTERS = 64;
/** Fields in fields in fields are three deep; what opens more never closes them. */
const DEPTH = 64;

/** Follows the fields of a text, which open and close by marks that may lie paragraphs apart. */
export class Fields {
  readonly #open: Field[] = [];
  #codes = 0;

  /** Whether text now belongs to a field's instruction, which is never shown. */
  get inCode(): boolean {
    return this.#codes > 0;
  }

  begin(mark: Mark): void {
    if (this.#open.length >= DEPTH) this.#open.shift();
    this.#open.push({ mark, code: "", inCode: true });
    this.#recount();
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && field.code.length < CODE_CHARACTERS) field.code += text.slice(0, CODE_CHARACTERS);
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.inCode = false;
    this.#recount();
  }

  /** Ends the innermost field; gives back its kind in capitals and where it began. */
  end(): { kind: string; mark: Mark } | undefined {
    const field = this.#open.pop();
    this.#recount();
    if (!field) return undefined;
    return { kind: (/[a-z]+/i.exec(field.code)?.[0] ?? "").toUpperCase(), mark: field.mark };
  }

  /** An instruction that is still open when its paragraph ends was never closed; without this it would swallow the rest. */
  endParagraph(paragraph: Paragraph): void {
    while (this.#open.at(-1)?.inCode === true && this.#open.at(-1)?.mark.paragraph === paragraph) this.#open.pop();
    this.#recount();
  }

  #recount(): void {
    this.#codes = this.#open.filter(({ inCode }) => inCode).length;
  }
}
