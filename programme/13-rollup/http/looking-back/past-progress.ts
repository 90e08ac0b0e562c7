import type { Static } from "typebox";
import { areaInScope, childrenAt } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, accept, type Instant, type IsoDate, type PlanId, type Result, refuse } from "#kernel";
import { findPlan, type StoredPlan } from "#plan/store";
import { type IndicatorDefinition, progressRows, yearsLookedAt } from "../../index.ts";
import {
  bindingsOfPlans,
  lookBackAtAll,
  MOST_CHANGES_AT_ALL,
  type PartSums,
  wasAnybodyRegistered,
} from "../../store/index.ts";
import { knownIndicatorsOf } from "../definitions/known-indicators.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { definitionsOf, progressFrom, progressView } from "../plan-progress.ts";
import { askedIndicators, figuresFrom } from "../read-figures.ts";
import type { ProgressSchema } from "../schemas.ts";
import { partsBefore } from "./compare-figures.ts";
import { pastMoment } from "./moments.ts";

type Wanted = {
  readonly within: AreaId;
  readonly definitions: readonly IndicatorDefinition[];
  readonly years: readonly number[];
  readonly since: Instant;
};

/** The sums of every part of an area at an earlier moment, from those of now and what changed since. Refuses `rollup.past-too-far`. */
async function sumsAt(
  query: Reader,
  { definitions, ...wanted }: Wanted,
  options: IndicatorOptions,
): Promise<Result<PartSums[]>> {
  const asked = askedIndicators(definitions, options);
  const looked = await lookBackAtAll(query, { ...wanted, asked });
  if (looked.tooMany) return refuse("rollup.past-too-far", { most: MOST_CHANGES_AT_ALL });
  return accept(
    asked.flatMap(({ code, kind, counted }) => {
      const needed = { numerator: counted.numerator !== null, denominator: counted.denominator !== null };
      return wanted.years.flatMap((year) => {
        const now = looked.now.filter((one) => one.code === code && one.year === year);
        const sums = new Map(now.map((one) => [one.part, one.sums]));
        const before = partsBefore(sums, looked.changesOf(code, year), { kind, needed });
        return [...before].flatMap(([part, its]): PartSums[] =>
          its.inScope === 0 ? [] : [{ within: wanted.within, code, year, part, sums: its }],
        );
      });
    }),
  );
}

/** Which version of a plan held at a moment: the first one while it was not published yet. */
async function planAt(query: Reader, id: PlanId, moment: Instant) {
  const newest = await findPlan(query, id);
  if (!newest) return undefined;
  const published = newest.history.filter(({ type, at }) => type === "published" && at < moment);
  const version = published.at(-1)?.version ?? 1;
  const plan = version === newest.version ? newest : await findPlan(query, id, version);
  return plan && { plan, published: published.length > 0, newest: newest.version };
}

type Then = { readonly plan: StoredPlan; readonly published: boolean; readonly since: Instant };

/** What the plan asks for, by the definitions of then and what persons had bound by then; by what is bound now while it was not published. */
async function rowsAt(query: Reader, { plan, published, since }: Then, options: IndicatorOptions) {
  const known = await knownIndicatorsOf(query, options, [plan.areaId], since);
  const bound = await bindingsOfPlans(query, [plan.id], published ? since : undefined);
  return progressRows(plan.content, known(plan.areaId), bound.get(plan.id));
}

type Asked = { readonly planId: PlanId; readonly day: string; readonly now: Instant };

/**
 * A plan's progress as it was told at the end of a past day: the figures, the version of the plan and of local definitions and what persons had bound that held
 * then. Of a plan that was published later, its first version. Refuses `plan.not-found`, `areas.outside-scope`, `rollup.past-too-far`,
 * `rollup.past-before-register`, `rollup.day-not-over` and what is no day.
 */
export async function pastProgress(
  query: Reader,
  { planId, day: asked, now }: Asked,
  options: IndicatorOptions,
): Promise<Result<Static<typeof ProgressSchema>>> {
  const moment = await pastMoment(query, { day: asked, snapshotId: undefined }, now);
  if (!moment.ok) return moment;
  const day = asked as IsoDate;
  const since = moment.value?.at ?? now;
  const found = await planAt(query, planId, since);
  if (!found) return refuse("plan.not-found");
  const { plan, published, newest } = found;
  if (!(await areaInScope(query, plan.areaId))) return refuse("areas.outside-scope");
  if (!(await wasAnybodyRegistered(query, since))) return refuse("rollup.past-before-register", { day: asked });
  const rows = await rowsAt(query, { plan, published, since }, options);
  const definitions = definitionsOf(rows);
  const wanted = { within: plan.areaId, definitions, years: yearsLookedAt(plan.content, day), since };
  const sums = await sumsAt(query, wanted, options);
  if (!sums.ok) return sums;
  const places = [plan.areaId, ...(await childrenAt(query, plan.areaId, since))];
  const figures = figuresFrom(sums.value, definitions, options);
  const progress = progressFrom(plan, { rows, places, figures, day }, options);
  return accept({ ...progressView(plan, day, progress), past: { published, newest } });
}
