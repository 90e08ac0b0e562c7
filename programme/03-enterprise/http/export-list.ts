import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Database, Grant } from "#database";
import type { Measure } from "#facts";
import { measuresByCode } from "#facts/store";
import { attach, OFFICE_TYPES, present, type RoomDependencies, refusals } from "#http";
import { accept, areaId, dayOf, type Result, refuse } from "#kernel";
import { type ListCell, streamWorkbook } from "#office";
import { columnHeading, listText, officialColumns, type SheetColumn } from "../domain/enterprise-sheet.ts";
import type { HeldValue } from "../domain/import-row.ts";
import {
  type EnterpriseFilter,
  type EnterprisePlace,
  type ListedEnterprise,
  listEnterprises,
  valuesOf,
} from "../store/index.ts";
import { ExportQuery } from "./schemas.ts";

const ROWS_AT_ONCE = 500;

type Values = ReadonlyMap<string, readonly HeldValue[]> | undefined;

function cellOf(column: SheetColumn, it: ListedEnterprise, values: Values): ListCell {
  if (column.kind === "register") {
    const register = {
      creditCode: it.creditCode,
      name: it.name,
      area: it.areaName,
      industry: it.industry,
      address: it.address,
    };
    return register[column.field] ?? "";
  }
  const { measure, year } = column;
  const held = values?.get(measure.code)?.find(({ period }) => period.from === `${year}-01-01`);
  if (!held) return "";
  const text = listText(measure, held.value);
  return "number" in held.value && measure.valueKind !== "flag" ? { decimal: text } : text;
}

/** Row after row, some hundred enterprises a transaction: a long list holds no connection while it is written. */
async function* rowsOf(
  database: Database,
  grant: Grant,
  filter: EnterpriseFilter,
  columns: readonly SheetColumn[],
): AsyncGenerator<ListCell[]> {
  const codes = columns.flatMap((column) => (column.kind === "measure" ? [column.measure.code] : []));
  for (let after: EnterprisePlace | undefined, more = true; more; ) {
    const place = after;
    const page = await database.read(grant, async (query) => {
      const found = await listEnterprises(query, filter, place, ROWS_AT_ONCE);
      return { ...found, values: await valuesOf(query, found.enterprises, codes) };
    });
    for (const it of page.enterprises) yield columns.map((column) => cellOf(column, it, page.values.get(it.id)));
    after = page.next;
    more = after !== undefined;
  }
}

/** The official list of a year with what is known: it can be handed in again as it is, and then changes nothing. */
export const exportRoutes =
  ({ database }: RoomDependencies): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/enterprises/list.xlsx",
      {
        schema: {
          tags: ["enterprise"],
          summary: "The official list of a year, filled with what is known",
          querystring: ExportQuery,
          produces: [OFFICE_TYPES.xlsx],
          response: { 200: Type.Unsafe<Uint8Array>({ type: "string", format: "binary" }), ...refusals },
        },
        config: { access: { permission: "enterprise.read" } },
      },
      async ({ grant, query: { year, text, industry, size, roster: kind, areaId: area }, moment }, reply) => {
        const roster = kind === undefined ? undefined : { kind, day: dayOf(moment), standing: "valid" as const };
        const filter: EnterpriseFilter = { within: areaId(area), industry, sizeClass: size, roster, named: text };
        const measures = await database.transact(grant, async (write): Promise<Result<Measure[]>> => {
          if (!(await areaInScope(write, areaId(area)))) return refuse("areas.outside-scope");
          const detail = {
            year,
            text: text ?? null,
            industry: industry ?? null,
            size: size ?? null,
            roster: kind ?? null,
          };
          const record = {
            action: "enterprise-list-exported",
            objectKind: "area",
            objectId: String(area),
            areaId: areaId(area),
          };
          await recordAudit(write, grant, { ...record, detail });
          return accept([...(await measuresByCode(write)).values()]);
        });
        if (!measures.ok) return present(reply, measures);
        const columns = officialColumns(measures.value, year);
        const file = streamWorkbook(
          { name: "企业名单", headings: columns.map(columnHeading) },
          rowsOf(database, grant, filter, columns),
        );
        const fileName = `企业名单 ${year}.xlsx`;
        return attach(reply, { fileName, type: OFFICE_TYPES.xlsx }).send(
          Readable.fromWeb(file as ReadableStream<Uint8Array>) as never,
        );
      },
    );
  };
