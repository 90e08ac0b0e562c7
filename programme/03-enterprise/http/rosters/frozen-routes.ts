import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Reader } from "#database";
import { present, refusals } from "#http";
import { accept, dayOf, type IsoDate, idOf, refuse } from "#kernel";
import { departureOf } from "../../domain/rosters/frozen-roster.ts";
import { isOnList } from "../../domain/rosters/membership.ts";
import type { EnterpriseId } from "../../index.ts";
import {
  enterprisesById,
  findFrozenRoster,
  type ListedEntry,
  type ListedFrozen,
  membershipDrift,
  rosterEntriesOf,
} from "../../store/index.ts";
import { entryView, frozenView, kindView } from "./present-roster.ts";
import type { RosterOptions } from "./roster-routes.ts";
import { FrozenParams, FrozenQuery, FrozenViewSchema } from "./schemas.ts";

const tags = ["rosters"];
const reading = { access: { permission: "enterprise.read" } } as const;
/** So many of each side are named; the rest is counted. */
const NAMED = 200;

/** Who came and who left since, with names, what they were merged into, and the entries that say why. */
async function driftOf(query: Reader, frozen: ListedFrozen, day: IsoDate) {
  const drift = await membershipDrift(query, frozen, day);
  const [came, left] = [drift.came.slice(0, NAMED), drift.left.slice(0, NAMED)];
  const ids = [...came, ...left];
  const names = await enterprisesById(query, ids);
  const survivors = [...names.values()].flatMap(({ survivorId }) => survivorId ?? []);
  return {
    ...{ counts: { came: drift.came.length, left: drift.left.length }, came, left, names },
    survivors: await enterprisesById(query, survivors),
    entries: await rosterEntriesOf(query, [...ids, ...survivors], frozen.kind),
  };
}

/** 冻结口径: what was frozen, and how the lists differ from it on another day. */
export const frozenRoutes =
  ({ database, rosterKinds }: RosterOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/frozen-rosters/:frozenId",
      {
        schema: {
          tags,
          params: FrozenParams,
          querystring: FrozenQuery,
          response: { 200: FrozenViewSchema, ...refusals },
        },
        config: reading,
      },
      async ({ grant, params, query: wanted, moment }, reply) => {
        const day = (wanted.day as IsoDate | undefined) ?? dayOf(moment);
        const found = await database.read(grant, async (query) => {
          const frozen = await findFrozenRoster(query, idOf(params.frozenId));
          return frozen && { frozen, drift: await driftOf(query, frozen, day) };
        });
        const kind = rosterKinds.find(({ code }) => code === found?.frozen.kind);
        if (!found || !kind) return present(reply, refuse("enterprise.roster-frozen-not-found"));
        const { frozen, drift } = found;
        const view = (entry: ListedEntry | undefined) => entry && entryView(entry, { day, mayEdit: () => false });
        const of = (id: EnterpriseId) => drift.entries.filter(({ enterpriseId }) => enterpriseId === id);
        const named = (id: EnterpriseId) => ({ id, name: drift.names.get(id)?.name ?? null });
        return present(
          reply,
          accept({
            ...{ frozen: frozenView(frozen), kind: kindView(kind), day, ...drift.counts },
            cameFirst: drift.came.map((id) => ({
              ...named(id),
              entry: view(of(id).find((entry) => isOnList(entry, day))) ?? null,
            })),
            leftFirst: drift.left.map((id) => {
              const survivorId = drift.names.get(id)?.survivorId ?? null;
              const entries = of(survivorId ?? id);
              const { why, stay } = departureOf(entries, day, survivorId !== null);
              const survivor = survivorId && {
                ...{ id: survivorId, name: drift.survivors.get(survivorId)?.name ?? null },
              };
              return { ...named(id), why, survivor, entry: view(entries.find((entry) => entry === stay)) ?? null };
            }),
          }),
        );
      },
    );
  };
