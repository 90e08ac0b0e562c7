import type { Task } from "../../draft.ts";
import { firstIndexWhere } from "../normalise/first-index.ts";
import { printed, quoted } from "../normalise/source.ts";
import type { PlanText } from "../plan-text.ts";
import type { Block } from "../sections/outline.ts";
import type { Responsible } from "./responsible-units.ts";

/** Paragraphs without numbers below a bare heading, each with its own list of units: the heading gathers them, they are the tasks. */

type Draft = Omit<Task, "id">;

const LONGEST_TITLE = 90;

/** The first block that begins behind a place. */
function blockBehind(blocks: readonly Block[], place: number): number {
  return firstIndexWhere(blocks.length, (index) => (blocks[index]?.start ?? 0) > place);
}

/** The paragraph that each place closes; undefined when one of them stands elsewhere or two stand in one. */
function paragraphsClosed(
  { source, blocks }: PlanText,
  heading: Block,
  places: readonly Responsible[],
): Block[] | undefined {
  const closed: Block[] = [];
  let at = blockBehind(blocks, heading.start);
  for (const place of places) {
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= place.start) at++;
    const block = blocks[at];
    if (!block || block.marker !== null || block.title !== null || block === closed.at(-1)) return undefined;
    if (block.end - place.end > 1 || /^[〔(]/.test(source.text.slice(block.start, block.start + 1))) return undefined;
    closed.push(block);
  }
  return closed;
}

/** The tasks of such paragraphs, named by their first sentence; undefined when the item is no heading over them. */
export function tasksOfParagraphs(plan: PlanText, heading: Block, places: readonly Responsible[]): Draft[] | undefined {
  if (places.length < 2 || heading.marker?.level !== "one" || heading.titleEnd < heading.end) return undefined;
  const paragraphs = paragraphsClosed(plan, heading, places);
  const { source } = plan;
  return paragraphs?.map((block, i) => {
    const units = places[i];
    const sentence = source.text.slice(block.start, units?.start ?? block.end).split(/[。;]/, 1)[0] ?? "";
    const phrase = sentence.length > LONGEST_TITLE ? (sentence.split(",", 1)[0] ?? sentence) : sentence;
    const end = block.start + Math.min(phrase.length, LONGEST_TITLE);
    return {
      number: null,
      title: printed(source, block.start, end),
      lead: units?.lead ?? [],
      coop: units?.coop ?? [],
      section: heading.title ?? "",
      ...quoted(source, block.start, end),
    };
  });
}
