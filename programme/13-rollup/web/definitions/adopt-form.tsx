import { Button, Form, Input } from "antd";
import { api } from "#contract";
import { RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import type { Draft } from "./definition-values.ts";
import { definitionWording } from "./wording.ts";

type AdoptProps = {
  readonly code: string;
  readonly areaId: number;
  readonly version: number;
  readonly draft: Draft;
  readonly today: string;
  readonly onAdopted: () => void;
};

type Values = { validFrom: string; reason?: string };

/** Adopts what was tried out: from when, and why it changes. */
export function AdoptForm({ code, areaId, version, draft, today, onAdopted }: AdoptProps) {
  const { say } = useWording(definitionWording);
  const announce = useAnnounce();
  const change = useApiMutation(
    ({ validFrom, reason }: Values) =>
      api.POST("/api/local-indicators", { body: { code, areaId, version, validFrom, reason: reason || null, draft } }),
    { refreshes: [["indicators"]] },
  );
  const adopt = async (values: Values) => {
    if (!(await change.run(values)).ok) return;
    announce(say("definition.adopted", { version }));
    onAdopted();
  };
  return (
    <Form<Values>
      name="adopt"
      layout="vertical"
      requiredMark={false}
      initialValues={{ validFrom: today }}
      onFinish={(values) => void adopt(values)}
    >
      <p>{version === 1 ? say("definition.adopt.first") : say("definition.adopt.next", { version })}</p>
      <div className="definition-pair">
        <Form.Item name="validFrom" label={say("definition.validFrom")}>
          <Input type="date" max={today} />
        </Form.Item>
        {version > 1 && (
          <Form.Item name="reason" label={say("definition.reason")}>
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        )}
      </div>
      <RefusalNotice refusal={change.refusal} />
      <Button type="primary" htmlType="submit" loading={change.busy}>
        {say("definition.adopt")}
      </Button>
    </Form>
  );
}
