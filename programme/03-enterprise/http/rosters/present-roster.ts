import type { IsoDate } from "#kernel";
import { type RosterKind, standingOf } from "../../index.ts";
import type { ListedEntry, ListedFrozen, ListedIssue } from "../../store/index.ts";

export function kindView(kind: RosterKind) {
  return { ...kind, label: { ...kind.label }, explain: { ...kind.explain } };
}

export function frozenView(it: ListedFrozen) {
  const { homeId: _home, ...rest } = it;
  return rest;
}

export function issueView(
  it: ListedIssue,
  { members, mayEdit, day }: { readonly members: number; readonly mayEdit: boolean; readonly day: IsoDate },
) {
  const { homeId: _home, kind: _kind, ...rest } = it;
  return { ...rest, members, mayEdit, expired: it.until !== null && it.until < day };
}

/** An entry as it stands on a day; whether it may be changed follows from the area of its list. */
export function entryView(
  it: ListedEntry,
  { day, mayEdit }: { readonly day: IsoDate; readonly mayEdit: (entry: ListedEntry) => boolean },
) {
  const { homeId: _home, enterpriseId: _enterprise, issue, removal, ...rest } = it;
  return {
    ...rest,
    issue: { ...issue },
    standing: standingOf(it, day),
    removal: removal && {
      reason: removal.reason,
      document: removal.document,
      recordedAt: removal.recordedAt,
      byName: removal.byName,
    },
    mayEdit: mayEdit(it),
  };
}
