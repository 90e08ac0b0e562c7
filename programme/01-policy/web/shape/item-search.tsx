import { Input, type InputRef } from "antd";
import { type RefObject, useImperativeHandle, useRef } from "react";
import { useWording } from "#screen";
import { policyWording } from "../wording.ts";

export type ItemSearchProps = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** How many were found in the part that is shown, and in the others. */
  readonly found: { readonly here: number; readonly elsewhere: number };
  /** Goes to the next item that was found. */
  readonly onNext: () => void;
  /** Leaves the field for the list. */
  readonly onLeave: () => void;
  readonly handle: RefObject<{ readonly focus: () => void } | null>;
};

/** Finds items by their words; Enter goes to the next one, Escape clears the field. */
export function ItemSearch({ words, onWords, found, onNext, onLeave, handle }: ItemSearchProps) {
  const { say } = useWording(policyWording);
  const field = useRef<InputRef>(null);
  useImperativeHandle(handle, () => ({ focus: () => field.current?.focus({ cursor: "all" }) }), []);
  const says =
    words.trim() === ""
      ? ""
      : found.here > 0
        ? say("shape.search.count", { count: found.here + found.elsewhere })
        : found.elsewhere > 0
          ? say("shape.search.elsewhere", { count: found.elsewhere })
          : say("shape.search.none");
  return (
    <span className="item-search">
      <Input
        ref={field}
        size="small"
        type="search"
        aria-label={say("shape.search")}
        placeholder={say("shape.search")}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onPressEnter={onNext}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          onWords("");
          onLeave();
        }}
      />
      <span role="status" className={says === "" ? "for-screen-readers" : "item-search-found"}>
        {says}
      </span>
    </span>
  );
}
