import type { Grant, Writer } from "#database";
import type { RoomDependencies } from "#http";
import type { AreaId, Instant, Result } from "#kernel";
import type { NewNotice } from "#notices";
import type { CaseFile } from "../domain/case-file.ts";
import type { Procedure } from "../domain/procedure.ts";

/** What an effect is told of the case that set it off: where it came to, in the transaction in which it did. */
export type EffectContext = {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly file: CaseFile;
  readonly areaId: AreaId;
  readonly applicantId: string;
  readonly applicantName: string;
  readonly parentId: string | null;
  readonly grant: Grant;
  readonly at: Instant;
};

/** What a case sets off in another room, once, in the same transaction; a refusal leaves the case as it was. */
export type CaseEffect = (write: Writer, context: EffectContext) => Promise<Result<undefined>>;

/** The effects that procedures may name, registered at start-up. */
export type CaseEffects = Readonly<Record<string, CaseEffect>>;

export type CaseworkOptions = RoomDependencies & {
  readonly clock: () => Instant;
  readonly effects: CaseEffects;
  /** Puts notices into inboxes, in the caller's transaction. */
  readonly tell: (write: Writer, notices: readonly NewNotice[], at: Instant) => Promise<void>;
};
