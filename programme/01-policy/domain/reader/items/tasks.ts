import type { Task } from "../../draft.ts";
import { codesOf } from "../clauses/codes.ts";
import { printed, quoted } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import type { Block, Section } from "../sections/outline.ts";
import { generalBelow, generalPlaces } from "./general-units.ts";
import { lastSigns } from "./needed-words.ts";
import { tasksOfParagraphs } from "./paragraph-tasks.ts";
import { type Responsible, responsibleIn } from "./responsible-units.ts";
import { ANSWERS, GATHERS, isNever, NO_CHAPTER_OF_TASKS, NO_WORK, offersBeside, SET_WORK } from "./task-titles.ts";
import { type Legend, legendOf, NO_LEGEND } from "./unit-legend.ts";
import { itemsAbove } from "./unit-list-openings.ts";
import { printedName } from "./unit-names.ts";
import { unitsAtEnd, unitsAtStart, unitsInHeading, unitsWithin } from "./units-at-start.ts";

type Draft = Omit<Task, "id">;

/** A numbered item with all paragraphs up to the next heading. */
type Item = { readonly block: Block; readonly end: number; readonly hasChildren: boolean };

const TASK_LEVELS: ReadonlySet<string> = new Set(["one", "two", "three", "article"]);
/**
 * （1） and ① are parts of a task, unless most of those beside each other have units of their own: these are the sections
 * whose parts are tasks.
 */
function sectionsOfSmallTasks(plan: PlanText, blocks: readonly Block[]): ReadonlySet<Section> {
  const parts = new Map<Section, { all: number; told: number }>();
  for (const [i, block] of blocks.entries()) {
    const { parent } = block.section;
    if (block.marker?.level !== "four" || !parent) continue;
    let next = i + 1;
    while (next < Math.min(blocks.length, i + 6) && blocks[next]?.marker === null) next++;
    const end = Math.max(block.end, blocks[next - 1]?.end ?? block.end);
    const count = parts.get(parent) ?? { all: 0, told: 0 };
    count.all++;
    if (unitsOfItem(plan, block, end, NO_LEGEND).length > 0) count.told++;
    parts.set(parent, count);
  }
  const small = [...parts].filter(([, { all, told }]) => told * 2 >= all && (told >= 2 || all === 1));
  return new Set(small.map(([section]) => section));
}

/** The units named anywhere in an item, or else at the beginning or the end of its text. */
function unitsOfItem(plan: PlanText, block: Block, end: number, legend: Legend): readonly Responsible[] {
  const named = responsibleIn(plan.source, { start: block.start, end }, legend);
  if (named.length > 0 || block.title === null || block.marker?.level === "article") return named;
  const { source } = plan;
  const { titleStart, titleEnd } = block;
  const told =
    unitsInHeading(source, titleStart, titleEnd, legend) ??
    unitsAtStart(source, titleEnd, end, legend) ??
    unitsAtEnd(source, titleEnd, end, legend) ??
    unitsWithin(source, titleEnd, end, legend);
  return told ? [told] : named;
}

function isItem(block: Block, small: ReadonlySet<Section>): boolean {
  if (!block.marker) return false;
  if (TASK_LEVELS.has(block.marker.level)) return true;
  return block.marker.level === "four" && block.section.parent !== null && small.has(block.section.parent);
}

function isTaskSection(section: Section): boolean {
  return section.role === "task" || section.role === "open";
}

/** The projects of a box (专栏1 重点工程) between the tasks are no tasks; it ends where the numbering of the text goes on. */
function outsideBoxes(blocks: readonly Block[], plan: PlanText): Block[] {
  let [open, before]: [boolean, Block | undefined] = [false, undefined];
  return blocks.filter((block) => {
    const { marker } = block;
    const first = plan.source.text[block.start];
    if (marker === null && first === "专" && /^专栏[\d一二三四五六七八九十]/.test(block.text)) open = true;
    else if (open && marker) {
      const same = marker.level === before?.marker?.level;
      const next = same && lastNumber(marker.number) === lastNumber(before?.marker?.number) + 1;
      open = !(next || OUTER.has(marker.level) || before === undefined);
    }
    if (!open && marker) before = block;
    return !open || marker === null;
  });
}

/** Of a number with dots (2.1.3) the last one counts. */
function lastNumber(number: string | null | undefined): number {
  return Number(number?.split(".").at(-1) ?? Number.NaN);
}

const OUTER: ReadonlySet<string> = new Set(["chapter", "one", "two", "article"]);

