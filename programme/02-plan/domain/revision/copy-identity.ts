import type { PlanId } from "#kernel";

/** What left: the decomposition tables or the task list. */
export type CopyForm = "annex" | "tasks";

/** What a file that left from here says of itself: the end of its plan's id, and the version it was taken from. */
export type CopyIdentity = { readonly planEnding: string; readonly version: number };

/** The name of the document property that holds the identity. */
export const COPY_PROPERTY = "gongfu-copy";

export function printedIdentity(planId: PlanId, version: number): string {
  return `${planId}:v${version}`;
}

/** The identity in the document property. @example identityIn("0190c0de-7a11-4bcd-9e00-3f9a1c2e77aa:v2")?.version // 2 */
export function identityIn(text: string | undefined): CopyIdentity | undefined {
  const [, planEnding, version] = /^([0-9a-f-]{36}):v(\d{1,6})$/.exec(text ?? "") ?? [];
  return planEnding === undefined ? undefined : { planEnding, version: Number(version) };
}

/** The line at the foot of every page, for programs that drop document properties, and for readers of paper. */
export function footerLine(title: string, version: string, planId: PlanId): string {
  return `${title}　${version}（${planId.slice(-12)}）`;
}

/** @example identityInFooter("三年计划　版本 v2（3f9a1c2e77aa）")?.version // 2 */
export function identityInFooter(footer: string): CopyIdentity | undefined {
  const [, version, planEnding] = /v(\d{1,6})（([0-9a-f]{12})）/.exec(footer) ?? [];
  return planEnding === undefined ? undefined : { planEnding, version: Number(version) };
}

/** Whether a copy's identity, which may be the end of the plan's id only, is of this plan. */
export function isCopyOf({ planEnding }: CopyIdentity, planId: PlanId): boolean {
  return planId.endsWith(planEnding);
}
