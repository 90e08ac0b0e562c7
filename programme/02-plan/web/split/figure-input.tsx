import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { useAnnounce, useWording } from "#screen";
import { isPastedBlock } from "../../domain/split/pasted-column.ts";
import { typedFigure } from "../../domain/split/typed-figure.ts";
import { splitWording } from "./wording.ts";

export type FigureInputProps = {
  readonly label: string;
  /** What stands there while nobody types. */
  readonly value: string;
  readonly row: number;
  readonly column: number;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** A figure, or nothing when the field was emptied. */
  readonly onCommit: (figure: string) => void;
  /** Several cells pasted from a sheet, as the clipboard has them. */
  readonly onPaste?: (text: string) => void;
};

/** What is being typed, until it is committed or given back. */
function useTyping({ value, onCommit, onPaste }: FigureInputProps) {
  const { say } = useWording(splitWording);
  const announce = useAnnounce();
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const figure = typed.trim() === "" ? "" : typedFigure(typed);
    if (figure === undefined) announce(say("split.not-a-figure", { text: typed }));
    else if (figure !== value) onCommit(figure);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!onPaste || !isPastedBlock(text)) return;
    event.preventDefault();
    setTyped(undefined);
    onPaste(text);
  };
  return { typed, setTyped, commit, paste };
}

/** A cell of the sheet that takes a figure: committed when it is left, given back by Escape. */
export function FigureInput(props: FigureInputProps) {
  const { typed, setTyped, commit, paste } = useTyping(props);
  return (
    <input
      className="figure-input"
      aria-label={props.label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? props.value}
      disabled={props.disabled ?? false}
      aria-invalid={props.invalid ?? false}
      data-row={props.row}
      data-column={props.column}
      onFocus={(event) => event.target.select()}
      onClick={(event) => typed === undefined && event.currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onPaste={paste}
      onKeyDown={(event) => {
        if (event.key === "Escape") setTyped(undefined);
        else if (event.key === "Enter") commit();
      }}
    />
  );
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves between the inputs of a table as in a sheet; sideways only from the end of what is typed. */
export function moveInSheet(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const input = event.target;
  if (!step || !(input instanceof HTMLInputElement) || input.dataset["row"] === undefined) return;
  const { selectionStart: start, selectionEnd: end, value } = input;
  const whole = start === 0 && end === value.length;
  if (event.key === "ArrowLeft" && !whole && start !== 0) return;
  if (event.key === "ArrowRight" && !whole && end !== value.length) return;
  const [down, right] = event.shiftKey && event.key === "Enter" ? [-1, 0] : step;
  const place = { row: Number(input.dataset["row"]) + down, column: Number(input.dataset["column"]) + right };
  const next = event.currentTarget.querySelector<HTMLInputElement>(
    `input[data-row="${place.row}"][data-column="${place.column}"]:not(:disabled)`,
  );
  event.preventDefault();
  next?.focus();
}
