import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Database, Grant, Reader } from "#database";
import { attach, OFFICE_TYPES, present, refusals } from "#http";
import { accept, areaId, dayOf, groupedBy, type IsoDate, idOf, type Result, refuse } from "#kernel";
import { type ListCell, streamWorkbook } from "#office";
import { assetCells, type RegisterSheet, registerHeadings, sheetName, stepCells } from "../../domain/register-sheet.ts";
import type { EnterpriseId, EquipmentClass, SiteId } from "../../index.ts";
import {
  assetsOf,
  findEnterprise,
  type ListedAsset,
  type ListedSite,
  type ListedStep,
  sitesIn,
  sitesOf,
  stepsOf,
} from "../../store/index.ts";
import type { EquipmentOptions } from "./equipment-options.ts";
import { RegisterExportQuery } from "./equipment-schemas.ts";

/** Some sites a transaction: a long list holds no connection while it is written. */
const SITES_AT_ONCE = 20;
/** So many are looked for at once: a search is not made anew for every few of them. */
const SITES_LOOKED_UP = 1_000;

type Wanted = {
  readonly sheet: RegisterSheet;
  readonly within: number;
  /** What the list of sites is searched for. */
  readonly text: string | undefined;
  readonly enterpriseId: EnterpriseId | undefined;
  readonly day: IsoDate;
  readonly classes: readonly EquipmentClass[];
};

type SitePage = { readonly sites: readonly ListedSite[]; readonly next: SiteId | undefined };

/** The sites that are wanted, behind a site; all of them where an enterprise is. */
async function sitesWanted(query: Reader, wanted: Wanted, after: SiteId | undefined): Promise<SitePage> {
  const { within, text, enterpriseId, day } = wanted;
  const enterprise = enterpriseId && (await findEnterprise(query, enterpriseId));
  if (enterprise) return { sites: await sitesOf(query, enterprise, day), next: undefined };
  return sitesIn(query, { within: areaId(within), text, after, most: SITES_LOOKED_UP });
}

async function* rowsOf(database: Database, grant: Grant, wanted: Wanted): AsyncGenerator<ListCell[]> {
  for (let after: SiteId | undefined, more = true; more; ) {
    const from = after;
    const { sites, next } = await database.read(grant, (query) => sitesWanted(query, wanted, from));
    for (let start = 0; start < sites.length; start += SITES_AT_ONCE) {
      const some = sites.slice(start, start + SITES_AT_ONCE);
      yield* await database.read(grant, (query) => rowsOfSites(query, some, wanted));
    }
    after = next;
    more = next !== undefined;
  }
}

async function rowsOfSites(query: Reader, sites: readonly ListedSite[], { sheet, day, classes }: Wanted) {
  const steps: ListedStep[] = [];
  const assets: ListedAsset[] = [];
  for (const [homeId, its] of groupedBy(sites, (site) => site.homeId)) {
    const of = { homeId, siteIds: its.map(({ id }) => id) };
    steps.push(...(await stepsOf(query, of, day)));
    if (sheet === "assets") assets.push(...(await assetsOf(query, of, day)));
  }
  const stepsAt = groupedBy(steps, ({ siteId }) => siteId);
  const assetsAt = groupedBy(assets, ({ siteId }) => siteId);
  return sites.flatMap(({ id, creditCode, content }): ListCell[][] => {
    const about = { creditCode, enterprise: content.enterpriseName, site: content.name };
    const its = stepsAt.get(id) ?? [];
    if (sheet === "steps") return its.map((step) => stepCells(about, step));
    const known = new Map(its.map((step) => [step.id as string, step.content]));
    return (assetsAt.get(id) ?? []).map((asset) => assetCells(about, asset, { steps: known, classes }));
  });
}

/** The register of an area, or of one enterprise, as the list that can be handed in again. */
export const exportRegisterRoutes =
  ({ database, clock, equipmentClasses }: EquipmentOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    for (const sheet of ["assets", "steps"] as const)
      app.get(
        `/api/sites/${sheet}.xlsx`,
        {
          schema: {
            tags: ["enterprise"],
            summary: "The register of what stands and happens at the sites of an area or of an enterprise",
            querystring: RegisterExportQuery,
            produces: [OFFICE_TYPES.xlsx],
            response: { 200: Type.Unsafe<Uint8Array>({ type: "string", format: "binary" }), ...refusals },
          },
          config: { access: { permission: "enterprise.read" } },
        },
        async ({ grant, query: { areaId: area, text, enterpriseId } }, reply) => {
          const id = enterpriseId === undefined ? undefined : idOf<"enterprise">(enterpriseId);
          const day = dayOf(clock());
          const may = await database.transact(grant, async (write): Promise<Result<undefined>> => {
            if (!(await areaInScope(write, areaId(area)))) return refuse("areas.outside-scope");
            if (id && !(await findEnterprise(write, id))) return refuse("enterprise.not-found");
            const record = {
              action: "register-exported",
              objectKind: "area",
              objectId: String(area),
              areaId: areaId(area),
            };
            await recordAudit(write, grant, {
              ...record,
              detail: {
                list: sheetName(sheet),
                enterprise: enterpriseId ?? null,
                ...(text === undefined ? {} : { text }),
              },
            });
            return accept();
          });
          if (!may.ok) return present(reply, may);
          const wanted = { sheet, within: area, text, enterpriseId: id, day, classes: equipmentClasses };
          const file = streamWorkbook(
            { name: sheetName(sheet), headings: registerHeadings(sheet) },
            rowsOf(database, grant, wanted),
          );
          return attach(reply, { fileName: `${sheetName(sheet)} ${day}.xlsx`, type: OFFICE_TYPES.xlsx }).send(
            Readable.fromWeb(file as ReadableStream<Uint8Array>) as never,
          );
        },
      );
  };
