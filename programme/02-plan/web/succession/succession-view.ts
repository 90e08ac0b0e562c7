import type { Answer } from "#contract";

/** What the server says of a plan and the plan it follows. */
export type SuccessionView = Answer<"/api/plans/{planId}/succession", "get">;
export type PlanLink = SuccessionView["plan"];
export type Report = NonNullable<SuccessionView["report"]>;
export type Indicator = Report["before"][number];
export type Figure = Indicator["figures"][number];
export type Match = Report["matches"][number];
export type NumberChange = Report["numbers"][number];
export type TaskChange = Report["tasks"][number];
export type UnitLoad = Report["units"][number];
