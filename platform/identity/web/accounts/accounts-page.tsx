import "./accounts.css";
import { Button, Form, Input, Modal, Radio, Tag } from "antd";
import { useMemo, useRef, useState } from "react";
import { type Answer, api } from "#contract";
import { dutyOf, ROLES, type Role } from "#identity";
import {
  type Column,
  DataTable,
  DemoTag,
  EmptyState,
  FormDialog,
  Loaded,
  PageFrame,
  PathLink,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { AreaField, PersonFields } from "../account-fields.tsx";
import { identityWording } from "../wording.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { ReasonField } from "./reason-field.tsx";
import { accountsWording } from "./wording.ts";

type Account = Answer<"/api/accounts", "get">["accounts"][number];
type Created = Answer<"/api/accounts", "post">;
type NewAccount = { userName: string; displayName: string; role: Role; areaId: number; reason: string };

/** So many the server gives at once; among more it searches itself. */
const MOST_AT_ONCE = 1000;

/** Who may come in, and as what. */
export function AccountsPage() {
  const { say } = useWording(accountsWording);
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState("");
  const query = text === "" ? {} : { text };
  const accounts = useApiQuery(["accounts", text], () => api.GET("/api/accounts", { params: { query } }), {
    keepPrevious: true,
  });
  const { may } = useSession();
  const columns = useColumns();
  const add = (
    <>
      {may("roles.grant") && <PathLink to="/accounts/recertification">{say("recertification.open")}</PathLink>}
      {may("accounts.edit") && (
        <Button type="primary" onClick={() => setAdding(true)}>
          {say("accounts.add")}
        </Button>
      )}
    </>
  );
  const lead = say(may("roles.grant") ? "accounts.lead.grant" : "accounts.lead.edit");
  return (
    <PageFrame title={say("accounts.title")} lead={lead} actions={add}>
      {((accounts.value?.accounts.length ?? 0) >= MOST_AT_ONCE || text !== "") && (
        <Input.Search
          className="accounts-search"
          allowClear
          aria-label={say("accounts.search")}
          placeholder={say("accounts.search")}
          maxLength={60}
          onSearch={(wanted) => setText(wanted.trim())}
        />
      )}
      <Loaded reading={accounts}>
        {({ accounts: rows }) => (
          <DataTable
            name="accounts"
            label={say("accounts.title")}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<EmptyState title={say("accounts.empty")} explain={say("accounts.empty.explain")} />}
          />
        )}
      </Loaded>
      {adding && <NewAccountForm onClose={() => setAdding(false)} />}
    </PageFrame>
  );
}

function useColumns(): readonly Column<Account>[] {
  const { say, moment } = useWording(accountsWording);
  const identity = useWording(identityWording);
  return useMemo(
    () => [
      {
        key: "displayName",
        title: identity.say("identity.display-name"),
        value: ({ displayName }) => displayName,
        render: ({ id, displayName, demo }) => (
          <>
            <PathLink to={`/accounts/${id}`}>{displayName}</PathLink> {demo && <DemoTag />}
          </>
        ),
      },
      { key: "userName", title: identity.say("identity.user-name"), value: ({ userName }) => userName },
      {
        key: "role",
        title: say("accounts.roles"),
        filter: true,
        value: ({ assignments }) => assignments.map(({ role }) => identity.say(`identity.role.${role}`)).join(" · "),
      },
      { key: "area", title: say("accounts.home"), filter: true, value: ({ areaName }) => areaName },
      {
        key: "state",
        title: say("accounts.state"),
        filter: true,
        value: ({ state }) => say(`accounts.state.${state}`),
      },
      {
        key: "waiting",
        title: say("accounts.waiting.title"),
        value: (account) => waitingFor(account),
        render: (account) => {
          const count = waitingFor(account);
          return count === 0 ? say("accounts.waiting.none") : <Tag>{say("accounts.waiting", { count })}</Tag>;
        },
      },
      {
        key: "last",
        title: say("accounts.last"),
        value: ({ lastSignInAt }) => lastSignInAt ?? "",
        render: ({ lastSignInAt }) => (lastSignInAt ? moment(lastSignInAt) : say("accounts.last.never")),
      },
    ],
    [say, moment, identity],
  );
}

/** How many things about the account wait for a security administrator. */
function waitingFor({ proposals, invitation }: Account): number {
  return proposals.length + (invitation?.needsConfirmation ? 1 : 0);
}

/** Roles to choose from, each with what it may do. */
export function RoleField({ roles }: { readonly roles: readonly Role[] }) {
  const { say } = useWording(identityWording);
  return (
    <Form.Item
      name="role"
      label={say("identity.role")}
      rules={[{ required: true, message: say("identity.role.needed") }]}
    >
      <Radio.Group className="radio-list">
        {roles.map((role) => (
          <Radio key={role} value={role}>
            {say(`identity.role.${role}`)} <small>{say(`identity.role.${role}.may`)}</small>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}

function NewAccountForm({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWording(accountsWording);
  const identity = useWording(identityWording);
  // Once it is opened, the link is shown before anything closes.
  const opened = useRef(false);
  const [made, setMade] = useState<{ asked: NewAccount; created: Created }>();
  const change = useApiMutation(
    async (asked: NewAccount) => {
      const { role, areaId, reason, ...person } = asked;
      const body = { ...person, areaId, duty: dutyOf(role), proposal: { role, areaId, reason } };
      const reply = await api.POST("/api/accounts", { body });
      if (reply.data) {
        opened.current = true;
        setMade({ asked, created: reply.data });
      }
      return reply;
    },
    { refreshes: [["accounts"]] },
  );
  if (made) {
    const { displayName, role } = made.asked;
    return (
      <Modal
        open
        title={say("accounts.link")}
        okText={say("accounts.close")}
        cancelButtonProps={{ style: { display: "none" } }}
        onOk={onClose}
        onCancel={onClose}
      >
        <InvitationLink link={made.created.link} name={displayName} role={identity.say(`identity.role.${role}`)} />
      </Modal>
    );
  }
  return (
    <FormDialog<NewAccount>
      name="account"
      title={say("accounts.add")}
      confirmLabel={say("accounts.add")}
      change={change}
      initialValues={{ reason: say("accounts.reason.first") }}
      doneText={({ displayName }) => say("accounts.add.done", { name: displayName })}
      onClose={() => opened.current || onClose()}
    >
      <PersonFields />
      <AreaField />
      <RoleField roles={ROLES} />
      <p>{say("accounts.duty.explain")}</p>
      <ReasonField />
    </FormDialog>
  );
}
