import type { SubjectId } from "#facts";
import { type AreaId, accept, type Id, type Instant, type Result, refuse, type UserId } from "#kernel";

export type EvidenceId = Id<"evidence">;

/** What files can hang on. subject: the enterprise or site as a whole. */
export const RECORD_KINDS = ["fact", "subject", "step", "asset"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A record that files support, and the subject it is about, from which follows who sees them. */
export type EvidenceRecord = {
  readonly homeId: AreaId;
  readonly subjectId: SubjectId;
  readonly kind: RecordKind;
  readonly recordId: string;
};

/** What a file was found to be by its bytes. */
export const EVIDENCE_TYPES = ["png", "jpeg", "webp", "heic", "pdf", "docx", "xlsx", "ofd", "text"] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** What a picture's header says: its size, when it was taken, and whether it names a place. */
export type ContentAbout = {
  readonly width?: number;
  readonly height?: number;
  readonly takenAt?: string;
  readonly namesPlace?: boolean;
};

/** Taking a file away from its record, or putting it back. */
export type EvidenceEvent = {
  readonly act: "detach" | "restore";
  readonly reason: string;
  readonly at: Instant;
  readonly byName: string;
};

/** A file at a record (佐证材料). The bytes stay as they came for ever; events say whether it still counts. */
export type Evidence = EvidenceRecord & {
  readonly id: EvidenceId;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: EvidenceType;
  readonly about: ContentAbout;
  readonly attachedAt: Instant;
  readonly byId: UserId | null;
  readonly byName: string;
  /** The latest event; null while nothing happened to it. */
  readonly last: EvidenceEvent | null;
  readonly events: number;
};

export function isDetached({ last }: Pick<Evidence, "last">): boolean {
  return last?.act === "detach";
}

export const FILES_PER_RECORD = 20;
const LONGEST_REASON = 500;

/**
 * Whether what is to happen to a file may happen; gives the reason as it is kept. `standing` are the files at its record now. Refuses `evidence.already-detached`,
 * `evidence.not-detached`, `evidence.reason-needed`, `evidence.reason-too-long`, `evidence.too-many-files` and `evidence.same-content`.
 */
export function changedEvidence(
  evidence: Evidence,
  { act, reason }: Pick<EvidenceEvent, "act" | "reason">,
  standing: readonly Evidence[],
): Result<string> {
  const text = reason.trim().replace(/\s+/g, " ");
  if ([...text].length < 2) return refuse("evidence.reason-needed");
  if ([...text].length > LONGEST_REASON) return refuse("evidence.reason-too-long", { most: LONGEST_REASON });
  if (act === "detach") return isDetached(evidence) ? refuse("evidence.already-detached") : accept(text);
  if (!isDetached(evidence)) return refuse("evidence.not-detached");
  const fits = roomFor(evidence.sha256, standing);
  return fits.ok ? accept(text) : fits;
}

/** Whether a content can be attached beside the files that are there. Refuses `evidence.too-many-files` and `evidence.same-content`. */
export function roomFor(sha256: string, standing: readonly Pick<Evidence, "sha256" | "fileName">[]): Result<void> {
  const same = standing.find((one) => one.sha256 === sha256);
  if (same) return refuse("evidence.same-content", { fileName: same.fileName });
  if (standing.length >= FILES_PER_RECORD) return refuse("evidence.too-many-files", { most: FILES_PER_RECORD });
  return accept();
}
