import { InboxOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { AreaPicker, PathLink, RefusalNotice, takeCarriedFile, useSession, useWording } from "#screen";
import { ReadingProgress } from "./reading-progress.tsx";
import { useDroppedFile } from "./use-dropped-file.ts";
import { type HandedDocument, useHandingIn } from "./use-handing-in.ts";
import { type FailedReading, useOwnReadings } from "./use-reading-under-way.ts";
import { policyWording } from "./wording.ts";

/** What the choosing window offers; the server looks at the content, not at the name. */
const DOCUMENT_FILES = ".docx,.doc,.wps,.pdf,.html,.htm,.mht,.txt,.text,.md,.png,.jpg,.jpeg,.tif,.tiff";

/** Where a plan document is handed in: dropped, chosen or pasted. */
export function HandIn() {
  const { say } = useWording(policyWording);
  const { session } = useSession();
  const [areaId, setAreaId] = useState<number | null>(session?.assignments[0]?.areaId ?? null);
  const [pasting, setPasting] = useState(false);
  const handing = useHandingIn(areaId);
  const { under, failed } = useOwnReadings(handing.document);
  const areaField = useId();
  const busy = under !== undefined;
  const take = (file: File | undefined) =>
    file &&
    void file.arrayBuffer().then((bytes) => handing.handIn({ fileName: file.name, bytes: new Uint8Array(bytes) }));
  const takeFirst = useRef(take);
  useEffect(() => {
    takeFirst.current(takeCarriedFile());
  }, []);
  return (
    <section className="hand-in sheet" aria-label={say("policy.hand-in")}>
      {under ? <ReadingProgress {...under} /> : <DropZone onFile={take} disabled={areaId === null} />}
      <div className="hand-in-ways">
        <div className="field hand-in-area">
          <label htmlFor={areaField}>{say("policy.hand-in.area")}</label>
          <AreaPicker id={areaField} value={areaId} onChange={setAreaId} disabled={busy} />
        </div>
        <Button type="link" aria-expanded={pasting} disabled={busy} onClick={() => setPasting(!pasting)}>
          {say("policy.hand-in.paste")}
        </Button>
      </div>
      {areaId === null && <p className="field-problem">{say("policy.hand-in.area.needed")}</p>}
      {pasting && <PastedText disabled={areaId === null || busy} onText={handing.handIn} />}
      {handing.earlier ? (
        <SameAgain earlier={handing.earlier} onAgain={handing.again} />
      ) : (
        <RefusalNotice refusal={handing.refusal} />
      )}
      {failed && !handing.refusal && <Failed {...failed} />}
    </section>
  );
}

/** What became of a file while its person was elsewhere. */
function Failed({ fileName, refusal, putAway }: FailedReading) {
  const { say } = useWording(policyWording);
  return (
    <div className="failed-reading">
      <p>{say("policy.reading.failed", { fileName })}</p>
      <RefusalNotice refusal={refusal} />
      <Button onClick={putAway}>{say("policy.reading.put-away")}</Button>
    </div>
  );
}

type DropZoneProps = { readonly onFile: (file: File | undefined) => void; readonly disabled: boolean };

function DropZone({ onFile, disabled }: DropZoneProps) {
  const { say } = useWording(policyWording);
  const over = useDroppedFile((file) => !disabled && onFile(file));
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={over ? "drop-zone is-over" : "drop-zone"}>
      <InboxOutlined className="drop-icon" aria-hidden />
      <p className="drop-title">{say("policy.hand-in.drop")}</p>
      <p>{say("policy.hand-in.explain")}</p>
      <Button type="primary" disabled={disabled} onClick={() => input.current?.click()}>
        {say("policy.hand-in.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={DOCUMENT_FILES}
        aria-label={say("policy.hand-in.choose")}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </div>
  );
}

type PastedTextProps = { readonly disabled: boolean; readonly onText: (document: HandedDocument) => void };

function PastedText({ disabled, onText }: PastedTextProps) {
  const { say } = useWording(policyWording);
  const [text, setText] = useState("");
  const id = useId();
  const bytes = () => new TextEncoder().encode(text);
  return (
    <div className="field">
      <label htmlFor={id}>{say("policy.hand-in.text")}</label>
      <Input.TextArea id={id} rows={8} value={text} onChange={(event) => setText(event.target.value)} />
      <Button
        className="paste-button"
        disabled={disabled || text.trim() === ""}
        onClick={() => onText({ fileName: say("policy.hand-in.text.file"), bytes: bytes() })}
      >
        {say("policy.hand-in.text.read")}
      </Button>
    </div>
  );
}

type SameAgainProps = {
  readonly earlier: { readonly documentId: string; readonly title: string; readonly receivedAt: string };
  readonly onAgain: () => void;
};

/** The same text was handed in before: look at that one, or take it a second time. */
function SameAgain({ earlier, onAgain }: SameAgainProps) {
  const { say } = useWording(policyWording);
  return (
    <div className="same-again" role="alert">
      <p>{say("refusal.policy.same-document-again", earlier)}</p>
      <div className="same-again-ways">
        <PathLink to={`/policy/${earlier.documentId}`}>{say("policy.again.open")}</PathLink>
        <Button onClick={onAgain}>{say("policy.again.take")}</Button>
      </div>
    </div>
  );
}