/** How far behind an item the next one is looked for. */
const REACH = 40;

/** A heading that no task stands above: of a chapter, or without a number. */
function isOuterHeading(block: Block): boolean {
  return block.marker?.level === "chapter" || (block.marker === null && block.title !== null);
}

/** The next item behind a block, or the block at which another zone or chapter begins. */
function nextItem(blocks: readonly Block[], from: number, small: ReadonlySet<Section>): Block | undefined {
  const zone = blocks[from]?.zone;
  for (let i = from + 1; i < from + REACH; i++) {
    const other = blocks[i];
    if (!other || isItem(other, small) || other.zone !== zone || isOuterHeading(other)) return other;
  }
  return undefined;
}

/** Numbered blocks of the sections that hold tasks, with the end of what belongs to each. */
function itemsOf(plan: PlanText): Item[] {
  const numbered = outsideBoxes(
    plan.blocks.filter((block) => block.zone !== "tail" && !block.debris),
    plan,
  );
  const small = sectionsOfSmallTasks(plan, numbered);
  const items: Item[] = [];
  for (const [i, block] of numbered.entries()) {
    if (block.zone === "annex" || !isItem(block, small)) continue;
    const next = nextItem(numbered, i, small);
    const end = next?.start ?? numbered.at(-1)?.end ?? block.end;
    const hasChildren = next !== undefined && next.zone === block.zone && next.section.parent === block.section;
    items.push({ block, end, hasChildren });
  }
  return items;
}

/** Whether a section or one that it stands in is so. */
function anyAbove(section: Section, is: (section: Section) => boolean): boolean {
  for (let it: Section | null = section; it; it = it.parent) if (is(it)) return true;
  return false;
}

const NEVER_TASKS: ReadonlySet<string> = new Set(["background", "principle", "goal"]);

/** Which sections hold no tasks, each asked once. */
function sectionsOfNoWork(): (section: Section) => boolean {
  const known = new Map<Section, boolean>();
  return (section) => {
    let none = known.get(section);
    if (none === undefined) {
      none = !isTaskSection(section) || NO_WORK.test(section.title);
      known.set(section, none);
    }
    return none;
  };
}

type Rules = { readonly rules: boolean; readonly noWork: (section: Section) => boolean };

function isTask(plan: PlanText, item: Item, units: readonly Responsible[], { rules, noWork }: Rules): boolean {
  const { block } = item;
  const title = block.title ?? "";
  if (item.hasChildren || title.length < (units.length > 0 ? 3 : 4) || isNever(title)) return false;
  if (anyAbove(block.section, (section) => NEVER_TASKS.has(section.role))) return false;
  if (units.length === 0 && ANSWERS.test(title)) return false;
  if (units.length === 0 && anyAbove(block.section, noWork)) return false;
  if (block.marker?.level === "article" || (rules && !SET_WORK.test(block.section.parent?.title ?? "")))
    return units.length > 0;
  if (block.marker?.level === "one")
    return (
      !GATHERS.test(title) &&
      (units.length > 0 || !NO_CHAPTER_OF_TASKS.test(title)) &&
      (block.titleEnd < block.end || item.end > block.end) &&
      (units.length > 0 || !isBareSection(plan, item))
    );
  return true;
}

/** A first-level heading with nothing but unnumbered paragraphs under it and a title that names no task. */
function isBareSection(plan: PlanText, item: Item): boolean {
  return (
    item.block.section.role === "rules" ||
    /目标|要求|思想|原则|附件/.test(item.block.title ?? "") ||
    plan.source.text.slice(item.block.titleEnd, item.end).length < 12
  );
}

function sectionTitle(section: Section): string | undefined {
  const title = section.parent?.title ?? "";
  return title === "" ? undefined : title;
}

const OPENS_BOX = codesOf("【〔[");

function withoutBox(title: string): string {
  return OPENS_BOX.has(title.charCodeAt(0)) ? title.replace(/^[【〔[]([^【】〔〕[\]]*)[】〕\]]$/, "$1") : title;
}

function taskOf(plan: PlanText, item: Item, units: Responsible | undefined): Draft {
  const { block } = item;
  const { source } = plan;
  const section = sectionTitle(block.section);
  // Units in a bracket of the heading are no part of the title.
  const inHeading = units !== undefined && units.end === block.titleEnd && units.start > block.titleStart + 3;
  const titleEnd = inHeading ? units.start : block.titleEnd;
  const task: { -readonly [K in keyof Draft]?: Draft[K] } & Pick<Draft, "number" | "title" | "lead" | "coop"> = {
    number: block.marker?.number ?? null,
    title: withoutBox(printedName(source, block.titleStart, titleEnd)),
    lead: units?.lead ?? [],
    coop: units?.coop ?? [],
  };
  if (section !== undefined) task.section = section;
  if (units && units.implied.length > 0) task.implied_units = units.implied;
  if (units?.deadlines) task.deadlines = units.deadlines;
  return Object.assign(task, quoted(source, block.start, titleEnd));
}

