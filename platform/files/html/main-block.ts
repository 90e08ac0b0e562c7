import { descendants, elementsOf, isInline, isSilent, namesOf } from "./elements.ts";
import type { HtmlElement } from "./tree.ts";
import { isDebris, type Weights, weightOf } from "./weigh.ts";

/** What the editors and content systems of government sites call the box that holds the document, best first. */
const CONTAINERS: readonly RegExp[] = [
  /(?:^|\s)(?:TRS_(?:Editor|UEDITOR|PreAppend)|trs_web|zoom|zoomcon|UCAP-CONTENT|ucapcontent|fontzoom|vsb_content|mainText|js_content)/i,
  /(?:^|\s)(?:article[-_]?(?:content|body|text|con|main)|news[-_]?(?:content|text|con|body)|detail[-_]?(?:content|text|con)|con[-_]?text|pages_content|xxgk_content|conTxt|contentText|content_text|info[-_]?(?:content|cont)|wzcon\w*|nr|zwnr|neirong)(?:$|\s)/i,
  /(?:^|\s)(?:article|content|view|main[-_]?content|text|detail)(?:$|\s)/i,
];
/** A container counts when it holds this much of what reads like a document. */
const ENOUGH = 0.6;

const NO_WAY_IN = new Set(["p", "table", "ul", "ol", "dl", "h1", "h2", "h3", "pre", "blockquote"]);

function isLayout(table: HtmlElement, heaviest: number, whole: number): boolean {
  return descendants(table, (one) => one.name === "table").length > 0 && heaviest > whole * 0.3;
}

function heaviestChild(element: HtmlElement, weights: Weights): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  for (const child of elementsOf(element)) {
    if (isSilent(child)) continue;
    if (!best || weightOf(weights, child).prose > weightOf(weights, best).prose) best = child;
  }
  return best;
}

/** Whether the way down may pass through: into boxes, and into tables only when they lay the page out. */
function mayEnter(child: HtmlElement, weights: Weights, whole: number): boolean {
  if (isInline(child)) return false;
  if (child.name === "table") return isLayout(child, weightOf(weights, child).prose, whole);
  return !NO_WAY_IN.has(child.name);
}

/** From the outside in, as long as one box holds nearly all that reads like a document. */
function narrowest(root: HtmlElement, weights: Weights): HtmlElement {
  let here = root;
  for (;;) {
    const child = heaviestChild(here, weights);
    const whole = weightOf(weights, here).prose;
    if (!child || whole === 0 || !mayEnter(child, weights, whole)) return here;
    if (weightOf(weights, child).prose < whole * 0.9) return here;
    here = child;
  }
}

/** The box that holds the document: a container of a known name if it holds most of the text, else found by weight. */
export function mainBlock(page: HtmlElement, weights: Weights): HtmlElement {
  const whole = weightOf(weights, page).prose;
  const boxes = descendants(page, (one) => weightOf(weights, one).prose >= whole * ENOUGH && whole > 0);
  const real = boxes.filter((one) => !isDebris(one, weights, whole) && !NO_WAY_IN.has(one.name));
  for (const known of CONTAINERS) {
    const named = real.filter((one) => known.test(namesOf(one)));
    const heaviest = Math.max(0, ...named.map((one) => weightOf(weights, one).prose));
    const inner = named.findLast((one) => weightOf(weights, one).prose >= heaviest * 0.95);
    if (inner) return inner;
  }
  const semantic = real.findLast((one) => one.name === "article" || one.name === "main");
  return narrowest(semantic ?? page, weights);
}
