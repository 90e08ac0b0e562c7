export { listExperts } from "./expert-reader.ts";
export { currentExpert, type ExpertEntry, insertExperts } from "./expert-writer.ts";
