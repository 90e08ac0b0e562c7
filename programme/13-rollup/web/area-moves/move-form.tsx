import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { newRecordId, RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import { daysAhead } from "../snapshots/days-ahead.ts";
import type { MoveEffect } from "./effect-of-move.tsx";
import { areaMoveWording } from "./wording.ts";

type Values = { effectiveOn: string; document: string; reason: string };

/** Moves the area of which the effect was seen: from when, by which document and why. */
export function MoveForm({ effect: { area, from, to } }: { readonly effect: MoveEffect }) {
  const { say } = useWording(areaMoveWording);
  const announce = useAnnounce();
  const navigate = useNavigate();
  // The second click of the same button is the same move.
  const [id] = useState(newRecordId);
  const today = daysAhead(new Date(), 0);
  const moving = useApiMutation(
    (values: Values) =>
      api.POST("/api/areas/{areaId}/moves", {
        params: { path: { areaId: area.id } },
        body: { id, fromId: from.id, toId: to.id, ...values },
      }),
    { refreshes: [["areas"], ["indicators"]] },
  );
  const move = async (values: Values) => {
    if (!(await moving.run(values)).ok) return;
    announce(say("area-move.done", { area: area.name, to: to.name }));
    void navigate({ to: "/areas", search: { area: area.id } });
  };
  const needed = [{ required: true, whitespace: true, min: 2, message: say("area-move.needed") }];
  return (
    <Form<Values>
      name="move"
      className="sheet move-form"
      layout="vertical"
      requiredMark={false}
      initialValues={{ effectiveOn: today }}
      onFinish={(values) => void move(values)}
    >
      <Form.Item
        name="effectiveOn"
        label={say("area-move.effectiveOn")}
        rules={[{ required: true, message: say("area-move.needed") }]}
      >
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="document" label={say("area-move.document")} rules={needed}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={say("area-move.reason")} rules={needed}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <RefusalNotice refusal={moving.refusal} />
      <Button type="primary" htmlType="submit" loading={moving.busy}>
        {say("area-move.adopt")}
      </Button>
    </Form>
  );
}
