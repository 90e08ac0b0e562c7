import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { liesWithin } from "#areas/store";
import type { Reader } from "#database";
import { actorOf, present, refusals } from "#http";
import { areasWith } from "#identity";
import { accept, areaId, dayOf, type IsoDate, idOf, refuse } from "#kernel";
import { serialKey } from "../../domain/asset.ts";
import type { CountedMeasure } from "../../domain/register-count.ts";
import type { EquipmentClass, SiteId } from "../../index.ts";
import {
  type AssetFilter,
  assetsOf,
  countSites,
  entriesOf,
  findEnterprise,
  findSite,
  findSitePlace,
  listAssets,
  type SitePlace,
  serialsElsewhere,
  serialsOfRegisters,
  sitesIn,
  sitesOf,
  sizesOf,
  stepsOf,
} from "../../store/index.ts";
import { noteFileRead } from "../note-file-read.ts";
import { EnterpriseParams } from "../schemas.ts";
import type { EquipmentOptions } from "./equipment-options.ts";
import {
  AreaSitesQuery,
  AreaSitesSchema,
  AssetListSchema,
  AssetQuery,
  CountsQuery,
  CountsSchema,
  DayQuery,
  EntryBody,
  EquipmentClassList,
  FindingBody,
  HistoryOfThing,
  NewSiteBody,
  OneSiteSchema,
  RecordedSchema,
  SiteParams,
  SitesCountQuery,
  SitesCountSchema,
  SitesSchema,
  TakeBody,
  ThingParams,
} from "./equipment-schemas.ts";
import { exportRegisterRoutes } from "./export-register.ts";
import { assetView, entryViews, metOf, type SerialsMet, siteView, sizedSite, stepViews } from "./present-equipment.ts";
import { actsForHolder } from "./surviving-file.ts";
import { countsBeside, takeCount } from "./take-count.ts";
import { recordFinding, recordSite, writeEntry } from "./write-entry.ts";

/** Notes that somebody of an office looked at a site, or at what stands in it. */
function noteSite(request: FastifyRequest, { enterpriseId, areaId }: SitePlace): void {
  noteFileRead(request, { enterpriseId, areaId, part: "site" });
}

const tags = ["enterprise"];

/** Offices and the enterprise itself keep the same register; row-level security decides which. */
type Audience = {
  readonly prefix: "/api" | "/api/own";
  readonly reading: { readonly access: { readonly permission: "enterprise.read" | "enterprise.own" } };
  readonly editing: { readonly access: { readonly permission: "enterprise.edit" | "enterprise.own" } };
};
const OFFICE: Audience = {
  prefix: "/api",
  reading: { access: { permission: "enterprise.read" } },
  editing: { access: { permission: "enterprise.edit" } },
};
const OWN: Audience = {
  prefix: "/api/own",
  reading: { access: { permission: "enterprise.own" } },
  editing: { access: { permission: "enterprise.own" } },
};

/** 厂区、工序、设备: what stands and happens where, entered by offices and by the enterprise itself. */
export const equipmentRoutes =
  (options: EquipmentOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/equipment-classes",
      { schema: { tags, response: { 200: EquipmentClassList, ...refusals } }, config: { access: "signed-in" } },
      () => ({ classes: options.equipmentClasses.map((one) => ({ ...one, label: { ...one.label } })) }),
    );
    for (const audience of [OFFICE, OWN]) {
      await app.register(siteRoutes(options, audience));
      await app.register(thingRoutes(options, audience));
      await app.register(writingRoutes(options, audience));
    }
    await app.register(officeRoutes(options));
    await app.register(exportRegisterRoutes(options));
  };

/** Whether the caller may write into a register: an office of the site's area or of the enterprise's, or the enterprise itself. */
async function mayWrite(
  query: Reader,
  request: FastifyRequest,
  place: Pick<SitePlace, "areaId" | "enterpriseId">,
): Promise<boolean> {
  const { subjects } = request.grant;
  if (subjects !== undefined) return actsForHolder(query, subjects, place);
  const editor = areasWith(actorOf(request), "enterprise.edit");
  if (editor.length === 0) return false;
  if (await liesWithin(query, place.areaId, editor)) return true;
  const enterprise = await findEnterprise(query, place.enterpriseId);
  return enterprise !== undefined && (await liesWithin(query, enterprise.areaId, editor));
}

/** Which of these machines another enterprise has too, and which stand twice in the register that the site belongs to. */
async function serialsMet(query: Reader, place: SitePlace, serials: readonly string[]): Promise<SerialsMet> {
  const { homeId, id, enterpriseId } = place;
  const elsewhere = await serialsElsewhere(query, { homeId, id: enterpriseId }, serials);
  const standing = await serialsOfRegisters(query, { homeId, siteIds: [id] }, serials);
  const first = new Map(standing.map((one) => [one.serial, one.id]));
  const twice = standing.filter((one) => first.get(one.serial) !== one.id);
  return { elsewhere, twice: new Set(twice.map(({ serial }) => serial)) };
}

