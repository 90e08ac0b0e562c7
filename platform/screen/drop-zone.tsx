import { Button } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

export type DropZoneProps = {
  /** What to drop here. */
  readonly title: string;
  readonly explain?: string;
  /** On the button for those who do not drag. */
  readonly buttonLabel: string;
  /** As of an `<input type=file>`: ".txt,.docx". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

/** Takes a file by dropping or by choosing it. */
export function DropZone({ title, explain, buttonLabel, accept, onFile }: DropZoneProps) {
  const { say } = useWording(screenWording);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hover = (event: DragEvent, now: boolean) => {
    event.preventDefault();
    setOver(now);
  };
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <section
      className={`drop-zone ${over ? "drop-zone-over" : ""}`}
      aria-label={title}
      onDragEnter={(event) => hover(event, true)}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <p className="drop-title">{over ? say("screen.drop.now") : title}</p>
      {explain && <p>{explain}</p>}
      <Button type="primary" onClick={() => input.current?.click()}>
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={buttonLabel}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </section>
  );
}

let carried: File | undefined;

/** Keeps a file that was dropped on one page for the page that takes it in, which asks for it with `takeCarriedFile`. */
export function carryFile(file: File): void {
  carried = file;
}

/** The file that was carried here, once. */
export function takeCarriedFile(): File | undefined {
  const file = carried;
  carried = undefined;
  return file;
}
