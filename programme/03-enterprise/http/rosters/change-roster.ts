import type { Static } from "typebox";
import { areaInScope, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Grant, Reader, Writer } from "#database";
import { accept, all, areaId, dayOf, type Instant, idOf, type Result, refuse } from "#kernel";
import { readCreditCode } from "../../domain/credit-code.ts";
import { decideEntry, decideRemoval, readIssue } from "../../domain/rosters/roster.ts";
import type { RosterEntryId, RosterIssueId, RosterKind } from "../../index.ts";
import {
  type FoundCandidate,
  findCandidates,
  findRosterEntry,
  findRosterIssue,
  holdRoster,
  insertRosterEntries,
  insertRosterIssues,
  insertRosterRemovals,
  knownEntries,
  type ListedIssue,
  type NewRosterEntry,
  type StoredImport,
} from "../../store/index.ts";
import type { EntriesBody, IssueBody, RemovalBody } from "./schemas.ts";

/** When and with which kinds of lists something is changed. */
export type RosterChanging = { readonly rosterKinds: readonly RosterKind[]; readonly at: Instant };

/** What somebody says of a list. */
const SAID = ["kind", "title", "issuer", "areaId", "document", "issuedOn", "from", "until"] as const;

/**
 * Keeps a list. Refuses `areas.outside-scope`, what `readIssue` refuses, and `enterprise.roster-id-reused`; the same sent twice is kept
 * once.
 */
export async function addIssue(
  write: Writer,
  grant: Grant,
  { body, rosterKinds, at }: RosterChanging & { readonly body: Static<typeof IssueBody> },
): Promise<Result<{ readonly id: string }>> {
  const area = areaId(body.areaId);
  if (!(await areaInScope(write, area))) return refuse("areas.outside-scope");
  const read = readIssue(body, { kinds: rosterKinds, today: dayOf(at) });
  if (!read.ok) return read;
  const homeId = await homeShardOf(write, area);
  const issue = { ...read.value, homeId, id: idOf<"roster-issue">(body.id), areaId: area, demo: false };
  if ((await insertRosterIssues(write, grant, [issue], at)) === 0) {
    const known = await findRosterIssue(write, issue.id);
    const same = SAID.every((part) => known?.[part] === issue[part]);
    return same ? accept({ id: body.id }) : refuse("enterprise.roster-id-reused");
  }
  await recordAudit(write, grant, {
    ...{ action: "roster-issue-added", objectKind: "roster-issue", objectId: body.id, areaId: area },
    detail: { kind: issue.kind, title: issue.title, document: issue.document },
  });
  return accept({ id: body.id });
}

/** A list that the caller may change. Refuses `enterprise.roster-issue-not-found` and, for one that is only seen, `areas.outside-scope`. */
async function issueToChange(query: Reader, id: RosterIssueId): Promise<Result<ListedIssue>> {
  const issue = await findRosterIssue(query, id);
  if (!issue) return refuse("enterprise.roster-issue-not-found");
  if (!(await areaInScope(query, issue.areaId))) return refuse("areas.outside-scope");
  return accept(issue);
}

