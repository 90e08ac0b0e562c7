import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import { liesWithin } from "#areas/store";
import { evidenceCounts } from "#evidence/store";
import { cellsAsOf, historyOf, knownCells, measuresByCode } from "#facts/store";
import { actorOf, present, refusals } from "#http";
import { areasWith } from "#identity";
import { accept, areaId, dayOf, fen, type Instant, type IsoDate, idOf, refuse } from "#kernel";
import type { BoundForm, IndustryTree, RosterKind } from "../index.ts";
import {
  countEnterprises,
  countFound,
  type EnterpriseFilter,
  type EnterprisePlace,
  enterprisesById,
  type FoundPlace,
  findEnterprise,
  listEnterprises,
  mergesAbout,
  searchEnterprises,
} from "../store/index.ts";
import { changeFact, periodFrom } from "./change-fact.ts";
import { contactRoutes } from "./contacts/contact-routes.ts";
import type { EquipmentOptions } from "./equipment/equipment-options.ts";
import { equipmentRoutes } from "./equipment/equipment-routes.ts";
import { equipmentSchemas } from "./equipment/equipment-schemas.ts";
import { exportRoutes } from "./export-list.ts";
import { importRoutes } from "./import-routes.ts";
import { ImportsUnderWay } from "./imports-under-way.ts";
import { listKinds } from "./lists/list-kinds.ts";
import { mergeRoutes } from "./merge-routes.ts";
import { noteFileRead } from "./note-file-read.ts";
import { ownReadersRoutes } from "./own-readers-routes.ts";
import { ownRoutes } from "./own-routes.ts";
import {
  areasIn,
  cellViews,
  doubtViews,
  enterpriseView,
  factViews,
  measureView,
  mergeView,
} from "./present-dossier.ts";
import { registerEnterprise } from "./register-enterprise.ts";
import { rosterChangeRoutes } from "./rosters/change-routes.ts";
import { frozenRoutes } from "./rosters/frozen-routes.ts";
import { rosterExportRoutes } from "./rosters/roster-export.ts";
import { rosterReadingRoutes } from "./rosters/roster-routes.ts";
import { rosterSchemas } from "./rosters/schemas.ts";
import {
  CountQuery,
  DossierQuery,
  DossierSchema,
  dossierSchemas,
  EnterpriseCountSchema,
  EnterpriseListSchema,
  EnterpriseParams,
  FactBody,
  HistoryQuery,
  HistorySchema,
  IndustryListSchema,
  ListQuery,
  RegisteredSchema,
  RegistrationBody,
} from "./schemas.ts";
import type { WorkOnList } from "./work-on-lists.ts";

export { registerRecords } from "./equipment/register-records.ts";
export { lapseLists } from "./lapse-lists.ts";

/** The named components of this room's contract. */
export const enterpriseSchemas = [...dossierSchemas, ...equipmentSchemas, ...rosterSchemas];

const tags = ["enterprise"];
const reading = { access: { permission: "enterprise.read" } } as const;
const editing = { access: { permission: "enterprise.edit" } } as const;

type EnterpriseOptions = EquipmentOptions & {
  readonly industries: IndustryTree;
  readonly workOnList: WorkOnList;
  readonly forms: readonly BoundForm[];
  readonly rosterKinds: readonly RosterKind[];
};

/** 一企一档: the register of enterprises and what is known about each. */
export const enterpriseRoutes =
  (options: EnterpriseOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(listRoutes(options));
    await app.register(dossierRoutes(options));
    await app.register(exportRoutes(options));
    await app.register(ownReadersRoutes(options));
    await app.register(ownRoutes(options));
    await app.register(changeRoutes(options));
    await app.register(equipmentRoutes(options));
    await app.register(mergeRoutes(options));
    await app.register(contactRoutes(options));
    for (const routes of [rosterReadingRoutes, rosterChangeRoutes, frozenRoutes, rosterExportRoutes])
      await app.register(routes(options));
    const onError = (error: unknown) => app.log.error(error);
    const kinds = listKinds(options.industries, options.equipmentClasses);
    await app.register(importRoutes({ ...options, kinds, imports: new ImportsUnderWay(), onError }));
  };

