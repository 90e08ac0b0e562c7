import "./operations.css";
import { Alert } from "antd";
import type { ReactNode } from "react";
import { type Answer, api } from "#contract";
import { Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { operationsWording } from "./wording.ts";

type PlatformState = Answer<"/api/operations", "get">;
type StateProps = { readonly state: PlatformState };
type Fact = { readonly label: string; readonly value: string };

/** Concerns that mean loss or a standstill if nobody sees to them. */
const GRAVE = new Set<PlatformState["concerns"][number]>(["read-only", "archive-failing", "backup-damaged"]);
const MB = 1024 * 1024;

/** How the installation stands, what should be seen to first. */
export function OperationsPage() {
  const { say } = useWording(operationsWording);
  const state = useApiQuery(["operations"], () => api.GET("/api/operations"));
  return (
    <PageFrame title={say("operations.title")} lead={say("operations.lead")}>
      <Loaded reading={state}>
        {(value) => (
          <>
            <Concerns concerns={value.concerns} />
            <div className="operations">
              <PlatformPart state={value} />
              <DatabasePart state={value} />
              <BackupPart state={value} />
            </div>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Concerns({ concerns }: Pick<PlatformState, "concerns">): ReactNode {
  const { say } = useWording(operationsWording);
  if (concerns.length === 0)
    return <Alert className="operations-concerns" type="success" showIcon title={say("operations.well")} />;
  return (
    <ul className="operations-concerns">
      {concerns.map((concern) => (
        <li key={concern}>
          <Alert
            type={GRAVE.has(concern) ? "error" : "warning"}
            showIcon
            title={say(`operations.concern.${concern}`)}
          />
        </li>
      ))}
    </ul>
  );
}

function Part({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <section className="operations-part">
      <h2>{title}</h2>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PlatformPart({ state: { version, startedAt, schema } }: StateProps) {
  const { say, moment } = useWording(operationsWording);
  const facts = [
    { label: say("operations.version"), value: version },
    { label: say("operations.uptime"), value: moment(startedAt) },
    { label: say("operations.steps"), value: say("operations.steps.value", schema) },
  ];
  return <Part title={say("operations.platform")} facts={facts} />;
}

function DatabasePart({ state: { database, space } }: StateProps) {
  const { say, number } = useWording(operationsWording);
  const free =
    space === null
      ? say("operations.free.unknown")
      : say("operations.free.value", { free: number(space.freeMb), reserve: number(space.reserveMb) });
  const facts = [
    { label: say("operations.server"), value: database.description },
    { label: say("operations.size"), value: say("operations.megabytes", { count: number(megabytes(database.bytes)) }) },
    { label: say("operations.free"), value: free },
  ];
  return <Part title={say("operations.database")} facts={facts} />;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / MB);
}

function BackupPart({ state: { backups, database } }: StateProps) {
  const { say, number, moment } = useWording(operationsWording);
  if (backups === null) {
    const value = say(database.own ? "operations.backups.none" : "operations.backups.own");
    return <Part title={say("operations.backups")} facts={[{ label: say("operations.last"), value }]} />;
  }
  const { count, lastAt, lastBytes, verifiedAt, problems, archive } = backups;
  const size = number(megabytes(lastBytes));
  const last =
    lastAt === null ? say("operations.never") : say("operations.last.value", { at: moment(lastAt), size, count });
  const found = () =>
    problems > 0
      ? say("operations.verified.damaged", { at: moment(verifiedAt ?? ""), problems })
      : say("operations.verified.sound", { at: moment(verifiedAt ?? "") });
  const working = () =>
    archive.lastAt === null
      ? say("operations.archive.quiet")
      : say("operations.archive.fine", { at: moment(archive.lastAt) });
  const facts = [
    { label: say("operations.last"), value: last },
    { label: say("operations.verified"), value: verifiedAt === null ? say("operations.never") : found() },
    {
      label: say("operations.archive"),
      value: archive.failing ? say("operations.archive.failing", { waiting: archive.waiting }) : working(),
    },
  ];
  return <Part title={say("operations.backups")} facts={facts} />;
}
