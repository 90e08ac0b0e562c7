import "./evidence.css";
import { useCallback, useEffect, useId } from "react";
import { DropZone, Loaded, useWording } from "#screen";
import { EvidenceFiles } from "./evidence-files.tsx";
import { type EvidenceList, type RecordView, sizeText } from "./evidence-view.ts";
import { sendings } from "./sendings.ts";
import { SendingRow, UploadRow } from "./upload-rows.tsx";
import { useEvidence, useSendings } from "./use-evidence.ts";
import { evidenceWording } from "./wording.ts";

const ACCEPTED = ".jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.ofd,.docx,.xlsx,.txt,.csv";

export type EvidencePanelProps = {
  readonly record: RecordView;
  /** False where nothing is changed: looking back at a past day. Who may change it the server says. */
  readonly mayEdit: boolean;
  /** Names the record to a screen reader where several panels stand on one page. */
  readonly of?: string;
  readonly level?: 2 | 3;
  /** After files came or went. */
  readonly onChanged?: () => void;
};

/** 佐证材料 of one record: its files, those on their way in, and the place to drop more. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { say } = useWording(evidenceWording);
  const id = useId();
  const { record, of, level = 3 } = props;
  const { homeId, subjectId, kind, recordId } = record;
  const reading = useEvidence({ homeId, subjectId, kind, recordIds: [recordId] });
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="evidence-panel" aria-labelledby={id}>
      <Heading id={id}>{of === undefined ? say("evidence.title") : say("evidence.of", { name: of })}</Heading>
      <Loaded reading={reading}>{(list) => <Desk {...props} list={list} again={reading.again} />}</Loaded>
    </section>
  );
}

function roomIn({ subject, person }: NonNullable<EvidenceList["storage"]>) {
  return {
    ...{ kept: sizeText(subject.kept), limit: sizeText(subject.limit) },
    ...{ own: sizeText(person.kept), ownLimit: sizeText(person.limit) },
  };
}

type DeskProps = EvidencePanelProps & { readonly list: EvidenceList; readonly again: () => void };

function Desk({ record, mayEdit, onChanged, list, again }: DeskProps) {
  const { say } = useWording(evidenceWording);
  const changed = useCallback(() => {
    again();
    onChanged?.();
  }, [again, onChanged]);
  const sending = useSendings(record, list, changed);
  const left = list.uploads.filter(({ id }) => !sending.some((one) => one.id === id));
  const unchecked = left.find(({ state }) => state === "checking");
  useEffect(() => {
    if (unchecked) sendings.check(record, unchecked);
  }, [unchecked, record]);
  const may = mayEdit && list.mayChange;
  const waiting = sending.length + left.length > 0;
  return (
    <>
      {list.files.length === 0 && !waiting && <p className="evidence-hint">{say("evidence.none")}</p>}
      <EvidenceFiles homeId={record.homeId} files={list.files} mayChange={may} onChanged={changed} />
      {waiting && (
        <ul className="evidence-files" aria-label={say("evidence.uploads")}>
          {sending.map((one) => (
            <SendingRow key={one.id} sending={one} />
          ))}
          {left
            .filter(({ state }) => state !== "checking")
            .map((upload) => (
              <UploadRow key={upload.id} record={record} upload={upload} />
            ))}
        </ul>
      )}
      {may && (
        <DropZone
          several
          title={say("evidence.add.title")}
          explain={say("evidence.add.explain")}
          buttonLabel={say("evidence.add")}
          accept={ACCEPTED}
          onFile={(file) => sendings.send(record, file)}
        />
      )}
      {may && list.storage !== null && <p className="evidence-hint">{say("evidence.storage", roomIn(list.storage))}</p>}
    </>
  );
}
