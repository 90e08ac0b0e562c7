import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { FormDialog, newRecordId, useApiMutation, useWording } from "#screen";
import { weekOfYear } from "./week-of-year.ts";
import { snapshotWording } from "./wording.ts";

/** A button that freezes the plan's progress and goes to the snapshot. */
export function FreezeSnapshot({ planId }: { readonly planId: string }) {
  const { say } = useWording(snapshotWording);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say("snapshot.freeze")}
      </Button>
      {open && <FreezeDialog planId={planId} onClose={() => setOpen(false)} />}
    </>
  );
}

type Values = { title: string };

function FreezeDialog({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const { say } = useWording(snapshotWording);
  const navigate = useNavigate();
  const [id] = useState(newRecordId);
  const { year, week } = weekOfYear(new Date());
  const freezing = useApiMutation(
    ({ title }: Values) =>
      api.POST("/api/plans/{planId}/snapshots", { params: { path: { planId } }, body: { id, title } }),
    { refreshes: [["snapshots"]] },
  );
  const run = async (typed: Values) => {
    const sent = await freezing.run(typed);
    if (sent.ok) void navigate({ to: `/snapshots/${sent.value.id}` });
    return sent;
  };
  return (
    <FormDialog<Values>
      name="freeze-snapshot"
      title={say("snapshot.freeze")}
      confirmLabel={say("snapshot.freeze")}
      change={{ ...freezing, run }}
      initialValues={{ title: say("snapshot.freeze.proposed", { year: String(year), week: String(week) }) }}
      doneText={() => say("snapshot.freeze.done")}
      onClose={onClose}
    >
      <Form.Item name="title" label={say("snapshot.freeze.name")} extra={say("snapshot.freeze.explain")}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
