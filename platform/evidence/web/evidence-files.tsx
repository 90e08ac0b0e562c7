import "./evidence.css";
import { PaperClipOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { ConfirmAction, useAnnounce, useApiMutation, useWording } from "#screen";
import { EvidencePreview, hasPreview } from "./evidence-preview.tsx";
import { type FileView, sizeText } from "./evidence-view.ts";
import { evidenceWording } from "./wording.ts";

type FilesProps = {
  readonly homeId: number;
  readonly files: readonly FileView[];
  readonly mayChange: boolean;
  /** After a file was taken away or put back. */
  readonly onChanged: () => void;
};

/** The files of one record: those that count, and behind a fold those that were taken away. Nothing when there are none. */
export function EvidenceFiles({ files, ...rest }: FilesProps) {
  const { say } = useWording(evidenceWording);
  const standing = files.filter(({ detached }) => !detached);
  const away = files.filter(({ detached }) => detached);
  return (
    <>
      {standing.length > 0 && (
        <ul className="evidence-files" aria-label={say("evidence.title")}>
          {standing.map((file) => (
            <FileRow key={file.id} file={file} {...rest} />
          ))}
        </ul>
      )}
      {away.length > 0 && (
        <details className="evidence-away">
          <summary>{say("evidence.detached", { count: away.length })}</summary>
          <ul className="evidence-files">
            {away.map((file) => (
              <FileRow key={file.id} file={file} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type RowProps = Omit<FilesProps, "files"> & { readonly file: FileView };

function FileRow(props: RowProps) {
  const { say, moment } = useWording(evidenceWording);
  const { file } = props;
  const type = say(`evidence.type.${file.type}`);
  return (
    <li className="evidence-file">
      <div className="evidence-name">
        <PaperClipOutlined aria-hidden /> {file.fileName}
      </div>
      <div className="evidence-hint">
        {type} · {sizeText(file.size)} · {say("evidence.kept")} ·{" "}
        {say("evidence.by", { name: file.byName, moment: moment(file.attachedAt) })}
      </div>
      {(file.nameContradicts || file.namesPlace) && (
        <div>
          {file.nameContradicts && <Tag color="warning">{say("evidence.name-contradicts", { type })}</Tag>}
          {file.namesPlace && <Tag>{say("evidence.names-place")}</Tag>}
        </div>
      )}
      {file.detached && file.last !== null && (
        <div className="evidence-hint">
          {say("evidence.detached.by", {
            name: file.last.byName,
            moment: moment(file.last.at),
            reason: file.last.reason,
          })}
        </div>
      )}
      {file.mayOpen ? <FileActions {...props} /> : <div className="evidence-hint">{say("evidence.closed")}</div>}
    </li>
  );
}

function FileActions({ file, homeId, mayChange, onChanged }: RowProps) {
  const { say } = useWording(evidenceWording);
  const [previewed, setPreviewed] = useState(false);
  const name = file.fileName;
  return (
    <div className="evidence-actions">
      {hasPreview(file) && (
        <Button size="small" aria-label={say("evidence.preview.of", { name })} onClick={() => setPreviewed(true)}>
          {say("evidence.preview")}
        </Button>
      )}
      <Button
        size="small"
        href={`/api/evidence/${homeId}/${file.id}/content`}
        aria-label={say("evidence.download.of", { name })}
      >
        {say("evidence.download")}
      </Button>
      {mayChange && <ChangeAction {...{ file, homeId, onChanged }} />}
      {previewed && <EvidencePreview homeId={homeId} file={file} onClose={() => setPreviewed(false)} />}
    </div>
  );
}

/** Takes a file away or puts it back, with a reason. */
function ChangeAction({ file, homeId, onChanged }: Omit<RowProps, "mayChange">) {
  const { say } = useWording(evidenceWording);
  const announce = useAnnounce();
  const act = file.detached ? "restore" : "detach";
  const path = { homeId, evidenceId: file.id };
  const change = useApiMutation(
    (reason: string) =>
      api.POST("/api/evidence/{homeId}/{evidenceId}/changes", { params: { path }, body: { act, reason } }),
    { refreshes: [["evidence"]] },
  );
  return (
    <ConfirmAction
      size="small"
      label={say(`evidence.${act}`)}
      spokenLabel={say(`evidence.${act}.of`, { name: file.fileName })}
      title={say(`evidence.${act}.title`, { name: file.fileName })}
      explain={act === "detach" ? say("evidence.detach.explain") : undefined}
      needsReason
      onConfirm={async (reason) => {
        const changed = await change.run(reason);
        if (changed.ok) {
          announce(say(`evidence.done.${act}`, { name: file.fileName }));
          onChanged();
        }
        return changed;
      }}
    />
  );
}
