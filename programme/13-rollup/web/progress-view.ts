export { countByStanding, partsBeside, wholeCell, worstFirst } from "../index.ts";
