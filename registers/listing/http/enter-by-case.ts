import { lineagesOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { CaseFile, Procedure } from "#casework";
import type { Grant, Writer } from "#database";
import { type AreaId, accept, dayOf, type Instant, type IsoDate, type Result, refuse } from "#kernel";
import { enterList, type Listing } from "../domain/listing.ts";
import { listingOfficeOf } from "../domain/listing-office.ts";
import { endEntries, logListed, type RegisterName } from "../store/index.ts";

/** The case that an entry comes from, in the transaction in which it was decided. */
export type DecidedCase = {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly file: CaseFile;
  readonly areaId: AreaId;
  readonly applicantId: string;
  readonly grant: Grant;
  readonly at: Instant;
};

/** Where and for how long an entry is made. */
type MadeEntry = { readonly listedBy: AreaId; readonly listedOn: IsoDate; readonly validUntil: IsoDate | null };

/** How a register takes an entry in. */
type Entering = {
  readonly register: RegisterName;
  readonly id: string;
  readonly name: string;
  /** How many years it holds; null for as long as nobody takes it off. */
  readonly years: number | null;
  /** The entry that the same person or company has at an office now. */
  readonly current: (listedBy: AreaId) => Promise<(Listing & { readonly id: string }) | undefined>;
  /** Inserts it; the ids that were inserted. */
  readonly insert: (made: MadeEntry) => Promise<readonly string[]>;
};

/**
 * Enters what a case decided, in its transaction: the entry before, which is about to expire or has, is followed by the new one. Refuses
 * `listing.already-listed` while one is valid, and when the case or another one was quicker.
 */
export async function enterBy(write: Writer, context: DecidedCase, entering: Entering): Promise<Result<undefined>> {
  const { procedure, areaId, caseId, grant, at } = context;
  const { register, id } = entering;
  const path = (await lineagesOf(write, [areaId])).get(areaId) ?? [];
  const listedBy = listingOfficeOf(procedure, path, areaId);
  const [today, before] = [dayOf(at), await entering.current(listedBy)];
  const entered = enterList(before, today, entering.years);
  if (!entered.ok) return entered;
  if (before) {
    const ends = [{ id: before.id, end: { type: "renewed", reason: null } as const }];
    await endEntries(write, grant, { register, ends, at });
  }
  const inserted = await entering.insert({ listedBy, listedOn: today, ...entered.value });
  if (inserted.length === 0) return refuse("listing.already-listed");
  await logListed(write, grant, { register, ids: inserted, at });
  await recordAudit(write, grant, {
    ...{ action: "entry-listed", objectKind: register, objectId: id, areaId: listedBy },
    detail: { name: entering.name, case: caseId, validUntil: entered.value.validUntil },
  });
  return accept();
}