const siteRoutes =
  ({ database, equipmentClasses }: EquipmentOptions, { prefix, reading }: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      `${prefix}/enterprises/:enterpriseId/sites`,
      {
        schema: { tags, params: EnterpriseParams, querystring: DayQuery, response: { 200: SitesSchema, ...refusals } },
        config: reading,
      },
      async (request, reply) => {
        const day = (request.query.day ?? dayOf(request.moment)) as IsoDate;
        const found = await database.read(request.grant, async (query) => {
          const enterprise = await findEnterprise(query, idOf(request.params.enterpriseId));
          if (!enterprise) return refuse("enterprise.not-found");
          const { homeId, areaId: area, id } = enterprise;
          noteFileRead(request, { enterpriseId: id, areaId: area, part: "file", beside: true });
          const sites = await sitesOf(query, { homeId, id }, day);
          const sizes = await sizesOf(query, sites, day);
          // A file that was merged away takes in nothing more.
          const mayEdit =
            enterprise.survivorId === null && (await mayWrite(query, request, { areaId: area, enterpriseId: id }));
          return accept({
            sites: sites.map((site) => sizedSite(site, sizes.get(site.id))),
            mayEdit,
          });
        });
        return present(reply, found);
      },
    );
    app.get(
      `${prefix}/enterprises/:enterpriseId/register-counts`,
      {
        schema: {
          tags,
          params: EnterpriseParams,
          querystring: CountsQuery,
          response: { 200: CountsSchema, ...refusals },
        },
        config: reading,
      },
      async (request, reply) => {
        const found = await database.read(request.grant, async (query) => {
          const wanted = { enterpriseId: idOf<"enterprise">(request.params.enterpriseId), year: request.query.year };
          const today = dayOf(request.moment);
          const counts = await countsBeside(query, { ...wanted, today, classes: equipmentClasses });
          if (!counts.ok) return counts;
          const { enterprise, ...views } = counts.value;
          const own = request.grant.subjects !== undefined;
          const place = { areaId: enterprise.areaId, enterpriseId: enterprise.id };
          noteFileRead(request, { ...place, part: "file", beside: true });
          return accept({ ...views, mayTake: !own && (await mayWrite(query, request, place)) });
        });
        return present(reply, found);
      },
    );
  };

/** What a count is narrowed to, so that the list behind it can be opened. */
function countedFilter(counted: CountedMeasure | undefined, classes: readonly EquipmentClass[]): Partial<AssetFilter> {
  const codes = (which: "production" | "robot") => classes.filter((one) => one[which]).map(({ code }) => code);
  switch (counted) {
    case "equipment":
      return { classes: codes("production") };
    case "equipment-digital":
      return { classes: codes("production"), digital: true };
    case "equipment-connected":
      return { classes: codes("production"), networked: true };
    case "equipment-nc":
      return { classes: codes("production"), controlled: true };
    case "robots":
      return { classes: codes("robot") };
    default:
      return {};
  }
}

const thingRoutes =
  ({ database, equipmentClasses }: EquipmentOptions, { prefix, reading }: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      `${prefix}/sites/:siteId`,
      {
        schema: { tags, params: SiteParams, querystring: DayQuery, response: { 200: OneSiteSchema, ...refusals } },
        config: reading,
      },
      async (request, reply) => {
        const day = (request.query.day ?? dayOf(request.moment)) as IsoDate;
        const found = await database.read(request.grant, async (query) => {
          const site = await findSite(query, idOf(request.params.siteId), day);
          const place = site && (await findSitePlace(query, site.id));
          if (!site || !place) return refuse("enterprise.site-not-found");
          const of = { homeId: site.homeId, siteIds: [site.id] };
          const [steps, assets] = [await stepsOf(query, of, day), await assetsOf(query, of, day)];
          const mayEdit = await mayWrite(query, request, place);
          const mayReview = mayEdit && request.grant.subjects === undefined;
          noteSite(request, place);
          return accept({ site: siteView(site), steps: stepViews(steps, assets), day, mayEdit, mayReview });
        });
        return present(reply, found);
      },
    );
    app.get(
      `${prefix}/sites/:siteId/assets`,
      {
        schema: { tags, params: SiteParams, querystring: AssetQuery, response: { 200: AssetListSchema, ...refusals } },
        config: reading,
      },
      async (request, reply) => {
        const { query: wanted, params, moment, grant } = request;
        const day = (wanted.day ?? dayOf(moment)) as IsoDate;
        const filter: AssetFilter = {
          ...{
            classes: wanted.class === undefined ? undefined : [wanted.class],
            text: wanted.text?.trim() || undefined,
          },
          ...countedFilter(wanted.counted, equipmentClasses),
        };
        const after = wanted.afterId && { class: wanted.afterClass ?? "", id: idOf<"asset">(wanted.afterId) };
        const found = await database.read(grant, async (query) => {
          const place = await findSitePlace(query, idOf(params.siteId));
          if (!place) return refuse("enterprise.site-not-found");
          noteSite(request, place);
          const sites = { homeId: place.homeId, siteIds: [place.id] };
          const page = await listAssets(query, { sites, day, filter, after: after || undefined });
          const serials = page.assets.flatMap(({ content }) => serialKey(content) ?? []);
          const met = await serialsMet(query, place, serials);
          const next = page.next ? { afterClass: page.next.class, afterId: page.next.id as string } : null;
          return accept({ assets: page.assets.map((asset) => assetView(asset, met)), next, count: page.count });
        });
        return present(reply, found);
      },
    );
    app.get(
      `${prefix}/sites/:siteId/things/:thingId`,
      { schema: { tags, params: ThingParams, response: { 200: HistoryOfThing, ...refusals } }, config: reading },
      async (request, reply) => {
        const { grant, params } = request;
        const found = await database.read(grant, async (query) => {
          const place = await findSitePlace(query, idOf(params.siteId));
          if (!place) return refuse("enterprise.site-not-found");
          noteSite(request, place);
          const { homeId } = place;
          const thing = { homeId, siteId: place.id, thingId: params.thingId };
          const { entries, findings, last } = await entriesOf(query, thing);
          const kind = entries[0]?.kind;
          if (!kind) return refuse("enterprise.entry-not-found");
          const views = entryViews(entries);
          const now = views.find(({ stands, asset }) => stands && asset !== null)?.asset;
          const key = now ? serialKey(now) : null;
          const met = await serialsMet(query, place, key === null ? [] : [key]);
          return accept({
            ...{ homeId, kind, last, entries: views, ...metOf(key, met) },
            findings: findings.map(({ seq, finding }) => ({ seq, ...finding })).toReversed(),
          });
        });
        return present(reply, found);
      },
    );
  };

