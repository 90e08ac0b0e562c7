import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { areasWithin } from "#areas/store";
import type { Reader } from "#database";
import { actorOf, present, type RoomDependencies, refusals } from "#http";
import { areasWith } from "#identity";
import { type AreaId, accept, areaId, dayOf, fen, type Instant, type IsoDate, idOf, refuse } from "#kernel";
import type { IndustryTree, RosterKind } from "../../index.ts";
import {
  countEnterprises,
  type EnterpriseFilter,
  type EnterprisePlace,
  findEnterprise,
  findRosterIssue,
  type ListedEntry,
  listEnterprises,
  listFrozenRosters,
  listRosterIssues,
  type RosterFilter,
  rosterCounts,
  rosterEntriesOf,
} from "../../store/index.ts";
import { enterpriseView } from "../present-dossier.ts";
import { entryView, frozenView, issueView, kindView } from "./present-roster.ts";
import {
  AreaQuery,
  EnterpriseRosterParams,
  EnterpriseRostersSchema,
  IssueParams,
  IssueViewSchema,
  KindParams,
  MembersQuery,
  MembersSchema,
  RosterOverviewSchema,
  RosterSchema,
} from "./schemas.ts";

export type RosterOptions = RoomDependencies & {
  readonly industries: IndustryTree;
  readonly rosterKinds: readonly RosterKind[];
  readonly clock: () => Instant;
};

const tags = ["rosters"];
const reading = { access: { permission: "enterprise.read" } } as const;

/** Those of some areas in which the person may change lists: the areas of the permission and all below. */
async function editableAmong(
  query: Reader,
  request: FastifyRequest,
  areas: readonly AreaId[],
): Promise<ReadonlySet<AreaId>> {
  return areasWithin(query, areas, areasWith(actorOf(request), "enterprise.edit"));
}

/** Whose lists these entries stand on. */
const areasOf = (entries: readonly ListedEntry[]) => entries.map(({ issue }) => issue.areaId);

type Narrowing = {
  readonly areaId: number;
  readonly standing?: RosterFilter["standing"] | undefined;
  readonly text?: string | undefined;
  readonly issueId?: string | undefined;
};

/** What the list of members is narrowed to, as the address says it. */
export function membersFilter(kind: string, day: IsoDate, wanted: Narrowing): EnterpriseFilter {
  const { standing = "valid", issueId } = wanted;
  const listed = issueId === undefined ? {} : { issueId: idOf<"roster-issue">(issueId) };
  return {
    ...{ within: areaId(wanted.areaId), industry: undefined, sizeClass: undefined, named: wanted.text },
    roster: { kind, day, standing, ...listed },
  };
}

/** 名单: kinds of lists, their issues, who is on them. */
export const rosterReadingRoutes =
  (options: RosterOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database, rosterKinds } = options;
    app.get(
      "/api/rosters",
      {
        schema: { tags, querystring: AreaQuery, response: { 200: RosterOverviewSchema, ...refusals } },
        config: reading,
      },
      async ({ grant, query: { areaId: area }, moment }) => {
        const day = dayOf(moment);
        const codes = rosterKinds.map(({ code }) => code);
        const found = await database.read(grant, async (query) => ({
          counts: await rosterCounts(query, codes, { within: areaId(area), day }),
          frozen: await listFrozenRosters(query, areaId(area), undefined),
        }));
        const kinds = rosterKinds.map((kind) => {
          const { valid = 0, ending = 0 } = found.counts.get(kind.code) ?? {};
          return { kind: kindView(kind), valid, ending };
        });
        return { day, kinds, frozen: found.frozen.map(frozenView) };
      },
    );
    app.get(
      "/api/rosters/:kind",
      {
        schema: { tags, params: KindParams, querystring: AreaQuery, response: { 200: RosterSchema, ...refusals } },
        config: reading,
      },
      async (request, reply) => {
        const { grant, params, query: wanted, moment } = request;
        const kind = rosterKinds.find(({ code }) => code === params.kind);
        if (!kind) return present(reply, refuse("enterprise.roster-kind-unknown", { kind: params.kind }));
        const [within, day] = [areaId(wanted.areaId), dayOf(moment)];
        const found = await database.read(grant, async (query) => {
          const issues = await listRosterIssues(query, kind.code, within);
          const lists = [kind.code, ...issues.map(({ id }) => id)];
          return {
            issues,
            counts: await rosterCounts(query, lists, { within, day }),
            frozen: await listFrozenRosters(query, within, kind.code),
            editable: await editableAmong(query, request, [within, ...issues.map((it) => it.areaId)]),
          };
        });
        const { counts, issues, frozen, editable } = found;
        const { valid = 0, ending = 0 } = counts.get(kind.code) ?? {};
        const issueViews = issues.map((it) =>
          issueView(it, { members: counts.get(it.id)?.valid ?? 0, mayEdit: editable.has(it.areaId), day }),
        );
        return present(
          reply,
          accept({
            ...{ kind: kindView(kind), day, valid, ending },
            ...{ issues: issueViews, frozen: frozen.map(frozenView), mayEdit: editable.has(within) },
          }),
        );
      },
    );
    await app.register(issueRoutes(options));
    await app.register(memberRoutes(options));
  };

