import { cutAt } from "../clauses/clauses.ts";
import { matchesIn } from "../normalise/matches.ts";
import { printed, type Source } from "../normalise/source.ts";

/** Units named in one place of the text. Positions are plain. */
export type Responsible = {
  readonly start: number;
  readonly end: number;
  readonly lead: readonly string[];
  readonly coop: readonly string[];
  /** Units that a general clause adds to every task. */
  readonly implied: readonly string[];
};

const LABEL =
  "(?:责任(?:单位|部门|主体|分工)|牵头(?:单位|部门|责任单位)|主办(?:单位|部门)|实施(?:单位|主体)|落实单位|配合(?:单位|部门)|参与(?:单位|部门)|协办单位|协同单位|参加单位|主要责任单位|责任和配合单位|第一责任单位)";
const LABELLED = new RegExp(`^(${LABEL})(?:为)?[:;]?`);
const UNIT_END =
  /(?:局|委|办|厅|部|院|府|会|署|处|所|中心|集团|公司|银行|分行|镇|街道|街镇|乡|区|园|市|县|海关|协会|联合会|学校|大学|队|站|社|组|委员会|管委|办事处|单位|部门|企业|机构|总工会|支行|监管局|分局|税务|电力|电信|移动|联通|铁塔|\))$/;

/** How the words around units say who leads; the first that fits wins. */
export const UNIT_PHRASES: readonly { readonly phrase: RegExp; readonly example: string }[] = [
  {
    phrase: /^(.+?)会同(.+?)(?:等)?(?:有关|相关)?(?:单位|部门)?(?:负责|组织实施|落实|配合|牵头)?(?:落实|实施)?$/,
    example: "市工信局会同市财政局负责",
  },
  {
    phrase:
      /^(.+?)(?:牵头负责|牵头|负责牵头|主办|总牵头)[,;、]?(.*?)(?:等)?(?:单位|部门)?(?:按(?:照)?职责分工)?(?:分别)?(?:配合|参与|参加|协同|协助|协办|共同参与)(?:实施|落实)?$/,
    example: "市工信局牵头，市财政局配合",
  },
  {
    phrase:
      /^(.+?)(?:牵头负责|牵头)[,;、](.+?)(?:等)?(?:有关|相关)?(?:单位|部门)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别)?负责(?:落实|实施)?$/,
    example: "市工信局牵头，市财政局、市科技局按职责分工负责",
  },
  { phrase: /^(.+?)(?:牵头负责|牵头|负责牵头)$/, example: "市工信局牵头" },
  {
    phrase: /^(.+?)(?:等)?(?:有关|相关)?(?:单位|部门)?(?:按(?:照)?职责(?:分工)?)?(?:分工)?(?:分别)?负责(?:落实|实施)?$/,
    example: "市工信局、市财政局按职责分工负责",
  },
];

/** Without one of these words none of the phrases fits. */
const ANY_PHRASE = /会同|牵头|主办|负责/;

const BARE_AREA =
  /^(?:各|有关|相关)(?:区|市|县|镇|乡|街道|乡镇|旗|州|园区|地|区县|县区|市县|功能区)(?:[〔(][^〕)]*[〕)])?$/;
const AREA_GOES_ON =
  /^(?:市|县|区|旗|镇|乡|街道|街|功能区|园区|开发区|区县)(?:[〔(][^〕)]*[〕)])?(?:人民)?(?:政府|管委|管委会|管理委员会|办事处|街道办)?(?:[〔(][^〕)]*[〕)])?(?:及.{1,10})?$/;

type Part = { start: number; end: number };

function gluedParts(text: string, parts: readonly Part[]): Part[] {
  const glued: Part[] = [];
  for (const part of parts) {
    const before = glued.at(-1);
    const words = text.slice(part.start, part.end);
    if (before && AREA_GOES_ON.test(words) && BARE_AREA.test(text.slice(before.start, before.end)))
      before.end = part.end;
    else if (
      before &&
      AREA_GOES_ON.test(words) &&
      /^(?:各|有关|相关)(?:区|市|县|旗)、/.test(text.slice(before.start, before.end)) &&
      !/政府|管委|办事处/.test(text.slice(before.start, before.end))
    )
      before.end = part.end;
    else glued.push({ ...part });
  }
  return glued;
}

