import { Button, Popover } from "antd";
import { api } from "#contract";
import { rosterRulesWording } from "#enterprise/wording";
import { PathLink, useApiQuery, useWording } from "#screen";
import { useValueText } from "../use-value-text.ts";
import { EntryText, StandingTag } from "./roster-text.tsx";
import type { EntryView, KindView } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

/** What says most about a kind: on a list before off it. */
const RANK: readonly EntryView["standing"][] = ["valid", "ending", "coming", "taken-off", "expired"];

/** The rosters that an enterprise is or was on, each opening who issued it and by which document. */
export function RosterTags({ enterpriseId }: { readonly enterpriseId: string }) {
  const { say } = useWording(rosterWording);
  const rosters = useApiQuery(["rosters", "of", enterpriseId], () =>
    api.GET("/api/enterprises/{enterpriseId}/rosters", { params: { path: { enterpriseId } } }),
  );
  const { value } = rosters;
  if (!value) return null;
  return (
    <div className="roster-tags">
      <span>{say("roster.tags")}</span>
      {value.entries.length === 0 && <span className="dossier-hint">{say("roster.tags.none")}</span>}
      {value.kinds.map((kind) => (
        <RosterTag key={kind.code} kind={kind} entries={value.entries.filter((one) => one.kind === kind.code)} />
      ))}
    </div>
  );
}

type RosterTagProps = { readonly kind: KindView; readonly entries: readonly EntryView[] };

function RosterTag({ kind, entries }: RosterTagProps) {
  const { say } = useWording(rosterWording);
  const { say: sayRule } = useWording(rosterRulesWording);
  const { label } = useValueText();
  const standing = RANK.find((one) => entries.some((entry) => entry.standing === one)) ?? "expired";
  const name = label(kind.label);
  return (
    <Popover
      trigger="click"
      title={name}
      content={
        <ul className="roster-entries roster-popover">
          {entries.map((entry) => (
            <li key={entry.id}>
              <PathLink to={`/enterprises/roster-issues/${entry.issue.id}`}>{entry.issue.title}</PathLink>
              <EntryText entry={entry} />
            </li>
          ))}
        </ul>
      }
    >
      <Button
        size="small"
        aria-label={say("roster.tags.open", { kind: name, standing: sayRule(`roster.standing.${standing}`) })}
      >
        {name} {standing !== "valid" && <StandingTag standing={standing} />}
      </Button>
    </Popover>
  );
}
