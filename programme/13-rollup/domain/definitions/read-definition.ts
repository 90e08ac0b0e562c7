import { refuse, typedLine } from "#kernel";
import { sayingOf, sayingsOf } from "../bind-indicators.ts";
import type { IndicatorDefinition } from "../indicator-definition.ts";
import { type DefinitionFault, type DefinitionField, faultAt } from "./definition-fault.ts";
import { fittingShape, type Vocabulary } from "./fitting-shape.ts";
import type { DefinitionDraft, LocalDefinition } from "./local-definition.ts";

/** Everything beside which a draft is checked. */
export type DefinitionSurroundings = Vocabulary & {
  /** Letters of the sections of GB/T 4754 that are listed. */
  readonly sections: readonly string[];
  /** The other definitions that plans of the area, or of areas above and below, may mean. */
  readonly others: readonly Pick<IndicatorDefinition, "label" | "names" | "unit">[];
};

/** A draft as a definition, or everything that is wrong with it. */
export type DefinitionReading =
  | { readonly ok: true; readonly definition: LocalDefinition }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

const DIRECTIONS = ["up", "down", "none"] as const;
const CONFIDENCES = ["A", "B", "C"] as const;
/** So many other names may an indicator have. */
const MOST_NAMES = 40;

const oneOf = <Word extends string>(words: readonly Word[], text: string) => words.find((word) => word === text);

const isReadable = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** The most characters of each text. */
const LENGTHS = { name: 100, nameEn: 200, explain: 200, caution: 200, source: 300 } as const;
type Texts = Readonly<Record<keyof typeof LENGTHS, string>>;
const TEXTS = Object.keys(LENGTHS) as (keyof typeof LENGTHS)[];

function textFaults(texts: Texts): DefinitionFault[] {
  return [
    ...faultAt("name", !isReadable(texts.name), () => refuse("rollup.definition-name-missing")),
    ...faultAt("source", !isReadable(texts.source), () => refuse("rollup.definition-source-missing")),
    ...TEXTS.flatMap((field) =>
      faultAt(field, texts[field].length > LENGTHS[field], () =>
        refuse("rollup.definition-text-long", { most: LENGTHS[field] }),
      ),
    ),
  ];
}

type Called = { readonly name: string; readonly names: readonly string[]; readonly unit: string };

/** Names that say what another name of the same indicator, or another indicator in the same unit, says. */
function nameFaults({ name, names, unit }: Called, { others }: DefinitionSurroundings): DefinitionFault[] {
  const said = (text: string) => sayingOf({ name: text, unit });
  const taken = new Map(others.flatMap((other) => sayingsOf(other).map((saying) => [saying, other.label.zh] as const)));
  const takenFault = (field: DefinitionField, text: string) => {
    const by = taken.get(said(text));
    return faultAt(field, isReadable(text) && by !== undefined, () =>
      refuse("rollup.definition-name-taken", { name: text, unit, indicator: by ?? "" }),
    );
  };
  const all = [name, ...names].map(said);
  const twice = names.filter((_, place) => all.indexOf(all[place + 1] ?? "") <= place);
  const unreadable = names.some((text) => !isReadable(text) || text.length > LENGTHS.name);
  return [
    ...takenFault("name", name),
    ...names.flatMap((text) => takenFault("names", text)).slice(0, 1),
    ...faultAt("names", twice.length > 0, () => refuse("rollup.definition-name-twice", { name: twice[0] ?? "" })),
    ...faultAt("names", unreadable, () => refuse("rollup.definition-names-unreadable", { most: LENGTHS.name })),
    ...faultAt("names", names.length > MOST_NAMES, () => refuse("rollup.definition-names-many", { most: MOST_NAMES })),
  ];
}

function scopeFaults({ sections, roster, formula }: DefinitionDraft, known: DefinitionSurroundings): DefinitionFault[] {
  const strange = sections?.filter((letter) => !known.sections.includes(letter)) ?? [];
  const listed = roster === null || known.rosterKinds.some(({ code }) => code === roster);
  const twoLists = formula.of === "members" && roster !== null && roster !== formula.roster;
  return [
    ...faultAt("sections", sections?.length === 0 || strange.length > 0, () =>
      refuse("rollup.definition-sections-unknown", { sections: strange.join("、") }),
    ),
    ...faultAt("roster", !listed, () => refuse("rollup.definition-roster-unknown", { roster: roster ?? "" })),
    ...faultAt("roster", listed && twoLists, () => refuse("rollup.definition-two-lists")),
  ];
}

function rangeFaults({ direction, minCoverage, evidenceMin, confidence }: DefinitionDraft): DefinitionFault[] {
  // Hundredths at most: a figure is compared with the share exactly.
  const share = minCoverage >= 0 && minCoverage <= 1 && /^\d(\.\d{1,2})?$/.test(`${minCoverage}`);
  const tier = Number.isInteger(evidenceMin) && evidenceMin >= 0 && evidenceMin <= 5;
  return [
    ...faultAt("direction", oneOf(DIRECTIONS, direction) === undefined, () =>
      refuse("rollup.definition-direction-unknown"),
    ),
    ...faultAt("minCoverage", !share, () => refuse("rollup.definition-coverage-outside")),
    ...faultAt("evidenceMin", !tier, () => refuse("rollup.definition-evidence-outside")),
    ...faultAt("confidence", oneOf(CONFIDENCES, confidence) === undefined, () =>
      refuse("rollup.definition-confidence-unknown"),
    ),
  ];
}

/**
 * Checks what an officer typed of an indicator and gives it as it is kept, or every fault at its field: a measure that is unknown or cannot be
 * added, a unit or a kind that the formula does not give, a name by which a plan would find two indicators, a figure out of range.
 */
export function readDefinition(draft: DefinitionDraft, known: DefinitionSurroundings): DefinitionReading {
  const texts: Texts = {
    ...{ name: typedLine(draft.name), nameEn: typedLine(draft.nameEn), explain: typedLine(draft.explain) },
    ...{ caution: typedLine(draft.caution), source: typedLine(draft.source) },
  };
  const typed = { kind: draft.kind, unit: typedLine(draft.unit), times: draft.times };
  const names = draft.names.map(typedLine);
  const { shape, faults: shapeFaults } = fittingShape(draft.formula, typed, known);
  const faults = [
    ...textFaults(texts),
    ...shapeFaults,
    ...scopeFaults(draft, known),
    ...nameFaults({ name: texts.name, names, unit: typed.unit }, known),
    ...rangeFaults(draft),
  ];
  const [direction, confidence] = [oneOf(DIRECTIONS, draft.direction), oneOf(CONFIDENCES, draft.confidence)];
  if (faults.length > 0 || !shape || !direction || !confidence) return { ok: false, faults };
  const definition: LocalDefinition = {
    ...shape,
    label: { zh: texts.name, en: texts.nameEn || texts.name },
    explain: { zh: texts.explain, en: texts.explain },
    caution: { zh: texts.caution, en: texts.caution },
    direction,
    scope: { sections: draft.sections && [...new Set(draft.sections)].toSorted(), roster: draft.roster },
    ...{ minCoverage: draft.minCoverage, evidenceMin: draft.evidenceMin, names, confidence, source: texts.source },
  };
  return { ok: true, definition };
}
