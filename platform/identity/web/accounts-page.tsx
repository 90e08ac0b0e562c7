import { Button, Form, Radio } from "antd";
import { useMemo, useState } from "react";
import { type Answer, api } from "#contract";
import { ROLES, type Role } from "#identity";
import {
  type Column,
  DataTable,
  DemoTag,
  EmptyState,
  FormDialog,
  Loaded,
  PageFrame,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { AccountFields } from "./account-fields.tsx";
import { identityWording } from "./wording.ts";

type Account = Answer<"/api/accounts", "get">["accounts"][number];
type NewAccount = { userName: string; displayName: string; password: string; role: Role; areaId: number };

/** Who may come in, and as what. */
export function AccountsPage() {
  const { say } = useWording(identityWording);
  const [adding, setAdding] = useState(false);
  const accounts = useApiQuery(["accounts"], () => api.GET("/api/accounts"));
  const { may } = useSession();
  const columns = useColumns();
  const add = may("accounts.edit") && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {say("identity.accounts.add")}
    </Button>
  );
  return (
    <PageFrame title={say("identity.accounts")} lead={say("identity.accounts.lead")} actions={add}>
      <Loaded reading={accounts}>
        {({ accounts: rows }) => (
          <DataTable
            name="accounts"
            label={say("identity.accounts")}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title={say("identity.accounts.empty")} explain={say("identity.accounts.empty.explain")} />
            }
          />
        )}
      </Loaded>
      {adding && <NewAccountForm onClose={() => setAdding(false)} />}
    </PageFrame>
  );
}

function useColumns(): readonly Column<Account>[] {
  const { say } = useWording(identityWording);
  return useMemo(
    () => [
      {
        key: "displayName",
        title: say("identity.display-name"),
        value: ({ displayName }) => displayName,
        render: ({ displayName, demo }) => (
          <>
            {displayName} {demo && <DemoTag />}
          </>
        ),
      },
      { key: "userName", title: say("identity.user-name"), value: ({ userName }) => userName },
      {
        key: "role",
        title: say("identity.role"),
        filter: true,
        value: ({ assignments }) => assignments.map(({ role }) => say(`identity.role.${role}`)).join(" · "),
      },
      {
        key: "area",
        title: say("identity.area"),
        filter: true,
        value: ({ assignments }) => assignments.map(({ areaName }) => areaName).join(" · "),
      },
      {
        key: "state",
        title: say("identity.accounts.state"),
        value: ({ disabled }) => say(disabled ? "identity.accounts.disabled" : "identity.accounts.active"),
      },
    ],
    [say],
  );
}

function NewAccountForm({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWording(identityWording);
  const change = useApiMutation((body: NewAccount) => api.POST("/api/accounts", { body }), {
    refreshes: [["accounts"]],
  });
  const roles = ROLES.map((role) => (
    <Radio key={role} value={role}>
      {say(`identity.role.${role}`)} <small>{say(`identity.role.${role}.may`)}</small>
    </Radio>
  ));
  return (
    <FormDialog<NewAccount>
      name="account"
      title={say("identity.accounts.add")}
      confirmLabel={say("identity.accounts.add")}
      change={change}
      doneText={({ displayName }) => say("identity.accounts.add.done", { name: displayName })}
      onClose={onClose}
    >
      <AccountFields />
      <Form.Item
        name="role"
        label={say("identity.role")}
        rules={[{ required: true, message: say("identity.role.needed") }]}
      >
        <Radio.Group className="radio-list">{roles}</Radio.Group>
      </Form.Item>
    </FormDialog>
  );
}
