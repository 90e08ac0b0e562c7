import { Button, Modal } from "antd";
import { useEffect, useState } from "react";
import { api } from "#contract";
import { Loaded, ScrollRegion, useApiQuery, useWording } from "#screen";
import type { FileView } from "./evidence-view.ts";
import { evidenceWording } from "./wording.ts";

type PreviewProps = { readonly homeId: number; readonly file: FileView; readonly onClose: () => void };

const PICTURES: readonly FileView["type"][] = ["png", "jpeg", "webp"];
const TEXTS: readonly FileView["type"][] = ["pdf", "docx", "xlsx", "text"];

export function hasPreview({ type, mayOpen }: FileView): boolean {
  return mayOpen && (PICTURES.includes(type) || TEXTS.includes(type));
}

/** A picture as it is, everything else as the text in it. */
export function EvidencePreview({ homeId, file, onClose }: PreviewProps) {
  const { say } = useWording(evidenceWording);
  return (
    <Modal
      open
      width={760}
      title={file.fileName}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{say("evidence.close")}</Button>}
    >
      {PICTURES.includes(file.type) ? <Picture {...{ homeId, file }} /> : <Text {...{ homeId, file }} />}
    </Modal>
  );
}

type ShownProps = Omit<PreviewProps, "onClose">;

function Picture({ homeId, file }: ShownProps) {
  const { say } = useWording(evidenceWording);
  const [failed, setFailed] = useState(false);
  const path = { homeId, evidenceId: file.id };
  const picture = useApiQuery(["evidence-picture", file.id], () =>
    api.GET("/api/evidence/{homeId}/{evidenceId}/content", { params: { path }, parseAs: "blob" }),
  );
  const url = useObjectUrl(picture.value as Blob | undefined);
  return (
    <Loaded reading={picture}>
      {() => (
        <>
          {failed && <p>{say("evidence.preview.failed")}</p>}
          {url !== null && !failed && (
            <img className="evidence-picture" src={url} alt={file.fileName} onError={() => setFailed(true)} />
          )}
          <ul className="evidence-about">
            {file.width !== null && file.height !== null && (
              <li>{say("evidence.preview.size", { width: file.width, height: file.height })}</li>
            )}
            {file.takenAt !== null && <li>{say("evidence.taken-at", { at: file.takenAt })}</li>}
            {file.namesPlace && <li>{say("evidence.names-place")}</li>}
          </ul>
        </>
      )}
    </Loaded>
  );
}

/** An address for bytes in this page's memory, given back when they are no longer shown. */
function useObjectUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

function Text({ homeId, file }: ShownProps) {
  const { say } = useWording(evidenceWording);
  const path = { homeId, evidenceId: file.id };
  const text = useApiQuery(["evidence-text", file.id], () =>
    api.GET("/api/evidence/{homeId}/{evidenceId}/text", { params: { path } }),
  );
  return (
    <Loaded reading={text}>
      {(read) => (
        <>
          {read.text.trim() === "" ? (
            <p>{say("evidence.preview.empty")}</p>
          ) : (
            <ScrollRegion label={file.fileName} className="evidence-text">
              {read.text}
            </ScrollRegion>
          )}
          {read.cut && <p className="evidence-hint">{say("evidence.preview.cut")}</p>}
        </>
      )}
    </Loaded>
  );
}