const issueRoutes =
  ({ database, rosterKinds }: RosterOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/roster-issues/:issueId",
      { schema: { tags, params: IssueParams, response: { 200: IssueViewSchema, ...refusals } }, config: reading },
      async (request, reply) => {
        const { grant, params, moment } = request;
        const day = dayOf(moment);
        const found = await database.read(grant, async (query) => {
          const issue = await findRosterIssue(query, idOf(params.issueId));
          if (!issue) return undefined;
          const counts = await rosterCounts(query, [issue.id], { within: issue.areaId, day });
          const editable = await editableAmong(query, request, [issue.areaId]);
          return { issue, members: counts.get(issue.id)?.valid ?? 0, mayEdit: editable.has(issue.areaId), day };
        });
        const kind = rosterKinds.find(({ code }) => code === found?.issue.kind);
        if (!found || !kind) return present(reply, refuse("enterprise.roster-issue-not-found"));
        return present(reply, accept({ kind: kindView(kind), issue: issueView(found.issue, found) }));
      },
    );
  };

const memberRoutes =
  ({ database, industries, rosterKinds }: RosterOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/rosters/:kind/members",
      {
        schema: { tags, params: KindParams, querystring: MembersQuery, response: { 200: MembersSchema, ...refusals } },
        config: reading,
      },
      async (request) => {
        const { grant, params, query: wanted, moment } = request;
        const day = dayOf(moment);
        const filter = membersFilter(params.kind, day, wanted);
        const { afterId, afterRevenue } = wanted;
        const after: EnterprisePlace | undefined =
          afterId === undefined
            ? undefined
            : { id: idOf(afterId), revenue: afterRevenue === undefined ? null : fen(BigInt(afterRevenue)) };
        const found = await database.read(grant, async (query) => {
          const page = await listEnterprises(query, filter, after);
          const ids = page.enterprises.map(({ id }) => id);
          const entries = await rosterEntriesOf(query, ids, params.kind);
          const editable = await editableAmong(query, request, areasOf(entries));
          return { ...page, entries, editable, count: await countEnterprises(query, filter) };
        });
        const mayEdit = ({ issue }: { issue: { areaId: AreaId } }) => found.editable.has(issue.areaId);
        const members = found.enterprises.map((enterprise) => ({
          enterprise: enterpriseView(enterprise, industries),
          entries: found.entries
            .filter(({ enterpriseId }) => enterpriseId === enterprise.id)
            .map((entry) => entryView(entry, { day, mayEdit })),
        }));
        const { next, count } = found;
        const place = next && { afterRevenue: next.revenue?.toString() ?? null, afterId: next.id as string };
        return { members, next: place ?? null, count };
      },
    );
    app.get(
      "/api/enterprises/:enterpriseId/rosters",
      {
        schema: {
          tags,
          params: EnterpriseRosterParams,
          response: { 200: EnterpriseRostersSchema, ...refusals },
        },
        config: reading,
      },
      async (request, reply) => {
        const { grant, params, moment } = request;
        const id = idOf<"enterprise">(params.enterpriseId);
        const found = await database.read(grant, async (query) => {
          if (!(await findEnterprise(query, id))) return undefined;
          const entries = await rosterEntriesOf(query, [id], undefined);
          return { entries, editable: await editableAmong(query, request, areasOf(entries)) };
        });
        if (!found) return present(reply, refuse("enterprise.not-found"));
        const seen = {
          day: dayOf(moment),
          mayEdit: ({ issue }: { issue: { areaId: AreaId } }) => found.editable.has(issue.areaId),
        };
        const entries = found.entries.map((entry) => entryView(entry, seen));
        const kinds = rosterKinds.filter(({ code }) => entries.some(({ kind }) => kind === code)).map(kindView);
        return present(reply, accept({ kinds, entries }));
      },
    );
  };
