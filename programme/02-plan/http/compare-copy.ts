import { areaInScope, areasNamed } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, accept, type PlanId, type Result, refuse } from "#kernel";
import { findDocument } from "#policy/store";
import { unitsNamed } from "#units/store";
import type { Registers } from "../domain/revision/annex-layout.ts";
import { applyWhatFits } from "../domain/revision/apply-differences.ts";
import { type CopyIdentity, isCopyOf } from "../domain/revision/copy-identity.ts";
import { differencesBetween } from "../domain/revision/differences.ts";
import type { ReturnRemark } from "../domain/revision/return-remark.ts";
import { namesInCopy, returnedContent } from "../domain/revision/returned-content.ts";
import { type ThreeWay, threeWay } from "../domain/revision/three-way.ts";
import type { PlanContent, Warning } from "../index.ts";
import { findPlan, type StoredPlan } from "../store/index.ts";
import { type BroughtCopy, type OpenedCopy, readCopy } from "./plan-files.ts";
import { warningsOf } from "./publish-plan.ts";

/** What the registers know about names, in the form in which they are compared, around the area of a plan. */
export async function registersFor(
  query: Reader,
  within: AreaId,
  names: { readonly units: readonly string[]; readonly areas: readonly string[] },
): Promise<Registers> {
  const areas = await areasNamed(query, within, names.areas);
  return {
    units: await unitsNamed(query, within, names.units),
    areas: new Map([...areas].map(([name, { id }]) => [name, id])),
  };
}

/** What a copy says before anything is looked up: what it is a copy of, and names that the registers may know. */
export type CopySays = { readonly identity: CopyIdentity | undefined; readonly names: readonly string[] };

/** What a copy is compared with. `base` is the version it was taken from, `text` the document where it is kept. */
export type ComparisonBasis = {
  readonly plan: Base;
  readonly base: Base;
  readonly registers: Registers;
  readonly text: string | undefined;
};

/** What a copy asks of a plan. */
export type Comparison = Omit<ThreeWay, "left"> & {
  readonly version: number;
  readonly baseVersion: number;
  readonly identified: boolean;
  /** Nothing differs from the version the copy was taken from, and nothing in it was left aside. */
  readonly untouched: boolean;
  readonly remarks: readonly ReturnRemark[];
  readonly warnings: { readonly before: readonly Warning[]; readonly after: readonly Warning[] };
};

/**
 * Opens what came back and compares it with what `lookUp` finds for it: here and now, or in a thread with limits of time
 * and memory. Refuses what `readCopy` and `lookUp` refuse and `plan.copy-unrecognised {tables}`.
 */
export type OpenCopy = (
  copy: BroughtCopy,
  lookUp: (says: CopySays) => Promise<Result<ComparisonBasis>>,
) => Promise<Result<Comparison>>;

/** Opens and compares here and now. */
export const openCopy: OpenCopy = async (copy, lookUp) => {
  const opened = await readCopy(copy);
  if (!opened.ok) return opened;
  const { grids, identity } = opened.value;
  const basis = await lookUp({ identity, names: namesInCopy(grids) });
  return basis.ok ? compared(opened.value, basis.value) : basis;
};

/**
 * Every difference between a plan and a copy that came back, without changing anything. A copy that says of itself that
 * it was taken from an older version is compared with that one, and marks what others changed meanwhile.
 */
function compared(
  { grids, identity }: OpenedCopy,
  { plan, base, registers, text }: ComparisonBasis,
): Result<Comparison> {
  const taken = new Set([...plan.content.grids, ...plan.content.tasks].map(({ id }) => id));
  const copy = { grids, whole: identity !== undefined };
  const { content, recognised, remarks } = returnedContent(base.content, copy, { registers, taken });
  if (recognised === 0) return refuse("plan.copy-unrecognised", { tables: grids.length });
  const { differences, conflicts, totals, left } = threeWay(base.content, plan.content, content);
  const untouched = remarks.length === 0 && differencesBetween(base.content, content).length === 0;
  const after = applyWhatFits(plan.content, differences, "over").content;
  return accept({
    version: plan.version,
    baseVersion: base.version,
    identified: identity !== undefined,
    untouched,
    differences,
    conflicts,
    totals,
    remarks: [...remarks, ...dropped(left.map(({ title }) => title))],
    warnings: { before: warningsOf(plan.content, text), after: warningsOf(after, text) },
  });
}

/**
 * What a copy of this plan is compared with. Refuses `plan.not-found`, `areas.outside-scope`, `plan.copy-of-another-plan`
 * and `plan.version-not-found {version}`.
 */
export async function comparisonBasis(
  query: Reader,
  planId: PlanId,
  { identity, names }: CopySays,
): Promise<Result<ComparisonBasis>> {
  const found = await planWithBase(query, planId, identity);
  if (!found.ok) return found;
  const { plan, base } = found.value;
  const registers = await registersFor(query, plan.areaId, { units: names, areas: names });
  const document = plan.documentId === null ? undefined : await findDocument(query, plan.documentId);
  const of = ({ version, content }: Base): Base => ({ version, content });
  return accept({ plan: of(plan), base: of(base), registers, text: document?.text });
}

type Base = { readonly version: number; readonly content: PlanContent };

async function planWithBase(
  query: Reader,
  planId: PlanId,
  identity: CopyIdentity | undefined,
): Promise<Result<{ readonly plan: StoredPlan; readonly base: Base }>> {
  const plan = await findPlan(query, planId);
  if (!plan) return refuse("plan.not-found");
  if (!(await areaInScope(query, plan.areaId))) return refuse("areas.outside-scope");
  if (identity === undefined || (isCopyOf(identity, planId) && identity.version === plan.version)) {
    return accept({ plan, base: plan });
  }
  if (!isCopyOf(identity, planId)) return refuse("plan.copy-of-another-plan");
  const base = await findPlan(query, planId, identity.version);
  return base ? accept({ plan, base }) : refuse("plan.version-not-found", { version: identity.version });
}

function dropped(titles: readonly string[]): ReturnRemark[] {
  return [...new Set(titles)].map((text) => ({
    reason: "dropped-meanwhile",
    table: "",
    row: null,
    column: null,
    text,
  }));
}
