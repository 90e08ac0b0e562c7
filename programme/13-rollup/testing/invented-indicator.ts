import type { IsoDate } from "#kernel";
import type { IndicatorDefinition } from "../index.ts";

/** An indicator of no catalogue: robots in service, added up over the register; a test changes what it is about. */
export function inventedIndicator(more: Partial<IndicatorDefinition> = {}): IndicatorDefinition {
  return {
    code: "invented-robots",
    version: 1,
    validFrom: "2020-01-01" as IsoDate,
    label: { zh: "在用机器人", en: "Robots in use" },
    explain: { zh: "各企业相加。", en: "Added up." },
    caution: { zh: "无。", en: "None." },
    kind: "stock",
    unit: "台",
    times: 1,
    direction: "up",
    scope: { sections: null, roster: null },
    formula: { of: "sum", measure: "robots" },
    minCoverage: 0.6,
    evidenceMin: 2,
    names: [],
    uses: [],
    confidence: "C",
    verification: "background",
    source: "演示",
    ...more,
  };
}
