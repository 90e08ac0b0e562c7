import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import { areaNames, areasBelow, type MoveOfSomeArea, movesBetween } from "#areas/store";
import type { Reader } from "#database";
import { present, refusals } from "#http";
import { type AreaId, accept, areaId, type Instant, type Result, refuse } from "#kernel";
import type { IndicatorDefinition, UnitState } from "../../index.ts";
import { knownIndicators } from "../definitions/known-indicators.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { actualView, effectView, printed } from "../present-indicator.ts";
import { CodeParams } from "../schemas.ts";
import { definitionIn, figureIn, frozenIn } from "../snapshots/frozen-content.ts";
import { type Place, wholeArea } from "../whole-area.ts";
import { compareFigures } from "./compare-figures.ts";
import { type PastMoment, pastMoment } from "./moments.ts";
import { ChangesQuery, ChangesSchema } from "./schemas.ts";
import type { Turns } from "./take-turns.ts";

function stateView(
  { part, inIndustry, isListed, numerator, denominator, tier }: UnitState,
  names: ReadonlyMap<AreaId, string>,
) {
  return {
    counts: part !== null && inIndustry && isListed,
    areaName: part === null ? null : (names.get(part) ?? null),
    ...{ numerator: printed(numerator), denominator: printed(denominator), tier },
  };
}

type Asked = Static<typeof ChangesQuery> & { readonly definition: IndicatorDefinition; readonly now: Instant };
type Told = Static<typeof ChangesSchema>;

/** Two moments in their order; the later one undefined for now. */
async function momentsOf(query: Reader, { now, ...asked }: Asked) {
  const since = await pastMoment(query, { day: asked.since, snapshotId: asked.snapshot }, now);
  if (!since.ok) return since;
  if (!since.value) return refuse("rollup.moment-missing");
  const until = await pastMoment(query, { day: asked.until, snapshotId: asked.untilSnapshot }, now);
  if (!until.ok) return until;
  if (until.value && until.value.at <= since.value.at) return refuse("rollup.moments-reversed");
  return accept({ since: since.value, until: until.value });
}

function momentView(
  { at, day, snapshot }: PastMoment,
  of: { readonly code: string; readonly year: number; readonly area: AreaId },
) {
  const frozen = snapshot && figureIn(frozenIn(snapshot), of);
  return {
    at: at as string,
    day: day as string | null,
    snapshot: snapshot && { id: snapshot.id as string, title: snapshot.title },
    frozen: frozen ?? null,
  };
}

/** The parts of an area, those it had then and has no longer among them, and last itself, for what lies in none. */
async function placesOf(query: Reader, area: Place, parts: readonly AreaId[]): Promise<Place[]> {
  const below = (await areasBelow(query, area.id, "division")).map(({ id, name }) => ({ id, name }));
  const known = new Set([area.id, ...below.map(({ id }) => id)]);
  const gone = await areaNames(
    query,
    parts.filter((part) => !known.has(part)),
  );
  return [...below, ...[...gone].map(([id, name]) => ({ id, name })), area];
}

const moveView = ({ areaId: id, areaName: name, recordedAt, ...rest }: MoveOfSomeArea) => {
  const { fromName, toName, effectiveOn, document, reason, byName } = rest;
  const told = { document, reason, byName, recordedAt: recordedAt as string };
  return { ...{ id, name, fromName, toName }, effectiveOn: effectiveOn as string, ...told };
};

type Means = { readonly options: IndicatorOptions; readonly compare: typeof compareFigures };

async function changesTold(query: Reader, asked: Asked, { options, compare }: Means): Promise<Result<Told>> {
  const { definition, year } = asked;
  const area = await wholeArea(query, areaId(asked.areaId));
  if (!area.ok) return area;
  const moments = await momentsOf(query, asked);
  if (!moments.ok) return moments;
  const { since, until } = moments.value;
  const comparing = { within: area.value.id, year, since: since.at, until: until?.at ?? null };
  const compared = await compare(query, { ...comparing, definition }, options);
  if (!compared.ok) return compared;
  const { whole, parts } = compared.value;
  // What was meant then is told too when it was another definition.
  const meant = since.snapshot && definitionIn(frozenIn(since.snapshot), definition.code);
  const other = meant && meant.version !== definition.version ? meant : undefined;
  const byOther = other && (await compare(query, { ...comparing, definition: other }, options));
  const places = await placesOf(query, area.value, [...parts.keys()]);
  const moves = await movesBetween(query, { since: since.at, until: until?.at ?? null });
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const of = { code: definition.code, year, area: area.value.id };
  return accept({
    area: area.value,
    since: momentView(since, of),
    until: until ? momentView(until, of) : null,
    ...{ before: actualView(whole.before), after: actualView(whole.after), change: effectView(whole.change) },
    redefined: other && byOther?.ok ? { version: other.version, before: actualView(byOther.value.whole.before) } : null,
    causes: whole.causes.map((one) => ({ cause: one.cause, enterprises: one.enterprises, ...effectView(one) })),
    changed: whole.changed,
    moves: moves.map(moveView),
    units: whole.units.map((one) => ({
      ...{ id: one.change.id, name: one.change.name, cause: one.cause, ...effectView(one) },
      ...{ before: stateView(one.change.before, names), after: stateView(one.change.after, names) },
      fact: one.change.fact && { ...one.change.fact, at: one.change.fact.at as string },
    })),
    parts: places.flatMap(({ id, name }) => {
      const both = parts.get(id);
      if (!both) return [];
      const change = effectView(both.change);
      return [{ id, name, before: actualView(both.before), after: actualView(both.after), change }];
    }),
  });
}

/** Why a figure is not what it was: at the end of a past day, or in a snapshot. */
export const changeRoutes =
  (options: IndicatorOptions, inTurn: Turns): FastifyPluginAsyncTypebox =>
  async (app) => {
    const compare = inTurn(compareFigures);
    app.get(
      "/api/indicators/:code/changes",
      {
        schema: {
          tags: ["indicators"],
          params: CodeParams,
          querystring: ChangesQuery,
          response: { 200: ChangesSchema, ...refusals },
        },
        config: { access: { permission: "enterprise.read" } },
      },
      async ({ grant, params, query: wanted, moment: now }, reply) => {
        const told = await options.database.read(grant, async (query) => {
          const known = await knownIndicators(query, options, areaId(wanted.areaId));
          const definition = known.find(({ code }) => code === params.code);
          return definition
            ? changesTold(query, { ...wanted, definition, now }, { options, compare })
            : refuse("rollup.indicator-not-counted");
        });
        return present(reply, told);
      },
    );
  };
