import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import type { Difference } from "./revision-view.ts";
import { revisionWording } from "./wording.ts";

type PublishChangesProps = {
  readonly planId: string;
  /** The version in force, which the changes start from. */
  readonly version: number;
  readonly taken: readonly Difference[];
};

/** The reason, and the button that makes the next version. */
export function PublishChanges({ planId, version, taken }: PublishChangesProps) {
  const { say } = useWording(revisionWording);
  const [reason, setReason] = useState("");
  const announce = useAnnounce();
  const navigate = useNavigate();
  const field = useId();
  const change = useApiMutation(
    (body: { baseVersion: number; changes: Difference[]; reason: string }) =>
      api.POST("/api/plans/{planId}/versions", { params: { path: { planId } }, body }),
    { refreshes: [["plans"]] },
  );
  const publish = async () => {
    const done = await change.run({ baseVersion: version, changes: [...taken], reason: reason.trim() });
    if (!done.ok) return;
    announce(say("revision.published", { version: done.value.version }));
    await navigate({ to: `/plans/${planId}/versions` });
  };
  return (
    <section className="sheet publish-changes">
      <label htmlFor={field}>{say("revision.reason")}</label>
      <p className="field-hint" id={`${field}-hint`}>
        {say("revision.reason.explain")}
      </p>
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={500}
        value={reason}
        aria-describedby={`${field}-hint`}
        onChange={(event) => setReason(event.target.value)}
      />
      {taken.length === 0 && <p className="field-problem">{say("revision.nothing-taken")}</p>}
      <RefusalNotice refusal={change.refusal} />
      <Button
        type="primary"
        disabled={taken.length === 0 || reason.trim() === ""}
        loading={change.busy}
        onClick={() => void publish()}
      >
        {say("revision.publish", { version: version + 1 })}
      </Button>
    </section>
  );
}
