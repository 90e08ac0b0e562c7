import "../enterprise.css";
import { useParams } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { Loaded, PageFrame, PathLink, useApiQuery, useWording } from "#screen";
import { useValueText } from "../use-value-text.ts";
import { enterpriseWording } from "../wording.ts";
import { EntryText } from "./roster-text.tsx";
import { type EntryView, type FrozenView, today } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

/** What was frozen, and how the lists differ from it. */
export function FrozenPage() {
  const { say } = useWording(rosterWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { label } = useValueText();
  const { frozenId = "" }: { frozenId?: string } = useParams({ strict: false });
  const [day, setDay] = useState("");
  const reading = useApiQuery(
    ["rosters", "frozen", frozenId, day],
    () =>
      api.GET("/api/frozen-rosters/{frozenId}", {
        params: { path: { frozenId }, query: day === "" ? {} : { day } },
      }),
    { keepPrevious: true },
  );
  const { value } = reading;
  const title = value && say("roster.frozen.of", { kind: label(value.kind.label), period: value.frozen.period });
  return (
    <PageFrame
      title={title ?? say("roster.frozen")}
      lead={say("roster.frozen.lead")}
      crumbs={[
        { label: sayOfEnterprises("enterprise.list"), to: "/enterprises" },
        { label: say("roster.title"), to: "/enterprises/rosters" },
        ...(value ? [{ label: label(value.kind.label), to: `/enterprises/rosters/${value.kind.code}` }] : []),
      ]}
      actions={<Button href={`/api/frozen-rosters/${frozenId}/list.xlsx`}>{say("roster.frozen.download")}</Button>}
    >
      <Loaded reading={reading}>
        {(view) => (
          <>
            <About view={view} />
            <h2>{say("roster.drift")}</h2>
            <DayField view={view} day={day} onDay={setDay} />
            <Drift view={view} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function About({ view: { frozen } }: { readonly view: FrozenView }) {
  const { say, number, date, moment } = useWording(rosterWording);
  const rows = [
    [say("roster.frozen.count"), say("roster.count", { count: number(frozen.count) })],
    [say("roster.area"), frozen.areaName],
    [say("roster.frozen.period"), say("roster.days", { from: frozen.from, until: frozen.to })],
    [say("roster.frozen.read-on"), date(frozen.readOn)],
    [say("roster.frozen.by"), say("roster.frozen.by.text", { name: frozen.byName, moment: moment(frozen.frozenAt) })],
    [say("roster.frozen.sum"), frozen.sha256],
  ] as const;
  return (
    <>
      <p className="enterprise-count">{say("roster.frozen.revision", { revision: frozen.revision })}</p>
      <dl className="dossier-about roster-about">
        {rows.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {frozen.reason !== null && <p>{say("roster.frozen.reason", { reason: frozen.reason })}</p>}
      {frozen.readOn < frozen.to && <p className="dossier-hint">{say("roster.frozen.not-over")}</p>}
    </>
  );
}

type DayFieldProps = { readonly view: FrozenView; readonly day: string; readonly onDay: (day: string) => void };

/** Compared with today, or with the day that was frozen: what was recorded about it since. */
function DayField({ view: { frozen }, day, onDay }: DayFieldProps) {
  const { say, date } = useWording(rosterWording);
  const id = useId();
  return (
    <div className="enterprise-filters">
      <div className="inline-field">
        <label htmlFor={id}>{say("roster.drift.day")}</label>
        <Select
          id={id}
          className="roster-day"
          value={day}
          options={[
            { value: "", label: `${say("roster.drift.today")} ${date(today())}` },
            ...(frozen.readOn === today()
              ? []
              : [{ value: frozen.readOn, label: `${say("roster.drift.read-on")} ${date(frozen.readOn)}` }]),
          ]}
          onChange={onDay}
        />
      </div>
    </div>
  );
}

function Drift({ view }: { readonly view: FrozenView }) {
  const { say, number } = useWording(rosterWording);
  const { frozen, came, left, day } = view;
  if (came + left === 0) return <p role="status">{say("roster.drift.same", { count: number(frozen.count) })}</p>;
  return (
    <>
      <p role="status">{say("roster.drift.text", { day, came: number(came), left: number(left) })}</p>
      {left > 0 && (
        <Side title={say("roster.drift.left")} count={left}>
          {view.leftFirst.map((it) => (
            <Firm key={it.id} {...it} why={<Why it={it} />} />
          ))}
        </Side>
      )}
      {came > 0 && (
        <Side title={say("roster.drift.came")} count={came}>
          {view.cameFirst.map((it) => (
            <Firm key={it.id} {...it} />
          ))}
        </Side>
      )}
    </>
  );
}

/** Why somebody is not there any more; of a merged file where it stands now. */
function Why({ it: { why, survivor } }: { readonly it: FrozenView["leftFirst"][number] }) {
  const { say } = useWording(rosterWording);
  return (
    <>
      {say(`roster.why.${why}`)}
      {survivor !== null && survivor.name !== null && (
        <>
          {" "}
          {why !== "merged" && say("roster.why.merged")}{" "}
          <PathLink to={`/enterprises/${survivor.id}`}>{survivor.name}</PathLink>
        </>
      )}
    </>
  );
}

type SideProps = { readonly title: string; readonly count: number; readonly children: readonly React.ReactNode[] };

function Side({ title, count, children }: SideProps) {
  const { say } = useWording(rosterWording);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="import-changes">{children}</ul>
      {count > children.length && (
        <p className="dossier-hint">{say("roster.drift.first", { count: children.length })}</p>
      )}
    </section>
  );
}

type FirmProps = {
  readonly id: string;
  readonly name: string | null;
  readonly why?: React.ReactNode;
  readonly entry: EntryView | null;
};

function Firm({ id, name, why, entry }: FirmProps) {
  const { say } = useWording(rosterWording);
  return (
    <li>
      <strong>
        {name === null ? say("roster.drift.elsewhere-name") : <PathLink to={`/enterprises/${id}`}>{name}</PathLink>}
      </strong>{" "}
      {why}
      {entry && (
        <div>
          {entry.issue.title}
          <EntryText entry={entry} />
        </div>
      )}
    </li>
  );
}
