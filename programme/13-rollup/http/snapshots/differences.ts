import type { Static } from "typebox";
import { areaInScope, areaNames } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, accept, type Instant, idOf, type Result, refuse } from "#kernel";
import type { SnapshotId } from "../../index.ts";
import { type FrozenSnapshot, findSnapshot, listSnapshots } from "../../store/index.ts";
import { knownIndicators } from "../definitions/known-indicators.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { actualView } from "../present-indicator.ts";
import { readFigures } from "../read-figures.ts";
import { definitionIn, type FrozenContent, figuresByKey, frozenIn } from "./frozen-content.ts";
import type { DifferencesSchema } from "./schemas.ts";
import { snapshotView } from "./snapshot-view.ts";

type Asked = {
  readonly id: SnapshotId;
  /** The other snapshot; now without it. */
  readonly other: string | undefined;
  readonly moment: Instant;
};
type Told = Static<typeof DifferencesSchema>;
type Figure = FrozenContent["figures"][number];

/** The figures at the later moment: undefined for one that it does not have. */
type Later = {
  readonly figureOf: (of: Pick<Figure, "code" | "year" | "areaId">) => Figure["figure"] | undefined;
  readonly versionOf: (code: string) => number | undefined;
  /** How many figures it has beside those of the earlier one. */
  readonly more: number;
};

async function laterNow(
  query: Reader,
  { areaId: whole }: FrozenSnapshot,
  frozen: FrozenContent,
  options: IndicatorOptions,
): Promise<Later> {
  const codes = new Set(frozen.figures.map(({ code }) => code));
  const known = await knownIndicators(query, options, whole);
  const definitions = known.filter(({ code }) => codes.has(code));
  const years = [...new Set(frozen.figures.map(({ year }) => year))];
  const figures = await readFigures(query, { within: whole, definitions, years }, options);
  return {
    figureOf: ({ code, year, areaId }) => {
      const figure = figures.of(code, year, areaId === whole ? undefined : areaId);
      return figure && actualView(figure);
    },
    versionOf: (wanted) => definitions.find(({ code }) => code === wanted)?.version,
    more: 0,
  };
}

function laterFrozen(earlier: FrozenContent, later: FrozenContent): Later {
  const [before, after] = [figuresByKey(earlier), figuresByKey(later)];
  return {
    figureOf: ({ code, year, areaId }) => after.get(`${code} ${year} ${areaId}`),
    versionOf: (code) => definitionIn(later, code)?.version,
    more: [...after.keys()].filter((key) => !before.has(key)).length,
  };
}

function compared(frozen: FrozenContent, later: Later, names: ReadonlyMap<AreaId, string>) {
  let alone = later.more;
  let same = 0;
  const different: Told["different"] = [];
  for (const { code, year, areaId, figure: before } of frozen.figures) {
    const after = later.figureOf({ code, year, areaId });
    if (after === undefined) alone++;
    else if (JSON.stringify(before) === JSON.stringify(after)) same++;
    else {
      const redefined = definitionIn(frozen, code)?.version !== later.versionOf(code);
      const areaName = names.get(areaId) ?? frozen.progress.area.name;
      different.push({ code, year, areaId, areaName, redefined, before, after });
    }
  }
  return { same, alone, different };
}

/** The other snapshot that is asked for; refuses `rollup.snapshot-not-found` and `rollup.snapshot-of-other-plan`. */
async function otherOf(query: Reader, { planId }: FrozenSnapshot, other: string | undefined) {
  if (other === undefined) return accept(undefined);
  const found = await findSnapshot(query, idOf(other));
  if (!found) return refuse("rollup.snapshot-not-found");
  return found.planId === planId ? accept(found) : refuse("rollup.snapshot-of-other-plan");
}

/**
 * Which of the figures of a snapshot are other ones now, or in another snapshot of the same plan, the earlier of the two first. Refuses
 * `rollup.snapshot-not-found`, `rollup.snapshot-of-other-plan` and `areas.outside-scope`.
 */
export async function differencesTold(
  query: Reader,
  { id, other, moment }: Asked,
  options: IndicatorOptions,
): Promise<Result<Told>> {
  const asked = await findSnapshot(query, id);
  if (!asked) return refuse("rollup.snapshot-not-found");
  if (!(await areaInScope(query, asked.areaId))) return refuse("areas.outside-scope");
  const found = await otherOf(query, asked, other);
  if (!found.ok) return found;
  const reversed = found.value !== undefined && found.value.takenAt < asked.takenAt;
  const [earlier, later] = reversed ? [found.value, asked] : [asked, found.value];
  const frozen = frozenIn(earlier);
  const figures = later ? laterFrozen(frozen, frozenIn(later)) : await laterNow(query, earlier, frozen, options);
  // Of areas that went elsewhere since, too.
  const names = await areaNames(query, [...new Set(frozen.figures.map(({ areaId }) => areaId))]);
  const all = await listSnapshots(query, asked.planId);
  return accept({
    snapshot: snapshotView(earlier),
    until: later ? snapshotView(later) : null,
    now: moment as string,
    others: all.filter((one) => one.id !== asked.id).map(snapshotView),
    ...compared(frozen, figures, names),
  });
}
