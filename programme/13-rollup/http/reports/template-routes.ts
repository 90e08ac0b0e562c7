import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { areaInScope, findArea } from "#areas/store";
import type { Reader } from "#database";
import { attach, OFFICE_TYPES, present, ref, refusals } from "#http";
import { type AreaId, accept, areaId, idOf, type Result, refuse } from "#kernel";
import { TEMPLATE_BYTES_LIMIT } from "#office";
import { REPORT_FIELDS, REPORT_KINDS, REPORT_NAMES, type ReportField, type TemplateEdition } from "../../index.ts";
import { editionsInForce, findEdition, findTemplateBytes, listEditions } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { addTemplate, restoreTemplate, templateInForce } from "./keep-template.ts";
import {
  EditionParams,
  KindParams,
  RestoreBody,
  TemplateAddedSchema,
  TemplatesQuery,
  TemplatesSchema,
  UploadQuery,
} from "./schemas.ts";

const tags = ["reports"];
const reading = { access: { permission: "enterprise.read" } } as const;
const publishing = { access: { permission: "plan.publish" } } as const;
const WordFile = Type.Unsafe<Uint8Array>({ type: "string", format: "binary" });
const word = { produces: [OFFICE_TYPES.docx], response: { 200: WordFile, ...refusals } };

/** 报告模板: by which Word file an area writes its reports, which it had before, and another one. */
export const templateRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(lookingRoutes(options));
    await app.register(fileRoutes(options));
    await app.register(uploadRoutes(options));
    await app.register(restoringRoutes(options));
  };

/** Refuses `areas.not-found`, `areas.outside-scope`. */
async function placeOf(query: Reader, id: AreaId): Promise<Result<{ readonly id: AreaId; readonly name: string }>> {
  const area = await findArea(query, id);
  if (!area) return refuse("areas.not-found");
  return (await areaInScope(query, id)) ? accept({ id, name: area.name }) : refuse("areas.outside-scope");
}

const editionView = ({ kind: _kind, ...it }: TemplateEdition) => ({ ...it, id: it.id as string, at: it.at as string });

type Explained = Omit<ReportField, "fields"> & { readonly within: string[] };

/** Fields and those of their entries, one after the other. */
function explained(fields: readonly ReportField[], within: string[] = []): Explained[] {
  return fields.flatMap(({ fields: inner, ...field }) => [
    { ...field, within },
    ...explained(inner, [...within, field.name]),
  ]);
}

const lookingRoutes =
  ({ database }: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/report-templates",
      {
        schema: { tags, querystring: TemplatesQuery, response: { 200: ref(TemplatesSchema), ...refusals } },
        config: reading,
      },
      async ({ grant, query: wanted }, reply) => {
        const id = areaId(wanted.areaId);
        const found = await database.read(grant, async (query) => {
          const area = await placeOf(query, id);
          if (!area.ok) return area;
          const own = await listEditions(query, id);
          const inForce = await editionsInForce(query, id);
          const kinds = REPORT_KINDS.map((kind) => {
            const current = inForce.find((it) => it.kind === kind);
            return {
              ...{ kind, inForce: current ? editionView(current) : null, fields: explained(REPORT_FIELDS[kind]) },
              editions: own.filter((it) => it.kind === kind).map(editionView),
            };
          });
          return accept({ area: area.value, kinds });
        });
        return present(reply, found);
      },
    );
  };

const fileRoutes =
  ({ database }: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/report-templates/:kind/file",
      {
        schema: {
          ...{ tags, summary: "The template in force in an area (docx)", params: KindParams },
          ...{ querystring: TemplatesQuery, ...word },
        },
        config: reading,
      },
      async ({ grant, params: { kind }, query: wanted }, reply) => {
        const found = await database.read(grant, async (query) => {
          const area = await placeOf(query, areaId(wanted.areaId));
          return area.ok ? accept(await templateInForce(query, { kind, areaId: area.value.id })) : area;
        });
        if (!found.ok) return present(reply, found);
        const fileName = `${REPORT_NAMES[kind]}模板.docx`;
        return attach(reply, { fileName, type: OFFICE_TYPES.docx }).send(Buffer.from(found.value));
      },
    );
    app.get(
      "/api/report-template-editions/:editionId/file",
      { schema: { tags, summary: "One edition (docx)", params: EditionParams, ...word }, config: reading },
      async ({ grant, params }, reply) => {
        const id = idOf<"report-template">(params.editionId);
        const found = await database.read(grant, async (query) => {
          const edition = await findEdition(query, id);
          const bytes = await findTemplateBytes(query, id);
          return edition && bytes ? { edition, bytes } : undefined;
        });
        if (!found) return present(reply, refuse("rollup.template-not-found"));
        const { kind, areaName, edition } = found.edition;
        const fileName = `${areaName}${REPORT_NAMES[kind]}模板-第${edition}版.docx`;
        return attach(reply, { fileName, type: OFFICE_TYPES.docx }).send(Buffer.from(found.bytes));
      },
    );
  };

const uploadRoutes =
  ({ database, templates, clock }: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: TEMPLATE_BYTES_LIMIT },
      (_request, body, done) => done(null, body),
    );
    app.post(
      "/api/report-templates/:kind/editions",
      {
        bodyLimit: TEMPLATE_BYTES_LIMIT,
        schema: {
          tags,
          summary: "Upload an area's own template; it is tried with invented values before it is kept",
          consumes: ["application/octet-stream"],
          ...{ params: KindParams, querystring: UploadQuery, body: Type.Unsafe<Uint8Array | null>({}) },
          response: { 201: TemplateAddedSchema, ...refusals },
        },
        config: publishing,
      },
      async ({ grant, params: { kind }, query: wanted, body }, reply) => {
        const place = { kind, areaId: areaId(wanted.areaId), id: idOf<"report-template">(wanted.id) };
        const upload = { ...place, bytes: body ?? new Uint8Array(), fileName: wanted.fileName, at: clock() };
        return present(reply, await addTemplate({ database, templates }, grant, upload), 201);
      },
    );
  };

const restoringRoutes =
  ({ database, templates, clock }: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      "/api/report-templates/:kind/restorations",
      {
        schema: {
          ...{ tags, summary: "Go back to an older edition, or to what ships: it becomes the newest edition" },
          ...{ params: KindParams, body: RestoreBody, response: { 201: TemplateAddedSchema, ...refusals } },
        },
        config: publishing,
      },
      async ({ grant, params: { kind }, body }, reply) => {
        const place = { kind, areaId: areaId(body.areaId), id: idOf<"report-template">(body.id) };
        const from = body.from === null ? null : idOf<"report-template">(body.from);
        const restoring = { ...place, from, at: clock() };
        return present(reply, await restoreTemplate({ database, templates }, grant, restoring), 201);
      },
    );
  };
