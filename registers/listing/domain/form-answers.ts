import type { FormValues } from "#casework";

/** A form's text without blanks around it; "" where there is none. */
export function textIn(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === "string" ? value.trim() : "";
}

/** The ids chosen in a field. */
export function choicesIn(values: FormValues, field: string): readonly string[] {
  const value = values[field];
  return typeof value === "object" ? value : [];
}

/** A number of a form without what stands behind the point; 0 where there is none. */
export function wholeIn(values: FormValues, field: string): number {
  return Math.trunc(Number(textIn(values, field)));
}

/** Whether a question was answered with yes. */
export function isYesIn(values: FormValues, field: string): boolean {
  return values[field] === true;
}