function atAnd(text: string, part: Part): Part[] {
  const words = text.slice(part.start, part.end);
  for (const match of matchesIn(/以及|和|及|与/g, words)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    if (
      left.length >= 3 &&
      right.length >= 3 &&
      UNIT_END.test(left) &&
      UNIT_END.test(right) &&
      /^(?:市|省|区|县|各|有关|相关|国家|州)/.test(right) &&
      !/^(?:各|有关|相关)/.test(left)
    ) {
      return [
        { start: part.start, end: part.start + left.length },
        { start: part.start + match.index + match[0].length, end: part.end },
      ];
    }
  }
  return [part];
}

const LISTED_ONLY =
  /等(?:有关|相关)?(?:单位|部门|市直部门|职能部门)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分工)?(?:分别)?(?:负责|配合|落实|参与)?$|(?:按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实|配合)?|分别负责|负责|牵头|配合|参与)$/;

/** Splits a list of units at 、，； and keeps names together that hold a sign of their own. */
function unitNames(source: Source, start: number, end: number): string[] {
  const text = source.text.slice(start, end);
  const parts = gluedParts(text, cutAt(text, "、,;。 ")).flatMap((part) => atAnd(text, part));
  const names: string[] = [];
  for (const part of parts) {
    const words = text.slice(part.start, part.end);
    const lead = /^(?:由|以及|和|及|与|:)/.exec(words)?.[0].length ?? 0;
    const trail = LISTED_ONLY.exec(words)?.[0].length ?? 0;
    const from = part.start + lead;
    const to = part.end - trail;
    if (
      to - from < 2 ||
      (/^下同|^(?:列|排).{0,8}(?:牵头|首位)|^(?:各|等|有关|相关)?(?:第一|首位|单位|部门)|^(?:按|根据|其他)/.test(
        text.slice(from, to),
      ) &&
        !/^其他/.test(text.slice(from, to)))
    )
      continue;
    names.push(printed(source, start + from, start + to));
  }
  return names;
}

type Inner = { readonly start: number; readonly end: number };

const GENERAL =
  /(?:以下|下同|以下各项|以下任务)[^。;)]{0,20}?(?:均|都)?(?:需|须|由)?([^。;)]{2,40}?)(?:配合|负责|落实|参与|实施)[^。;)]{0,20}(?:不再|不一一|不另)/;

/** Units that a general clause adds to every task, with nothing else in it. */
function generalUnits(source: Source, words: string, at: number): string[] | undefined {
  const names = GENERAL.exec(words)?.[1];
  if (names === undefined) return /^以下/.test(words) ? [] : undefined;
  const from = at + words.indexOf(names);
  return unitNames(source, from, from + names.length);
}

function labelledParts(source: Source, inner: Inner): Omit<Responsible, "start" | "end"> {
  const [lead, coop, implied]: [string[], string[], string[]] = [[], [], []];
  let open = lead;
  let led = false;
  const text = source.text.slice(inner.start, inner.end);
  for (const part of cutAt(text, ";。").flatMap((it) => splitAtLabels(text, it))) {
    const words = text.slice(part.start, part.end);
    const general = generalUnits(source, words, inner.start + part.start);
    if (general !== undefined) {
      implied.push(...general);
      continue;
    }
    const found = LABELLED.exec(words);
    const label = found?.[1] ?? "";
    const helps = /配合|参与|协办|协同|参加/.test(label) || (led && !/牵头|主办/.test(label));
    if (found) open = helps ? coop : lead;
    led ||= /牵头/.test(label);
    const from = part.start + (found?.[0].length ?? 0);
    phraseUnits(source, { start: inner.start + from, end: inner.start + part.end }, open, coop);
  }
  return { lead: [...new Set(lead)], coop: [...new Set(coop)].filter((name) => !lead.includes(name)), implied };
}

const BEFORE_LABEL = new RegExp(`[,、]?(?=${LABEL}[:])`, "g");