const writingRoutes =
  ({ database, clock, equipmentClasses }: EquipmentOptions, { prefix, editing }: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      `${prefix}/enterprises/:enterpriseId/sites`,
      {
        schema: { tags, params: EnterpriseParams, body: NewSiteBody, response: { 201: RecordedSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const writing = { grant, at: clock(), classes: equipmentClasses };
        const recorded = await database.transact(grant, (write) =>
          recordSite(write, writing, idOf(params.enterpriseId), body),
        );
        return present(reply, recorded, 201);
      },
    );
    app.post(
      `${prefix}/sites/:siteId/entries`,
      {
        schema: { tags, params: SiteParams, body: EntryBody, response: { 201: RecordedSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const writing = { grant, at: clock(), classes: equipmentClasses };
        const recorded = await database.transact(grant, (write) =>
          writeEntry(write, writing, idOf(params.siteId), body),
        );
        return present(reply, recorded, 201);
      },
    );
  };

/** What only offices do: look over an area, find key steps, take counts into files. */
const officeRoutes =
  ({ database, clock, nextId, equipmentClasses }: EquipmentOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/sites",
      {
        schema: { tags, querystring: AreaSitesQuery, response: { 200: AreaSitesSchema, ...refusals } },
        config: OFFICE.reading,
      },
      async ({ grant, query: wanted }, reply) => {
        const after = wanted.afterId === undefined ? undefined : idOf<"site">(wanted.afterId);
        const page = await database.read(grant, (query) =>
          sitesIn(query, { within: areaId(wanted.areaId), text: wanted.text, after }),
        );
        const sites = page.sites.map((site) => ({ ...sizedSite(site, site), file: site.file }));
        return present(reply, accept({ sites, next: page.next ?? null }));
      },
    );
    app.get(
      "/api/sites/count",
      {
        schema: { tags, querystring: SitesCountQuery, response: { 200: SitesCountSchema, ...refusals } },
        config: OFFICE.reading,
      },
      async ({ grant, query: { areaId: within, text } }, reply) => {
        const count = await database.read(grant, (query) => countSites(query, { within: areaId(within), text }));
        return present(reply, accept({ count }));
      },
    );
    app.post(
      "/api/sites/:siteId/things/:thingId/finding",
      {
        schema: { tags, params: ThingParams, body: FindingBody, response: { 201: RecordedSchema, ...refusals } },
        config: OFFICE.editing,
      },
      async ({ grant, params, body }, reply) => {
        const writing = { grant, at: clock(), classes: equipmentClasses };
        const step = { siteId: idOf<"site">(params.siteId) as SiteId, stepId: params.thingId };
        const recorded = await database.transact(grant, (write) => recordFinding(write, writing, step, body));
        return present(reply, recorded, 201);
      },
    );
    app.post(
      "/api/enterprises/:enterpriseId/register-counts",
      {
        schema: { tags, params: EnterpriseParams, body: TakeBody, response: { 201: RecordedSchema, ...refusals } },
        config: OFFICE.editing,
      },
      async ({ grant, params, body }, reply) => {
        const enterpriseId = idOf<"enterprise">(params.enterpriseId);
        const taken = await database.transact(grant, (write) =>
          takeCount(write, grant, { enterpriseId, body, classes: equipmentClasses, clock, nextId }),
        );
        return present(reply, taken, 201);
      },
    );
  };
