import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type RefObject, useEffect, useState } from "react";
import { useWording } from "#screen";
import { selectedRange } from "../document-selection.ts";
import { placeOf, type QuotePlace } from "../quote-place.ts";
import { policyWording } from "../wording.ts";

export type SelectedWordsProps = {
  readonly pane: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly onAdd: (place: QuotePlace) => void;
};

/** While words of the document are selected: offers to add an item for them. */
export function SelectedWords({ pane, text, onAdd }: SelectedWordsProps) {
  const { say } = useWording(policyWording);
  const [place, setPlace] = useState<QuotePlace | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const range = pane.current && selectedRange(pane.current);
      setPlace(range ? placeOf(text, range) : null);
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(look, 150);
    };
    document.addEventListener("selectionchange", changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", changed);
    };
  }, [pane, text]);
  if (place === null) return null;
  return (
    <div className="selected-words">
      <span>{say("shape.add.selected", { count: place.span[1] - place.span[0] })}</span>
      <Button
        size="small"
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onAdd(place)}
      >
        {say("shape.add.from-selection")}
      </Button>
    </div>
  );
}
