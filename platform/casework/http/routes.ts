import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { caseRoutes } from "./case-routes.ts";
import type { CaseworkOptions } from "./casework-options.ts";
import { procedureRoutes } from "./procedure-routes.ts";
import { queueRoutes } from "./queue-routes.ts";

export type { CaseEffects, CaseworkOptions } from "./casework-options.ts";
export { keepClocks, runClocks } from "./keep-clocks.ts";
export { caseworkSchemas } from "./schemas.ts";

/** 办件: procedures, cases, the work queue and the calendar. */
export const caseworkRoutes =
  (options: CaseworkOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(caseRoutes(options));
    await app.register(queueRoutes(options));
    await app.register(procedureRoutes(options));
  };
