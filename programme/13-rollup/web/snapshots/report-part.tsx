import { Button, Input, Select } from "antd";
import { useId, useState } from "react";
import { PathLink, recall, remember, useWording } from "#screen";
import { lateRows } from "../../index.ts";
import type { Progress, ProgressCell, ProgressRow } from "../indicator-view.ts";
import { daysAhead } from "./days-ahead.ts";
import { snapshotWording } from "./wording.ts";

const ISSUER = "snapshot.issuer";

type ReportPartProps = { readonly snapshotId: string; readonly progress: Progress };

/** Areas that are late with something, the one with most first. */
function lateAreas({ rows }: Progress): string[] {
  const counted = new Map<string, number>();
  for (const { areas } of lateRows<ProgressCell, ProgressRow>(rows))
    for (const { areaName } of areas) counted.set(areaName, (counted.get(areaName) ?? 0) + 1);
  return [...counted].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** The brief, the notice and the summary that are written from a snapshot. */
export function ReportPart({ snapshotId, progress }: ReportPartProps) {
  const { say } = useWording(snapshotWording);
  const id = useId();
  const [issuer, setIssuer] = useState(recall(ISSUER) ?? "");
  const areas = lateAreas(progress);
  const [area, setArea] = useState(areas[0] ?? "");
  const [due, setDue] = useState(daysAhead(new Date(), 7));
  const address = (kind: "weekly" | "annual" | "dispatch", more: Readonly<Record<string, string>> = {}) =>
    `/api/snapshots/${snapshotId}/reports/${kind}?${new URLSearchParams({ issuer, ...more })}`;
  const unsigned = issuer.trim() === "";
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{say("snapshot.reports")}</h2>
      <p>
        {say("snapshot.reports.lead")} <PathLink to="/report-templates">{say("snapshot.reports.templates")}</PathLink>
      </p>
      <div className="rollup-filters">
        <div className="inline-field">
          <label htmlFor={`${id}-issuer`}>{say("snapshot.reports.issuer")}</label>
          <Input
            id={`${id}-issuer`}
            value={issuer}
            maxLength={60}
            placeholder={say("snapshot.reports.issuer.hint")}
            onChange={(event) => {
              setIssuer(event.target.value);
              remember(ISSUER, event.target.value);
            }}
          />
        </div>
        <Button disabled={unsigned} href={address("weekly")}>
          {say("snapshot.reports.weekly")}
        </Button>
        <Button disabled={unsigned} href={address("annual")}>
          {say("snapshot.reports.annual")}
        </Button>
      </div>
      {areas.length === 0 ? (
        <p className="rollup-soft">{say("snapshot.reports.none")}</p>
      ) : (
        <div className="rollup-filters">
          <div className="inline-field">
            <label htmlFor={`${id}-area`}>{say("snapshot.reports.area")}</label>
            <Select
              id={`${id}-area`}
              value={area}
              options={areas.map((value) => ({ value, label: value }))}
              onChange={setArea}
              popupMatchSelectWidth={false}
            />
          </div>
          <div className="inline-field">
            <label htmlFor={`${id}-due`}>{say("snapshot.reports.due")}</label>
            <Input id={`${id}-due`} type="date" value={due} onChange={(event) => setDue(event.target.value)} />
          </div>
          <Button disabled={unsigned || due === ""} href={address("dispatch", { area, due })}>
            {say("snapshot.reports.dispatch")}
          </Button>
        </div>
      )}
    </section>
  );
}
