import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { areaInScope, homeShardOf } from "#areas/store";
import type { Reader } from "#database";
import { type KnownCell, knownCells, measuresByCode } from "#facts/store";
import { present, type RoomDependencies, refusals } from "#http";
import { type AreaId, accept, areaId, dayOf, type Instant, idOf, refuse } from "#kernel";
import { comparedCells } from "../domain/comparison.ts";
import { readCreditCode } from "../domain/credit-code.ts";
import { type Comparable, doubleKeysOf, organisationPart, suspicionsOf, weightOf } from "../domain/doubles.ts";
import type { EnterpriseId, IndustryTree, RosterKind } from "../index.ts";
import {
  comparablesOf,
  doubleCandidates,
  enterprisesById,
  enterprisesLike,
  findDistinction,
  frozenWith,
  keptApart,
  mergesWithin,
  placesOf,
} from "../store/index.ts";
import { distinguish, mergeEnterprise, pairOf, splitEnterprise } from "./merge-enterprises.ts";
import {
  AlikeQuery,
  AlikeSchema,
  ComparisonSchema,
  DistinctionBody,
  DoublesQuery,
  DoublesSchema,
  MergeBody,
  MergeParams,
  PairParams,
  SplitBody,
} from "./merge-schemas.ts";
import { noteFileRead } from "./note-file-read.ts";
import { areasIn, cellViews, enterpriseView, measureView, mergeView } from "./present-dossier.ts";
import { EnterpriseParams, RegisteredSchema } from "./schemas.ts";

type MergeOptions = RoomDependencies & {
  readonly industries: IndustryTree;
  readonly rosterKinds: readonly RosterKind[];
  readonly clock: () => Instant;
};

const tags = ["enterprise"];
const editing = { access: { permission: "enterprise.edit" } } as const;
const SHOWN = 100;

/** 疑似重复: enterprises that may be one, compared, merged, kept apart, and split again. */
export const mergeRoutes =
  (options: MergeOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(doublesRoutes(options));
    await app.register(comparisonRoutes(options));
    await app.register(changeRoutes(options));
  };

/** Pairs that are suspected, those with the most reasons first, and whether there are more than were compared. */
async function suspectedPairs(query: Reader, within: AreaId) {
  const { pairs: candidates, more } = await doubleCandidates(query, within);
  const compared = await comparablesOf(query, [...new Set(candidates.flatMap(({ one, other }) => [one, other]))]);
  const pairs = candidates
    .flatMap(({ one, other }) => {
      const [first, second] = [compared.get(one), compared.get(other)];
      const suspicions = first && second ? suspicionsOf(first, second) : [];
      return suspicions.length > 0 ? [{ one, other, suspicions, name: first?.name ?? "" }] : [];
    })
    .toSorted((a, b) => weightOf(b.suspicions) - weightOf(a.suspicions) || a.name.localeCompare(b.name));
  return { pairs, more };
}

const doublesRoutes =
  ({ database, industries }: MergeOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/enterprises/doubles",
      { schema: { tags, querystring: DoublesQuery, response: { 200: DoublesSchema, ...refusals } }, config: editing },
      async ({ grant, query: { areaId: area } }, reply) => {
        const found = await database.read(grant, async (query) => {
          const within = areaId(area);
          if (!(await areaInScope(query, within))) return refuse("areas.outside-scope");
          const { pairs, more } = await suspectedPairs(query, within);
          const apart = await keptApart(query, within);
          const merges = await mergesWithin(query, within);
          const shown = pairs.slice(0, SHOWN);
          const ids = [...shown, ...apart].flatMap(({ one, other }) => [one, other]);
          const enterprises = await enterprisesById(query, [...new Set(ids)]);
          return accept({ pairs: shown, count: pairs.length, more, apart, merges, enterprises });
        });
        if (!found.ok) return present(reply, found);
        const { pairs, count, more, apart, merges, enterprises } = found.value;
        const both = ({ one, other }: { readonly one: EnterpriseId; readonly other: EnterpriseId }) => {
          const [first, second] = [enterprises.get(one), enterprises.get(other)];
          return first && second
            ? [{ one: enterpriseView(first, industries), other: enterpriseView(second, industries) }]
            : [];
        };
        return present(
          reply,
          accept({
            pairs: pairs.flatMap((pair) => both(pair).map((views) => ({ ...views, suspicions: pair.suspicions }))),
            ...{ count, more },
            keptApart: apart.flatMap(({ reason, at, byName, ...pair }) =>
              both(pair).map((views) => ({ ...views, said: { reason, at, byName } })),
            ),
            merges: merges.map(mergeView),
          }),
        );
      },
    );
    app.get(
      "/api/enterprises/alike",
      { schema: { tags, querystring: AlikeQuery, response: { 200: AlikeSchema, ...refusals } }, config: editing },
      async ({ grant, query: typed }, reply) => {
        const found = await database.read(grant, async (query) => {
          const area = areaId(typed.areaId);
          if (!(await areaInScope(query, area))) return refuse("areas.outside-scope");
          const places = await placesOf(query, await homeShardOf(query, area));
          const read = readCreditCode(typed.creditCode ?? "");
          const creditCode = read.ok ? (read.value.code as string) : null;
          const address = typed.address?.trim() || null;
          const wanted: Comparable = {
            name: typed.name,
            creditCode,
            ...doubleKeysOf({ name: typed.name, address }, places),
          };
          const organisation = creditCode === null ? null : organisationPart(creditCode);
          const ids = await enterprisesLike(query, wanted, organisation);
          const compared = await comparablesOf(query, ids);
          const enterprises = await enterprisesById(query, ids);
          return accept({ wanted, compared, enterprises });
        });
        if (!found.ok) return present(reply, found);
        const { wanted, compared, enterprises } = found.value;
        const alike = [...enterprises.values()].flatMap((it) => {
          const other = compared.get(it.id);
          const suspicions = other ? suspicionsOf(wanted, other) : [];
          return suspicions.length > 0 ? [{ enterprise: enterpriseView(it, industries), suspicions }] : [];
        });
        const enterprisesAlike = alike.toSorted((a, b) => weightOf(b.suspicions) - weightOf(a.suspicions));
        return present(reply, accept({ enterprises: enterprisesAlike }));
      },
    );
  };

