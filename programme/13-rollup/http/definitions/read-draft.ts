import type { Reader } from "#database";
import type { AreaId } from "#kernel";
import { asIndicator, type DefinitionDraft, type DefinitionReading, readDefinition } from "../../index.ts";
import { localIndicators } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";

type Drafted = { readonly area: AreaId; readonly code: string | null; readonly draft: DefinitionDraft };

/** Letters of the sections that are listed. */
export const sectionsOf = ({ industries }: Pick<IndicatorOptions, "industries">) =>
  industries.listed.filter(({ level }) => level === "section");

/** Checks a draft beside the catalogue and what offices of the area, above and below it keep. */
export async function readDraft(
  query: Reader,
  { area, code, draft }: Drafted,
  options: IndicatorOptions,
): Promise<DefinitionReading> {
  const kept = await localIndicators(query, area, true);
  const others = [...options.indicators, ...kept.filter((it) => it.code !== code).map(asIndicator)];
  const sections = sectionsOf(options).map((it) => it.code as string);
  const { measures, rosterKinds } = options;
  return readDefinition(draft, { measures, rosterKinds, sections, others });
}
