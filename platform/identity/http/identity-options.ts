import type { RoomDependencies } from "#http";

export type IdentityOptions = RoomDependencies & {
  readonly mode: "demo" | "real";
  /** Needed once, to create the first administrator of a real installation. */
  readonly setupCode: string;
};
