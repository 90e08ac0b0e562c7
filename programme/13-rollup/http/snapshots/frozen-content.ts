import { createHash } from "node:crypto";
import type { Static } from "typebox";
import type { AreaId, Instant } from "#kernel";
import type { IndicatorDefinition, UnderWay } from "../../index.ts";
import type { FrozenSnapshot } from "../../store/index.ts";
import type { PlanProgress } from "../plan-progress.ts";
import { actualView } from "../present-indicator.ts";
import type { ActualSchema, ProgressSchema } from "../schemas.ts";

type ActualView = Static<typeof ActualSchema>;
type FrozenFigure = {
  readonly code: string;
  readonly year: number;
  readonly areaId: AreaId;
  readonly figure: ActualView;
};

/** What a snapshot freezes: the progress as it was told, the figures it was made from, and what they meant. */
export type FrozenContent = {
  readonly schema: 1;
  readonly takenAt: Instant;
  readonly progress: Static<typeof ProgressSchema>;
  readonly figures: readonly FrozenFigure[];
  readonly definitions: readonly IndicatorDefinition[];
  /** What was not in the figures yet; left out when nothing was under way. */
  readonly underWay?: UnderWay;
};

/** The text that is kept, and its hash. */
export function frozenText(
  told: FrozenContent["progress"],
  { definitions, years, places, figures }: PlanProgress,
  { takenAt, underWay }: { readonly takenAt: Instant; readonly underWay: UnderWay | null },
) {
  const [whole] = places;
  const kept = definitions.flatMap(({ code }) =>
    years.flatMap((year) =>
      places.flatMap((place) => {
        const figure = figures.of(code, year, place === whole ? undefined : place);
        return figure ? [{ code, year, areaId: place, figure: actualView(figure) }] : [];
      }),
    ),
  );
  const frozen: FrozenContent = {
    ...{ schema: 1, takenAt, progress: told, figures: kept, definitions },
    ...(underWay ? { underWay } : {}),
  };
  const content = JSON.stringify(frozen);
  return { content, sha256: hashOfContent(content) };
}

/** SHA-256 of a snapshot's text, lower-case hexadecimal. */
export function hashOfContent(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** What a snapshot froze. Its text was made here: one that cannot be read is a bug. */
export function frozenIn({ content }: FrozenSnapshot): FrozenContent {
  return JSON.parse(content) as FrozenContent;
}

/** The figures by indicator, year and area. */
export function figuresByKey({ figures }: FrozenContent): ReadonlyMap<string, ActualView> {
  return new Map(figures.map(({ code, year, areaId, figure }) => [`${code} ${year} ${areaId}`, figure]));
}

type Of = { readonly code: string; readonly year: number; readonly area: AreaId };

export function figureIn({ figures }: FrozenContent, { code, year, area }: Of): ActualView | undefined {
  return figures.find((one) => one.code === code && one.year === year && one.areaId === area)?.figure;
}

export function definitionIn({ definitions }: FrozenContent, wanted: string): IndicatorDefinition | undefined {
  return definitions.find(({ code }) => code === wanted);
}
