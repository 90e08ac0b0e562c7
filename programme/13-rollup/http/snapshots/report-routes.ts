import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Static, Type } from "typebox";
import { recordAudit } from "#audit/store";
import type { Grant } from "#database";
import { attach, OFFICE_TYPES, oneOf, present, refusals, Uuid } from "#http";
import { accept, dayOf, type Instant, type IsoDate, idOf, parseIsoDate, type Result, refuse, typedLine } from "#kernel";
import { REPORT_KINDS, type ReportOrder } from "../../index.ts";
import { type FrozenSnapshot, findSnapshot } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { templateInForce } from "../reports/keep-template.ts";
import { type ReportFile, reportDocument } from "../reports/report-document.ts";
import { frozenIn } from "./frozen-content.ts";

const ReportParams = Type.Object({ snapshotId: Uuid, kind: oneOf(REPORT_KINDS) });
const ReportQuery = Type.Object(
  {
    issuer: Type.String({ maxLength: 60, description: "Who signs" }),
    area: Type.Optional(Type.String({ maxLength: 60, description: "Of a dispatch: whom it is about" })),
    due: Type.Optional(Type.String({ maxLength: 10, description: "Of a dispatch: the day by which an answer is due" })),
  },
  { additionalProperties: false },
);
const BinaryFile = Type.Unsafe<Uint8Array>({ type: "string", format: "binary" });

type Asked = Static<typeof ReportParams> & Static<typeof ReportQuery>;

/** What is to be written. Refuses `rollup.report-issuer-empty`, `rollup.report-area-missing` and a due day that is none. */
function orderOf({ kind, issuer, area, due, snapshotId }: Asked, today: IsoDate): Result<ReportOrder> {
  const signed = typedLine(issuer);
  if (signed === "") return refuse("rollup.report-issuer-empty");
  const frame = { snapshot: snapshotId, issuer: signed, day: today };
  if (kind !== "dispatch") return accept({ ...frame, kind });
  if (!area) return refuse("rollup.report-area-missing");
  const day = parseIsoDate(due ?? "");
  if (!day.ok) return day;
  return accept({ ...frame, kind, about: { area }, due: day.value });
}

type Written = { readonly file: ReportFile; readonly snapshot: FrozenSnapshot };

/** The report and what it is from; no connection waits while it is filled. Refuses `rollup.snapshot-not-found` and what `reportDocument` refuses. */
async function writeReport(
  { database, templates }: IndicatorOptions,
  grant: Grant,
  { order, snapshotId }: { readonly order: ReportOrder; readonly snapshotId: string },
): Promise<Result<Written>> {
  const found = await database.read(grant, async (query) => {
    const snapshot = await findSnapshot(query, idOf(snapshotId));
    if (!snapshot) return undefined;
    return { snapshot, template: await templateInForce(query, { kind: order.kind, areaId: snapshot.areaId }) };
  });
  if (!found) return refuse("rollup.snapshot-not-found");
  const { snapshot, template } = found;
  const { title, takenAt, byName, sha256 } = snapshot;
  const { progress, underWay = null } = frozenIn(snapshot);
  const frozen = { progress, underWay, title, takenAt, takenByName: byName, sha256 };
  const file = await reportDocument(frozen, order, { template, templates });
  return file.ok ? accept({ file: file.value, snapshot }) : file;
}

/** A weekly brief, a dispatch notice or an annual summary as Word, from a frozen snapshot. That it was written is in the audit. */
export const reportRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/snapshots/:snapshotId/reports/:kind",
      {
        schema: {
          ...{ tags: ["snapshots"], params: ReportParams, querystring: ReportQuery, produces: [OFFICE_TYPES.docx] },
          response: { 200: BinaryFile, ...refusals },
        },
        config: { access: { permission: "enterprise.read" } },
      },
      async ({ grant, params, query: wanted, moment }, reply) => {
        const order = orderOf({ ...params, ...wanted }, dayOf(moment satisfies Instant));
        if (!order.ok) return present(reply, order);
        const written = await writeReport(options, grant, { order: order.value, snapshotId: params.snapshotId });
        if (!written.ok) return present(reply, written);
        const { file, snapshot } = written.value;
        const { id, areaId, sha256 } = snapshot;
        await options.database.transact(grant, async (write) => {
          const about = { action: "report-written", objectKind: "figure-snapshot", objectId: id, areaId };
          await recordAudit(write, grant, {
            ...about,
            detail: { kind: params.kind, area: wanted.area ?? null, sha256 },
          });
          return accept();
        });
        return attach(reply, { fileName: file.fileName, type: OFFICE_TYPES.docx }).send(Buffer.from(file.bytes));
      },
    );
  };
