import { recordAudit } from "#audit/store";
import { actingUser, type Grant, type Writer } from "#database";
import { accept, dayOf, type Instant, type PlanId, type Result, refuse } from "#kernel";
import { findDocument } from "#policy/store";
import { type PlanContent, publish } from "../index.ts";
import { insertPlanVersion, lockPlan, stateOf } from "../store/index.ts";
import { ownPlan } from "./own-plan.ts";
import { hashOf, warningsOf } from "./publish-plan.ts";

/** A changed plan: its whole content, the version it was changed from and why. */
export type Revision = {
  readonly planId: PlanId;
  readonly baseVersion: number;
  readonly content: PlanContent;
  readonly reason: string;
  readonly now: Instant;
};

/**
 * Publishes a changed plan as its next version: version, warnings, event and audit in the caller's transaction. Refuses
 * `plan.not-found`, `areas.outside-scope`, `plan.change-reason-missing`, `plan.version-outdated {version, base}` when somebody
 * published meanwhile, and what `publish` refuses (`plan.already-published` when nothing differs).
 */
export async function publishRevision(
  write: Writer,
  grant: Grant,
  { planId, baseVersion, content, reason, now }: Revision,
): Promise<Result<{ version: number }>> {
  await lockPlan(write, planId);
  const found = await ownPlan(write, planId);
  if (!found.ok) return found;
  const plan = found.value;
  const { areaId, homeShard } = plan;
  if (reason.trim() === "") return refuse("plan.change-reason-missing");
  if (plan.version !== baseVersion)
    return refuse("plan.version-outdated", { version: plan.version, base: baseVersion });
  const contentHash = hashOf(content);
  const event = publish(stateOf(plan.history), {
    content,
    contentHash,
    undecided: 0,
    keepPrintedNames: true,
    by: actingUser(grant),
    on: dayOf(now),
  });
  if (!event.ok) return event;
  const { version } = event.value;
  const document = plan.documentId === null ? undefined : await findDocument(write, plan.documentId);
  const warnings = warningsOf(content, document?.text);
  const next = { planId, homeShard, areaId, version, documentId: null, content, contentHash, warnings, at: now };
  const history = { seq: plan.history.length + 1, reason: reason.trim() };
  await insertPlanVersion(write, grant, { ...next, demo: plan.demo }, history);
  await recordAudit(write, grant, {
    action: "plan-published",
    objectKind: "plan",
    objectId: planId,
    areaId,
    detail: { version, contentHash, reason: history.reason, warnings: warnings.length },
  });
  return accept({ version });
}
