import { cutter } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import { matchesIn } from "../normalise/matches.ts";
import { printed, type Source } from "../normalise/source.ts";
import { listEnd } from "./list-end.ts";
import { hasOneOf, lastSigns } from "./needed-words.ts";
import type { Legend, Told } from "./unit-legend.ts";
import { itemsLength, LABEL, openingsIn, TIME } from "./unit-list-openings.ts";
import { type Part, unitNames } from "./unit-names.ts";

/** Units named in one place of the text. Positions are plain. */
export type Responsible = {
  readonly start: number;
  readonly end: number;
  readonly lead: readonly string[];
  readonly coop: readonly string[];
  /** Units that a general clause adds to every task. */
  readonly implied: readonly string[];
  /** Time limits printed with the units. */
  readonly deadlines?: readonly string[];
};

const LABELLED = new RegExp(`^(${LABEL})(?:为)?[:;]?`);
const TIMED = new RegExp(`^${TIME}(?:为)?:(.*)$`);

/** How the words around units say who leads, each with the words it cannot do without; the first that fits wins. */
export const UNIT_PHRASES: readonly {
  readonly phrase: RegExp;
  readonly needs: readonly string[];
  readonly example: string;
}[] = [
  {
    phrase: /^(.+?)会同(.+?)(?:等(?:有关|相关)?(?:单位|部门)?)?(?:负责|组织实施|落实|配合|牵头)?(?:落实|实施)?$/,
    needs: ["会同"],
    example: "市工信局会同市财政局负责",
  },
  {
    phrase:
      /^(.+?)(?:总?牵头(?:负责|落实|实施|推进)?|负责牵头|主办)[,;、]?(.*?)(?:等(?:单位|部门)?)?(?:按(?:照)?职责分工)?(?:分别)?(?:配合|参与|参加|协同|协助|协办|共同参与)(?:实施|落实)?$/,
    needs: ["牵头", "主办"],
    example: "市工信局牵头，市财政局配合",
  },
  {
    phrase:
      /^(.+?)总?(?:牵头负责|牵头)[,;、](.+?)(?:等(?:有关|相关)?(?:单位|部门)?)?(?:(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别)?负责(?:落实|实施)?|按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?(?:抓好)?(?:落实|实施|推进))$/,
    needs: ["牵头"],
    example: "市工信局牵头，市财政局、市科技局按职责分工负责",
  },
  { phrase: /^(.+?)(?:总?牵头负责|总?牵头|负责牵头)$/, needs: ["牵头"], example: "市工信局牵头" },
  {
    phrase:
      /^(.+?)负责(?:落实|实施|组织实施)?[,;](.+?)(?:等(?:有关|相关)?(?:单位|部门)?)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别)?(?:配合|参与|参加|协同|协助|协办|支持)(?:实施|落实)?$/,
    needs: ["负责"],
    example: "市工信局负责，市财政局配合",
  },
  {
    phrase: /^(.+?)(?:等(?:有关|相关)?(?:单位|部门)?)?(?:按(?:照)?职责(?:分工)?)?(?:分工)?(?:分别)?负责(?:落实|实施)?$/,
    needs: ["负责"],
    example: "市工信局、市财政局按职责分工负责",
  },
];

/** Without one of these words none of the phrases fits. */
const ANY_PHRASE = /会同|牵头|主办|负责/;

type Inner = { readonly start: number; readonly end: number };

const GENERAL =
  /(?:以下|下同|以下各项|以下任务)[^。;)]{0,20}?(?:均|都)?(?:需|须|由)?([^。;)]{2,40}?)(?:配合|负责|落实|参与|实施)[^。;)]{0,20}(?:不再|不一一|不另)/;

/** Units that a general clause adds to every task, with nothing else in it. */
function generalUnits(source: Source, words: string, at: number): string[] | undefined {
  // 以下 or 下同 stands in both forms.
  if (!words.includes("下")) return undefined;
  const names = GENERAL.exec(words)?.[1];
  if (names === undefined) return /^以下/.test(words) ? [] : undefined;
  const from = at + words.indexOf(names);
  return unitNames(source, from, from + names.length);
}

const atStops = cutter(";。");

/** The stretches of a list that may each have a label. */
function labelledStretches(text: string): readonly Part[] {
  const parts = atStops(text);
  if (!text.includes(":")) return parts;
  const stretches: Part[] = [];
  for (const part of parts) stretches.push(...splitAtLabels(text, part));
  return stretches;
}

