import type { RoomDependencies } from "#http";
import type { Instant } from "#kernel";
import type { ChainKeeper } from "./keep-chain.ts";

export type AuditOptions = RoomDependencies & {
  readonly clock: () => Instant;
  /** Undefined where no chain is kept: a server that only describes itself, or is measured without it. */
  readonly chain: ChainKeeper | undefined;
};
