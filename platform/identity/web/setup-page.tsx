import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { api } from "#contract";
import {
  EmptyState,
  Loaded,
  PageFrame,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { AccountFields } from "./account-fields.tsx";
import { identityWording } from "./wording.ts";

type Administrator = { setupCode: string; userName: string; displayName: string; password: string; areaId: number };

/** The first page of a new platform: its administrator. */
export function SetupPage() {
  const { say } = useWording(identityWording);
  const setup = useApiQuery(["setup"], () => api.GET("/api/setup"));
  return (
    <PageFrame title={say("identity.setup")} lead={say("identity.setup.lead")} width="narrow">
      <Loaded reading={setup}>{({ needed }) => (needed ? <AdministratorForm /> : <AlreadyThere />)}</Loaded>
    </PageFrame>
  );
}

function AlreadyThere() {
  const { say } = useWording(identityWording);
  return (
    <EmptyState
      title={say("identity.setup.not-needed")}
      explain={say("identity.setup.not-needed.explain")}
      action={<Link to="/sign-in">{say("identity.sign-in")}</Link>}
    />
  );
}

function AdministratorForm() {
  const { say } = useWording(identityWording);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const create = useApiMutation((body: Administrator) => api.POST("/api/setup", { body }), { refreshes: [["setup"]] });
  const submit = async (values: Administrator) => {
    const result = await create.run(values);
    if (!result.ok) return;
    announce(say("identity.setup.done"));
    await navigate({ to: "/sign-in" });
  };
  return (
    <Form<Administrator>
      className="sheet"
      name="setup"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="setupCode"
        label={say("identity.setup.code")}
        extra={say("identity.setup.code.explain")}
        rules={[{ required: true, message: say("identity.setup.code.needed") }]}
      >
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <AccountFields />
      <RefusalNotice refusal={create.refusal} />
      <Button type="primary" htmlType="submit" loading={create.busy}>
        {say("identity.setup.create")}
      </Button>
    </Form>
  );
}