/** More unit brackets in one item: each later one is a task of its own, named by its first phrase. */
function furtherTasks(plan: PlanText, item: Item, places: readonly Responsible[]): Draft[] {
  const { source } = plan;
  const further: Draft[] = [];
  for (const [i, place] of places.slice(1).entries()) {
    let from = places[i]?.end ?? item.block.start;
    while (/[。;,、-]/.test(source.text[from] ?? "")) from++;
    from += /^(?:\(\d{1,2}\)|[①-⑨])/.exec(source.text.slice(from, from + 4))?.[0].length ?? 0;
    const words = source.text.slice(from, place.start);
    const stop = words.search(/[,。;:]/);
    const to = from + (stop < 0 ? words.length : stop);
    if (to - from < 4) continue;
    const title = printed(source, from, to);
    further.push({ ...taskOf(plan, item, place), title, ...quoted(source, from, to) });
  }
  return further;
}

/** 实施“四大行动”。 announces that the paragraphs below are its actions. */
const ANNOUNCES =
  /(?:实施|开展|推进|聚焦|部署|明确|提出)[^。]{0,20}?"?((?:[两二三四五六七八九十\d]{1,3}(?:大|项|个)?)?(?:重点|主要)?(?:行动|任务|工程|举措))"?[。:]?$/;
/** How what is announced ends, before a quotation mark and a full stop or colon. */
const LAST_ANNOUNCED = lastSigns(["行动", "任务", "工程", "举措"]);
const STOPS = codesOf("。:");
const QUOTE = '"'.charCodeAt(0);

function announcedBy(text: string): string | undefined {
  let last = text.length - 1;
  if (STOPS.has(text.charCodeAt(last))) last--;
  if (text.charCodeAt(last) === QUOTE) last--;
  return LAST_ANNOUNCED.has(text.charCodeAt(last)) ? ANNOUNCES.exec(text)?.[1] : undefined;
}

const ACTION = /^[^,。;:]{4,22}(?:行动|工程|计划|任务)[。:](?=.{8})/;
const PHRASE = /^[^,。;:()\d]{4,16}。(?=.{10})/;

function isTaskParagraph({ zone, section }: Block, text: string, announced: string | undefined): boolean {
  return (
    (announced !== undefined && zone !== "annex" && ACTION.test(text)) || (section.role === "task" && PHRASE.test(text))
  );
}

/** Unnumbered tasks of news and of sections whose paragraphs begin with a short phrase: 平台提升行动。… */
function unnumbered(plan: PlanText, legend: Legend): Draft[] {
  const groups: { section: string; blocks: Block[] }[] = [];
  let announced: string | undefined;
  for (const block of plan.blocks) {
    if (block.debris || block.zone === "tail") continue;
    const short = block.end - block.start < 80;
    if (!short && block.marker !== null) continue;
    const text = block.text;
    if (short) announced = announcedBy(text) ?? announced;
    if (block.marker !== null) continue;
    if (!isTaskParagraph(block, text, announced)) continue;
    const section = announced ?? block.section.title;
    const group = groups.at(-1);
    if (group && group.section === section) group.blocks.push(block);
    else groups.push({ section, blocks: [block] });
  }
  return groups
    .filter((group) => group.blocks.length >= 2)
    .flatMap((group) => group.blocks.map((block) => fromParagraph(plan, { block, section: group.section, legend })));
}

type Below = { readonly block: Block; readonly section: string; readonly legend: Legend };

function fromParagraph(plan: PlanText, { block, section, legend }: Below): Draft {
  const text = block.text;
  const stop = text.search(/[。:]/);
  const units = responsibleIn(plan.source, block, legend)[0];
  return {
    number: null,
    title: printed(plan.source, block.start, block.start + stop),
    lead: units?.lead ?? [],
    coop: units?.coop ?? [],
    section,
    ...quoted(plan.source, block.start, block.start + stop + 1),
  };
}

