import { accept, type Instant, later, type Result, refuse } from "#kernel";
import type { Duty } from "./permission.ts";

/** What a region asks of passwords and sessions; `catalogue/accounts/policies.json` holds those there are. */
export type AccountPolicy = {
  readonly id: string;
  /** Characters at least. */
  readonly minimum: number;
  /** Of small letters, capitals, digits and anything else, so many at least; none is asked for when it is 1. */
  readonly kinds: number;
  /** After so many days a new password is asked for; null where none is asked for without a cause. */
  readonly maximumDays: number | null;
  /** So many passwords of before are refused. */
  readonly remembered: number;
  readonly idleMinutes: { readonly administrators: number; readonly others: number };
  /** A session ends so many hours after it began, whatever was done in it. */
  readonly hours: number;
  /** By this day of each year (MM-DD) every role is confirmed or taken away. */
  readonly recertifyBy: string;
};

/** What everybody who wants in would try first: the person's names, the area, the office. */
export type PasswordContext = { readonly userName: string; readonly words: readonly string[] };

export type PasswordRules = { readonly policy: AccountPolicy; readonly common: ReadonlySet<string> };

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/**
 * Whether a password may be chosen. Refuses `identity.weak-password {minimum, kinds}`, `identity.short-password {minimum}` where only length counts, `identity.password-tells {word}` for words of the
 * surroundings, and `identity.common-password`.
 */
export function choosable(
  password: string,
  context: PasswordContext,
  { policy, common }: PasswordRules,
): Result<undefined> {
  const { minimum, kinds } = policy;
  const used = KINDS.filter((kind) => kind.test(password)).length;
  if ([...password].length < minimum && kinds < 2) return refuse("identity.short-password", { minimum });
  if ([...password].length < minimum || used < kinds) return refuse("identity.weak-password", { minimum, kinds });
  const plain = password.normalize("NFKC").toLowerCase();
  const word = [context.userName, ...context.words].find((one) => tells(plain, one));
  if (word !== undefined) return refuse("identity.password-tells", { word });
  return isCommon(plain, common) ? refuse("identity.common-password") : accept();
}

/** A short word is in many a password by chance: from three letters, or two Chinese characters. */
function tells(plain: string, word: string): boolean {
  const sought = word.normalize("NFKC").toLowerCase().trim();
  const least = /\p{Script=Han}/u.test(sought) ? 2 : 3;
  return [...sought].length >= least && plain.includes(sought);
}

const DRESSED: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
  "!": "i",
};

/** A word of the list as it is, or dressed up as people do: digits and signs before and behind, p@ssw0rd for password. */
function isCommon(plain: string, common: ReadonlySet<string>): boolean {
  if (common.has(plain)) return true;
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const undressed = [...bare].map((letter) => DRESSED[letter] ?? letter).join("");
  return common.has(bare) || common.has(undressed) || repeats(plain);
}

/** One or two characters over and over. */
function repeats(plain: string): boolean {
  return new Set(plain).size <= 2;
}

/** Whether a new password is asked for before anything else. */
export function passwordIsOver(changedAt: Instant, { maximumDays }: AccountPolicy, now: Instant): boolean {
  return maximumDays !== null && now >= later(changedAt, maximumDays * 24 * 60);
}

/** How long a session of an account lives: since its last use, and at most. */
export function limitsOf({ idleMinutes, hours }: AccountPolicy, duty: Duty): { idleMinutes: number; hours: number } {
  return { idleMinutes: duty === "programme" ? idleMinutes.others : idleMinutes.administrators, hours };
}
