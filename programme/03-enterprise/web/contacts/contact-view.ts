import type { Answer } from "#contract";

export type ContactLog = Answer<"/api/enterprises/{enterpriseId}/contacts", "get">;
export type ContactView = ContactLog["contacts"][number];

/** The day at the offices, which keep Beijing time. */
export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
