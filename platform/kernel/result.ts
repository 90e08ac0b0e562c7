/** A value that may be shown to a person as part of a refusal: plain, serialisable, without sentences. */
export type FactValue = string | number | boolean | null | readonly FactValue[] | { readonly [key: string]: FactValue };

/**
 * Why something asked for was not done. `code` is stable for ever ("room.reason"); `facts` are what the wording of that
 * code needs. Sentences live in the wording files, HTTP numbers in apps/server.
 */
export type Refusal = { readonly code: string; readonly facts: { readonly [key: string]: FactValue } };

export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Result<T> = Accepted<T> | Refused;

export function accept(): Accepted<undefined>;
export function accept<T>(value: T): Accepted<T>;
export function accept<T>(value?: T): Accepted<T | undefined> {
  return { ok: true, value };
}

/** Refuse with a stable code, e.g. `refuse("plan.already-withdrawn", { on: "2026-11-22" })`. */
export function refuse(code: string, facts: Refusal["facts"] = {}): Refused {
  return { ok: false, refusal: { code, facts } };
}

/** Turns a list of results into a result of a list; the first refusal wins. */
export function all<T>(results: readonly Result<T>[]): Result<T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return accept(values);
}

/** Ends a `switch` over a union: a new member that nobody handles is a compile error, and a bug at run time. */
export function impossible(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
