import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { recordAudit } from "#audit/store";
import { findInstallation } from "#database";
import { attach, OFFICE_TYPES, present, refusals } from "#http";
import { accept, areaId, dayOf, excerpt, idOf, refuse } from "#kernel";
import { writeWorkbook } from "#office";
import { findPlan } from "#plan/store";
import { knownIndicators } from "./definitions/known-indicators.ts";
import { indicatorSheet, progressSheet } from "./figure-sheets.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { planProgress } from "./plan-progress.ts";
import { readFigures } from "./read-figures.ts";
import { FiguresFileQuery, PlanParams } from "./schemas.ts";
import { wholeArea } from "./whole-area.ts";

const tags = ["indicators"];
const reading = { access: { permission: "enterprise.read" } } as const;
const BinaryFile = Type.Unsafe<Uint8Array>({ type: "string", format: "binary" });
const workbook = { produces: [OFFICE_TYPES.xlsx], response: { 200: BinaryFile, ...refusals } };

const xlsx = (name: string) => ({ fileName: `${excerpt(name, 80)}.xlsx`, type: OFFICE_TYPES.xlsx });

/** The tables of figures and of a plan's progress as Excel: some hundred rows, written at once. What was taken out is in the audit. */
export const figureFileRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.get(
      "/api/indicators/figures.xlsx",
      { schema: { tags, querystring: FiguresFileQuery, ...workbook }, config: reading },
      async ({ grant, query: wanted, moment }, reply) => {
        const { year } = wanted;
        const found = await database.transact(grant, async (write) => {
          const area = await wholeArea(write, areaId(wanted.areaId));
          if (!area.ok) return area;
          const indicators = await knownIndicators(write, options, area.value.id);
          const asked = {
            within: area.value.id,
            definitions: indicators,
            years: [year - 2, year - 1, year],
            whole: true,
          };
          const figures = await readFigures(write, asked, options);
          const demo = (await findInstallation(write)) === "demo";
          const about = { action: "figures-exported", objectKind: "area", objectId: String(area.value.id) };
          await recordAudit(write, grant, { ...about, areaId: area.value.id, detail: { year } });
          return accept({ area: area.value, figures, demo, indicators });
        });
        if (!found.ok) return present(reply, found);
        const { demo, indicators, ...table } = found.value;
        const sheet = indicatorSheet({ ...table, year, source: { moment, demo } }, { ...options, indicators });
        const bytes = await writeWorkbook([sheet]);
        return attach(reply, xlsx(`${table.area.name}-${year}年指标-${dayOf(moment)}`)).send(bytes);
      },
    );
    app.get(
      "/api/plans/:planId/progress.xlsx",
      { schema: { tags, params: PlanParams, ...workbook }, config: reading },
      async ({ grant, params, moment }, reply) => {
        const day = dayOf(moment);
        const found = await database.transact(grant, async (write) => {
          const plan = await findPlan(write, idOf(params.planId));
          if (!plan) return refuse("plan.not-found");
          const read = await planProgress(write, plan, day, options);
          // Without the plan's area there are targets alone, which everybody who sees the plan has anyway.
          const demo = (await findInstallation(write)) === "demo";
          if (!read.measurable) return accept({ plan, read, demo });
          const { id, areaId: area, version } = plan;
          const about = { action: "progress-exported", objectKind: "plan", objectId: id as string };
          await recordAudit(write, grant, { ...about, areaId: area, detail: { version } });
          return accept({ plan, read, demo });
        });
        if (!found.ok) return present(reply, found);
        const { plan, read, demo } = found.value;
        const sheet = progressSheet(
          { plan, measurable: read.measurable, rows: read.measured, figureOf: read.figureOf },
          { moment, demo },
          options,
        );
        const bytes = await writeWorkbook([sheet]);
        return attach(reply, xlsx(`${plan.title}-进度-${day}`)).send(bytes);
      },
    );
  };
