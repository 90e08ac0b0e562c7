import type { Database } from "#database";
import type { IndustryTree, RosterKind } from "#enterprise";
import type { Measure } from "#facts";
import type { Instant } from "#kernel";
import type { TemplateWork } from "#office";
import type { IndicatorDefinition } from "../index.ts";

/** What the routes of indicators depend on: the catalogue's definitions, and what these speak of. */
export type IndicatorOptions = {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly indicators: readonly IndicatorDefinition[];
  readonly measures: readonly Measure[];
  readonly industries: IndustryTree;
  readonly rosterKinds: readonly RosterKind[];
  readonly templates: TemplateWork;
  /** How many enterprises a register that is being filled still lacks; null when it is complete. */
  readonly stillLoading: () => number | null;
};
