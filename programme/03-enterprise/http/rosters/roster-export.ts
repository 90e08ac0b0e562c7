import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply } from "fastify";
import { Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Database, Grant } from "#database";
import { attach, OFFICE_TYPES, present, refusals } from "#http";
import { accept, areaId, dayOf, excerpt, type IsoDate, idOf, type Result, refuse } from "#kernel";
import { streamWorkbook } from "#office";
import { translate } from "#wording";
import { rosterRulesWording } from "../../domain/rosters/wording.ts";
import { standingOf } from "../../index.ts";
import {
  type EnterpriseFilter,
  type EnterprisePlace,
  enterprisesById,
  type FrozenScope,
  frozenScope,
  type ListedEnterprise,
  type ListedEntry,
  listEnterprises,
  rosterEntriesOf,
} from "../../store/index.ts";
import { membersFilter, type RosterOptions } from "./roster-routes.ts";
import { FrozenParams, KindParams, MembersExportQuery } from "./schemas.ts";

const ROWS_AT_ONCE = 500;

const MEMBER_HEADINGS = [
  ...["统一社会信用代码", "企业名称", "所在区域", "名单", "发布单位", "发文字号"],
  ...["有效期自", "有效期至", "状态", "移出日期", "移出原因", "备注"],
];
const FROZEN_HEADINGS = ["统一社会信用代码", "企业名称", "所在区域", "企业标识", "口径", "读取日期", "校验和"];

const tags = ["rosters"];
const reading = { access: { permission: "enterprise.read" } } as const;
const BinaryFile = Type.Unsafe<Uint8Array>({ type: "string", format: "binary" });
const workbook = { produces: [OFFICE_TYPES.xlsx], response: { 200: BinaryFile, ...refusals } };

function entryRow(it: ListedEnterprise, entry: ListedEntry, day: IsoDate): string[] {
  const { issue, removal } = entry;
  return [
    ...[it.creditCode ?? "", it.name, it.areaName, issue.title, issue.issuer, issue.document ?? ""],
    ...[entry.from, entry.until ?? ""],
    translate(rosterRulesWording, "zh-CN", { key: `roster.standing.${standingOf(entry, day)}` }),
    ...[entry.offFrom ?? "", removal?.reason ?? "", entry.remark ?? ""],
  ];
}

/** A row for each list that an enterprise stands on; some hundred enterprises a transaction. */
async function* memberRows(database: Database, grant: Grant, filter: EnterpriseFilter, kind: string, day: IsoDate) {
  for (let after: EnterprisePlace | undefined, more = true; more; ) {
    const place = after;
    const page = await database.read(grant, async (query) => {
      const found = await listEnterprises(query, filter, place, ROWS_AT_ONCE);
      const ids = found.enterprises.map(({ id }) => id);
      return { ...found, entries: await rosterEntriesOf(query, ids, kind) };
    });
    const { issueId } = filter.roster ?? {};
    for (const it of page.enterprises)
      for (const entry of page.entries)
        if (entry.enterpriseId === it.id && (issueId === undefined || entry.issue.id === issueId))
          yield entryRow(it, entry, day);
    after = page.next;
    more = page.next !== undefined;
  }
}

/** The frozen members in the order over which their sum was taken; one outside the reader's areas by its id alone. */
async function* frozenRows(database: Database, grant: Grant, scope: FrozenScope) {
  for (let at = 0; at < scope.members.length; at += ROWS_AT_ONCE) {
    const ids = scope.members.slice(at, at + ROWS_AT_ONCE);
    const found = await database.read(grant, (query) => enterprisesById(query, ids));
    for (const id of ids) {
      const it = found.get(id);
      const frozen = [`${scope.period} r${scope.revision}`, scope.readOn, scope.sha256];
      yield [it?.creditCode ?? "", it?.name ?? "", it?.areaName ?? "", id, ...frozen];
    }
  }
}

function send(reply: FastifyReply, name: string, file: globalThis.ReadableStream<Uint8Array>) {
  return attach(reply, { fileName: `${excerpt(name, 80)}.xlsx`, type: OFFICE_TYPES.xlsx }).send(
    Readable.fromWeb(file as ReadableStream<Uint8Array>) as never,
  );
}

/** Lists and frozen denominators as Excel; what was taken out is in the audit. */
export const rosterExportRoutes =
  ({ database, rosterKinds }: RosterOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/rosters/:kind/members.xlsx",
      { schema: { tags, params: KindParams, querystring: MembersExportQuery, ...workbook }, config: reading },
      async ({ grant, params, query: wanted, moment }, reply) => {
        const kind = rosterKinds.find(({ code }) => code === params.kind);
        if (!kind) return present(reply, refuse("enterprise.roster-kind-unknown", { kind: params.kind }));
        const day = dayOf(moment);
        const taken = await database.transact(grant, async (write): Promise<Result<undefined>> => {
          if (!(await areaInScope(write, areaId(wanted.areaId)))) return refuse("areas.outside-scope");
          const about = { action: "roster-exported", objectKind: "roster", objectId: kind.code };
          const detail = {
            standing: wanted.standing ?? "valid",
            text: wanted.text ?? null,
            issueId: wanted.issueId ?? null,
          };
          await recordAudit(write, grant, { ...about, areaId: areaId(wanted.areaId), detail });
          return accept();
        });
        if (!taken.ok) return present(reply, taken);
        const filter = membersFilter(kind.code, day, wanted);
        const rows = memberRows(database, grant, filter, kind.code, day);
        const name = kind.label.zh.replace(/[“”]/g, "");
        return send(
          reply,
          `${name} ${day}`,
          streamWorkbook({ name: excerpt(name, 30), headings: MEMBER_HEADINGS }, rows),
        );
      },
    );
    app.get(
      "/api/frozen-rosters/:frozenId/list.xlsx",
      { schema: { tags, params: FrozenParams, ...workbook }, config: reading },
      async ({ grant, params }, reply) => {
        const found = await database.transact(grant, async (write): Promise<Result<FrozenScope>> => {
          const scope = await frozenScope(write, idOf(params.frozenId));
          if (!scope) return refuse("enterprise.roster-frozen-not-found");
          const about = { action: "frozen-roster-exported", objectKind: "frozen-roster", objectId: scope.id };
          await recordAudit(write, grant, { ...about, areaId: scope.areaId, detail: { period: scope.period } });
          return accept(scope);
        });
        if (!found.ok) return present(reply, found);
        const scope = found.value;
        const label = rosterKinds.find(({ code }) => code === scope.kind)?.label.zh ?? scope.kind;
        const name = `${label.replace(/[“”]/g, "")} ${scope.period} r${scope.revision}`;
        const sheet = { name: scope.period, headings: FROZEN_HEADINGS };
        return send(reply, name, streamWorkbook(sheet, frozenRows(database, grant, scope)));
      },
    );
  };
