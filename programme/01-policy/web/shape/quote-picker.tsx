import { Button, Input } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { useWording } from "#screen";
import {
  findWords,
  linesAround,
  placeOf,
  type QuotePlace,
  type Range16,
  rangeOf,
  rawIndex,
  shownIndex,
} from "../quote-place.ts";
import { policyWording } from "../wording.ts";

export type QuotePickerProps = {
  readonly text: string;
  readonly place: QuotePlace | null;
  readonly onPlace: (place: QuotePlace) => void;
};

/** Chooses the words that an item stands on, by pointer or keys: the lines around them, and a search that moves there. */
export function QuotePicker({ text, place, onPlace }: QuotePickerProps) {
  const { say } = useWording(policyWording);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [shown, show] = useState<Range16>(() => linesAround(text, place ? rangeOf(text, place.span) : [0, 0], 2));
  const raw = text.slice(...shown);
  const [from, to] = place ? rangeOf(text, place.span) : [0, 0];
  useEffect(() => {
    const [start, end] = [from - shown[0], to - shown[0]];
    if (start < 0 || end > raw.length) return;
    field.current?.setSelectionRange(shownIndex(raw, start), shownIndex(raw, end));
  }, [from, to, raw, shown]);
  const take = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const [start] = shown;
    const chosen = placeOf(text, [start + rawIndex(raw, selectionStart), start + rawIndex(raw, selectionEnd)]);
    if (chosen) onPlace(chosen);
  };
  const goTo = (found: Range16) => {
    const lines = linesAround(text, found, 2);
    const piece = text.slice(...lines);
    show(lines);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(shownIndex(piece, found[0] - lines[0]), shownIndex(piece, found[1] - lines[0]));
    });
  };
  return (
    <div className="quote-picker">
      <p className="quote-picker-label">{say("shape.quote")}</p>
      <blockquote className="item-quote">{place ? place.quote : say("shape.quote.none")}</blockquote>
      <label htmlFor={id}>{say("shape.quote.text")}</label>
      <textarea id={id} ref={field} readOnly rows={4} value={raw.replaceAll("\r\n", "\n")} />
      <div className="quote-picker-ways">
        <Button size="small" onClick={take}>
          {say("shape.quote.take")}
        </Button>
        <WordsInDocument text={text} from={shown[1]} onFound={goTo} />
      </div>
    </div>
  );
}

type WordsProps = { readonly text: string; readonly from: number; readonly onFound: (range: Range16) => void };

function WordsInDocument({ text, from, onFound }: WordsProps) {
  const { say } = useWording(policyWording);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const find = () => {
    const found = findWords(text, words.trim(), from);
    setMissing(found === null && words.trim() !== "");
    if (found) onFound(found);
  };
  return (
    <>
      <Input.Search
        size="small"
        className="quote-picker-find"
        aria-label={say("shape.quote.find")}
        placeholder={say("shape.quote.find")}
        enterButton={say("shape.quote.find.next")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={find}
      />
      {missing && (
        <span className="field-problem" role="alert">
          {say("shape.quote.missing", { words: words.trim() })}
        </span>
      )}
    </>
  );
}
