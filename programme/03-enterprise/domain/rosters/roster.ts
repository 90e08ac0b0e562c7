import { type AreaId, accept, excerpt, type Id, type IsoDate, parseIsoDate, type Result, refuse } from "#kernel";
import type { EnterpriseId } from "../enterprise.ts";
import { documentOrNone } from "./document-number.ts";
import { lastDayOf, type RosterStay } from "./membership.ts";

/** A kind of list that enterprises are put on: 规上, 链主, 专精特新 … (catalogue/rosters). */
export type RosterKind = {
  readonly code: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly explain: { readonly zh: string; readonly en: string };
  readonly level: "national" | "provincial" | "city" | "district" | "any";
  /** How long an issue usually holds; null for one that holds until another replaces it. */
  readonly validMonths: number | null;
  readonly verification: "sourced" | "background";
  readonly source: string;
};

export type RosterIssueId = Id<"roster-issue">;
export type RosterEntryId = Id<"roster-entry">;
export type FrozenRosterId = Id<"frozen-roster">;

/** 批次: a list as an office issued it, with the days between which it holds (both included). */
export type RosterIssue = {
  readonly homeId: AreaId;
  readonly id: RosterIssueId;
  readonly kind: string;
  readonly title: string;
  readonly issuer: string;
  readonly areaId: AreaId;
  /** 发文字号 as it is printed; null for a list without a document. */
  readonly document: string | null;
  readonly issuedOn: IsoDate;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly demo: boolean;
};

/** What somebody typed of a list. */
export type TypedIssue = Pick<RosterIssue, "kind" | "title" | "issuer" | "document"> & {
  readonly issuedOn: string;
  readonly from: string;
  readonly until: string | null;
};

/** A name or title as it is kept, or null when nothing readable is in it. */
function words(text: string): string | null {
  const tidy = text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/\s+/g, " ");
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : null;
}

type Span = { readonly from: IsoDate; readonly until: IsoDate | null };

function readSpan(from: string, until: string | null): Result<Span> {
  const first = parseIsoDate(from);
  if (!first.ok) return first;
  if (until === null || until === "") return accept({ from: first.value, until: null });
  const last = parseIsoDate(until);
  if (!last.ok) return last;
  if (last.value < first.value) return refuse("enterprise.roster-ends-before-begin", { from, until });
  return accept({ from: first.value, until: last.value });
}

/**
 * Checks a list before it is kept. Refuses `enterprise.roster-kind-unknown`, `enterprise.roster-words-missing {field}`,
 * `enterprise.roster-document-malformed`, `enterprise.roster-issued-later` and `enterprise.roster-ends-before-begin`.
 */
export function readIssue(
  typed: TypedIssue,
  { kinds, today }: { readonly kinds: readonly RosterKind[]; readonly today: IsoDate },
): Result<Pick<RosterIssue, "kind" | "title" | "issuer" | "document" | "issuedOn" | "from" | "until">> {
  if (!kinds.some(({ code }) => code === typed.kind))
    return refuse("enterprise.roster-kind-unknown", { kind: typed.kind });
  const title = words(typed.title);
  if (title === null) return refuse("enterprise.roster-title-missing");
  const issuer = words(typed.issuer);
  if (issuer === null) return refuse("enterprise.roster-issuer-missing");
  const document = documentOrNone(typed.document);
  if (!document.ok) return document;
  const issuedOn = parseIsoDate(typed.issuedOn);
  if (!issuedOn.ok) return issuedOn;
  if (issuedOn.value > today) return refuse("enterprise.roster-issued-later", { day: typed.issuedOn });
  const span = readSpan(typed.from, typed.until);
  if (!span.ok) return span;
  return accept({ kind: typed.kind, title, issuer, document: document.value, issuedOn: issuedOn.value, ...span.value });
}

/** Something in the register that is to be put on a list, as far as it is known. */
export type Candidate = {
  readonly enterpriseId: EnterpriseId;
  readonly name: string;
  /** The name of the merged file it was named by; null when it was named by its own code or id. */
  readonly mergedName: string | null;
  /** Whether it lies in the area of the list. */
  readonly within: boolean;
  /** Its stays on this very list, also by files merged into it. */
  readonly stays: readonly RosterStay[];
};