/** A bracket on a line of its own behind the last item of a group speaks for the whole group. */
function groupUnits(plan: PlanText, item: Item, places: readonly Responsible[]): boolean {
  const [only] = places;
  if (!only || places.length !== 1) return false;
  return plan.blocks.some(
    (block) => block.marker === null && block.start === only.start && block.start > item.block.start,
  );
}

/** The chapters of tasks and safeguards of which at least two articles, and most, have units of their own. */
function chaptersOfTasks(items: readonly Item[], places: readonly (readonly Responsible[])[]): ReadonlySet<Section> {
  const chapters = new Map<Section, { all: number; told: number }>();
  for (const [i, { block }] of items.entries()) {
    const { parent } = block.section;
    if (block.marker?.level !== "article" || parent?.role !== "task") continue;
    const count = chapters.get(parent) ?? { all: 0, told: 0 };
    count.all++;
    if ((places[i] ?? []).length > 0) count.told++;
    chapters.set(parent, count);
  }
  return new Set([...chapters].filter(([, { all, told }]) => told >= 2 && told * 2 > all).map(([chapter]) => chapter));
}

const SHORT_TITLE = /^[^,、;:()"\d]{4,14}$/;

/** An article without units beside those that have some: a task when a short heading names it. */
function isArticleBesideTasks({ block, end }: Item, told: ReadonlySet<Section>): boolean {
  const { parent } = block.section;
  return (
    block.marker?.level === "article" &&
    parent !== null &&
    told.has(parent) &&
    end > block.titleEnd + 8 &&
    SHORT_TITLE.test(block.title ?? "") &&
    !isNever(block.title ?? "")
  );
}

/** Tasks of the running text: the lowest numbered items of the sections that hold tasks. */
export function tasksOf(plan: PlanText, rules: boolean): Draft[] {
  const items = itemsOf(plan);
  const legend = legendOf(plan.source.text);
  const places = items.map((item) => (item.hasChildren ? [] : unitsOfItem(plan, item.block, item.end, legend)));
  const told = chaptersOfTasks(items, places);
  const general = generalBelow(generalPlaces(plan, legend));
  const above = unitsAbove(plan, items, legend);
  const chapters = items.flatMap((item, i) => (places[i]?.length ? [sectionTitle(item.block.section) ?? ""] : []));
  const offers = offersBeside(chapters);
  const tasks: Draft[] = [];
  const noWork = sectionsOfNoWork();
  for (const [i, item] of items.entries()) {
    const own = places[i] ?? [];
    if (!isTask(plan, item, own, { rules, noWork }) && !isArticleBesideTasks(item, told)) continue;
    if (own.length === 0 && offers(item.block.title ?? "", sectionTitle(item.block.section) ?? "")) continue;
    const paragraphs = tasksOfParagraphs(plan, item.block, own);
    if (paragraphs) {
      tasks.push(...paragraphs);
      continue;
    }
    const shared = own.length === 0 ? (sharedUnits(plan, items, places, i) ?? above(item) ?? general(item)) : undefined;
    tasks.push(taskOf(plan, item, own[0] ?? shared));
    if (own.length > 1) tasks.push(...furtherTasks(plan, item, own));
  }
  return [...tasks, ...unnumbered(plan, legend)];
}

/** The units that the heading over an item names for all items below it. */
function unitsAbove(plan: PlanText, items: readonly Item[], legend: Legend): (item: Item) => Responsible | undefined {
  const named = new Map<Section, Responsible | undefined>();
  for (const { block, end, hasChildren } of items)
    if (hasChildren && block.marker?.level !== "one")
      named.set(block.section, responsibleIn(plan.source, { start: block.start, end }, legend)[0]);
  return ({ block: { section } }) => (section.parent ? named.get(section.parent) : undefined);
}

function sharedUnits(
  plan: PlanText,
  items: readonly Item[],
  places: readonly (readonly Responsible[])[],
  index: number,
): Responsible | undefined {
  const parent = items[index]?.block.section.parent;
  for (let i = index + 1; i < Math.min(items.length, index + 30) && items[i]?.block.section.parent === parent; i++) {
    const own = places[i] ?? [];
    const item = items[i];
    if (own.length === 0 || !item) continue;
    // Where the items below have lists of their own, this one speaks for its item alone.
    if (items[i + 1]?.block.section.parent === parent && (places[i + 1] ?? []).length > 0) return undefined;
    const above = itemsAbove(plan.source.text.slice(own[0]?.start, (own[0]?.start ?? 0) + 8));
    if (above !== undefined && i - index >= above) return undefined;
    return groupUnits(plan, item, own) && item.block.marker?.level === "three" ? own[0] : undefined;
  }
  return undefined;
}
