import type { PlanId } from "#kernel";
import { idOf } from "#kernel";

/** What left: the decomposition tables or the task list. */
export type CopyForm = "annex" | "tasks";

/** Says in a file that left from here what it is a copy of, so that it is known again when it comes back. */
export type CopyIdentity = { readonly form: CopyForm; readonly planId: PlanId; readonly version: number };

/** The name of the document property that holds the identity. */
export const COPY_PROPERTY = "gongfu-copy";

export function printedIdentity({ form, planId, version }: CopyIdentity): string {
  return `${form}:${planId}:v${version}`;
}

/** @example identityIn("annex:0190…:v2")?.version // 2 */
export function identityIn(text: string | undefined): CopyIdentity | undefined {
  const parts = /^(annex|tasks):([0-9a-f-]{36}):v(\d{1,6})$/.exec(text ?? "");
  const [, form, planId, version] = parts ?? [];
  if ((form !== "annex" && form !== "tasks") || planId === undefined) return undefined;
  return { form, planId: idOf(planId), version: Number(version) };
}
