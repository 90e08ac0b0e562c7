import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { FormDialog, remember, useApiMutation, useSession, useWording } from "#screen";
import type { SettledSplit } from "../../domain/split/content-with-splits.ts";
import type { SplitTask } from "../../domain/split/split-task.ts";
import { type PlanView, planPath } from "../plan-view.ts";
import type { DraftState } from "./indicator-tabs.tsx";
import { SplitWarnings } from "./split-warnings.tsx";
import { keptSplitName } from "./use-desk.ts";
import { wireTask } from "./use-split-answers.ts";
import { splitWording } from "./wording.ts";

type PublishSplitProps = {
  readonly plan: PlanView;
  readonly states: readonly DraftState[];
  readonly tasks: ReadonlyMap<string, SplitTask | undefined>;
};

/** Publishes all indicators at once, when every one of them is split. */
export function PublishSplit({ plan, states, tasks }: PublishSplitProps) {
  const { say } = useWording(splitWording);
  const [open, setOpen] = useState(false);
  const splits = states.flatMap(({ draft, state }): SettledSplit[] => {
    const task = tasks.get(draft.key);
    const cells = state.answer?.status === "split" ? state.answer.cells : undefined;
    return task && cells ? [{ task, cells }] : [];
  });
  const ready = splits.length > 0 && splits.length === states.length;
  return (
    <div className="split-publish">
      <Button type="primary" disabled={!ready} onClick={() => setOpen(true)}>
        {say("split.publish")}
      </Button>
      {!ready && <span className="plan-note">{say("split.publish.waits")}</span>}
      {open && <PublishDialog plan={plan} splits={splits} onClose={() => setOpen(false)} />}
    </div>
  );
}

function wireSplit({ task, cells }: SettledSplit) {
  return { task: wireTask(task), cells: cells.map((row) => [...row]) };
}

type PublishDialogProps = {
  readonly plan: PlanView;
  readonly splits: readonly SettledSplit[];
  readonly onClose: () => void;
};

function PublishDialog({ plan, splits, onClose }: PublishDialogProps) {
  const { say, number } = useWording(splitWording);
  const navigate = useNavigate();
  const { session } = useSession();
  const publish = useApiMutation(
    async ({ title, reason }: { readonly title: string; readonly reason: string }) => {
      const reply = await api.POST("/api/plans/{planId}/splits/versions", {
        params: { path: { planId: plan.id } },
        body: { baseVersion: plan.version, title, reason, splits: splits.map(wireSplit) },
      });
      if (reply.response.ok) {
        remember(keptSplitName(plan.id, session?.user.id), null);
        void navigate({ to: planPath(plan.id, "grid") });
      }
      return reply;
    },
    { refreshes: [["plans"]] },
  );
  const needed = [{ required: true, whitespace: true, message: say("split.publish.needed") }];
  return (
    <FormDialog
      name="split"
      title={say("split.publish.title", { title: plan.title })}
      confirmLabel={say("split.publish")}
      change={publish}
      initialValues={{ title: say("split.default-title") }}
      doneText={() => say("split.publish.done")}
      onClose={onClose}
    >
      <p>{say("split.publish.explain", { count: number(splits.length), version: number(plan.version + 1) })}</p>
      <SplitWarnings plan={plan} splits={splits} />
      <Form.Item name="title" label={say("split.publish.table")} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reason" label={say("split.publish.reason")} rules={needed}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
