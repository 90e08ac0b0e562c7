import { Button, Input, Select } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { FoundAs, Pages } from "../enterprise-list.tsx";
import { enterpriseWording } from "../wording.ts";
import { RemovalForm } from "./removal-form.tsx";
import { EntryText } from "./roster-text.tsx";
import { type EntryView, type KindView, MEMBERS_SHOWN, type MembersShown, type MemberView } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

type MemberListProps = {
  readonly kind: KindView;
  readonly areaId: number;
  /** Only this list. */
  readonly issueId?: string;
};

type Place = { readonly afterRevenue: string | null; readonly afterId: string };
type Leaving = { readonly entry: EntryView; readonly name: string };

/** Who is on the lists of a kind, or on one of them: a page at a time, with every entry there ever was. */
export function MemberList({ kind, areaId, issueId }: MemberListProps) {
  const { say } = useWording(rosterWording);
  const [text, setText] = useState("");
  const [standing, setStanding] = useState<MembersShown>("valid");
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const after = places.at(-1);
  const narrowing = {
    ...{ areaId, standing },
    ...(text === "" ? {} : { text }),
    ...(issueId === undefined ? {} : { issueId }),
  };
  const query = {
    ...narrowing,
    ...(after === undefined ? {} : { afterId: after.afterId }),
    ...(after?.afterRevenue == null ? {} : { afterRevenue: after.afterRevenue }),
  };
  const page = useApiQuery(
    ["rosters", "members", kind.code, query],
    () => api.GET("/api/rosters/{kind}/members", { params: { path: { kind: kind.code }, query } }),
    { keepPrevious: true },
  );
  const narrow = (change: { text?: string; standing?: MembersShown }) => {
    setPlaces([]);
    if (change.text !== undefined) setText(change.text);
    if (change.standing !== undefined) setStanding(change.standing);
  };
  const untouched = text === "" && standing === "valid" && issueId !== undefined;
  return (
    <>
      <MemberFilters standing={standing} onNarrow={narrow} exportAddress={exportAddress(kind, narrowing)} />
      <Loaded reading={page}>
        {({ members, next, count }) =>
          members.length === 0 ? (
            <EmptyState
              title={say("roster.members.none")}
              explain={say(untouched ? "roster.members.none.issue" : "roster.members.none.explain")}
            />
          ) : (
            <>
              <Count count={count} />
              <MemberTable members={members} issueId={issueId} onTakeOff={setLeaving} />
              <Pages
                page={places.length + 1}
                onBack={places.length === 0 ? undefined : () => setPlaces(places.slice(0, -1))}
                onNext={next === null ? undefined : () => setPlaces([...places, next])}
              />
            </>
          )
        }
      </Loaded>
      {leaving && <RemovalForm {...leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function Count({ count }: { readonly count: number }) {
  const { say } = useWording(enterpriseWording);
  return (
    <p className="enterprise-count" role="status">
      {say("enterprise.count", { count })}
    </p>
  );
}

type Narrowing = {
  readonly areaId: number;
  readonly standing: MembersShown;
  readonly text?: string;
  readonly issueId?: string;
};

/** The same members as Excel. */
function exportAddress(kind: KindView, { areaId, ...narrowing }: Narrowing): string {
  const query = new URLSearchParams({ areaId: String(areaId), ...narrowing });
  return `/api/rosters/${kind.code}/members.xlsx?${query.toString()}`;
}

type MemberFiltersProps = {
  readonly standing: MembersShown;
  readonly onNarrow: (change: { text?: string; standing?: MembersShown }) => void;
  readonly exportAddress: string;
};

function MemberFilters({ standing, onNarrow, exportAddress: address }: MemberFiltersProps) {
  const { say } = useWording(rosterWording);
  const id = useId();
  return (
    <search className="enterprise-filters">
      <div className="inline-field">
        <label htmlFor={`${id}-text`}>{say("roster.members.search")}</label>
        <Input.Search
          id={`${id}-text`}
          className="enterprise-search"
          allowClear
          maxLength={100}
          placeholder={say("roster.members.search.hint")}
          onSearch={(text) => onNarrow({ text: text.trim() })}
        />
      </div>
      <div className="inline-field">
        <label htmlFor={`${id}-standing`}>{say("roster.members.standing")}</label>
        <Select<MembersShown>
          id={`${id}-standing`}
          className="roster-standing"
          value={standing}
          options={MEMBERS_SHOWN.map((one) => ({ value: one, label: say(`roster.members.${one}`) }))}
          onChange={(chosen) => onNarrow({ standing: chosen })}
        />
      </div>
      <Button href={address}>{say("roster.members.export")}</Button>
    </search>
  );
}

type MemberTableProps = {
  readonly members: readonly MemberView[];
  readonly issueId: string | undefined;
  readonly onTakeOff: (leaving: Leaving) => void;
};

function MemberTable({ members, issueId, onTakeOff }: MemberTableProps) {
  const { say } = useWording(rosterWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  return (
    <ScrollRegion label={say("roster.members")}>
      <table className="dossier-table roster-members">
        <thead>
          <tr>
            <th scope="col">{sayOfEnterprises("enterprise.name")}</th>
            <th scope="col">{say("roster.area")}</th>
            <th scope="col">{say("roster.members.entries")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ enterprise, entries }) => (
            <tr key={enterprise.id}>
              <th scope="row">
                <PathLink to={`/enterprises/${enterprise.id}`}>{enterprise.name}</PathLink>
                <div className="enterprise-code">{enterprise.creditCode}</div>
                <FoundAs text={enterprise.foundAs} />
              </th>
              <td>{enterprise.areaName}</td>
              <td>
                <ul className="roster-entries">
                  {entries
                    .filter(({ issue }) => issueId === undefined || issue.id === issueId)
                    .map((entry) => (
                      <li key={entry.id}>
                        <Entry
                          entry={entry}
                          linked={issueId === undefined}
                          name={enterprise.name}
                          onTakeOff={onTakeOff}
                        />
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type EntryProps = {
  readonly entry: EntryView;
  readonly name: string;
  /** Says which list it is. */
  readonly linked: boolean;
  readonly onTakeOff: (leaving: Leaving) => void;
};

function Entry({ entry, name, linked, onTakeOff }: EntryProps) {
  const { say } = useWording(rosterWording);
  const { issue, standing, mayEdit } = entry;
  const standsThere = standing === "valid" || standing === "ending" || standing === "coming";
  return (
    <div className="roster-entry">
      <div>
        {linked && <PathLink to={`/enterprises/roster-issues/${issue.id}`}>{issue.title}</PathLink>}
        <EntryText entry={entry} />
      </div>
      {mayEdit && standsThere && (
        <Button
          size="small"
          aria-label={say("roster.entry.take-off.of", { name, title: issue.title })}
          onClick={() => onTakeOff({ entry, name })}
        >
          {say("roster.entry.take-off")}
        </Button>
      )}
    </div>
  );
}
