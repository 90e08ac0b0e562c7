import { SaxesParser } from "saxes";
import { accept, type Result, refuse } from "#kernel";

/** An element with its names as they are written; a tree is never changed, parts of it are shared. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

/** Text stands as it is read; a tag is what the filler put in the place of some text. */
export type XmlNode = XmlElement | string | TemplateTag;

/**
 * A tag of a template. value: a text is put in its place. open and close: what stands between is repeated for every entry of a list, or kept or left
 * out; `negated` keeps it when there is nothing. `pair` is the same for both of them.
 */
export type TemplateTag = {
  readonly tag: string;
  readonly role: "value" | "open" | "close";
  readonly negated: boolean;
  readonly pair: number;
};

/** How deep elements may nest; text boxes in tables in text boxes stay far below. */
const DEPTH = 200;
/** The main part's root with what is declared in front of it. */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const isElement = (node: XmlNode): node is XmlElement => typeof node === "object" && "children" in node;
export const isTag = (node: XmlNode): node is TemplateTag => typeof node === "object" && "tag" in node;

class NotRead extends Error {}

/** Reads a part in UTF-8 into a tree. Refuses `office.template-damaged` {part}: markup that is wrong, too deep, or declares entities. */
export function readTree(bytes: Uint8Array, part: string): Result<XmlElement> {
  const root: { name: string; attributes: Record<string, string>; children: XmlNode[] } = {
    ...{ name: "", attributes: {}, children: [] },
  };
  const stack = [root];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const stop = () => {
    throw new NotRead();
  };
  parser.on("error", stop);
  parser.on("doctype", stop);
  parser.on("opentag", ({ name, attributes }) => {
    if (stack.length > DEPTH) stop();
    const element = { name, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => stack.pop());
  const take = (text: string) => {
    if (stack.length > 1) stack.at(-1)?.children.push(text);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  try {
    parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  } catch {
    return refuse("office.template-damaged", { part });
  }
  const [top] = root.children.filter(isElement);
  return top ? accept(top) : refuse("office.template-damaged", { part });
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;" },
};
const escaped = (text: string) => text.replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? "");
const attribute = (text: string) => text.replace(/[&<>"\n\t\r]/g, (sign) => ESCAPES[sign] ?? "");

function written(node: XmlNode, pieces: string[]): void {
  if (typeof node === "string") {
    pieces.push(escaped(node));
    return;
  }
  // A tag that nobody filled leaves nothing: what is checked before has none.
  if (isTag(node)) return;
  pieces.push("<", node.name);
  for (const [name, value] of Object.entries(node.attributes)) pieces.push(` ${name}="${attribute(value)}"`);
  if (node.children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of node.children) written(child, pieces);
  pieces.push("</", node.name, ">");
}

/** The tree as a part. */
export function writeTree(root: XmlElement): Uint8Array {
  const pieces = [DECLARATION];
  written(root, pieces);
  return new TextEncoder().encode(pieces.join(""));
}
