import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { contactsSince, type FirstContacts, type StoredContact, stepsDue } from "#enterprise/store";
import type { Measure } from "#facts";
import { measuresByCode } from "#facts/store";
import { type RoomDependencies, ref, refusals } from "#http";
import { dayNumber, dayOf, type IsoDate, later } from "#kernel";
import { latePlans, type ReadingProgress } from "./late-plans.ts";
import { MondaySchema } from "./monday-schemas.ts";

export type MondayOptions = RoomDependencies & ReadingProgress;

/** So many entries of a list are shown; the rest is counted. */
const SHOWN = 30;

/** The Monday of the week of a day. */
function mondayOf(day: IsoDate, moment: Parameters<typeof later>[0]): IsoDate {
  const behind = (dayNumber(day) + 3) % 7;
  return dayOf(later(moment, -behind * 24 * 60));
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
  ({ database, readProgress, readOwnProgress }: MondayOptions): FastifyPluginAsyncTypebox =>
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
          const plans = await latePlans(query, { day, areas: offices, readProgress, readOwnProgress });
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
