import type { Instant } from "#kernel";

/** What a sentence is filled with: a text, a number, or a label in both languages. */
export type NoticeFact = string | number | { readonly zh: string; readonly en: string };

/** Something that somebody should hear of, as a room posts it in the transaction in which it happened. */
export type NewNotice = {
  /** Says what happened, `casework.task-assigned`; its sentence is the wording key `notice.${kind}` in both languages. */
  readonly kind: string;
  /** Ids of the persons told; an account that is not there, or is disabled, is left out. */
  readonly to: readonly string[];
  /** For the sentence. It leaves the platform: nothing personal, no names of persons, no telephone numbers. */
  readonly facts: Readonly<Record<string, NoticeFact>>;
  /** Path of our own where to act, `/cases/…`. */
  readonly path: string;
  /** The same person hears of the same `once` one time, ever. */
  readonly once: string;
};

/** A notice in a person's inbox. */
export type Notice = {
  readonly id: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, NoticeFact>>;
  readonly path: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
};

const KIND = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;
const OWN_PATH = /^\/(?![/\\])[^\s\\]*$/;

/** What is wrong with a notice as a room wrote it, which is a bug of that room; undefined when nothing is. */
export function faultOf(notice: NewNotice): string | undefined {
  if (!KIND.test(notice.kind)) return `${notice.kind} is no kind of notice`;
  if (!OWN_PATH.test(notice.path) || notice.path.length > 500) return `${notice.path} is no path of our own`;
  if (notice.once === "" || notice.once.length > 200) return "what happens once has a name of 1 to 200 characters";
  return JSON.stringify(notice.facts).length > 4_000 ? "the facts of a notice fit into 4,000 characters" : undefined;
}
