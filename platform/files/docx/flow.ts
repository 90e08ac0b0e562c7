import type { Block, Line } from "./blocks.ts";

/** A run of blocks: the document itself, a cell, a text box, a note. */
export type Flow = {
  readonly blocks: Block[];
  readonly inCell: boolean;
  /** Text of a paragraph whose end was deleted: it goes on in the next one. */
  carried: string[];
};

export type Paragraph = {
  readonly flow: Flow;
  readonly outer: Paragraph | undefined;
  /** Its text in pieces, so that what a field showed can be taken back without copying what came before. */
  readonly pieces: string[];
  style: string | undefined;
  numbering: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** Its end was deleted or moved away in a tracked change. */
  endGone: boolean;
  runHidden: boolean | undefined;
  runStyle: string | undefined;
  /** Text boxes anchored in it, which follow it. */
  readonly boxes: Block[];
};

export function newFlow(inCell: boolean): Flow {
  return { blocks: [], inCell, carried: [] };
}

export function newParagraph(flow: Flow, outer: Paragraph | undefined): Paragraph {
  return {
    flow,
    outer,
    pieces: flow.carried,
    style: undefined,
    numbering: undefined,
    level: undefined,
    outline: undefined,
    endGone: false,
    runHidden: undefined,
    runStyle: undefined,
    boxes: [],
  };
}

/** What is left when no paragraph follows a deleted paragraph end. */
export function flush(flow: Flow): void {
  const text = flow.carried.join("").trim();
  flow.carried = [];
  if (text !== "") flow.blocks.push({ kind: "line", text, heading: false });
}

const isContentsTitle = ({ text }: Line) => /^(?:目录|目次|目錄|contents)$/i.test(text.replace(/\s+/g, ""));

/** Takes the title of a table of contents away with it. */
export function dropContentsTitle(flow: Flow): void {
  const last = flow.blocks.at(-1);
  if (last?.kind === "line" && isContentsTitle(last)) flow.blocks.pop();
}
