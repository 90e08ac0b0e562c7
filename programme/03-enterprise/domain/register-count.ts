import type { EvidenceTier } from "#facts";
import { type AssetContent, type AssetId, type EquipmentClass, serialKey } from "./asset.ts";
import type { KeyFinding, ProcessStepId, StepContent } from "./process-step.ts";

/** What the register of steps and assets counts: the measures that an enterprise declares too. */
export const COUNTED_MEASURES = [
  "equipment",
  "equipment-digital",
  "equipment-connected",
  "equipment-nc",
  "robots",
  "key-steps",
  "key-steps-nc",
] as const;
export type CountedMeasure = (typeof COUNTED_MEASURES)[number];

export type AssetInService = { readonly id: AssetId; readonly content: AssetContent };
export type StepInUse = {
  readonly id: ProcessStepId;
  readonly content: StepContent;
  /** Null until an office has looked at it. */
  readonly finding: KeyFinding | null;
};

/** Assets in service and steps in use on one day. */
export type RegisterOnDay = { readonly assets: readonly AssetInService[]; readonly steps: readonly StepInUse[] };

/** A count with the list behind it, and the evidence that the list gives. */
export type RegisterCount = {
  readonly measure: CountedMeasure;
  readonly members: readonly (AssetId | ProcessStepId)[];
  readonly tier: EvidenceTier;
};

/** A rate as its two counts; it is never stored (indicators.md §0, 1). */
type RegisterRate = {
  readonly code: "digital" | "connected" | "digital-connected" | "nc" | "key-steps-nc";
  readonly numerator: number;
  readonly denominator: number;
};

type RegisterCounts = { readonly counts: readonly RegisterCount[]; readonly rates: readonly RegisterRate[] };

/** The same machine entered twice counts once. */
function distinct(assets: readonly AssetInService[]): AssetInService[] {
  const seen = new Set<string>();
  return assets.filter(({ content }) => {
    const key = serialKey(content);
    if (key === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How many machines are left out of the counts, since the same one is entered at another site too: of files that were merged, of a site that was handed over. */
export function repeatedAssets({ assets }: Pick<RegisterOnDay, "assets">): number {
  return assets.length - distinct(assets).length;
}

/** E3 wants a serial for every machine that is counted, for nought of all; a list in which some lack it is a reviewed document (E2). */
function tierOf(assets: readonly AssetInService[]): EvidenceTier {
  return assets.every(({ content }) => content.serial !== null) ? 3 : 2;
}

/** Key steps with the assets that control each. */
function keySteps({ assets, steps }: RegisterOnDay): Map<ProcessStepId, AssetInService[]> {
  const controlling = new Map<ProcessStepId, AssetInService[]>();
  for (const step of steps) if (step.finding?.isKey) controlling.set(step.id, []);
  for (const asset of assets)
    if (asset.content.control !== "none") for (const id of asset.content.steps) controlling.get(id)?.push(asset);
  return controlling;
}

/**
 * What a register counts on a day. Production equipment is what its class says; digital, connected and controlled machines are among
 * it; robots are those of ISO 8373; a key step counts as controlled when an asset with a control class is bound to it
 * (indicators.md §1.2, §4.2). A networked machine is connected whether digital or not; of digital ones only those that are both.
 */
export function countRegister(register: RegisterOnDay, classes: ReadonlyMap<string, EquipmentClass>): RegisterCounts {
  const assets = distinct(register.assets);
  const production = assets.filter(({ content }) => classes.get(content.class)?.production);
  const digital = production.filter(({ content }) => content.digital);
  const connected = production.filter(({ content }) => content.networked);
  const controlled = production.filter(({ content }) => content.control !== "none");
  const robots = assets.filter(({ content }) => classes.get(content.class)?.robot);
  const key = keySteps({ ...register, assets: register.assets });
  const underControl = [...key].filter(([, by]) => by.length > 0);
  const of = (measure: CountedMeasure, counted: readonly AssetInService[]): RegisterCount => {
    return { measure, members: counted.map(({ id }) => id), tier: tierOf(counted.length > 0 ? counted : assets) };
  };
  const rate = (code: RegisterRate["code"], numerator: readonly unknown[], denominator: readonly unknown[]) => {
    return { code, numerator: numerator.length, denominator: denominator.length };
  };
  const [keys, keysNc] = [[...key.keys()], underControl.map(([id]) => id)];
  return {
    counts: [
      of("equipment", production),
      of("equipment-digital", digital),
      of("equipment-connected", connected),
      of("equipment-nc", controlled),
      of("robots", robots),
      { measure: "key-steps", members: keys, tier: 3 },
      { measure: "key-steps-nc", members: keysNc, tier: tierOf(underControl.flatMap(([, by]) => by)) },
    ],
    rates: [
      rate("digital", digital, production),
      rate("connected", connected, production),
      rate(
        "digital-connected",
        digital.filter(({ content }) => content.networked),
        digital,
      ),
      rate("nc", controlled, production),
      rate("key-steps-nc", keysNc, keys),
    ],
  };
}

/** Whether a register says anything of a measure: nought of an empty list is no count. */
export function registerCovers({ assets, steps }: RegisterOnDay, measure: CountedMeasure): boolean {
  return measure.startsWith("key-steps") ? steps.some(({ finding }) => finding !== null) : assets.length > 0;
}
