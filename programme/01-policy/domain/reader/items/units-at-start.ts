import type { Source } from "../normalise/source.ts";
import { type Legend, onlyUnits, type Responsible, unitsNamed } from "./responsible-units.ts";

/** 由市工信局牵头, 会同市财政局, … : who does it stands first behind the heading and the sentence goes on with what is done. */

const FIRST = /^由[^,。;:()]{3,60}(?:牵头负责|牵头|负责|主办)$/;
const HELPS = /^(?:会同|联合)[^,。;:]{3,80}$|^[^,。;:]{3,80}(?:配合|参与|协助|协同|协办)$/;
const REACH = 180;

/** The units at the beginning of a stretch; undefined when it begins otherwise. */
export function unitsAtStart(source: Source, start: number, end: number, legend: Legend): Responsible | undefined {
  const { text } = source;
  const at = "。:".includes(text[start] ?? " ") ? start + 1 : start;
  if (at >= end || text[at] !== "由") return undefined;
  const sentence = text.slice(at, Math.min(end, at + REACH)).split(/[。;]/, 1)[0] ?? "";
  const [first = "", second = ""] = sentence.split(",");
  if (first.length === sentence.length || !FIRST.test(first)) return undefined;
  const length = HELPS.test(second) ? first.length + 1 + second.length : first.length;
  const units = unitsNamed(source, { start: at + 1, end: at + length }, legend);
  return units.lead.length > 0 && onlyUnits([...units.lead, ...units.coop]) ? units : undefined;
}
