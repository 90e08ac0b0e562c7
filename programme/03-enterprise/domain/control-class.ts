import { accept, excerpt, type Result, refuse } from "#kernel";

/** How something is controlled; every class but `none` counts as numerical or process control (indicators.md §4.2). */
export const CONTROL_CLASSES = ["none", "cnc", "plc", "dcs", "robot"] as const;
export type ControlClass = (typeof CONTROL_CLASSES)[number];

/** Refuses `enterprise.control-unknown`. */
export function readControlClass(text: string): Result<ControlClass> {
  const wanted = text.normalize("NFKC").trim().toLowerCase();
  const found = CONTROL_CLASSES.find((one) => one === wanted) ?? CONTROL_WORDS.get(wanted);
  return found ? accept(found) : refuse("enterprise.control-unknown", { text: excerpt(text.trim(), 40) });
}

/** As lists write it. */
const CONTROL_WORDS: ReadonlyMap<string, ControlClass> = new Map([
  ["无", "none"],
  ["普通", "none"],
  ["数控", "cnc"],
  ["数控系统", "cnc"],
  ["机器人", "robot"],
  ["pcs", "dcs"],
]);
