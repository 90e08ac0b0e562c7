import { parseIsoDate } from "#kernel";
import type { CaseForm, FormField } from "./procedure.ts";

/** What a field holds: text, date and number as text, a choice by its id, several by theirs. */
export type FormValue = string | boolean | readonly string[];
export type FormValues = Readonly<Record<string, FormValue>>;

export const FIELD_PROBLEMS = [
  "missing",
  "unknown",
  "wrong-type",
  "too-long",
  "too-small",
  "too-large",
  "no-choice",
] as const;
export type FieldProblem = { readonly field: string; readonly problem: (typeof FIELD_PROBLEMS)[number] };

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;
const SHORT = 200;
const LONG = 4000;

function isEmpty(value: FormValue | undefined): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function ofText(field: FormField, value: FormValue): FieldProblem["problem"] | undefined {
  if (typeof value !== "string") return "wrong-type";
  return [...value].length > (field.most ?? (field.type === "text" ? SHORT : LONG)) ? "too-long" : undefined;
}

function ofNumber({ least, most }: FormField, value: FormValue): FieldProblem["problem"] | undefined {
  if (typeof value !== "string" || !NUMBER.test(value)) return "wrong-type";
  if (least !== undefined && Number(value) < least) return "too-small";
  return most !== undefined && Number(value) > most ? "too-large" : undefined;
}

function ofChoices({ choices = [] }: FormField, values: readonly unknown[]): FieldProblem["problem"] | undefined {
  return values.every((value) => choices.some(({ id }) => id === value)) ? undefined : "no-choice";
}

function problemOf(field: FormField, value: FormValue): FieldProblem["problem"] | undefined {
  switch (field.type) {
    case "text":
    case "long-text":
      return ofText(field, value);
    case "number":
      return ofNumber(field, value);
    case "date":
      return typeof value === "string" && parseIsoDate(value).ok ? undefined : "wrong-type";
    case "yes-no":
      return typeof value === "boolean" ? undefined : "wrong-type";
    case "choice":
      return typeof value === "string" ? ofChoices(field, [value]) : "wrong-type";
    case "choices":
      return Array.isArray(value) ? ofChoices(field, value) : "wrong-type";
  }
}

/** What is wrong with values as they are typed: a draft may have gaps, but nothing that can never be right. */
export function problemsWhileFilling(form: CaseForm, values: FormValues): FieldProblem[] {
  return Object.entries(values).flatMap(([id, value]): FieldProblem[] => {
    const field = form.fields.find((one) => one.id === id);
    if (field === undefined) return [{ field: id, problem: "unknown" }];
    const problem = isEmpty(value) ? undefined : problemOf(field, value);
    return problem === undefined ? [] : [{ field: id, problem }];
  });
}

/** What is wrong with a form that is handed in: gaps too. */
export function problemsWhenSubmitted(form: CaseForm, values: FormValues): FieldProblem[] {
  const own = Object.fromEntries(Object.entries(values).filter(([id]) => form.fields.some((field) => field.id === id)));
  const missing = form.fields.filter(({ id, required }) => required && isEmpty(values[id]));
  return [...missing.map(({ id }) => ({ field: id, problem: "missing" as const })), ...problemsWhileFilling(form, own)];
}
