import type { Static } from "typebox";
import { areaInScope, findArea } from "#areas/store";
import type { Reader } from "#database";
import { accept, areaId, type IsoDate, type Result, refuse, subtract } from "#kernel";
import {
  type Actual,
  asIndicator,
  type DefinitionFault,
  type IndicatorDefinition,
  type LocalDefinition,
  printedFigure,
} from "../../index.ts";
import { versionsOf } from "../../store/index.ts";
import { readAreaFigures } from "../area-figures.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import { actualView, definitionView } from "../present-indicator.ts";
import type { EffectBody, EffectSchema } from "./definition-schemas.ts";
import { readDraft } from "./read-draft.ts";

/** The draft's own code, so that it is counted beside the version in force. */
const DRAFT = "draft";
const YEARS = 3;

const faultView = ({ field, refusal }: DefinitionFault) => ({ field, code: refusal.code, facts: { ...refusal.facts } });

/** By how much the draft's figure differs; null where one is missing, or they stand in two units. */
function differenceOf(before: Actual | undefined, after: Actual, sameUnit: boolean): string | null {
  if (!sameUnit || !before?.value || !after.value) return null;
  return printedFigure(subtract(after.value, before.value), 6);
}

type Compared = { readonly before: IndicatorDefinition | undefined; readonly definition: LocalDefinition };

/** What a draft comes to in an area and its parts over three years, beside the version in force: counted, and nothing kept. */
async function comparedIn(
  query: Reader,
  body: Static<typeof EffectBody>,
  { before, definition }: Compared,
  options: IndicatorOptions,
) {
  const after = asIndicator({
    ...{ code: DRAFT, version: (before?.version ?? 0) + 1, validFrom: `${body.year}-01-01` as IsoDate, definition },
  });
  const years = Array.from({ length: YEARS }, (_, turn) => body.year - turn);
  const definitions = before ? [before, after] : [after];
  const found = await readAreaFigures(query, { area: areaId(body.areaId), definitions, years }, options);
  if (!found.ok) return found;
  const { area, parts, figures } = found.value;
  const changes = years.flatMap((year) =>
    [undefined, ...parts.map(({ id }) => id)].flatMap((part) => {
      const now = before && figures.of(before.code, year, part);
      const then = figures.of(DRAFT, year, part);
      if (!then) return [];
      const difference = differenceOf(now, then, before?.unit === after.unit);
      return [
        { year, partId: part ?? null, before: now ? actualView(now) : null, after: actualView(then), difference },
      ];
    }),
  );
  return accept({
    ...{ area, parts: [...parts], version: before?.version ?? null, changes },
    ...{ before: before ? definitionView(before, options) : null, after: definitionView(after, options) },
  });
}

/**
 * What a draft would change before it is adopted: every fault at its field, or its figures beside those of the version in force. Refuses
 * `areas.not-found`, `areas.outside-scope` and, for a code that is no local indicator, `rollup.local-indicator-not-found`.
 */
export async function effectOf(
  query: Reader,
  body: Static<typeof EffectBody>,
  options: IndicatorOptions,
): Promise<Result<Static<typeof EffectSchema>>> {
  const [newest] = body.code === null ? [] : await versionsOf(query, body.code);
  if (body.code !== null && !newest) return refuse("rollup.local-indicator-not-found");
  const asked = areaId(body.areaId);
  if (!(await findArea(query, asked))) return refuse("areas.not-found");
  if (!(await areaInScope(query, asked))) return refuse("areas.outside-scope");
  const area = newest?.areaId ?? asked;
  const reading = await readDraft(query, { area, code: body.code, draft: body.draft }, options);
  if (!reading.ok) return accept({ faults: reading.faults.map(faultView), effect: null });
  const before = newest && asIndicator(newest);
  const compared = await comparedIn(query, body, { before, definition: reading.definition }, options);
  return compared.ok ? accept({ faults: [], effect: compared.value }) : compared;
}
