import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Database, Grant } from "#database";
import { attach, OFFICE_TYPES, present, refusals } from "#http";
import { accept, areaId, dayOf, type IsoDate, idOf, type Result, refuse } from "#kernel";
import { type ListCell, streamWorkbook } from "#office";
import { assetCells, type RegisterSheet, registerHeadings, sheetName, stepCells } from "../../domain/register-sheet.ts";
import type { EnterpriseId, EquipmentClass, SiteId } from "../../index.ts";
import { assetsOf, findEnterprise, type ListedSite, sitesIn, sitesOf, stepsOf } from "../../store/index.ts";
import type { EquipmentOptions } from "./equipment-options.ts";
import { RegisterExportQuery } from "./equipment-schemas.ts";

/** Some sites a transaction: a long list holds no connection while it is written. */
const SITES_AT_ONCE = 20;

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

async function* rowsOf(database: Database, grant: Grant, wanted: Wanted): AsyncGenerator<ListCell[]> {
  const { sheet, within, text, enterpriseId, day, classes } = wanted;
  for (let after: SiteId | undefined, more = true; more; ) {
    const from = after;
    const page = await database.read(grant, async (query) => {
      const enterprise = enterpriseId && (await findEnterprise(query, enterpriseId));
      const found: SitePage = enterprise
        ? { sites: await sitesOf(query, enterprise, day), next: undefined }
        : await sitesIn(query, { within: areaId(within), text, after: from, most: SITES_AT_ONCE });
      const rows: ListCell[][] = [];
      for (const site of found.sites) rows.push(...(await rowsOfSite(query, site, { sheet, day, classes })));
      return { rows, next: found.next };
    });
    yield* page.rows;
    after = page.next;
    more = after !== undefined;
  }
}

async function rowsOfSite(
  query: Parameters<typeof stepsOf>[0],
  site: ListedSite,
  { sheet, day, classes }: Pick<Wanted, "sheet" | "day" | "classes">,
): Promise<ListCell[][]> {
  const of = { homeId: site.homeId, siteIds: [site.id] };
  const about = { creditCode: site.creditCode, enterprise: site.content.enterpriseName, site: site.content.name };
  const steps = await stepsOf(query, of, day);
  if (sheet === "steps") return steps.map((step) => stepCells(about, step));
  const assets = await assetsOf(query, of, day);
  const known = new Map(steps.map(({ id, content }) => [id as string, content]));
  return assets.map((asset) => assetCells(about, asset, { steps: known, classes }));
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
