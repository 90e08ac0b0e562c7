import { Type } from "typebox";
import { actorOf, component, present, type Room, ref, refusals, strict, Uuid } from "#http";
import { areasWith } from "#identity";
import { dayOf } from "#kernel";
import { CLOSED, EntryParams, ListAsked, pageOf, questionOf, RemovalBody, shownStanding, takeOff } from "#listing/http";
import { listExperts } from "../store/index.ts";

export { enterExpert } from "./enter-expert.ts";

const ExpertSchema = component(
  "Expert",
  strict({
    id: Uuid,
    name: Type.String(),
    employer: Type.String(),
    title: Type.String(),
    fields: Type.Array(Type.String()),
    industries: Type.String(),
    years: Type.Integer(),
    conflicts: Type.Boolean({ description: "Works for a supplier, or holds shares of one" }),
    ...shownStanding,
  }),
);
const ExpertPage = component(
  "ExpertPage",
  strict({ experts: Type.Array(ref(ExpertSchema)), next: Type.Union([Type.String(), Type.Null()]) }),
);
const ExpertQuery = Type.Partial(strict({ ...ListAsked, field: Type.String({ minLength: 1, maxLength: 60 }) }), CLOSED);

export const expertSchemas = [ExpertSchema, ExpertPage];
const tags = ["experts"];

/** 专家库: read by everybody who is signed in; entries come from cases and are taken off by the office that listed them, or above. */
export const expertRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.get(
      "/api/experts",
      {
        schema: { tags, querystring: ExpertQuery, response: { 200: ref(ExpertPage), ...refusals } },
        config: { access: "signed-in" },
      },
      async (request) => {
        const { grant, query: asked, moment } = request;
        const offices = areasWith(actorOf(request), "casework.work");
        const question = { ...questionOf(asked, dayOf(moment)), field: asked.field ?? null };
        const found = await database.read(grant, (query) => listExperts(query, question, offices));
        const { rows, next } = pageOf(found);
        return { experts: rows.map((one) => ({ ...one, fields: [...one.fields] })), next };
      },
    );
    app.post(
      "/api/experts/:id/removal",
      {
        schema: { tags, params: EntryParams, body: RemovalBody, response: { 204: Type.Null(), ...refusals } },
        config: { access: { permission: "casework.work" } },
      },
      async ({ grant, params, body, moment: at }, reply) => {
        const removal = { register: "expert" as const, id: params.id, reason: body.reason, grant, at };
        return present(reply, await takeOff(database, removal), 204);
      },
    );
  };
