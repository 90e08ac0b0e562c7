import type { RoomDependencies } from "#http";
import type { Calling } from "./call-robot.ts";
import type { Sealing } from "./secrets.ts";

/** What the routes of notices work with. */
export type NoticeOptions = RoomDependencies & {
  readonly sealing: Sealing;
  /** The kinds that anybody words, for robots to be told of. */
  readonly kinds: readonly string[];
  /** A mail server is set up. */
  readonly mailSetUp: boolean;
  readonly calling: Calling;
  /** False in a demonstration. */
  readonly leaves: boolean;
};
