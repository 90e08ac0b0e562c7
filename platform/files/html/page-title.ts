import { descendants, elementsOf } from "./elements.ts";
import { lineText } from "./line-text.ts";
import { attribute, type HtmlElement } from "./tree.ts";

const SITE = /(?:政府|网|网站|门户|频道|平台|局|厅|委|委员会|中心|公开|文件|首页|新闻|动态|通知公告|政策)$/;

/** No title is longer, in characters. */
const LONGEST = 300;

/** The value of a `<meta name=…>` of the page. */
export function metaOf(page: HtmlElement, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = descendants(page, (one) => one.name === "meta").find(
    (one) => attribute(one, "name")?.toLowerCase() === wanted,
  );
  const content = lineText(found ? (attribute(found, "content") ?? "").slice(0, LONGEST) : "");
  return content === "" ? undefined : content;
}

function plainText(element: HtmlElement): string {
  const pieces: string[] = [];
  const walk = (one: HtmlElement) => {
    for (const child of one.children) {
      if (child.kind === "text") pieces.push(child.value);
      else walk(child);
    }
  };
  walk(element);
  return lineText(pieces.join("").slice(0, LONGEST));
}

/** The window's title without the names of site and column; dashes between figures or within words belong to the title. */
function withoutSite(title: string): string {
  const first = title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+/).find((part) => part !== "") ?? "";
  const dash = /^(.{4,}?\D|.{4,}?\d(?=\D))[-–—]+([^-–—\s]+)$/.exec(first);
  return dash?.[1] !== undefined && SITE.test(dash[2] ?? "") ? withoutSite(dash[1]) : first;
}

/** What the page calls its document: the content system's own field, the one heading of first rank, or the window title. */
export function titleOf(page: HtmlElement, leaveOut: (element: HtmlElement) => boolean): string | undefined {
  const stated = metaOf(page, "ArticleTitle");
  if (stated) return stated;
  const headings = descendants(page, (one) => one.name === "h1" && !within(one, leaveOut))
    .map(plainText)
    .filter((heading) => heading.length >= 4);
  if (headings.length === 1) return headings[0];
  const html = elementsOf(page).find((one) => one.name === "html");
  const head = html && elementsOf(html).find((one) => one.name === "head");
  const title = head && elementsOf(head).find((one) => one.name === "title");
  const window = title ? withoutSite(plainText(title)) : "";
  return headings.find((heading) => window.includes(heading)) ?? (window === "" ? headings[0] : window);
}

function within(element: HtmlElement, leaveOut: (element: HtmlElement) => boolean): boolean {
  for (let one: HtmlElement | undefined = element; one; one = one.parent) if (leaveOut(one)) return true;
  return false;
}