/** 市工信局（各县区为各项任务共同责任单位，以下不再列出）: a bracket behind a list that adds units to every task. */
const ADDED_TO_ALL =
  /\(([^()]{2,80}?)(?:均|都|同)?为(?:各项|所有|全部|以下|下列|本方案)(?:各项)?(?:重点)?(?:任务|工作|事项)的?(?:共同)?(?:责任|配合|参与|落实)(?:单位|部门|主体)[^()]{0,20}\)$/;
const BRACKET_ENDS = ")".charCodeAt(0);

function addedToAll(source: Source, { start, end }: Inner): { readonly names: string[]; readonly from: number } | null {
  if (source.text.charCodeAt(end - 1) !== BRACKET_ENDS) return null;
  const text = source.text.slice(start, end);
  const found = text.includes("为") ? ADDED_TO_ALL.exec(text) : null;
  if (!found?.[1]) return null;
  const from = start + found.index;
  return { names: unitNames(source, from + 1, from + 1 + found[1].length), from };
}

/** The units of a list; `whole` is its place with the words around it. */
function labelledParts(source: Source, inner: Inner, legend: Legend, whole = inner): Responsible {
  const added = addedToAll(source, inner);
  if (!added) return partsOf(source, inner, legend, whole);
  const units = partsOf(source, { start: inner.start, end: added.from }, legend, whole);
  return { ...units, implied: [...units.implied, ...added.names] };
}

const timeTold = (words: string) => (words.includes(":") ? TIMED.exec(words)?.[1] : undefined);

function partsOf(source: Source, inner: Inner, legend: Legend, whole: Inner): Responsible {
  const [lead, coop, implied, deadlines]: [string[], string[], string[], string[]] = [[], [], [], []];
  let open = lead;
  let led = false;
  const text = source.text.slice(inner.start, inner.end);
  for (const part of labelledStretches(text)) {
    const words = text.slice(part.start, part.end);
    const found = LABELLED.exec(words);
    // No word for time begins with a label.
    const timed = found ? undefined : timeTold(words);
    if (timed !== undefined) {
      if (/时|期|进度/.test(words.slice(0, 4)) && timed !== "")
        deadlines.push(printedEnd(source, inner.start + part.end, timed));
      continue;
    }
    const general = generalUnits(source, words, inner.start + part.start);
    if (general !== undefined) {
      implied.push(...general);
      continue;
    }
    if (found?.[1]) {
      const [, label] = found;
      open = /配合|参与|协办|协同|协助|参加|协作/.test(label) || (led && !/牵头|主办|主责/.test(label)) ? coop : lead;
      led ||= /牵头|主责/.test(label);
    }
    const from = part.start + (found?.[0].length ?? 0);
    phraseUnits(source, { start: inner.start + from, end: inner.start + part.end }, open, coop);
  }
  const told = byLegend(withoutRepeats(lead), withoutRepeats(coop), legend());
  const units = { start: whole.start, end: whole.end, lead: told.lead, coop: told.coop, implied };
  return deadlines.length > 0 ? { ...units, deadlines } : units;
}

function withoutRepeats(names: readonly string[]): readonly string[] {
  return names.every((name, i) => names.indexOf(name) === i) ? names : [...new Set(names)];
}

/** The units of a stretch that is known to name them. */
export function unitsNamed(source: Source, range: Inner, legend: Legend): Responsible {
  return labelledParts(source, range, legend);
}

function printedEnd(source: Source, end: number, words: string): string {
  return printed(source, end - words.length, end);
}

const ROLE = /[（(〔](?:(总?牵头|主办|主责)|配合|参与|协助|协办)(?:单位|部门)?[）)〕]$/;

/** How a name ends that has its part behind it. */
const ROLE_CLOSES = lastSigns(["）", ")", "〕"]);

/** 市数据局（牵头）、市工信局: the part of each is told behind its name. */
function byRole(names: readonly string[]): { lead: string[]; coop: string[] } | undefined {
  if (!names.some((name) => ROLE_CLOSES.has(name.charCodeAt(name.length - 1)))) return undefined;
  const roles = names.map((name) => ({ name: name.replace(ROLE, ""), found: ROLE.exec(name) }));
  if (roles.every(({ found }) => found === null)) return undefined;
  const someLead = roles.some(({ found }) => found?.[1] !== undefined);
  const leads = ({ found }: (typeof roles)[number]) => (someLead ? found?.[1] !== undefined : found === null);
  return {
    lead: roles.filter(leads).map(({ name }) => name),
    coop: roles.filter((it) => !leads(it)).map(({ name }) => name),
  };
}

