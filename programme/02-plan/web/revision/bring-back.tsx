import { Input } from "antd";
import { type ClipboardEvent, useId } from "react";
import { DropZone, useWording } from "#screen";
import { revisionWording } from "./wording.ts";

/** Something that came back, as it is sent. */
export type Brought = {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly pasted: "html" | "text" | null;
};

export type BringBackProps = { readonly onBrought: (brought: Brought) => void; readonly busy: boolean };

/** Where an edited annex is dropped, or a table pasted. */
export function BringBack({ onBrought, busy }: BringBackProps) {
  const { say } = useWording(revisionWording);
  const place = useId();
  const take = (file: File) =>
    void file
      .arrayBuffer()
      .then((buffer) => onBrought({ bytes: new Uint8Array(buffer), name: file.name, pasted: null }));
  const paste = (event: ClipboardEvent) => {
    const markup = event.clipboardData.getData("text/html");
    const pasted = /<t[rd]\b/i.test(markup) ? "html" : "text";
    const text = pasted === "html" ? markup : event.clipboardData.getData("text/plain");
    if (text.trim() === "") return;
    event.preventDefault();
    onBrought({ bytes: new TextEncoder().encode(text), name: null, pasted });
  };
  return (
    <div className="bring-back" aria-busy={busy}>
      <DropZone
        title={say("revision.drop")}
        explain={say("revision.drop.explain")}
        buttonLabel={say("revision.drop.choose")}
        accept=".xlsx,.docx"
        onFile={take}
      />
      <div className="sheet">
        <label htmlFor={place}>{say("revision.paste")}</label>
        <p className="field-hint" id={`${place}-hint`}>
          {say("revision.paste.explain")}
        </p>
        <Input.TextArea
          id={place}
          rows={4}
          value=""
          aria-describedby={`${place}-hint`}
          onChange={() => undefined}
          onPaste={paste}
        />
      </div>
    </div>
  );
}
