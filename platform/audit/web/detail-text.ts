const LONGEST = 160;

/** The detail of a record on one line: its plain values, at most 160 characters. */
export function detailText(detail: unknown): string {
  const text = valuesIn(detail).join(" · ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function valuesIn(value: unknown): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "object") return Object.values(value).flatMap(valuesIn);
  return [String(value)];
}
