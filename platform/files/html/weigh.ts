import { isFurniture, isInline, isSilent, namesOf } from "./elements.ts";
import type { HtmlElement } from "./tree.ts";

/** What an element holds: characters, characters in links, and characters that read like a document. */
export type Weight = { readonly length: number; readonly linked: number; readonly prose: number };

/** Weights of the elements of a page; elements that show nothing have none. */
export type Weights = ReadonlyMap<HtmlElement, Weight>;

type Run = { text: number; linked: number; marks: number };

const NOTHING: Weight = { length: 0, linked: 0, prose: 0 };

function prose(run: Run, inCell: boolean): number {
  if (run.linked > run.text / 2) return 0;
  return run.marks > 0 || run.text >= 30 || inCell ? run.text : run.text * 0.3;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

type Inside = { readonly link: boolean; readonly cell: boolean; readonly weights: Map<HtmlElement, Weight> };

/** Adds the text that runs along in one block; blocks within it are weighed for themselves. */
function weighInto(element: HtmlElement, run: Run, inside: Inside): Weight {
  let below = NOTHING;
  for (const child of element.children) {
    if (child.kind === "text") {
      const length = count(child.value, /\S/g);
      run.text += length;
      if (inside.link) run.linked += length;
      else run.marks += count(child.value, /[，。；、]/g);
    } else if (!isSilent(child)) {
      const within = {
        weights: inside.weights,
        link: inside.link || child.name === "a",
        cell: inside.cell || child.name === "td" || child.name === "th",
      };
      const own = isInline(child) ? weighInto(child, run, within) : weighBlock(child, within);
      below = {
        length: below.length + own.length,
        linked: below.linked + own.linked,
        prose: below.prose + own.prose,
      };
    }
  }
  return below;
}

function weighBlock(element: HtmlElement, inside: Inside): Weight {
  const run: Run = { text: 0, linked: 0, marks: 0 };
  const below = weighInto(element, run, inside);
  const furniture = isFurniture(element);
  const weight = {
    length: below.length + run.text,
    linked: below.linked + run.linked,
    prose: furniture ? 0 : below.prose + prose(run, inside.cell),
  };
  inside.weights.set(element, weight);
  return weight;
}

/** Weighs every block of a page once. */
export function weigh(root: HtmlElement): Weights {
  const weights = new Map<HtmlElement, Weight>();
  weighBlock(root, { link: false, cell: false, weights });
  return weights;
}

export function weightOf(weights: Weights, element: HtmlElement): Weight {
  return weights.get(element) ?? NOTHING;
}

const DEBRIS_NAME =
  /(?:^|[\s_-])(?:nav\w*|menu\w*|crumbs?|breadcrumbs?|dqwz|szwz|wzdh|location|position|share\w*|bdshare\w*|fx\w{0,4}|jiathis\w*|foot\w*|copyright|bottom\d*|side(?:bar|nav)\w*|aside|relat\w+|xgyd|xgwd|xglj|relevant|recommend\w*|tuijian|hot\w*|ads?|advert\w*|guanggao|banner\w*|tool(?:bar|s)?|print\w*|dayin|close|guanbi|qr\w*|ewm|erweima|prev\w*|next\w*|syp|xyp|pager?|pagination|search\w*|login|comments?|pinglun|friendlinks?|links|topbar|header\w*|logo|skip\w*|wza\w*|pf-?float|fontsize|zihao|zh?xk)(?=$|[\s_\d-])/i;
const KEEP_NAME = /(?:^|[\s_-])(?:content|article|zoom|editor|text|body|detail|main|title|info)/i;

/** A part of the page that its name calls menu, share bar, footer or the like, and whose text does not contradict. */
export function isDebris(element: HtmlElement, weights: Weights, whole: number): boolean {
  if (isFurniture(element)) return true;
  const names = namesOf(element);
  if (names === "" || !DEBRIS_NAME.test(names) || KEEP_NAME.test(names)) return false;
  return weightOf(weights, element).prose <= whole * 0.2;
}
