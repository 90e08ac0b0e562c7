import type { Answer } from "#contract";
import type { Refusal } from "#kernel";

export type KindTemplates = Answer<"/api/report-templates", "get">["kinds"][number];
export type ReportKindName = KindTemplates["kind"];
export type EditionRow = KindTemplates["editions"][number];

/** A tag as it is written into a template. */
export function tagText({ name, of }: Pick<KindTemplates["fields"][number], "name" | "of">): string {
  return of === "text" ? `{${name}}` : `{#${name}}…{/${name}}`;
}

/** How tags are written, by the first text and the first list of a kind. */
export function tagExamples(fields: KindTemplates["fields"]) {
  const first = (kind: "text" | "list") => fields.find(({ of }) => of === kind)?.name ?? "";
  const list = first("list");
  return { text: `{${first("text")}}`, begin: `{#${list}}`, end: `{/${list}}`, none: `{^${list}}` };
}

/** A tag that could not be filled, as the refusal tells it. */
export type ToldFault = { readonly fault: string; readonly tag: string; readonly place: string; readonly near: string };

/** Refusals that say where in the document something is wrong. */
const TELLING: readonly string[] = ["office.template-tags", "office.template-fills-too-far"];

/** The faults that a refusal tells, the same in the same paragraph once; none of any other. */
export function faultsOf(refusal: Refusal | undefined): readonly (ToldFault & { readonly key: string })[] {
  const told = refusal && TELLING.includes(refusal.code) ? refusal.facts["faults"] : undefined;
  const faults = Array.isArray(told) ? (told as readonly ToldFault[]) : [];
  const keyed = faults.map((it) => ({ ...it, key: [it.place, it.near, it.tag, it.fault].join("|") }));
  return [...new Map(keyed.map((it) => [it.key, it])).values()];
}
