import { accept, type Result, refuse } from "#kernel";
import { linesOf } from "./blocks.ts";
import { isDebrisLine } from "./debris-lines.ts";
import { descendants, elementsOf } from "./elements.ts";
import { mainBlock } from "./main-block.ts";
import { fieldLine, fieldName } from "./page-fields.ts";
import { metaOf, titleOf } from "./page-title.ts";
import type { Reading } from "./reading.ts";
import { attribute, type HtmlElement, PARTS_LIMIT, parseMarkup } from "./tree.ts";
import { isDebris, type Weights, weigh, weightOf } from "./weigh.ts";

function spoken(text: string): string {
  return text.replace(/[\s"“”《》]/g, "");
}

const ATTACHMENT = /\.(?:docx?|xlsx?|wps|et|pdf|zip|rar|ofd|pptx?)(?:$|[?#])/i;

/** A list of links to other pages; links to annexes belong to the document. */
function isLinkList(element: HtmlElement, weights: Weights): boolean {
  if (element.name !== "ul" && element.name !== "dl") return false;
  const weight = weightOf(weights, element);
  if (weight.linked < weight.length * 0.7 || elementsOf(element).length < 3) return false;
  return !descendants(element, (one) => one.name === "a").some((one) => ATTACHMENT.test(attribute(one, "href") ?? ""));
}

/** Day, source and number of the document as the page shows them before its text; else the content system's fields. */
function fields(page: HtmlElement, everything: readonly string[], main: readonly string[]): string[] {
  const first = main.find((line) => line.length >= 20);
  const end = first === undefined ? -1 : everything.indexOf(first);
  const seen = new Set(main.slice(0, 15).flatMap((line) => (fieldLine(line) ? [fieldName(line)] : [])));
  const found: string[] = [];
  for (const line of everything.slice(0, end < 0 ? everything.length : end)) {
    const field = fieldLine(line);
    if (field === undefined || seen.has(fieldName(field))) continue;
    seen.add(fieldName(field));
    found.push(field);
  }
  if (seen.size > 0) return found;
  const day = metaOf(page, "PubDate");
  const source = metaOf(page, "ContentSource");
  return [...(day ? [`发布日期：${day}`] : []), ...(source ? [`来源：${source}`] : [])];
}

function bodyLines(lines: readonly string[]): string[] {
  return lines.filter((line) => !isDebrisLine(line)).map((line, i) => (i < 15 ? (fieldLine(line) ?? line) : line));
}

function textOf(lines: readonly string[], reading: Reading): Result<string> {
  if (reading.budget.left < 0) return refuse("files.html-too-many-parts", { limit: PARTS_LIMIT });
  if (lines.length === 0) return refuse("files.html-without-text");
  return accept(`${lines.join("\n")}\n`);
}

/**
 * The document in a web page: its title, its day and source line, and its main text with tables as `| a | b |` rows;
 * menus, breadcrumbs, share bars, related links, footers and hidden parts are left out.
 * Refuses `files.too-large` {limit, size}, `files.html-too-deep` {limit}, `files.html-too-many-parts` {limit} and
 * `files.html-without-text`.
 * @example textOfHtml("<h1>行动计划</h1><p>一、总体要求</p>") // "行动计划\n一、总体要求\n"
 */
export function textOfHtml(markup: string): Result<string> {
  const parsed = parseMarkup(markup);
  if (!parsed.ok) return parsed;
  const page = parsed.value;
  const weights = weigh(page);
  const whole = weightOf(weights, page).prose;
  const leaveOut = (one: HtmlElement) => isDebris(one, weights, whole) || isLinkList(one, weights);
  const reading: Reading = { leaveOut, pasted: false, budget: { left: PARTS_LIMIT } };
  const box = mainBlock(page, weights);
  const main = bodyLines(linesOf(box, reading));
  // Above the main box fields may stand in any part of the page; what comes after is about other documents.
  let reached = false;
  const beyond = (one: HtmlElement) => {
    reached ||= one === box && main.length > 0;
    return reached || isLinkList(one, weights);
  };
  const everything = linesOf(page, { ...reading, leaveOut: beyond });
  const start = main.length === 0 ? bodyLines(everything) : main;
  if (start.length === 0) return textOf([], reading);
  const title = titleOf(page, (one) => isDebris(one, weights, whole));
  const opening = spoken(start.slice(0, 12).join(""));
  const above = title === undefined || opening.includes(spoken(title)) ? [] : [title];
  return textOf([...above, ...fields(page, everything, start), ...start], reading);
}

const CLIPBOARD_HEAD = /^Version:[\d.]+\s[^<]*/;

/** What stands between the marks that clipboards put around the piece itself. */
function pastedPart(markup: string): string {
  const start = markup.search(/<!--\s?StartFragment\s?-->/i);
  const end = markup.search(/<!--\s?EndFragment\s?-->/i);
  const inner = start >= 0 && end > start ? markup.slice(markup.indexOf(">", start) + 1, end) : markup;
  const bare = inner.replace(CLIPBOARD_HEAD, "");
  return /^\s*<(?:tr|td|th|tbody|thead|col|colgroup)\b/i.test(bare) ? `<table>${bare}</table>` : bare;
}

/**
 * The text of a piece pasted from a word processor, a spreadsheet or a web page (clipboard `text/html`), in the same form
 * as `textOfHtml` but with everything in it. Refuses as `textOfHtml` does.
 */
export function textOfFragment(markup: string): Result<string> {
  const parsed = parseMarkup(pastedPart(markup));
  if (!parsed.ok) return parsed;
  const reading: Reading = { leaveOut: () => false, pasted: true, budget: { left: PARTS_LIMIT } };
  return textOf(linesOf(parsed.value, reading), reading);
}
