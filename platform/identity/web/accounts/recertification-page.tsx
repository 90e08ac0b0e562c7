import "./accounts.css";
import { Button, Tag } from "antd";
import { useMemo, useState } from "react";
import { type Answer, api } from "#contract";
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
  useWording,
} from "#screen";
import { identityWording } from "../wording.ts";
import { ReasonField } from "./reason-field.tsx";
import { accountsWording } from "./wording.ts";

type Listing = Answer<"/api/recertification", "get">;
type Row = Listing["roles"][number];
type Decision = "confirmed" | "revoked";

/** Once a year: every role that is held in one's areas, confirmed or taken away. */
export function RecertificationPage() {
  const { say, date } = useWording(accountsWording);
  const list = useApiQuery(["accounts", "recertification"], () => api.GET("/api/recertification"));
  const { value } = list;
  const lead = value && say("recertification.lead", { year: String(value.year), deadline: date(value.deadline) });
  return (
    <PageFrame
      title={say("recertification.title")}
      {...(lead === undefined ? {} : { lead })}
      crumbs={[{ label: say("accounts.title"), to: "/accounts" }]}
      actions={<Button href="/api/recertification.xlsx">{say("recertification.excel")}</Button>}
    >
      <Loaded reading={list}>{({ roles }) => <Roles roles={roles} />}</Loaded>
    </PageFrame>
  );
}

function Roles({ roles }: { readonly roles: readonly Row[] }) {
  const { say } = useWording(accountsWording);
  const columns = useColumns();
  const [asked, setAsked] = useState<{ decision: Decision; rows: readonly Row[] }>();
  const count = (state: Row["state"]) => roles.filter((row) => row.state === state).length;
  const counts = { due: count("due"), overdue: count("overdue"), confirmed: count("confirmed") };
  const ask = (decision: Decision) => (rows: readonly Row[]) => setAsked({ decision, rows });
  return (
    <>
      <p>{say("recertification.left", counts)}</p>
      <DataTable
        name="recertification"
        label={say("recertification.title")}
        rows={roles}
        columns={columns}
        rowKey={({ assignmentId }) => assignmentId}
        bulkActions={[
          { key: "confirm", label: say("recertification.confirm"), run: ask("confirmed") },
          { key: "revoke", label: say("recertification.revoke"), run: ask("revoked") },
        ]}
        empty={<EmptyState title={say("recertification.empty")} explain={say("recertification.empty.explain")} />}
      />
      {asked && <Preview {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { say, date } = useWording(accountsWording);
  const identity = useWording(identityWording);
  return useMemo(() => {
    const day = (moment: string | null) => (moment === null ? "" : date(moment.slice(0, 10)));
    return [
      {
        key: "displayName",
        title: identity.say("identity.display-name"),
        value: ({ displayName }) => displayName,
        render: ({ accountId, displayName, demo }) => (
          <>
            <PathLink to={`/accounts/${accountId}`}>{displayName}</PathLink> {demo && <DemoTag />}
          </>
        ),
      },
      {
        key: "role",
        title: say("recertification.role"),
        filter: true,
        value: ({ role }) => identity.say(`identity.role.${role}`),
      },
      { key: "area", title: say("recertification.area"), filter: true, value: ({ areaName }) => areaName },
      {
        key: "granted",
        title: say("recertification.granted"),
        value: ({ grantedAt }) => grantedAt,
        render: ({ grantedAt }) => day(grantedAt),
      },
      {
        key: "last",
        title: say("accounts.last"),
        value: ({ lastSignInAt }) => lastSignInAt ?? "",
        render: ({ lastSignInAt }) => (lastSignInAt ? day(lastSignInAt) : say("accounts.last.never")),
      },
      {
        key: "confirmed",
        title: say("recertification.last"),
        value: ({ confirmedAt }) => confirmedAt ?? "",
        render: ({ confirmedAt, confirmedByName }) =>
          confirmedAt
            ? say("recertification.by", { date: day(confirmedAt), name: confirmedByName ?? "" })
            : say("recertification.never"),
      },
      {
        key: "state",
        title: say("recertification.state"),
        filter: true,
        value: ({ state }) => say(`recertification.state.${state}`),
        render: ({ state }) => (
          <Tag {...(state === "overdue" ? { color: "warning" } : {})}>{say(`recertification.state.${state}`)}</Tag>
        ),
      },
    ];
  }, [say, date, identity]);
}

type PreviewProps = { readonly decision: Decision; readonly rows: readonly Row[]; readonly onClose: () => void };

/** Whom it is about, one by one, before anything is done; one's own roles are left out. */
function Preview({ decision, rows, onClose }: PreviewProps) {
  const { say, date } = useWording(accountsWording);
  const identity = useWording(identityWording);
  const others = rows.filter(({ self }) => !self);
  const ids = others.map(({ assignmentId }) => assignmentId);
  const change = useApiMutation(
    ({ reason }: { reason: string }) =>
      api.POST("/api/recertification", { body: { confirmed: [], revoked: [], [decision]: ids, reason } }),
    { refreshes: [["accounts"]] },
  );
  const kind = decision === "confirmed" ? "confirm" : "revoke";
  const own = rows.length - others.length;
  return (
    <FormDialog<{ reason: string }>
      name="recertification"
      title={say(`recertification.${kind}.title`, { count: others.length })}
      confirmLabel={say(`recertification.${kind}`)}
      change={change}
      initialValues={kind === "confirm" ? { reason: say("recertification.reason.confirm") } : {}}
      doneText={() => say(`recertification.${kind}.done`)}
      onClose={onClose}
    >
      {kind === "revoke" && <p>{say("recertification.revoke.explain")}</p>}
      <ul>
        {others.map(({ assignmentId, displayName, role, areaName, lastSignInAt }) => (
          <li key={assignmentId}>
            {say("recertification.line", {
              ...{ name: displayName, role: identity.say(`identity.role.${role}`), area: areaName },
              last: lastSignInAt ? date(lastSignInAt.slice(0, 10)) : say("accounts.last.never"),
            })}
          </li>
        ))}
      </ul>
      {own > 0 && (
        <p>{others.length === 0 ? say("recertification.nothing") : say("recertification.self", { count: own })}</p>
      )}
      <ReasonField />
    </FormDialog>
  );
}
