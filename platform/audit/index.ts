export type { AuditDetail, AuditOutcome, AuditRecord } from "./domain/audit-record.ts";
export { CHAIN_ALGORITHMS, type ChainAlgorithm, type ChainAnchor, type ChainFault } from "./domain/chain.ts";
export { type AuditNote, shortenedAddress } from "./domain/counted-notes.ts";