function splitAtLabels(text: string, part: Part): Part[] {
  const words = text.slice(part.start, part.end);
  if (!words.includes(":")) return [part];
  const cuts = matchesIn(BEFORE_LABEL, words)
    .map((match) => match.index)
    .filter((at) => at > 0);
  const edges = [0, ...cuts, words.length];
  return edges.slice(1).map((end, i) => {
    const from = edges[i] ?? 0;
    const skip = /^[,、]/.test(words.slice(from)) ? 1 : 0;
    return { start: part.start + from + skip, end: part.start + end };
  });
}

function phraseUnits(source: Source, range: Inner, lead: string[], coop: string[]): void {
  const words = source.text.slice(range.start, range.end);
  for (const { phrase } of ANY_PHRASE.test(words) ? UNIT_PHRASES : []) {
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
  lead.push(...unitNames(source, range.start, range.end));
}

const OPENING = new RegExp(`[(〔](?=${LABEL})|(?<=[。;!)〕]|^)(?=${LABEL}(?:为)?[:])`, "g");
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

/** Brackets at a sentence's end without a label: （市工信局、市财政局负责） */
const UNLABELLED =
  /[(〔](?=[^()〔〕]{2,160}(?:[(〔][^()〔〕]{1,20}[)〕][^()〔〕]{0,100}){0,6}(?:负责|牵头|配合|参与|落实)[)〕])/g;

/** Names of units alone, in brackets behind a full stop: 。（市工业和信息化局、市财政局） */
const NAMES_ONLY = /(?<=。)[(〔](?=[\u4e00-\u9fff][^()〔〕。;:]{1,90}(?:[局委办厅部处科会]|中心|政府|集团|公司)[)〕])/g;

/** The ways a list of units opens, each with words it cannot do without: they are found faster than the whole form. */
const OPENINGS: readonly { readonly form: RegExp; readonly needs: RegExp }[] = [
  { form: OPENING, needs: /单位|部门|主体|分工/ },
  { form: UNLABELLED, needs: /(?:负责|牵头|配合|参与|落实)[)〕]/ },
  { form: NAMES_ONLY, needs: /。[(〔]/ },
];

function onlyUnits(names: readonly string[]): boolean {
  return (
    names.length > 0 &&
    names.every((name) => name.length <= 16 && /(?:[局委办厅部院处科会镇区]|中心|政府|集团|公司|街道)$/.test(name))
  );
}

/** The units named at an opening; undefined when it turns out to be something else. */
function unitsAt(source: Source, start: number, text: string, at: number): Responsible | undefined {
  const bracket = CLOSED_BY[text[at] ?? ""] !== undefined;
  const close = bracket ? closing(text, at, text.length) : lineEnd(text, at);
  // A list that the end of the stored text cuts off names its item's units no longer.
  if (close < 0) return { start: start + at, end: start + text.length, lead: [], coop: [], implied: [] };
  const skip = bracket ? 1 : 0;
  const units = labelledParts(source, { start: start + at + skip, end: start + close });
  const told = /[:负牵配参落]/.test(text.slice(at, close)) || LABELLED.test(text.slice(at + 1, close));
  if (!told && !onlyUnits(units.lead)) return undefined;
  if (units.lead.length + units.coop.length + units.implied.length === 0) return undefined;
  return { start: start + at, end: start + close + skip, ...units };
}

/** All places of a stretch of the plain text that name responsible units. */
export function responsibleIn(source: Source, start: number, end: number): Responsible[] {
  const text = source.text.slice(start, end);
  if (!/[(〔]|(?:单位|部门|主体|分工)[:为]/.test(text)) return [];
  const openings = OPENINGS.flatMap(({ form, needs }) =>
    needs.test(text) ? matchesIn(form, text).map((match) => match.index) : [],
  );
  const found: Responsible[] = [];
  for (const at of openings.sort((a, b) => a - b)) {
    if (start + at < (found.at(-1)?.end ?? 0)) continue;
    const units = unitsAt(source, start, text, at);
    if (units) found.push(units);
  }
  return found;
}

function lineEnd(text: string, at: number): number {
  const stop = text.indexOf("。", at);
  return stop < 0 ? text.length : stop;
}