type Narrowing = Pick<Static<typeof CountQuery>, "areaId" | "industry" | "size" | "roster">;

/** What a list is narrowed to; `roster`: to enterprises that are on a list of the kind today. */
function filterOf({ areaId: within, industry, size, roster: kind }: Narrowing, moment: Instant): EnterpriseFilter {
  const roster = kind === undefined ? undefined : { kind, day: dayOf(moment), standing: "valid" as const };
  return { within: areaId(within), industry, sizeClass: size, roster };
}

const isSearch = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

const listRoutes =
  ({ database, industries }: EnterpriseOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/industries",
      { schema: { tags, response: { 200: IndustryListSchema, ...refusals } }, config: { access: "signed-in" } },
      () => ({
        industries: industries.listed.map(({ code, name, level, verification }) => ({
          code,
          name,
          level,
          verification,
        })),
      }),
    );
    app.get(
      "/api/enterprises",
      {
        schema: { tags, querystring: ListQuery, response: { 200: EnterpriseListSchema, ...refusals } },
        config: reading,
      },
      async ({ grant, query: wanted, moment }, reply) => {
        const { text, afterId, afterRevenue, afterText } = wanted;
        const filter = filterOf(wanted, moment);
        const id = afterId === undefined ? undefined : idOf<"enterprise">(afterId);
        const found = await database.read(grant, async (query) =>
          isSearch(text)
            ? searchEnterprises(query, { ...filter, text }, id && { id, text: afterText ?? "" })
            : listEnterprises(query, filter, id && { id, revenue: moneyOf(afterRevenue) }),
        );
        if (!found) return present(reply, refuse("enterprise.search-too-short"));
        const views = found.enterprises.map((one) => enterpriseView(one, industries));
        return present(reply, accept({ enterprises: views, next: placeView(found.next) }));
      },
    );
    app.get(
      "/api/enterprises/count",
      {
        schema: { tags, querystring: CountQuery, response: { 200: EnterpriseCountSchema, ...refusals } },
        config: reading,
      },
      async ({ grant, query: wanted, moment }) => {
        const filter = filterOf(wanted, moment);
        const { text } = wanted;
        const count = await database.read(grant, (query) =>
          isSearch(text) ? countFound(query, { ...filter, text }) : countEnterprises(query, filter),
        );
        return { count };
      },
    );
  };

const moneyOf = (amount: string | undefined) => (amount === undefined ? null : fen(BigInt(amount)));

/** Where the next page begins, as the address of that page says it. */
function placeView(next: EnterprisePlace | FoundPlace | undefined) {
  if (next === undefined) return null;
  const afterId: string = next.id;
  return "text" in next
    ? { afterRevenue: null, afterText: next.text, afterId }
    : { afterRevenue: next.revenue?.toString() ?? null, afterText: null, afterId };
}

