import { attribute, type HtmlElement, type HtmlNode } from "./tree.ts";

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark nobr picture q rb ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Elements that show nothing of the document: programs, controls, embedded things, readings above characters. */
const SILENT = new Set(
  "audio base button canvas col colgroup del dialog embed head iframe input link map math meta noembed noframes noscript object option optgroup param progress rp rt rtc script select source style svg template textarea title track video".split(
    " ",
  ),
);
const FURNITURE = new Set("nav footer aside menu".split(" "));
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Runs along within a line of text; Word's own elements (`o:p`, `st1:chsdate`) do too. */
export function isInline(element: HtmlElement): boolean {
  return INLINE.has(element.name) || /^(?:o|st1|w|v):/.test(element.name);
}

/** Never part of the text, wherever it stands. */
export function isSilent(element: HtmlElement): boolean {
  if (SILENT.has(element.name) || /^v:|^w:(?:worddocument|latentstyles|data)/.test(element.name)) return true;
  if (attribute(element, "hidden") !== undefined) return true;
  const style = attribute(element, "style");
  return style !== undefined && HIDDEN_STYLE.test(style);
}

/** Part of the site rather than of the document, as its element or role says. */
export function isFurniture(element: HtmlElement): boolean {
  const role = attribute(element, "role");
  return FURNITURE.has(element.name) || role === "navigation" || role === "search" || role === "contentinfo";
}

export function elementsOf(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child: HtmlNode) => child.kind === "element");
}

/** All elements below one that pass, in page order, without looking inside silent ones (head included on demand). */
export function descendants(root: HtmlElement, wanted: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlElement[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next !== root && wanted(next)) found.push(next);
    const inside = elementsOf(next);
    for (let i = inside.length - 1; i >= 0; i--) {
      const child = inside[i];
      if (child) open.push(child);
    }
  }
  return found;
}

/** Class and id of an element, for what sites call their parts. */
export function namesOf(element: HtmlElement): string {
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`;
  return names.trim().slice(0, 200);
}
