export { caseworkWording } from "./wording.ts";
