import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import type { Database, Grant } from "#database";
import { attach, OFFICE_TYPES, present, refusals } from "#http";
import { accept, dayOf } from "#kernel";
import { streamWorkbook } from "#office";
import { type AuditFilter, auditPage, recordAudit } from "../store/index.ts";
import type { AuditOptions } from "./audit-options.ts";
import { ExportQuery } from "./schemas.ts";

const ROWS_AT_ONCE = 500;
const HEADINGS = [
  ...["编号", "时间（UTC）", "人员", "代理", "操作", "对象类别", "对象", "区域", "结果", "次数", "请求编号", "内容"],
];

/** What is exported ends where it began: what the export itself leaves is not in it. */
async function* rowsOf(database: Database, grant: Grant, filter: AuditFilter) {
  for (let before: string | undefined; ; ) {
    const place = before;
    const page = await database.read(grant, (query) => auditPage(query, filter, place, ROWS_AT_ONCE));
    for (const event of page)
      yield [
        ...[
          event.id,
          event.at,
          event.actorName,
          event.onBehalfOf ?? "",
          event.action,
          event.objectKind,
          event.objectId,
        ],
        ...[event.areaName ?? "", event.outcome, String(event.times), event.requestId ?? ""],
        JSON.stringify(event.detail),
      ];
    before = page.at(-1)?.id;
    if (page.length < ROWS_AT_ONCE) return;
  }
}

/** A cell of a CSV file: quoted, and never taken for a formula by whoever opens it in a spreadsheet. */
export function csvCell(text: string): string {
  const plain = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${plain.replace(/"/g, '""')}"`;
}

async function* csvOf(rows: AsyncIterable<readonly string[]>) {
  const line = (cells: readonly string[]) => `${cells.map(csvCell).join(",")}\r\n`;
  yield `\uFEFF${line(HEADINGS)}`;
  for await (const row of rows) yield line(row);
}

/** The records that a filter finds as Excel or CSV; who took them out is in the audit. */
export const auditExportRoutes =
  ({ database, clock }: AuditOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const record = async (grant: Grant, filter: AuditFilter, type: string) =>
      database.transact(grant, async (write) => {
        const about = { action: "audit-exported", objectKind: "audit", objectId: "records" };
        const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
        const areaId = grant.areas[0] ?? null;
        return accept(await recordAudit(write, grant, { ...about, areaId, detail: { type, ...asked } }));
      });
    const schema = {
      ...{ tags: ["audit"], querystring: ExportQuery },
      response: { 200: Type.Unsafe<Uint8Array>({ type: "string", format: "binary" }), ...refusals },
    };
    const config = { access: { permission: "audit.read" } } as const;
    app.get(
      "/api/audit/records.xlsx",
      { schema: { ...schema, produces: [OFFICE_TYPES.xlsx] }, config },
      async ({ grant, query: filter }, reply) => {
        const recorded = await record(grant, filter, "xlsx");
        if (!recorded.ok) return present(reply, recorded);
        const file = streamWorkbook({ name: "审计记录", headings: HEADINGS }, rowsOf(database, grant, filter));
        return attach(reply, { fileName: `审计记录 ${dayOf(clock())}.xlsx`, type: OFFICE_TYPES.xlsx }).send(
          Readable.fromWeb(file as ReadableStream<Uint8Array>) as never,
        );
      },
    );
    app.get(
      "/api/audit/records.csv",
      { schema: { ...schema, produces: ["text/csv"] }, config },
      async ({ grant, query: filter }, reply) => {
        const recorded = await record(grant, filter, "csv");
        if (!recorded.ok) return present(reply, recorded);
        const file = attach(reply, { fileName: `审计记录 ${dayOf(clock())}.csv`, type: "text/csv; charset=utf-8" });
        return file.send(Readable.from(csvOf(rowsOf(database, grant, filter))) as never);
      },
    );
  };
