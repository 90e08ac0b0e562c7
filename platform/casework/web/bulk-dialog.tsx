import { Button, Input, Modal, Progress, Select } from "antd";
import { useId, useState } from "react";
import { type Answer, api } from "#contract";
import type { Refusal } from "#kernel";
import { RefusalNotice, RefusalText, settle, useWording } from "#screen";
import { actionsInCommon, portions, type QueueRow } from "./case-view.ts";
import { useLabels, useTitle } from "./use-labels.ts";
import { caseworkWording } from "./wording.ts";

type Outcome = Answer<"/api/work-queue/orders", "post">["outcomes"][number];
type Wanted = { readonly action: string; readonly reason: string };
type Run = {
  readonly tried: boolean;
  readonly done: number;
  readonly outcomes: readonly Outcome[];
  readonly refusal?: Refusal;
};

/** So many go to the server at once. */
const PORTION = 50;

/** Sends an order for many cases, portion after portion. Where one portion is lost, what came before is done and said so. */
function useBulk(rows: readonly QueueRow[]) {
  const [run, setRun] = useState<Run>();
  const [busy, setBusy] = useState(false);
  const send = async ({ action, reason }: Wanted, tryOnly: boolean) => {
    setBusy(true);
    let outcomes: readonly Outcome[] = [];
    for (const portion of portions(rows, PORTION)) {
      const cases = portion.map(({ id, version }) => ({ id, version }));
      const command = { type: "act" as const, action, reason: reason.trim() === "" ? null : reason.trim() };
      const sent = await settle(() => api.POST("/api/work-queue/orders", { body: { cases, command, tryOnly } }));
      if (!sent.ok) {
        setRun({ tried: tryOnly, done: outcomes.length, outcomes, refusal: sent.refusal });
        break;
      }
      outcomes = [...outcomes, ...sent.value.outcomes];
      setRun({ tried: tryOnly, done: outcomes.length, outcomes });
    }
    setBusy(false);
  };
  return { run, busy, send };
}

type BulkProps = { readonly rows: readonly QueueRow[]; readonly onClose: (changed: boolean) => void };

/** Several cases handled together: one action, a look at what would come of it, then a result for each. */
export function BulkDialog({ rows, onClose }: BulkProps) {
  const { say } = useWording(caseworkWording);
  const actions = actionsInCommon(rows);
  const { run, busy, send } = useBulk(rows);
  const changed = run !== undefined && !run.tried;
  return (
    <Modal
      open
      title={say("casework.bulk.title", { count: rows.length })}
      footer={<Button onClick={() => onClose(changed)}>{say("casework.bulk.close")}</Button>}
      onCancel={() => onClose(changed)}
    >
      {actions === undefined ? (
        <p role="alert">{say("casework.bulk.different")}</p>
      ) : (
        <BulkForm actions={actions} busy={busy} tried={run?.tried === true} finished={changed && !busy} onSend={send} />
      )}
      {run && <Outcomes run={run} rows={rows} busy={busy} />}
    </Modal>
  );
}

type FormProps = {
  readonly actions: QueueRow["actions"];
  readonly busy: boolean;
  readonly tried: boolean;
  readonly finished: boolean;
  readonly onSend: (wanted: Wanted, tryOnly: boolean) => Promise<void>;
};

function BulkForm({ actions, busy, tried, finished, onSend }: FormProps) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const [action, setAction] = useState(actions[0]?.id ?? "");
  const [reason, setReason] = useState("");
  const [actionId, reasonId] = [useId(), useId()];
  const needs = actions.find(({ id }) => id === action)?.reason ?? false;
  const lacking = needs && reason.trim() === "";
  if (finished) return null;
  return (
    <div className="field">
      <label htmlFor={actionId}>{say("casework.bulk.action")}</label>
      <Select
        id={actionId}
        value={action}
        onChange={setAction}
        options={actions.map((one) => ({ value: one.id, label: label(one.label) }))}
      />
      <label htmlFor={reasonId}>{say("casework.bulk.reason")}</label>
      <Input.TextArea
        id={reasonId}
        rows={3}
        maxLength={2000}
        value={reason}
        aria-describedby={needs ? `${reasonId}-needed` : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      {needs && (
        <p id={`${reasonId}-needed`} className="quiet">
          {say("casework.bulk.reason.needed")}
        </p>
      )}
      <div className="case-actions">
        <Button
          disabled={lacking || action === ""}
          loading={busy}
          onClick={() => void onSend({ action, reason }, true)}
        >
          {say("casework.bulk.try")}
        </Button>
        {tried && (
          <Button
            type="primary"
            disabled={lacking}
            loading={busy}
            onClick={() => void onSend({ action, reason }, false)}
          >
            {say("casework.bulk.run")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Outcomes({
  run,
  rows,
  busy,
}: {
  readonly run: Run;
  readonly rows: readonly QueueRow[];
  readonly busy: boolean;
}) {
  const { say } = useWording(caseworkWording);
  const title = useTitle();
  const names = new Map(rows.map((row) => [row.id, `${row.areaName} ${title(row)}`]));
  const refused = run.outcomes.filter(({ refusal }) => refusal !== null).length;
  const sum = { done: run.outcomes.length - refused, refused };
  return (
    <div aria-live="polite">
      {busy && (
        <Progress
          percent={Math.round((100 * run.done) / rows.length)}
          format={() => say("casework.bulk.progress", { done: run.done, all: rows.length })}
        />
      )}
      <p>{say(run.tried ? "casework.bulk.sum.tried" : "casework.bulk.sum.done", sum)}</p>
      <RefusalNotice refusal={run.refusal} />
      <ul className="bulk-outcomes" aria-label={say("casework.bulk.result")}>
        {run.outcomes.map(({ id, refusal }) => (
          <li key={id}>
            <strong>{names.get(id)}</strong>{" "}
            {refusal ? (
              <RefusalText refusal={refusal as Refusal} />
            ) : (
              say(run.tried ? "casework.bulk.could" : "casework.bulk.done")
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
