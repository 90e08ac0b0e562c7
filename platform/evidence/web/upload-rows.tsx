import { Button, Progress } from "antd";
import { useRef } from "react";
import { api } from "#contract";
import type { Refusal } from "#kernel";
import { RefusalNotice, useApiMutation, useWording } from "#screen";
import { type RecordView, sizeText, type UploadView } from "./evidence-view.ts";
import { type Sending, sendings } from "./sendings.ts";
import { evidenceWording } from "./wording.ts";

type ProgressProps = { readonly fileName: string; readonly sent: number; readonly size: number };

function SentSoFar({ fileName, sent, size }: ProgressProps) {
  const { say } = useWording(evidenceWording);
  const percent = Math.floor((100 * sent) / size);
  return (
    <>
      <Progress percent={percent} size="small" showInfo={false} strokeColor="var(--accent)" aria-label={fileName} />
      <div className="evidence-hint">
        {say("evidence.sent", { percent, sent: sizeText(sent), size: sizeText(size) })}
      </div>
    </>
  );
}

/** A file that this page sends: how far it is, and pause, go on, give up. */
export function SendingRow({ sending }: { readonly sending: Sending }) {
  const { say } = useWording(evidenceWording);
  const { id, fileName: name, phase, sent, size, refusal } = sending;
  const working = phase === "sending" || phase === "waiting";
  return (
    <li className="evidence-file">
      <div className="evidence-name">
        {name} <span className="evidence-state">{say(`evidence.state.${phase === "kept" ? "checking" : phase}`)}</span>
      </div>
      {phase !== "checking" && <SentSoFar fileName={name} sent={sent} size={size} />}
      <RefusalNotice refusal={refusal ?? undefined} />
      <div className="evidence-actions">
        {working && (
          <Button size="small" aria-label={say("evidence.pause.of", { name })} onClick={() => sendings.pause(id)}>
            {say("evidence.pause")}
          </Button>
        )}
        {(phase === "paused" || phase === "stopped") && (
          <Button
            size="small"
            type="primary"
            aria-label={say("evidence.go-on.of", { name })}
            onClick={() => sendings.goOn(id)}
          >
            {say("evidence.go-on")}
          </Button>
        )}
        {phase !== "checking" && (
          <Button size="small" aria-label={say("evidence.leave.of", { name })} onClick={() => void sendings.leave(id)}>
            {say("evidence.leave")}
          </Button>
        )}
      </div>
    </li>
  );
}

type UploadRowProps = { readonly record: RecordView; readonly upload: UploadView };

/** An upload that an earlier page left: to go on with by picking the file again, or sent back with the reason. */
export function UploadRow({ record, upload }: UploadRowProps) {
  const { say } = useWording(evidenceWording);
  const { id, fileName: name, received, size, state, refusal } = upload;
  const path = { homeId: record.homeId, uploadId: id };
  const leaving = useApiMutation(() => api.DELETE("/api/evidence/{homeId}/uploads/{uploadId}", { params: { path } }), {
    refreshes: [["evidence"]],
  });
  const refused = state === "refused";
  return (
    <li className="evidence-file">
      <div className="evidence-name">
        {name} <span className="evidence-state">{say(refused ? "evidence.state.refused" : "evidence.unfinished")}</span>
      </div>
      {refused ? (
        <RefusalNotice refusal={(refusal ?? undefined) as Refusal | undefined} />
      ) : (
        <SentSoFar fileName={name} sent={received} size={size} />
      )}
      <div className="evidence-actions">
        {!refused && <PickAgain {...{ record, upload }} />}
        <Button
          size="small"
          loading={leaving.busy}
          aria-label={say(refused ? "evidence.seen.of" : "evidence.leave.of", { name })}
          onClick={() => void leaving.run(undefined)}
        >
          {say(refused ? "evidence.seen" : "evidence.leave")}
        </Button>
      </div>
      <RefusalNotice refusal={leaving.refusal} />
    </li>
  );
}

function PickAgain({ record, upload }: UploadRowProps) {
  const { say } = useWording(evidenceWording);
  const input = useRef<HTMLInputElement>(null);
  const label = say("evidence.pick-again.of", { name: upload.fileName });
  return (
    <>
      <Button size="small" type="primary" aria-label={label} onClick={() => input.current?.click()}>
        {say("evidence.pick-again")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) sendings.resume(record, upload, file);
          event.target.value = "";
        }}
      />
    </>
  );
}