/** The name of a kind of lists; its code when the catalogue no longer has it. */
function labelOfKind(kinds: readonly RosterKind[], code: string) {
  return { ...(kinds.find((kind) => kind.code === code)?.label ?? { zh: code, en: code }) };
}

const comparisonRoutes =
  ({ database, industries, rosterKinds }: MergeOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/enterprises/doubles/:oneId/:otherId",
      { schema: { tags, params: PairParams, response: { 200: ComparisonSchema, ...refusals } }, config: editing },
      async (request, reply) => {
        const { grant, params, moment } = request;
        const [oneId, otherId] = [idOf<"enterprise">(params.oneId), idOf<"enterprise">(params.otherId)];
        const found = await database.read(grant, async (query) => {
          const enterprises = await enterprisesById(query, [oneId, otherId]);
          const [one, other] = [enterprises.get(oneId), enterprises.get(otherId)];
          if (!one || !other) return refuse("enterprise.not-found");
          const measures = await measuresByCode(query);
          const cells = {
            one: await knownCells(query, one.homeId, idOf(oneId)),
            other: await knownCells(query, other.homeId, idOf(otherId)),
          };
          const areas = await areasIn(query, [...cells.one, ...cells.other], measures);
          const compared = await comparablesOf(query, [oneId, otherId]);
          const said = await findDistinction(query, pairOf(oneId, otherId));
          const frozen = await frozenWith(query, oneId, otherId);
          return accept({ one, other, measures, cells, areas, compared, said, frozen });
        });
        if (!found.ok) return present(reply, found);
        const { one, other, measures, cells, areas, compared, said, frozen } = found.value;
        for (const { id, areaId } of [one, other])
          noteFileRead(request, { enterpriseId: id, areaId, part: "comparison" });
        const [first, second] = [compared.get(oneId), compared.get(otherId)];
        const view = (cell: KnownCell | null) =>
          (cell && cellViews([cell], measures, { personal: true, day: dayOf(moment), areas, files: new Map() })[0]) ??
          null;
        const lines = comparedCells(cells.one, cells.other, [...measures.values()]);
        return present(
          reply,
          accept({
            one: enterpriseView(one, industries),
            other: enterpriseView(other, industries),
            suspicions: first && second ? suspicionsOf(first, second) : [],
            keptApart: said?.act === "kept-apart" ? { reason: said.reason, at: said.at, byName: said.byName } : null,
            measures: [...measures.values()].map(measureView),
            lines: lines.map((line) => ({ ...line, one: view(line.one), other: view(line.other) })),
            frozen: frozen.map((it) => ({ ...it, label: labelOfKind(rosterKinds, it.kind) })),
          }),
        );
      },
    );
  };

const changeRoutes =
  ({ database, clock }: MergeOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      "/api/enterprises/doubles/:oneId/:otherId/distinction",
      {
        schema: { tags, params: PairParams, body: DistinctionBody, response: { 201: RegisteredSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const pair = pairOf(params.oneId, params.otherId);
        const said = await database.transact(grant, (write) => distinguish(write, grant, pair, { body, clock }));
        return present(reply, said, 201);
      },
    );
    app.post(
      "/api/enterprises/:enterpriseId/merge",
      {
        schema: { tags, params: EnterpriseParams, body: MergeBody, response: { 201: RegisteredSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const goneId = idOf<"enterprise">(params.enterpriseId);
        const merged = await database.transact(grant, (write) =>
          mergeEnterprise(write, grant, goneId, { body, clock }),
        );
        return present(reply, merged, 201);
      },
    );
    app.post(
      "/api/enterprise-merges/:mergeId/split",
      {
        schema: { tags, params: MergeParams, body: SplitBody, response: { 201: RegisteredSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const split = await database.transact(grant, (write) =>
          splitEnterprise(write, grant, params.mergeId, { body, clock }),
        );
        return present(reply, split, 201);
      },
    );
  };
