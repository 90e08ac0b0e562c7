import { FileSearchOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { type RefObject, useRef, useState } from "react";
import { PathLink } from "./path-link.tsx";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

/** Where a figure or sentence comes from. */
export type Source = {
  /** The exact words of the document. */
  readonly quote: string;
  /** Document and place, for example the title with the number of the section. */
  readonly clause?: string | undefined;
  /** Address of the document at this place. */
  readonly to?: string | undefined;
};

export type SourceQuoteProps = {
  readonly source: Source;
  /** What it is the source of; read to those who do not see where the button stands. */
  readonly of: string;
  /** Shows the word beside the icon. */
  readonly labelled?: boolean;
};

/** The "where from" of a figure: opens the sentence it was read from, and leads to the document. */
export function SourceQuote({ source, of, labelled = false }: SourceQuoteProps) {
  const { say } = useWording(screenWording);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <Popover
      open={open}
      trigger="click"
      destroyOnHidden
      onOpenChange={setOpen}
      afterOpenChange={(now) => now && panel.current?.focus()}
      content={<SourcePanel panel={panel} source={source} label={say("screen.source.of", { of })} onClose={close} />}
    >
      <Button
        ref={button}
        className="source-button"
        type="text"
        size="small"
        icon={<FileSearchOutlined aria-hidden />}
        aria-label={say("screen.source.of", { of })}
        aria-expanded={open}
      >
        {labelled && say("screen.source")}
      </Button>
    </Popover>
  );
}

type SourcePanelProps = {
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly source: Source;
  readonly label: string;
  readonly onClose: () => void;
};

function SourcePanel({ panel, source, label, onClose }: SourcePanelProps) {
  const { say } = useWording(screenWording);
  return (
    <div
      className="source-panel"
      role="dialog"
      aria-label={label}
      ref={panel}
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <blockquote>{source.quote}</blockquote>
      {source.clause && <p>{source.clause}</p>}
      {source.to && <PathLink to={source.to}>{say("screen.source.open")}</PathLink>}
    </div>
  );
}
