import { codesOf } from "../clauses/codes.ts";
import { matchesIn } from "../normalise/matches.ts";
import { SAYS_LEADS } from "../normalise/says.ts";
import { type Source, saidBetween } from "../normalise/source.ts";
import { onlyUnits, type Responsible, unitsNamed } from "./responsible-units.ts";
import type { Legend } from "./unit-legend.ts";

/** 由市工信局牵头, 会同市财政局, … : who does it stands first behind the heading and the sentence goes on with what is done. */

const FIRST =
  /^(?:由[^,。;:()]{3,60}(?:牵头负责|牵头|负责|主办)|[^,。;:()]{3,60}牵头|[^,。;:()]{3,24}会同[^,。;:()]{3,60})$/;
const HELPS = /^(?:会同|联合)[^,。;:]{3,80}$|^[^,。;:]{3,80}(?:配合|参与|协助|协同|协办)$/;
/** 会同市财政局、各县区制定办法: the list ends where what they do begins. */
const HELPS_AND_DOES =
  /^((?:会同|联合)[^,。;:]{3,80}?)(?:制定|制订|出台|起草|修订|印发|建立|开展|组织(?!部)|研究(?![院所室中会])|推进(?![办委中局处]))/;
const REACH = 180;

/** 建设平台（市工信局）。 — the units stand in a bracket of the heading itself. */
export function unitsInHeading(source: Source, start: number, end: number, legend: Legend): Responsible | undefined {
  if (source.text[end - 1] !== ")") return undefined;
  const open = source.text.lastIndexOf("(", end);
  if (open <= start + 3 || !"市省区县州各国".includes(source.text[open + 1] ?? " ")) return undefined;
  const units = unitsNamed(source, { start: open + 1, end: end - 1 }, legend);
  return onlyUnits([...units.lead, ...units.coop]) ? { ...units, start: open, end } : undefined;
}

const ENDS_DUTY = codesOf("。头责合与实助");
const DUTY = /(?:牵头|负责|配合|参与|落实|协助)。?$/;

/** 市工信局牵头，市财政局配合。 as the last sentence of a stretch, without a bracket. */
export function unitsAtEnd(source: Source, start: number, end: number, legend: Legend): Responsible | undefined {
  if (!ENDS_DUTY.has(source.text.charCodeAt(end - 1))) return undefined;
  const tail = source.text.slice(Math.max(start, end - 100), end);
  if (!DUTY.test(tail.slice(-4))) return undefined;
  const words = tail.endsWith("。") ? tail.slice(0, -1) : tail;
  const stop = Math.max(words.lastIndexOf("。"), words.lastIndexOf(";"));
  const to = end - tail.length + words.length;
  const from = end - tail.length + stop + 1;
  if (stop < 0 || to - from < 5 || /[:()由]/.test(words.slice(stop + 1))) return undefined;
  const units = unitsNamed(source, { start: from, end: to }, legend);
  return onlyUnits([...units.lead, ...units.coop]) ? units : undefined;
}

/** 由市工信局牵头，市财政局配合，…: a sentence or a clause that says who leads and who helps, wherever it stands. */
const LEADS_AND_HELPS =
  /(?<=[。;,]|^)(?:明确|[这此该本]项(?:工作|任务))?由?([^,。;:()]{3,60}?)(?:牵头(?:负责|落实|实施)?|负责)[,、]([^,。;:]{3,80}?)(?:配合|参与|协助|协同|协办)(?=(?:落实|实施|推进)?(?:[,。;]|$))|(?:[这此该本]项(?:工作|任务)|(?<=。))由([^,。;:()]{3,60}?)(?:牵头(?:负责|落实|实施)?|负责)(?=[,。;]|$)(?!,(?:会同|联合))/g;
/** How those are named who help: firms, groups and offices beside the bodies that can lead. */
const HELPER = /^[^的]{3,20}$/;

/** Units that the text of an item names between other words; undefined where no body leads. */
export function unitsWithin(source: Source, start: number, end: number, legend: Legend): Responsible | undefined {
  if ((saidBetween(source, start, end) & SAYS_LEADS) === 0) return undefined;
  const text = source.text.slice(start, end);
  if (!/牵头|负责[,。;]/.test(text)) return undefined;
  for (const match of matchesIn(LEADS_AND_HELPS, text)) {
    const from = match.index + (/^(?:明确)?(?:[这此该本]项..)?由?/.exec(match[0])?.[0].length ?? 0);
    const alone = match[3] !== undefined;
    const units = unitsNamed(source, { start: start + from, end: start + match.index + match[0].length }, legend);
    if (onlyUnits(units.lead) && (alone || units.coop.length > 0) && units.coop.every((name) => HELPER.test(name)))
      return { ...units, start: start + match.index };
  }
  return undefined;
}

/** 市财政局负责统筹资金，…: a body is told what it answers for. */
const ANSWERS_FOR = /^由?([^,。;:()]{3,60}?)负责(?![人制同])(?=[\u4e00-\u9fff]{2})/;

function answersFor(source: Source, at: number, sentence: string, legend: Legend): Responsible | undefined {
  const found = sentence.includes("负责") ? ANSWERS_FOR.exec(sentence) : null;
  // With more than one 负责 each body answers for a part.
  if (!found?.[1] || sentence.indexOf("负责", found[0].length) > 0) return undefined;
  const from = at + (sentence.startsWith("由") ? 1 : 0);
  const units = unitsNamed(source, { start: from, end: from + found[1].length }, legend);
  return onlyUnits(units.lead) ? units : undefined;
}

/** The units at the beginning of a stretch; undefined when it begins otherwise. */
export function unitsAtStart(source: Source, start: number, end: number, legend: Legend): Responsible | undefined {
  const { text } = source;
  const at = "。:".includes(text[start] ?? " ") ? start + 1 : start;
  if (at >= end || !"由省市区县州各国".includes(text[at] ?? " ")) return undefined;
  const sentence = text.slice(at, Math.min(end, at + REACH)).split(/[。;]/, 1)[0] ?? "";
  const [first = "", second = ""] = sentence.split(",");
  if (first.length === sentence.length || !FIRST.test(first)) return answersFor(source, at, sentence, legend);
  const helpers = HELPS_AND_DOES.exec(second)?.[1] ?? (HELPS.test(second) ? second : undefined);
  const length = helpers === undefined ? first.length : first.length + 1 + helpers.length;
  const units = unitsNamed(source, { start: text[at] === "由" ? at + 1 : at, end: at + length }, legend);
  return units.lead.length > 0 && onlyUnits([...units.lead, ...units.coop]) ? units : undefined;
}