/** Days that were typed for one enterprise; null takes those of the list. */
export type TypedStay = { readonly from: string | null; readonly until: string | null };

function spanText({ from, until }: Pick<RosterIssue, "from" | "until">) {
  return until === null
    ? { zh: `${from} 起，没有终止日期`, en: `from ${from} on, without an end` }
    : `${from} – ${until}`;
}

/** The days on which an enterprise is to be on a list; what is not said is the list's own. */
function staySpan(issue: Pick<RosterIssue, "from" | "until">, typed: TypedStay): Result<Span> {
  const span = readSpan(typed.from ?? issue.from, typed.until ?? issue.until);
  if (!span.ok) return span;
  const { from, until } = span.value;
  const beyond = issue.until !== null && (until === null || until > issue.until);
  if (from < issue.from || beyond) return refuse("enterprise.roster-entry-outside", { span: spanText(issue) });
  return span;
}

/**
 * Whether an enterprise may be put on a list, and for which days; `already` when it stands there for just these days, or no days
 * were given and it stands there. Refuses
 * `enterprise.roster-issue-expired`, `enterprise.roster-enterprise-outside`, `enterprise.roster-ends-before-begin`,
 * `enterprise.roster-entry-outside` and `enterprise.roster-already-on`.
 */
export function decideEntry(
  issue: Pick<RosterIssue, "from" | "until" | "title">,
  candidate: Candidate,
  { typed, today }: { readonly typed: TypedStay; readonly today: IsoDate },
): Result<Span & { readonly already: boolean }> {
  const { name } = candidate;
  if (issue.until !== null && issue.until < today)
    return refuse("enterprise.roster-issue-expired", { title: issue.title, until: issue.until });
  if (!candidate.within) return refuse("enterprise.roster-enterprise-outside", { name });
  const span = staySpan(issue, typed);
  if (!span.ok) return span;
  const { from, until } = span.value;
  const there = candidate.stays.find((stay) => overlaps(stay, span.value));
  if (!there) return accept({ ...span.value, already: false });
  const silent = typed.from === null && typed.until === null;
  const same = there.offFrom === null && there.from === from && there.until === until;
  if (silent || same) return accept({ from: there.from, until: there.until, already: true });
  return refuse("enterprise.roster-already-on", { name, from: there.from, until: there.until });
}

function overlaps(stay: RosterStay, { from, until }: Span): boolean {
  const last = lastDayOf(stay);
  if (last !== null && (last < stay.from || last < from)) return false;
  return until === null || stay.from <= until;
}

/** What somebody typed to take an enterprise off a list. */
export type TypedRemoval = { readonly offFrom: string; readonly reason: string; readonly document: string | null };

/** A removal as it is kept: the first day on which the enterprise is no longer on the list, why, and by which document. */
export type RosterRemoval = { readonly offFrom: IsoDate; readonly reason: string; readonly document: string | null };

/**
 * Whether an enterprise may be taken off. Refuses `enterprise.roster-already-off`, `enterprise.roster-reason-missing`,
 * `enterprise.roster-off-before-on`, `enterprise.roster-off-after-end` and `enterprise.roster-document-malformed`.
 */
export function decideRemoval(stay: RosterStay, typed: TypedRemoval): Result<RosterRemoval> {
  if (stay.offFrom !== null) return refuse("enterprise.roster-already-off", { day: stay.offFrom });
  const day = parseIsoDate(typed.offFrom);
  if (!day.ok) return day;
  if (day.value < stay.from) return refuse("enterprise.roster-off-before-on", { from: stay.from });
  if (stay.until !== null && day.value > stay.until)
    return refuse("enterprise.roster-off-after-end", { until: stay.until });
  const reason = words(typed.reason);
  if (reason === null) return refuse("enterprise.roster-reason-missing");
  const document = documentOrNone(typed.document);
  return document.ok
    ? accept({ offFrom: day.value, reason: excerpt(reason, 500), document: document.value })
    : document;
}
