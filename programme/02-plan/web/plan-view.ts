import type { Answer } from "#contract";

/** What the server says of one plan, and its parts. */
export type PlanView = Answer<"/api/plans/{planId}", "get">;
export type PlanContent = PlanView["content"];
export type PlanWarning = PlanView["warnings"][number];
export type Target = PlanContent["targets"][number];
export type Grid = PlanContent["grids"][number];
export type Task = PlanContent["tasks"][number];
export type Incentive = PlanContent["incentives"][number];
export type Reference = PlanContent["references"][number];
export type Origin = NonNullable<Target["source"]>;
export type NamedUnit = Task["lead"][number];

/** The pages of one plan, in the order of their links. */
export const SECTIONS = [
  "overview",
  "targets",
  "grid",
  "tasks",
  "incentives",
  "references",
  "warnings",
  "versions",
] as const;
export type Section = (typeof SECTIONS)[number];

export function sectionNamed(name: string | undefined): Section {
  return SECTIONS.find((section) => section === name) ?? "overview";
}

/** The version that the address asks for (`?version=2`); undefined for the newest. */
export function versionNamed(text: unknown): number | undefined {
  const version = Number(text);
  return Number.isInteger(version) && version > 0 ? version : undefined;
}

/** What is added to an address so that it is about this version; nothing for the newest one. */
export function versionQuery({ version, newestVersion }: PlanView): string {
  return version === newestVersion ? "" : `?version=${version}`;
}

/** The address of a page of the plan. */
export function planPath(planId: string, section: Section): string {
  return section === "overview" ? `/plans/${planId}` : `/plans/${planId}/${section}`;
}
