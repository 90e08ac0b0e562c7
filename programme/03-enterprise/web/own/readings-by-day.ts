/** What happened by the reader's own day, in the order it comes; a day is told as 2026-11-30. */
export function readingsByDay<T extends { readonly at: string }>(readings: readonly T[]): [string, T[]][] {
  const days = new Map<string, T[]>();
  for (const reading of readings) {
    const at = new Date(reading.at);
    const pad = (part: number) => String(part).padStart(2, "0");
    const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
    days.set(day, [...(days.get(day) ?? []), reading]);
  }
  return [...days];
}
