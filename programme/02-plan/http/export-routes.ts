import { Type } from "typebox";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { attach, OFFICE_TYPES, present, type Room, refusals } from "#http";
import { accept, idOf, type PlanId, type Result, refuse } from "#kernel";
import type { CopyForm } from "../domain/revision/copy-identity.ts";
import type { StoredPlan } from "../store/index.ts";
import { planVersion } from "./own-plan.ts";
import { type FileType, fileNameOf, planFile } from "./plan-files.ts";
import { PlanParams, VersionQuery } from "./schemas.ts";

/** Longer names of files are cut: a head of an answer and a folder hold only so much. Cut between whole characters. */
const LONGEST_NAME = 80;
const FORMS = ["annex", "tasks"] as const;
const TYPES = ["xlsx", "docx"] as const;

/** The annex and the task list, each as an Excel and as a Word file. */
export const exportRoutes: Room =
  ({ database }) =>
  async (app) => {
    for (const [form, type] of FORMS.flatMap((one) => TYPES.map((kind) => [one, kind] as const))) {
      app.get(
        `/api/plans/:planId/${form}.${type}`,
        {
          schema: {
            tags: ["plan"],
            summary: form === "annex" ? "The decomposition table in the annex's layout" : "The task list",
            params: PlanParams,
            querystring: VersionQuery,
            produces: [OFFICE_TYPES[type]],
            response: { 200: Type.Unsafe<Uint8Array>({ type: "string", format: "binary" }), ...refusals },
          },
          config: { access: { permission: "plan.read" } },
        },
        async ({ grant, params, query: asked }, reply) => {
          const id = idOf<"plan">(params.planId);
          const wanted = { id, version: asked.version, form, type };
          const plan = await database.transact(grant, (write) => planForExport(write, grant, wanted));
          if (!plan.ok) return present(reply, plan);
          const { content, version, title } = plan.value;
          const bytes = await planFile(content, { form, type, planId: id, version });
          const fileName = `${Array.from(title).slice(0, LONGEST_NAME).join("")}-${fileNameOf(form, version)}.${type}`;
          return attach(reply, { fileName, type: OFFICE_TYPES[type] }).send(bytes);
        },
      );
    }
  };

type Export = {
  readonly id: PlanId;
  readonly version: number | undefined;
  readonly form: CopyForm;
  readonly type: FileType;
};

/** An export is an act that is written down. */
async function planForExport(
  write: Writer,
  grant: Grant,
  { id, version, form, type }: Export,
): Promise<Result<StoredPlan>> {
  const found = await planVersion(write, id, version);
  if (!found.ok) return found;
  const plan = found.value;
  if (form === "annex" && plan.content.grids.length === 0) return refuse("plan.no-annex");
  await recordAudit(write, grant, {
    action: "plan-exported",
    objectKind: "plan",
    objectId: id,
    areaId: plan.areaId,
    detail: { file: form, type, version: plan.version },
  });
  return accept(plan);
}
