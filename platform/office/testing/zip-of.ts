/** A zip container for files that no office program would write. */
export { zipOf } from "../zip-of.ts";
