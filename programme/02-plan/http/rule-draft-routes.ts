import { recordAudit } from "#audit/store";
import type { Grant, Reader, Writer } from "#database";
import { present, type Room, ref, refusals } from "#http";
import { accept, idOf, type PlanId, type Result, refuse } from "#kernel";
import { type RuleDraft, ruleDraftOf } from "#policy";
import { findPlan } from "../store/index.ts";
import { RuleDraftsSchema } from "./rule-draft-schemas.ts";
import { PlanParams } from "./schemas.ts";

const tags = ["plan"];
const reading = { access: { permission: "plan.read" } } as const;
const answers = { 200: ref(RuleDraftsSchema), ...refusals };

/** A plan's money clauses as rule drafts: to look at, and as a file. */
export const ruleDraftRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.get(
      "/api/plans/:planId/rule-drafts",
      {
        schema: { tags, summary: "The money clauses as rule drafts", params: PlanParams, response: answers },
        config: reading,
      },
      async ({ grant, params }, reply) =>
        present(reply, await database.read(grant, (query) => ruleDrafts(query, idOf(params.planId)))),
    );
    app.get(
      "/api/plans/:planId/rule-drafts.json",
      {
        schema: { tags, summary: "The rule drafts as a file", params: PlanParams, response: answers },
        config: reading,
      },
      async ({ grant, params }, reply) => {
        const id = idOf<"plan">(params.planId);
        const drafts = await database.transact(grant, (write) => exportedDrafts(write, grant, id));
        if (!drafts.ok) return present(reply, drafts);
        const fileName = encodeURIComponent(`${drafts.value.title}-rule-drafts.json`);
        return present(reply.header("content-disposition", `attachment; filename*=UTF-8''${fileName}`), drafts);
      },
    );
  };

type RuleDrafts = {
  readonly schema: 1;
  readonly planId: PlanId;
  readonly version: number;
  readonly title: string;
  readonly rules: readonly RuleDraft[];
};

async function ruleDrafts(query: Reader, id: PlanId): Promise<Result<RuleDrafts>> {
  const plan = await findPlan(query, id);
  if (!plan) return refuse("plan.not-found");
  const { content, version, title } = plan;
  const context = { planPeriod: content.about.period, others: content.incentives };
  const rules = content.incentives.map((clause) => ruleDraftOf(clause, context));
  return accept({ schema: 1, planId: id, version, title, rules });
}

/** An export is an act that is written down. */
async function exportedDrafts(write: Writer, grant: Grant, id: PlanId): Promise<Result<RuleDrafts>> {
  const drafts = await ruleDrafts(write, id);
  const plan = await findPlan(write, id);
  if (!drafts.ok || !plan) return drafts;
  await recordAudit(write, grant, {
    action: "plan-exported",
    objectKind: "plan",
    objectId: id,
    areaId: plan.areaId,
    detail: { file: "rule-drafts", type: "json", version: drafts.value.version },
  });
  return drafts;
}
