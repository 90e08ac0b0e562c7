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
  /** Takes all files that come at once, not only the first. */
  readonly several?: boolean;
  readonly onFile: (file: File) => void;
};

/** Takes a file by dropping or by choosing it. */
export function DropZone({ title, explain, buttonLabel, accept, several = false, onFile }: DropZoneProps) {
  const { say } = useWording(screenWording);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    for (const file of [...(files ?? [])].slice(0, several ? undefined : 1)) onFile(file);
  };
  const { over, ...dropping } = useDropping(take);
  return (
    <section className={`file-drop ${over ? "file-drop-over" : ""}`} aria-label={title} {...dropping}>
      <p className="file-drop-title">{over ? say("screen.drop.now") : title}</p>
      {explain && <p>{explain}</p>}
      <Button type="primary" onClick={() => input.current?.click()}>
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={several}
        aria-label={buttonLabel}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </section>
  );
}

function useDropping(take: (files: FileList) => void) {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, now: boolean) => {
    event.preventDefault();
    setOver(now);
  };
  return {
    over,
    onDragEnter: (event: DragEvent) => hover(event, true),
    onDragOver: (event: DragEvent) => hover(event, true),
    onDragLeave: (event: DragEvent) => hover(event, false),
    onDrop: (event: DragEvent) => {
      hover(event, false);
      take(event.dataTransfer.files);
    },
  };
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