const dossierRoutes =
  ({ database, industries }: EnterpriseOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/enterprises/:enterpriseId",
      {
        schema: {
          tags,
          params: EnterpriseParams,
          querystring: DossierQuery,
          response: { 200: DossierSchema, ...refusals },
        },
        config: reading,
      },
      async (request, reply) => {
        const { grant, params, query: wanted, moment } = request;
        const asOf = wanted.asOf as IsoDate | undefined;
        if (asOf !== undefined && asOf >= dayOf(moment))
          return present(reply, refuse("facts.day-not-over", { day: asOf }));
        const editor = areasWith(actorOf(request), "enterprise.edit");
        const dossier = await database.read(grant, async (query) => {
          const enterprise = await findEnterprise(query, idOf(params.enterpriseId));
          if (!enterprise) return undefined;
          const measures = await measuresByCode(query);
          const subjectId = idOf<"subject">(enterprise.id);
          const cells =
            asOf === undefined
              ? await knownCells(query, enterprise.homeId, subjectId)
              : await cellsAsOf(query, enterprise.homeId, subjectId, asOf);
          const files = await evidenceCounts(query, { homeId: enterprise.homeId, subjectId, kind: "fact" });
          const areas = await areasIn(query, cells, measures);
          const merges = await mergesAbout(query, enterprise.id);
          const survivor = enterprise.survivorId && (await findEnterprise(query, enterprise.survivorId));
          const may = enterprise.survivorId === null && (await liesWithin(query, enterprise.areaId, editor));
          return { enterprise, measures, cells, files, areas, merges, survivor, may };
        });
        if (!dossier) return present(reply, refuse("enterprise.not-found"));
        const { enterprise, measures, cells, files, areas, merges, survivor, may } = dossier;
        const day = asOf === undefined ? {} : { asOf };
        noteFileRead(request, { enterpriseId: enterprise.id, areaId: enterprise.areaId, part: "file", detail: day });
        return present(
          reply,
          accept({
            enterprise: enterpriseView(enterprise, industries),
            survivor: survivor ? { id: survivor.id, name: survivor.name } : null,
            merges: merges.map(mergeView),
            measures: [...measures.values()].map(measureView),
            cells: cellViews(cells, measures, { personal: may, day: asOf ?? dayOf(moment), areas, files }),
            doubts: doubtViews(cells, measures),
            asOf: asOf ?? null,
            mayEdit: may && asOf === undefined,
          }),
        );
      },
    );
    app.get(
      "/api/enterprises/:enterpriseId/facts",
      {
        schema: {
          tags,
          params: EnterpriseParams,
          querystring: HistoryQuery,
          response: { 200: HistorySchema, ...refusals },
        },
        config: reading,
      },
      async (request, reply) => {
        const { grant, params, query: wanted } = request;
        const editor = areasWith(actorOf(request), "enterprise.edit");
        const found = await database.read(grant, async (query) => {
          const enterprise = await findEnterprise(query, idOf(params.enterpriseId));
          const measure = (await measuresByCode(query)).get(wanted.measure);
          if (!enterprise) return refuse("enterprise.not-found");
          if (!measure) return refuse("facts.measure-unknown", { code: wanted.measure });
          const period = periodFrom(measure, wanted.from as IsoDate);
          const cell = { subjectId: idOf<"subject">(enterprise.id), measure: measure.code, period };
          const facts = await historyOf(query, enterprise.homeId, cell);
          const personal = await liesWithin(query, enterprise.areaId, editor);
          const areas = await areasIn(query, facts, new Map([[measure.code, measure]]));
          const others = await enterprisesById(query, [
            ...new Set(facts.map(({ subjectId }) => idOf<"enterprise">(subjectId))),
          ]);
          const names = new Map([...others.values()].map((it) => [it.id as string, it.name]));
          const detail = { measure: measure.label.zh, from: wanted.from };
          noteFileRead(request, { enterpriseId: enterprise.id, areaId: enterprise.areaId, part: "history", detail });
          return accept({ facts: factViews(facts, measure, { personal, areas, names, enterpriseId: enterprise.id }) });
        });
        return present(reply, found);
      },
    );
  };

const changeRoutes =
  ({ database, industries, nextId, clock }: EnterpriseOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      "/api/enterprises",
      { schema: { tags, body: RegistrationBody, response: { 201: RegisteredSchema, ...refusals } }, config: editing },
      async ({ grant, body }, reply) => {
        const registered = await database.transact(grant, (write) =>
          registerEnterprise(write, grant, { body, industries, nextId, clock }),
        );
        return present(reply, registered, 201);
      },
    );
    app.post(
      "/api/enterprises/:enterpriseId/facts",
      {
        schema: { tags, params: EnterpriseParams, body: FactBody, response: { 201: RegisteredSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const enterpriseId = idOf<"enterprise">(params.enterpriseId);
        const changed = await database.transact(grant, (write) =>
          changeFact(write, grant, { enterpriseId, body, industries, clock }),
        );
        return present(reply, changed, 201);
      },
    );
  };
