import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import { areasInScope } from "#areas/store";
import type { Reader } from "#database";
import { contactsSince, type FirstContacts, type StoredContact, stepsDue } from "#enterprise/store";
import type { Measure } from "#facts";
import { measuresByCode } from "#facts/store";
import { type RoomDependencies, ref, refusals } from "#http";
import { type AreaId, dayNumber, dayOf, type IsoDate, later, type PlanId, yearOf } from "#kernel";
import { isPeriodOver, type PlanContent } from "#plan";
import { type ListedPlan, listPlans, planContents } from "#plan/store";
import { lateRows, type StandingCell, type StandingRow } from "#rollup";
import { MondaySchema } from "./monday-schemas.ts";

type ProgressCell = StandingCell & {
  readonly areaName: string;
  readonly areaId: number | null;
  readonly wanted: "at-least" | "at-most";
  readonly target: string;
  readonly figure: string | null;
};

type ProgressRow = StandingRow<ProgressCell> & {
  readonly itemId: string;
  readonly indicator: string;
  readonly unit: string;
  readonly asked: boolean;
};

/** How the progress of some plans is read, in their order. */
export type ReadProgress = (
  query: Reader,
  plans: readonly { readonly id: PlanId; readonly areaId: AreaId; readonly content: PlanContent }[],
  day: IsoDate,
) => Promise<readonly { readonly rows: readonly ProgressRow[] }[]>;

export type MondayOptions = RoomDependencies & { readonly readProgress: ReadProgress };

/** So many of the worst areas are named beside a row. */
const AREAS_NAMED = 3;
/** So many entries of a list are shown; the rest is counted. */
const SHOWN = 30;

/** The Monday of the week of a day. */
function mondayOf(day: IsoDate, moment: Parameters<typeof later>[0]): IsoDate {
  const behind = (dayNumber(day) + 3) % 7;
  return dayOf(later(moment, -behind * 24 * 60));
}

function cellView({ areaName, areaId, standing, target, figure, rate }: ProgressCell) {
  return { areaName, areaId, standing, target, figure, rate };
}

type Late = Static<typeof MondaySchema>["plans"][number]["late"];

function lateView(rows: readonly ProgressRow[], day: IsoDate): Late {
  return lateRows<ProgressCell, ProgressRow>(rows).map(({ row, whole, areas }) => ({
    ...cellView(whole),
    ...{ itemId: row.itemId, indicator: row.indicator, unit: row.unit, code: row.code ?? "", asked: row.asked },
    ...{ wanted: whole.wanted, year: Math.min(whole.last, yearOf(day)) },
    ...{ first: whole.first, last: whole.last, adding: whole.adding },
    ...{ lateAreas: areas.length, areas: areas.slice(0, AREAS_NAMED).map(cellView) },
  }));
}

/** The plans of one's own areas and those below that are in force, each with what is late. */
async function latePlans(query: Reader, day: IsoDate, readProgress: ReadProgress) {
  const listed = (await listPlans(query)).filter((plan) => plan.state === "in-force" && !isPeriodOver(plan, day));
  const ours = await areasInScope(
    query,
    listed.map(({ areaId }) => areaId),
  );
  const plans = listed.filter(({ areaId }) => ours.has(areaId));
  const contents = await planContents(
    query,
    plans.map(({ id }) => id),
  );
  const held = plans.flatMap((plan): (ListedPlan & { content: PlanContent })[] => {
    const content = contents.get(plan.id);
    return content ? [{ ...plan, content }] : [];
  });
  const progress = await readProgress(query, held, day);
  return held.map(({ id, title, areaName }, place) => {
    const rows = progress[place]?.rows ?? [];
    const targets = rows.filter(({ code }) => code !== null).length;
    return { id: id as string, title, areaName, targets, late: lateView(rows, day) };
  });
}

const briefOf = (measures: ReadonlyMap<string, Measure>) => (it: StoredContact) => {
  const { id, enterpriseId, enterpriseName, areaName, kind, day, outcome, note, next, about, byName } = it;
  const labels = about?.measures.flatMap((code) => measures.get(code)?.label ?? []) ?? [];
  return {
    ...{ id, enterpriseId, enterpriseName, areaName, kind, day, outcome, note, next, byName },
    about: about && { year: about.year, measures: labels.map((label) => ({ ...label })) },
  };
};

/** 周一: what is late over the plans in force, what the office has to do this week, and whom it was in touch with. */
export const mondayRoutes =
  ({ database, readProgress }: MondayOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/monday",
      {
        schema: { tags: ["home"], response: { 200: ref(MondaySchema), ...refusals } },
        config: { access: { permission: "enterprise.edit" } },
      },
      async ({ grant, moment }) => {
        const day = dayOf(moment);
        const weekFrom = mondayOf(day, moment);
        const until = dayOf(later(moment, 6 * 24 * 60));
        return database.read(grant, async (query) => {
          const offices = grant.areas;
          const plans = await latePlans(query, day, readProgress);
          const brief = briefOf(await measuresByCode(query));
          const listOf = ({ contacts, total }: FirstContacts) => ({ total, contacts: contacts.map(brief) });
          const steps = await stepsDue(query, { offices, until, promises: false }, SHOWN);
          const promises = await stepsDue(query, { offices, until, promises: true }, SHOWN);
          const contacts = await contactsSince(query, { offices, since: weekFrom }, SHOWN);
          return {
            ...{ day, weekFrom, plans },
            ...{ steps: listOf(steps), promises: listOf(promises), contacts: listOf(contacts) },
          };
        });
      },
    );
  };
