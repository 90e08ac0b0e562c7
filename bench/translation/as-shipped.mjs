import { register } from "node:module";

/**
 * Translates the sources as the product's build does, for `node --import`. The translation of the tests puts a call around every
 * function that keeps its name for messages: it is no part of the product, and nobody waits for it there.
 */
register("./hooks.mjs", import.meta.url);
