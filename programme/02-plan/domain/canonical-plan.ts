import type { PlanContent } from "./plan-content.ts";

/**
 * The one printing of a content that is hashed: JSON without blanks, keys in code-unit order, absent and undefined alike.
 * The same content always prints the same, whatever order its keys were read back in.
 */
export function canonicalPlan(content: PlanContent): string {
  return canonical(content);
}

/** Any JSON value in the same print. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