const MARK_SIGNS = codesOf("★☆▲△※●*");
const MARKS = /^[★☆▲△※●*]|[★☆▲△※●*]$/g;

/** Who leads in a list without distinction, by the document's legend; marks leave the names. */
function bare(name: string): string {
  const marked = MARK_SIGNS.has(name.charCodeAt(0)) || MARK_SIGNS.has(name.charCodeAt(name.length - 1));
  return marked ? name.replace(MARKS, "") : name;
}

function byLegend(lead: readonly string[], coop: readonly string[], { mark, first }: Told) {
  const told = byRole(lead);
  if (told) return { lead: told.lead, coop: [...told.coop, ...coop.filter((name) => !lead.includes(name))] };
  const rest = coop.map(bare).filter((name) => !lead.includes(name));
  const marked = mark === undefined ? [] : lead.filter((name) => name.includes(mark));
  const leads = marked.length > 0 ? marked : first && rest.length === 0 ? lead.slice(0, 1) : lead;
  const helpers = lead.filter((name) => !leads.includes(name));
  return { lead: leads.map(bare), coop: [...helpers.map(bare), ...rest] };
}

/** A label behind a comma, or behind the last sign of a unit where a line ended between them. */
const LABELS_WITHIN = new RegExp(
  `(?<!主要|第一|牵头)[,、]?(?=${LABEL}:)|[,、;](?=${TIME}:)|(?=${TIME}:)(?<=[局委办厅院府会署处所团司行镇道乡区园市县科室)〕])`,
  "g",
);

function splitAtLabels(text: string, part: Part): Part[] {
  const words = text.slice(part.start, part.end);
  if (!words.includes(":")) return [part];
  const cuts = matchesIn(LABELS_WITHIN, words)
    .map((match) => match.index)
    .filter((at) => at > 0);
  if (cuts.length === 0 && !/^[,、]/.test(words)) return [part];
  const edges = [0, ...cuts, words.length];
  return edges.slice(1).map((end, i) => {
    const from = edges[i] ?? 0;
    const skip = /^[,、]/.test(words.slice(from)) ? 1 : 0;
    return { start: part.start + from + skip, end: part.start + end };
  });
}

function phraseUnits(source: Source, range: Inner, lead: string[], coop: string[]): void {
  const words = source.text.slice(range.start, range.end);
  for (const { phrase, needs } of ANY_PHRASE.test(words) ? UNIT_PHRASES : []) {
    if (!hasOneOf(words, needs)) continue;
    const found = phrase.exec(words);
    if (!found?.[1]) continue;
    lead.push(...unitNames(source, range.start, range.start + found[1].length));
    const helpers = found[2] ?? "";
    if (helpers !== "") {
      const at = range.start + found[1].length + words.slice(found[1].length).indexOf(helpers);
      coop.push(...unitNames(source, at, at + helpers.length));
    }
    return;
  }
  const helping = LAST_OF_HELP.has(words.charCodeAt(words.length - 1)) ? HELP_ONLY.exec(words)?.[1] : undefined;
  if (helping !== undefined) coop.push(...unitNames(source, range.start, range.start + helping.length));
  else lead.push(...unitNames(source, range.start, range.end));
}

/** 各县区配合: behind a semicolon. */
const HELP_ONLY =
  /^(.+?)(?:等(?:有关|相关)?(?:单位|部门)?)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:配合|参与|协助|协同)(?:落实|实施)?$/;

/** How such a phrase ends. */
const LAST_OF_HELP = lastSigns(["配合", "参与", "协助", "协同", "落实", "实施"]);

const CLOSED_BY: Readonly<Record<string, string>> = { "(": ")", "〔": "〕" };

function closing(text: string, open: number, limit: number): number {
  const left = text[open] ?? "";
  const right = CLOSED_BY[left] ?? "";
  let depth = 0;
  for (let i = open; i < Math.min(text.length, limit, open + 600); i++) {
    if (text[i] === left) depth++;
    else if (text[i] === right && --depth === 0) return i;
  }
  return -1;
}

