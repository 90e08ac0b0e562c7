import type { RoomDependencies } from "#http";
import type { Instant } from "#kernel";
import type { EquipmentClass } from "../../index.ts";

/** What the routes of sites, steps and assets are made from. */
export type EquipmentOptions = RoomDependencies & {
  readonly clock: () => Instant;
  readonly equipmentClasses: readonly EquipmentClass[];
};
