import { Tag } from "antd";
import { rosterRulesWording } from "#enterprise/wording";
import { useWording } from "#screen";
import { useValueText } from "../use-value-text.ts";
import type { EntryView, KindView } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

export function StandingTag({ standing }: { readonly standing: EntryView["standing"] }) {
  const { say } = useWording(rosterRulesWording);
  return <Tag className={`roster-is-${standing}`}>{say(`roster.standing.${standing}`)}</Tag>;
}

/** From when to when, as sentences say it. */
export function useDays(): (days: { readonly from: string; readonly until: string | null }) => string {
  const { say } = useWording(rosterWording);
  return ({ from, until }) =>
    until === null ? say("roster.days.open", { from }) : say("roster.days", { from, until });
}

/** The name of a kind, marked where its definition is still to be verified. */
export function KindName({ kind }: { readonly kind: KindView }) {
  const { say } = useWording(rosterWording);
  const { label } = useValueText();
  return (
    <>
      {label(kind.label)}{" "}
      {kind.verification === "background" && <span className="to-verify">{say("roster.to-verify")}</span>}
    </>
  );
}

/** One entry: which list, by whom, from when to when, and how it ended. */
export function EntryText({ entry }: { readonly entry: EntryView }) {
  const { say, date, moment } = useWording(rosterWording);
  const days = useDays();
  const { issue, removal, offFrom, remark } = entry;
  return (
    <>
      <div>
        {days(entry)} <StandingTag standing={entry.standing} />
      </div>
      <div className="dossier-hint">
        {issue.issuer} · {issue.document ?? say("roster.no-document")} · {date(issue.issuedOn)}
      </div>
      {remark !== null && <div className="dossier-hint">{say("roster.entry.remark", { remark })}</div>}
      {removal !== null && offFrom !== null && (
        <div className="dossier-hint">
          {say("roster.entry.off", { day: offFrom, reason: removal.reason })} ·{" "}
          {removal.document !== null && `${removal.document} · `}
          {say("roster.issue.by", { name: removal.byName, moment: moment(removal.recordedAt) })}
        </div>
      )}
    </>
  );
}
