import type { Refusal } from "#kernel";

/** The one table from refusal codes to HTTP numbers. What is not listed is 422: understood, and refused by a rule. */
const STATUS: Readonly<Record<string, number>> = {
  "areas.alias-taken": 409,
  "areas.name-taken": 409,
  "areas.not-found": 404,
  "areas.outside-scope": 403,
  "files.too-large": 413,
  "http.foreign-origin": 403,
  "http.invalid-request": 400,
  "http.malformed": 400,
  "http.not-found": 404,
  "http.too-large": 413,
  "http.too-many-requests": 429,
  "http.unexpected": 500,
  "http.unsupported-type": 415,
  "http.unwritable-text": 400,
  "identity.already-set-up": 409,
  "identity.demo-only": 403,
  "identity.locked": 429,
  "identity.not-permitted": 403,
  "identity.not-signed-in": 401,
  "identity.user-name-taken": 409,
  "identity.wrong-setup-code": 403,
  "identity.wrong-sign-in": 401,
  "plan.already-published": 409,
  "plan.version-outdated": 409,
  "plan.already-withdrawn": 409,
  "plan.no-annex": 404,
  "plan.not-found": 404,
  "policy.document-not-found": 404,
  "policy.item-decided-meanwhile": 409,
  "policy.item-unknown": 404,
  "policy.original-not-found": 404,
  "policy.reading-cancelled": 409,
  "policy.reading-not-found": 404,
  "policy.reading-under-way": 409,
  "policy.readings-busy": 503,
  "policy.review-closed": 409,
  "policy.same-document-again": 409,
  "units.alias-taken": 409,
  "units.name-taken": 409,
  "units.not-found": 404,
};

export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.code] ?? 422;
}
