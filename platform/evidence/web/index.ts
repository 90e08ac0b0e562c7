export { EvidenceFiles } from "./evidence-files.tsx";
export { EvidencePanel } from "./evidence-panel.tsx";
export type { EvidenceList, RecordView } from "./evidence-view.ts";
export { useEvidence } from "./use-evidence.ts";
export { evidenceWording } from "./wording.ts";