const STRONG_END =
  /(?:[局委办厅部院处科会署]|中心|办公室|政府|集团|公司|银行|分行|税务局|管委会|工商联)(?:[(〔（][^()〔〕（）]*[)〕）])?$/;
/** Bodies beside the offices of a government, told by their names alone where they stand among those. */
const BESIDE =
  /(?:妇联|残联|科协|工商联|总工会|团委|海关|支队|总队|大队|供销社|学院|大学|研究所|商会|专班|办事处|监管组|电信|移动|联通|铁塔)$/;
const BANK = /^(?:中国)?(?:人民银行|人行).*支行$|银行.{0,8}支行$/;
const WEAK_END = /(?:[镇区市县旗乡园街]|街道|街镇|镇街|大学|学院|协会|总队|支队)(?:[(〔（][^()〔〕（）]*[)〕）])?$/;

export function onlyUnits(names: readonly string[]): boolean {
  return (
    names.length > 0 &&
    names.some((name) => STRONG_END.test(name) || BANK.test(name)) &&
    names.every(
      (name) =>
        name.length <= 20 &&
        (STRONG_END.test(name) ||
          BANK.test(name) ||
          BESIDE.test(name) ||
          (WEAK_END.test(name) && /^(?:[各有相市省区县]|(?:高新|经开|开发)区$)/.test(name))),
    )
  );
}

/** What stands before the last semicolon of a list that is cut off is whole; the rest names nobody. */
function cutOff(source: Source, start: number, end: number, legend: Legend): Responsible {
  const whole = source.text.slice(start, end).lastIndexOf(";");
  const named = whole < 0 ? undefined : unitsNamed(source, { start: start + 1, end: start + whole }, legend);
  return named && onlyUnits(named.lead) ? { ...named, start, end } : { start, end, lead: [], coop: [], implied: [] };
}

type Opening = { readonly at: number; readonly legend: Legend };

/** The units named at an opening; undefined when it turns out to be something else. */
function unitsAt(source: Source, start: number, text: string, { at, legend }: Opening): Responsible | undefined {
  const box = text[at] === "〔" ? BOXED.exec(text.slice(at, at + 12))?.[0].length : undefined;
  if (box !== undefined)
    return unitsBehind(source, start, { at, legend }, { from: at + box, to: listEnd(source, start, text, at + box) });
  const bracket = CLOSED_BY[text[at] ?? ""] !== undefined;
  const close = bracket ? closing(text, at, text.length) : listEnd(source, start, text, at);
  // A list that the end of the stored text cuts off names its item's units no longer.
  if (close < 0) return cutOff(source, start + at, start + text.length, legend);
  const skip = bracket ? 1 : 0;
  const whole = { start: start + at, end: start + close + skip };
  const items = bracket ? itemsLength(text.slice(at + 1, close)) : 0;
  const units = labelledParts(source, { start: start + at + skip + items, end: start + close }, legend, whole);
  if (text[at] === "由" && !onlyUnits([...units.lead, ...units.coop])) return undefined;
  const told = /[:负牵配参落]/.test(text.slice(at, close)) || LABELLED.test(text.slice(at + 1, close));
  if (!told && !onlyUnits(units.lead)) return undefined;
  if (units.lead.length + units.coop.length + units.implied.length === 0) return undefined;
  return units;
}

/** 【责任单位】市工信局、市财政局 */
const BOXED = new RegExp(`^〔${LABEL}〕:?`);

function unitsBehind(
  source: Source,
  start: number,
  { at, legend }: Opening,
  { from, to }: { from: number; to: number },
): Responsible | undefined {
  const label = source.text.slice(start + at + 1, start + from).replace(/〕:?$/, "");
  const units = labelledParts(source, { start: start + from, end: start + to }, legend, {
    start: start + at,
    end: start + to,
  });
  const names = [...units.lead, ...units.coop];
  if (names.length === 0) return undefined;
  const helps = /配合|参与|协办|协同|协助|参加|协作/.test(label);
  return helps ? { ...units, lead: [], coop: names } : units;
}

/** All places of a stretch of the plain text that name responsible units. */
export function responsibleIn(source: Source, { start, end }: Inner, legend: Legend): Responsible[] {
  const text = source.text.slice(start, end);
  const found: Responsible[] = [];
  for (const at of openingsIn(source, start, text)) {
    if (start + at < (found.at(-1)?.end ?? 0)) continue;
    const units = unitsAt(source, start, text, { at, legend });
    if (units) found.push(units);
  }
  return found;
}
