import type { Answer } from "#contract";

export type SurenessCount = Answer<"/api/policy/sureness", "get">["counts"][number];

const SUMS = ["read", "accepted", "edited", "rejected", "reshaped", "added"] as const;
const KINDS = ["target", "table", "task", "incentive", "reference"] as const;

/** Counts of one kind and doubt as one row; what people added stands with what the reader was sure of. By kind, sure ones first. */
export function countedRows(counts: readonly SurenessCount[]): SurenessCount[] {
  const rows = new Map<string, SurenessCount>();
  for (const count of counts) {
    const key = JSON.stringify([count.kind, count.why]);
    const before = rows.get(key);
    const sums = Object.fromEntries(SUMS.map((sum) => [sum, count[sum] + (before?.[sum] ?? 0)]));
    rows.set(key, { ...count, ...sums });
  }
  const order = (row: SurenessCount) => `${KINDS.indexOf(row.kind)} ${row.why ?? ""}`;
  return [...rows.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Of what was decided, how much people took as it was read; whole percent, null when nothing was decided. */
export function acceptedShare({ accepted, edited, rejected, reshaped }: SurenessCount): number | null {
  const decided = accepted + edited + rejected + reshaped;
  return decided === 0 ? null : Math.floor((accepted * 100) / decided);
}
