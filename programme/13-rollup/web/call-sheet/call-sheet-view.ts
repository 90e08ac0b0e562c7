import type { Answer } from "#contract";

export type CallSheet = Answer<"/api/indicators/{code}/call-sheet", "get">;
export type CallRow = CallSheet["enterprises"][number];
export type Shown = "unknown" | "weak";

/** The day at the offices, which keep Beijing time, so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** An id for what a form is about to send; also where pages are not served securely. */
export function newContactId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
