import type { Static } from "typebox";
import { areaNames, areasInLine, areasInScope } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, type IsoDate, type PlanId, yearOf } from "#kernel";
import { isPeriodOver, type PlanContent } from "#plan";
import { type ListedPlan, listPlans, planContents } from "#plan/store";
import { type LateRow, lateRows, type MISSING, type StandingCell, type StandingRow, silentRows } from "#rollup";
import type { MondaySchema } from "./monday-schemas.ts";

type ProgressCell = StandingCell & {
  readonly areaName: string;
  readonly areaId: number | null;
  readonly wanted: "at-least" | "at-most";
  readonly target: string;
  readonly figure: string | null;
  readonly missing?: { readonly why: (typeof MISSING)[number]; readonly year: number | null } | null;
};

type ProgressRow = StandingRow<ProgressCell> & {
  readonly itemId: string;
  readonly indicator: string;
  readonly unit: string;
  readonly asked: boolean;
};

type Planned = { readonly id: PlanId; readonly areaId: AreaId; readonly content: PlanContent };

/** How the progress of plans is read: of some of one's own areas in their order, and what plans of areas above ask of one's own. */
export type ReadingProgress = {
  readonly readProgress: (
    query: Reader,
    plans: readonly Planned[],
    day: IsoDate,
  ) => Promise<readonly { readonly rows: readonly ProgressRow[] }[]>;
  readonly readOwnProgress: (
    query: Reader,
    plans: readonly Planned[],
    day: IsoDate,
  ) => Promise<readonly { readonly planId: PlanId; readonly areaId: AreaId; readonly rows: readonly ProgressRow[] }[]>;
};

/** So many of the worst areas are named beside a row. */
const AREAS_NAMED = 3;

type ToldPlan = Static<typeof MondaySchema>["plans"][number];

function cellView({ areaName, areaId, standing, target, figure, rate }: ProgressCell) {
  return { areaName, areaId, standing, target, figure, rate };
}

const rowView =
  (day: IsoDate) =>
  ({ row, whole, areas }: LateRow<ProgressRow, ProgressCell>): ToldPlan["late"][number] => ({
    ...cellView(whole),
    ...{ itemId: row.itemId, indicator: row.indicator, unit: row.unit, code: row.code ?? "", asked: row.asked },
    ...{ wanted: whole.wanted, year: Math.min(whole.last, yearOf(day)) },
    ...{ first: whole.first, last: whole.last, adding: whole.adding },
    ...{ lateAreas: areas.length, areas: areas.slice(0, AREAS_NAMED).map(cellView) },
    why: (whole.missing ?? areas[0]?.missing)?.why ?? null,
  });

/** What is late of a plan's rows, and of what nothing is known. */
function told(rows: readonly ProgressRow[], day: IsoDate) {
  return {
    targets: rows.filter(({ code }) => code !== null).length,
    late: lateRows<ProgressCell, ProgressRow>(rows).map(rowView(day)),
    silent: silentRows<ProgressCell, ProgressRow>(rows).map(rowView(day)),
  };
}

type Asked = ReadingProgress & {
  readonly day: IsoDate;
  /** What the caller is responsible for. */
  readonly areas: readonly AreaId[];
};

type Held = ListedPlan & { readonly content: PlanContent };

/** Plans in force with their contents: those of one's own areas and below, and those of areas above. */
async function plansToLookAt(query: Reader, { day, areas }: Asked): Promise<{ own: Held[]; above: Held[] }> {
  const listed = (await listPlans(query)).filter((plan) => plan.state === "in-force" && !isPeriodOver(plan, day));
  const seats = [...new Set(listed.map(({ areaId }) => areaId))];
  const ours = await areasInScope(query, seats);
  const inLine = await areasInLine(query, seats, areas);
  const contents = await planContents(
    query,
    listed.flatMap(({ id, areaId }) => (ours.has(areaId) || inLine.has(areaId) ? [id] : [])),
  );
  const held = listed.flatMap((plan): Held[] => {
    const content = contents.get(plan.id);
    return content ? [{ ...plan, content }] : [];
  });
  return { own: held.filter((plan) => ours.has(plan.areaId)), above: held.filter((plan) => !ours.has(plan.areaId)) };
}

/**
 * The plans in force of one's own areas and those below, each with what is late and of what nothing is known; then those of areas above, with what they
 * ask by name of an area of one's own.
 */
export async function latePlans(query: Reader, asked: Asked): Promise<ToldPlan[]> {
  const { day, readProgress, readOwnProgress } = asked;
  const { own, above } = await plansToLookAt(query, asked);
  const progress = await readProgress(query, own, day);
  const ofAbove = await readOwnProgress(query, above, day);
  const names = await areaNames(
    query,
    ofAbove.map(({ areaId }) => areaId),
  );
  const titles = new Map(above.map(({ id, title }) => [id, title]));
  return [
    ...own.map(({ id, title, areaName }, place) => {
      return { id: id as string, title, areaName, above: false, ...told(progress[place]?.rows ?? [], day) };
    }),
    ...ofAbove.map(({ planId, areaId, rows }) => {
      const about = { id: planId as string, title: titles.get(planId) ?? "", areaName: names.get(areaId) ?? "" };
      return { ...about, above: true, ...told(rows, day) };
    }),
  ];
}