/** The list that a workbook was handed in for. Refuses what `issueToChange` refuses. */
export async function issueOfList(
  query: Reader,
  { target }: Pick<StoredImport, "target">,
): Promise<Result<ListedIssue>> {
  const known = target !== null && UUID.test(target);
  return known ? issueToChange(query, idOf(target)) : refuse("enterprise.roster-issue-not-found");
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Credit codes as they are kept, ids as they are. Refuses what `readCreditCode` refuses. */
function keysOf(named: readonly string[]): Result<string[]> {
  return all(
    named.map((text): Result<string> => {
      if (UUID.test(text)) return accept(text);
      const code = readCreditCode(text);
      return code.ok ? accept(code.value.code) : code;
    }),
  );
}

type Adding = {
  readonly issue: ListedIssue;
  readonly body: Static<typeof EntriesBody>;
  readonly candidates: ReadonlyMap<string, FoundCandidate>;
  readonly at: Instant;
};

/** One entry as it is to be kept. Refuses what `decideEntry` refuses, `enterprise.roster-enterprise-unknown`, `enterprise.roster-already-on`. */
function newEntry(key: string, id: string, { issue, body, candidates, at }: Adding): Result<NewRosterEntry> {
  const candidate = candidates.get(key);
  if (!candidate) return refuse("enterprise.roster-enterprise-unknown", { text: key });
  const typed = { from: body.from, until: body.until };
  const decided = decideEntry(issue, candidate, { typed, today: dayOf(at) });
  if (!decided.ok) return decided;
  const { already, ...span } = decided.value;
  if (already) return refuse("enterprise.roster-already-on", { name: candidate.name, ...span });
  const { homeId, enterpriseId } = candidate;
  return accept({ homeId, id: idOf<"roster-entry">(id), enterpriseId, ...span, remark: remarkOf(body) });
}

/** Whether an entry that is kept under an id says what is said under it now. */
function isSameEntry(
  kept: Omit<NewRosterEntry, "id" | "homeId">,
  key: string,
  { issue, body, candidates }: Adding,
): boolean {
  return (
    kept.enterpriseId === candidates.get(key)?.enterpriseId &&
    kept.from === (body.from ?? issue.from) &&
    kept.until === (body.until ?? issue.until) &&
    kept.remark === remarkOf(body)
  );
}

const remarkOf = ({ remark }: Static<typeof EntriesBody>) => remark?.trim() || null;

/** Refuses `enterprise.roster-named-twice {name}`, and `enterprise.roster-one-enterprise {name, other}` when it was by two merged files. */
function namedTwice(candidates: readonly FoundCandidate[]): Result<undefined> {
  for (const [index, { enterpriseId, name, mergedName }] of candidates.entries()) {
    const before = candidates.slice(0, index).find((one) => one.enterpriseId === enterpriseId);
    if (!before) continue;
    const other = mergedName ?? before.mergedName;
    return other === null || mergedName === before.mergedName
      ? refuse("enterprise.roster-named-twice", { name })
      : refuse("enterprise.roster-one-enterprise", { name, other });
  }
  return accept();
}

/**
 * Puts enterprises on a list: all that are named, or none. Refuses `enterprise.roster-issue-not-found`, `enterprise.roster-named-twice`,
 * `enterprise.roster-one-enterprise` when two files that were merged are named, `enterprise.roster-id-reused`, and, of the first that cannot be taken, why. Sent twice they are put on once.
 */
export async function addEntries(
  write: Writer,
  grant: Grant,
  {
    issueId,
    body,
    at,
  }: { readonly issueId: RosterIssueId; readonly body: Static<typeof EntriesBody>; readonly at: Instant },
): Promise<Result<{ readonly added: number }>> {
  const found = await issueToChange(write, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  await holdRoster(write, issue);
  const given = body.entries.map(({ id }) => id);
  const known = await knownEntries(write, given, issue.id);
  const keys = keysOf(body.entries.map(({ enterprise }) => enterprise));
  if (!keys.ok) return keys;
  const ids = keys.value.filter((key) => UUID.test(key));
  const candidates = await findCandidates(write, issue, { ids, codes: keys.value.filter((key) => !UUID.test(key)) });
  const adding = { issue, body, candidates, at };
  const named = body.entries.map(({ id }, index) => ({ id, key: keys.value[index] ?? "", before: known.get(id) }));
  if (named.some(({ key, before }) => before && !isSameEntry(before, key, adding)))
    return refuse("enterprise.roster-id-reused");
  const fresh = named.filter(({ before }) => before === undefined);
  const entries = all(fresh.map(({ id, key }) => newEntry(key, id, adding)));
  if (!entries.ok) return entries;
  const twice = namedTwice(fresh.flatMap(({ key }) => candidates.get(key) ?? []));
  if (!twice.ok) return twice;
  const added = await insertRosterEntries(write, grant, { issue, entries: entries.value, at });
  if (added < entries.value.length) return refuse("enterprise.roster-id-reused");
  if (added === 0) return accept({ added });
  const names = fresh.slice(0, 5).map(({ key }) => candidates.get(key)?.name ?? "");
  await recordAudit(write, grant, {
    ...{ action: "roster-entries-added", objectKind: "roster-issue", objectId: issue.id, areaId: issue.areaId },
    detail: { title: issue.title, added, names },
  });
  return accept({ added });
}

/**
 * Takes an enterprise off a list. Refuses `enterprise.roster-entry-not-found`, what `decideRemoval` refuses, and
 * `enterprise.roster-id-reused`; the same sent twice is done once.
 */
export async function takeOff(
  write: Writer,
  grant: Grant,
  {
    entryId,
    body,
    at,
  }: { readonly entryId: RosterEntryId; readonly body: Static<typeof RemovalBody>; readonly at: Instant },
): Promise<Result<{ readonly id: string }>> {
  const seen = await findRosterEntry(write, entryId);
  if (!seen) return refuse("enterprise.roster-entry-not-found");
  const issue = await issueToChange(write, seen.issue.id);
  if (!issue.ok) return issue;
  await holdRoster(write, issue.value);
  const entry = (await findRosterEntry(write, entryId)) ?? seen;
  if (entry.removal?.id === body.id) {
    const again = decideRemoval({ ...entry, offFrom: null }, body);
    const kept = { offFrom: entry.offFrom, reason: entry.removal.reason, document: entry.removal.document };
    const same =
      again.ok && (["offFrom", "reason", "document"] as const).every((part) => again.value[part] === kept[part]);
    return same ? accept({ id: body.id }) : refuse("enterprise.roster-id-reused");
  }
  const decided = decideRemoval(entry, body);
  if (!decided.ok) return decided;
  const removal = { ...decided.value, homeId: entry.homeId, entryId, id: body.id };
  await insertRosterRemovals(write, grant, [removal], at);
  await recordAudit(write, grant, {
    ...{
      action: "roster-entry-taken-off",
      objectKind: "enterprise",
      objectId: entry.enterpriseId,
      areaId: issue.value.areaId,
    },
    detail: { title: issue.value.title, ...decided.value },
  });
  return accept({ id: body.id });
}
