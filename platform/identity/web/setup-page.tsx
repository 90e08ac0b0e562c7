import { Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import { EmptyState, Loaded, PageFrame, RefusalNotice, useApiMutation, useApiQuery, useWording } from "#screen";
import { AreaField, NewPasswordField, PersonFields } from "./account-fields.tsx";
import { InvitationLink } from "./accounts/invitation-link.tsx";
import { identityWording } from "./wording.ts";

type Person = { userName: string; displayName: string };
type Founders = Person & {
  setupCode: string;
  password: string;
  areaId: number;
  securityAdministrator: Person;
  auditAdministrator: Person;
};
type SetUp = Answer<"/api/setup", "post">;

/** The first page of a new platform: its three administrators. */
export function SetupPage() {
  const { say } = useWording(identityWording);
  const setup = useApiQuery(["setup"], () => api.GET("/api/setup"));
  const [made, setMade] = useState<SetUp>();
  const title = say(made ? "identity.setup.links" : "identity.setup");
  const lead = say(made ? "identity.setup.links.lead" : "identity.setup.lead");
  return (
    <PageFrame title={title} lead={lead} width="narrow">
      {made ? (
        <Handover made={made} />
      ) : (
        <Loaded reading={setup}>
          {({ needed }) => (needed ? <FoundersForm onMade={setMade} /> : <AlreadyThere />)}
        </Loaded>
      )}
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

function Handover({ made }: { readonly made: SetUp }) {
  const { say } = useWording(identityWording);
  return (
    <div className="stack">
      {made.invitations.map(({ role, displayName, link }) => (
        <InvitationLink key={role} link={link} name={displayName} role={say(`identity.role.${role}`)} />
      ))}
      <p>
        <Link to="/sign-in">{say("identity.setup.sign-in")}</Link>
      </p>
    </div>
  );
}

function FoundersForm({ onMade }: { readonly onMade: (made: SetUp) => void }) {
  const { say } = useWording(identityWording);
  const create = useApiMutation((body: Founders) => api.POST("/api/setup", { body }));
  const submit = async (values: Founders) => {
    const result = await create.run(values);
    if (result.ok) onMade(result.value);
  };
  return (
    <Form<Founders>
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
      <AreaField />
      <fieldset className="plain-fieldset">
        <legend>{say("identity.setup.system")}</legend>
        <PersonFields />
        <NewPasswordField />
      </fieldset>
      <fieldset className="plain-fieldset">
        <legend>{say("identity.setup.security")}</legend>
        <PersonFields of={["securityAdministrator"]} />
      </fieldset>
      <fieldset className="plain-fieldset">
        <legend>{say("identity.setup.audit")}</legend>
        <PersonFields of={["auditAdministrator"]} />
      </fieldset>
      <RefusalNotice refusal={create.refusal} />
      <Button type="primary" htmlType="submit" loading={create.busy}>
        {say("identity.setup.create")}
      </Button>
    </Form>
  );
}
