import { Type } from "typebox";
import { actorOf, component, present, type Room, ref, refusals, strict, Uuid } from "#http";
import { areasWith } from "#identity";
import { dayOf } from "#kernel";
import { CLOSED, EntryParams, ListAsked, pageOf, questionOf, RemovalBody, shownStanding, takeOff } from "#listing/http";
import { listRecommended, listSuppliers } from "../store/index.ts";

export { enterSupplier } from "./enter-supplier.ts";

const particulars = {
  id: Uuid,
  company: Type.String(),
  uscc: Type.String(),
  kinds: Type.Array(Type.String()),
  industries: Type.String(),
  scenes: Type.String(),
  staff: Type.Integer(),
} as const;
const Next = Type.Union([Type.String(), Type.Null()]);
const SupplierSchema = component(
  "Supplier",
  strict({ ...particulars, ...shownStanding, validUntil: shownStanding.listedOn }),
);
const SupplierPage = component("SupplierPage", strict({ suppliers: Type.Array(ref(SupplierSchema)), next: Next }));
const { areaName, listedByName, listedOn, demo } = shownStanding;
const RecommendedSchema = component(
  "RecommendedSupplier",
  strict({ ...particulars, areaName, listedByName, listedOn, validUntil: listedOn, demo }),
);
const RecommendedPage = component(
  "RecommendedPage",
  strict({ suppliers: Type.Array(ref(RecommendedSchema)), next: Next }),
);

const kind = Type.String({ minLength: 1, maxLength: 60 });
const SupplierQuery = Type.Partial(strict({ ...ListAsked, kind }), CLOSED);
const { status: _, ...PublicAsked } = ListAsked;
const PublicQuery = Type.Partial(strict({ ...PublicAsked, kind }), CLOSED);

export const supplierSchemas = [SupplierSchema, SupplierPage, RecommendedSchema, RecommendedPage];
const tags = ["suppliers"];
const rateLimit = { max: 60, timeWindow: "1 minute" } as const;

/** 服务商名录 for people who are signed in, and 推荐目录 for everybody. */
export const supplierRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.get(
      "/api/suppliers",
      {
        schema: { tags, querystring: SupplierQuery, response: { 200: ref(SupplierPage), ...refusals } },
        config: { access: "signed-in" },
      },
      async (request) => {
        const { grant, query: asked, moment } = request;
        const offices = areasWith(actorOf(request), "casework.work");
        const question = { ...questionOf(asked, dayOf(moment)), kind: asked.kind ?? null };
        const found = await database.read(grant, (query) => listSuppliers(query, question, offices));
        const { rows, next } = pageOf(found);
        return { suppliers: rows.map((one) => ({ ...one, kinds: [...one.kinds] })), next };
      },
    );
    app.get(
      "/api/public/suppliers",
      {
        schema: { tags, querystring: PublicQuery, response: { 200: ref(RecommendedPage), ...refusals } },
        config: { access: "public", rateLimit },
      },
      async ({ grant, query: asked, moment }) => {
        const question = { ...questionOf(asked, dayOf(moment)), kind: asked.kind ?? null };
        const found = await database.read(grant, (query) => listRecommended(query, question));
        const { rows, next } = pageOf(found);
        return { suppliers: rows.map((one) => ({ ...one, kinds: [...one.kinds] })), next };
      },
    );
    app.post(
      "/api/suppliers/:id/removal",
      {
        schema: { tags, params: EntryParams, body: RemovalBody, response: { 204: Type.Null(), ...refusals } },
        config: { access: { permission: "casework.work" } },
      },
      async ({ grant, params, body, moment: at }, reply) => {
        const removal = { register: "supplier" as const, id: params.id, reason: body.reason, grant, at };
        return present(reply, await takeOff(database, removal), 204);
      },
    );
  };
