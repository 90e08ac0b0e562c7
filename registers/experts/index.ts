export { EXPERT_FIELDS, type ExpertParticulars, expertFrom } from "./domain/expert.ts";
