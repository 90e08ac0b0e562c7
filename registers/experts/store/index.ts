export { listExperts, type ShownExpert } from "./expert-reader.ts";
export { currentExpert, type ExpertEntry, insertExperts } from "./expert-writer.ts";
