import { accept, type Instant, type IsoDate, type Result, refuse } from "#kernel";

/**
 * What an entry of the register of sites, steps and assets says. record: it is there since the day; change: it is otherwise since the
 * day; retire: it is gone since the day; withdraw: an entry was wrong and nothing takes its place.
 */
export const ENTRY_ACTS = ["record", "change", "retire", "withdraw"] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

/** A row of the register. It is written once; what was wrong is followed by another row that replaces it. */
export type RegisterEntry<Content> = {
  /** Counts from 1 for each thing. */
  readonly seq: number;
  readonly act: EntryAct;
  readonly day: IsoDate;
  /** All that is known from the day on; null exactly for `retire` and `withdraw`. */
  readonly content: Content | null;
  /** The entry that this one puts right or takes away. */
  readonly replaces: number | null;
  readonly reason: string | null;
};

/** An entry with who wrote it and when. */
export type SignedEntry<Content> = RegisterEntry<Content> & {
  readonly recordedAt: Instant;
  readonly recordedByName: string;
};

/** What holds of a thing on a day: its content, since when it is so, and since when it is there at all. */
type StateOnDay<Content> = { readonly content: Content; readonly since: IsoDate; readonly begun: IsoDate };

function inOrder<Content>(entries: readonly RegisterEntry<Content>[]): RegisterEntry<Content>[] {
  return entries.toSorted((a, b) => (a.day === b.day ? a.seq - b.seq : a.day < b.day ? -1 : 1));
}

/** The entries that nothing has replaced and that take nothing away, by their days. */
export function standingEntries<Content>(entries: readonly RegisterEntry<Content>[]): RegisterEntry<Content>[] {
  const replaced = new Set(entries.map(({ replaces }) => replaces));
  return inOrder(entries.filter(({ seq, act }) => act !== "withdraw" && !replaced.has(seq)));
}

/** What is so on a day, as far as it is known now; undefined before the thing was there and after it was gone. */
export function stateOn<Content>(
  entries: readonly RegisterEntry<Content>[],
  day: IsoDate,
): StateOnDay<Content> | undefined {
  const standing = standingEntries(entries);
  const last = standing.findLast((entry) => entry.day <= day);
  const begun = standing.find(({ act }) => act === "record")?.day;
  if (!last?.content || begun === undefined) return undefined;
  return { content: last.content, since: last.day, begun };
}

/**
 * What an entry leaves as it is where it says nothing: what the entry says that it puts right, else what is so on its day; for a thing
 * that is not there on that day, what was said of it last.
 */
export function contentBefore<Content>(
  entries: readonly RegisterEntry<Content>[],
  { replaces, day }: Pick<RegisterEntry<Content>, "replaces" | "day">,
): Content | undefined {
  const replaced = replaces === null ? undefined : entries.find(({ seq }) => seq === replaces);
  const known = replaced?.content ?? stateOn(entries, day)?.content;
  return known ?? entries.findLast(({ content }) => content !== null)?.content ?? undefined;
}

/** What somebody wants to write. `seen` is the last entry that stood on the screen: 0 for a thing that is new. */
export type EntryCommand<Content> = {
  readonly act: EntryAct;
  readonly day: IsoDate;
  readonly content: Content | null;
  readonly replaces: number | null;
  readonly reason: string | null;
  readonly seen: number;
};

const LONGEST_REASON = 500;

function readReason({ replaces, reason }: EntryCommand<unknown>): Result<string | null> {
  const text = reason?.trim().replace(/\s+/g, " ") ?? "";
  const length = [...text].length;
  if (length > LONGEST_REASON) return refuse("facts.reason-too-long", { most: LONGEST_REASON });
  if (replaces !== null && length < 2) return refuse("facts.reason-needed");
  return accept(text === "" ? null : text);
}

/** Whether two contents say the same; they are plain data, keys in any order. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && sameContent(value, right.get(key)))
  );
}

/** Whether a line of entries makes sense: it begins with being there, and nothing follows being gone. */
function checkLine<Content>(standing: readonly RegisterEntry<Content>[]): Result<undefined> {
  const [first, ...others] = standing;
  if (!first) return accept();
  const begun = standing.find(({ act }) => act === "record");
  if (!begun) return refuse("enterprise.entry-start-has-followers");
  if (first !== begun) return refuse("enterprise.entry-before-start", { start: begun.day });
  if (others.some(({ act }) => act === "record")) return refuse("enterprise.entry-begun-already", { start: first.day });
  const gone = standing.findIndex(({ act }) => act === "retire");
  return gone >= 0 && gone < standing.length - 1
    ? refuse("enterprise.entry-after-retirement", { day: standing[gone]?.day ?? "" })
    : accept();
}

/** Checks what is to be replaced: it has to stand, and to say the same kind of thing, unless it is taken away. */
function checkReplaced<Content>(
  standing: readonly RegisterEntry<Content>[],
  { act, replaces, day, content }: EntryCommand<Content>,
): Result<undefined> {
  if (replaces === null) return act === "withdraw" ? refuse("enterprise.entry-not-found") : accept();
  const replaced = standing.find(({ seq }) => seq === replaces);
  if (!replaced) return refuse("enterprise.entry-outdated");
  if (act === "withdraw") return accept();
  if (replaced.act !== act) return refuse("enterprise.entry-not-found");
  const same = replaced.day === day && sameContent(replaced.content, content);
  return same ? refuse("enterprise.entry-changes-nothing") : accept();
}

/**
 * The entry that follows a thing's history. Refuses `enterprise.entry-outdated` when somebody was faster, `enterprise.entry-in-future`,
 * `enterprise.entry-not-found`, `enterprise.entry-begun-already`, `enterprise.entry-before-start`, `enterprise.entry-after-retirement`,
 * `enterprise.entry-start-has-followers`, `enterprise.entry-changes-nothing`, and a correction without a reason.
 */
export function nextEntry<Content>(
  history: readonly RegisterEntry<Content>[],
  command: EntryCommand<Content>,
  today: IsoDate,
): Result<RegisterEntry<Content>> {
  const last = Math.max(0, ...history.map(({ seq }) => seq));
  if (command.seen !== last) return refuse("enterprise.entry-outdated");
  if (command.day > today) return refuse("enterprise.entry-in-future", { day: command.day });
  const reason = readReason(command);
  if (!reason.ok) return reason;
  const standing = standingEntries(history);
  const replaced = checkReplaced(standing, command);
  if (!replaced.ok) return replaced;
  const { act, day, content, replaces } = command;
  if (standing.length === 0 && act !== "record") return refuse("enterprise.entry-not-found");
  if (act === "change" && replaces === null && sameContent(stateOn(history, day)?.content, content))
    return refuse("enterprise.entry-changes-nothing");
  const entry: RegisterEntry<Content> = { seq: last + 1, act, day, content, replaces, reason: reason.value };
  const line = checkLine(standingEntries([...history, entry]));
  return line.ok ? accept(entry) : line;
}
