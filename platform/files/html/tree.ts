import {
  html,
  Parser,
  type ParserOptions,
  type Token,
  Tokenizer,
  type TreeAdapter,
  type TreeAdapterTypeMap,
} from "parse5";
import { accept, type Result, refuse } from "#kernel";

/** Text of a page between two tags. */
export type HtmlText = { readonly kind: "text"; value: string; parent: HtmlElement | undefined };

/** An element of a page; the whole page is an element named `#document`. */
export type HtmlElement = {
  readonly kind: "element";
  readonly name: string;
  readonly space: html.NS;
  readonly attributes: Token.Attribute[];
  parent: HtmlElement | undefined;
  children: HtmlNode[];
};

/** Comments and document types: parsed, never kept. */
type Ignored = { readonly kind: "ignored"; parent: undefined };

export type HtmlNode = HtmlElement | HtmlText;

type Tree = TreeAdapterTypeMap<
  HtmlNode | Ignored,
  HtmlElement,
  HtmlNode | Ignored,
  HtmlElement,
  HtmlElement,
  HtmlElement,
  Ignored,
  HtmlText,
  HtmlElement,
  Ignored
>;

/** Characters of markup; a notice with its annexes has some hundred thousand. */
const MARKUP_LIMIT = 20 * 1024 * 1024;
/** Elements within elements. The parser's work per tag grows with this, so it is what keeps reading linear. */
const DEPTH_LIMIT = 512;
/** Elements of one page, and cells of its tables after merged cells are spread. */
export const PARTS_LIMIT = 500_000;
/** Attributes of one tag: the parser compares each with all before it. */
const ATTRIBUTES_LIMIT = 1_000;

/** Leaves the parser from within: it has no other way to be stopped. Caught in `parseMarkup`, never seen outside. */
class TooMuch extends Error {
  readonly refusal: ReturnType<typeof refuse>;
  constructor(refusal: ReturnType<typeof refuse>) {
    super(refusal.refusal.code);
    this.refusal = refusal;
  }
}

const IGNORED: Ignored = { kind: "ignored", parent: undefined };

/** Value of an attribute, or nothing. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name)?.value;
}

function newElement(name: string, space: html.NS, attributes: Token.Attribute[]): HtmlElement {
  return { kind: "element", name, space, attributes, parent: undefined, children: [] };
}

function insertText(parent: HtmlElement, value: string, at: number): void {
  const before = parent.children[at - 1];
  if (before?.kind === "text") before.value += value;
  else parent.children.splice(at, 0, { kind: "text", value, parent });
}

/** Where a node stands, looked for from the end: the parser works on the last children. */
function place(parent: HtmlElement, node: HtmlNode | Ignored): number {
  return node.kind === "ignored" ? -1 : parent.children.lastIndexOf(node);
}

function limits() {
  let depth = 0;
  let parts = 0;
  return {
    pushed() {
      if (++depth > DEPTH_LIMIT) throw new TooMuch(refuse("files.html-too-deep", { limit: DEPTH_LIMIT }));
    },
    popped() {
      depth--;
    },
    created() {
      if (++parts > PARTS_LIMIT) throw new TooMuch(refuse("files.html-too-many-parts", { limit: PARTS_LIMIT }));
    },
  };
}

/** Tree without comments whose insertions do not search long child lists from the front. */
function treeAdapter(): TreeAdapter<Tree> {
  const limit = limits();
  return {
    onItemPush: limit.pushed,
    onItemPop: limit.popped,
    createDocument: () => newElement("#document", html.NS.HTML, []),
    createDocumentFragment: () => newElement("#fragment", html.NS.HTML, []),
    createElement(name, space, attributes) {
      limit.created();
      return newElement(name, space, attributes);
    },
    createCommentNode: () => IGNORED,
    createTextNode: (value) => ({ kind: "text", value, parent: undefined }),
    // Repeated body tags carry nothing that the text needs, and merging them is quadratic.
    adoptAttributes: () => undefined,
    appendChild(parent, node) {
      if (node.kind === "ignored") return;
      node.parent = parent;
      parent.children.push(node);
    },
    insertBefore(parent, node, reference) {
      if (node.kind === "ignored") return;
      node.parent = parent;
      const at = place(parent, reference);
      parent.children.splice(at < 0 ? parent.children.length : at, 0, node);
    },
    insertText: (parent, text) => insertText(parent, text, parent.children.length),
    insertTextBefore(parent, text, reference) {
      const at = place(parent, reference);
      insertText(parent, text, at < 0 ? parent.children.length : at);
    },
    detachNode(node) {
      if (node.kind === "ignored" || !node.parent) return;
      const at = node.parent.children.lastIndexOf(node);
      if (at >= 0) node.parent.children.splice(at, 1);
      node.parent = undefined;
    },
    ...questions(),
  };
}

/** The part of the adapter that only answers. */
function questions() {
  return {
    getAttrList: (element: HtmlElement) => element.attributes,
    getChildNodes: (node: HtmlElement) => node.children,
    getCommentNodeContent: () => "",
    getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
    getDocumentTypeNodeName: () => "html",
    getDocumentTypeNodePublicId: () => "",
    getDocumentTypeNodeSystemId: () => "",
    getFirstChild: (node: HtmlElement) => node.children[0] ?? null,
    getNamespaceURI: (element: HtmlElement) => element.space,
    getNodeSourceCodeLocation: () => null,
    getParentNode: (node: HtmlNode | Ignored) => node.parent ?? null,
    getTagName: (element: HtmlElement) => element.name,
    getTextNodeContent: (node: HtmlText) => node.value,
    // What a template holds is not shown: it may stand below the template itself, which is dropped.
    getTemplateContent: (template: HtmlElement) => template,
    isCommentNode: (node: HtmlNode | Ignored): node is Ignored => node.kind === "ignored",
    isDocumentTypeNode: (node: HtmlNode | Ignored): node is Ignored => node.kind === "ignored",
    isElementNode: (node: HtmlNode | Ignored): node is HtmlElement => node.kind === "element",
    isTextNode: (node: HtmlNode | Ignored): node is HtmlText => node.kind === "text",
    setDocumentMode: () => undefined,
    setDocumentType: () => undefined,
    setNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => undefined,
    setTemplateContent: () => undefined,
  };
}

class LimitedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token && "attrs" in token && token.attrs.length >= ATTRIBUTES_LIMIT) {
      throw new TooMuch(refuse("files.html-too-many-parts", { limit: ATTRIBUTES_LIMIT }));
    }
    super._leaveAttrName();
  }
}

/**
 * The page as a tree, in time linear in its length. Refuses `files.too-large` {limit, size},
 * `files.html-too-deep` {limit} and `files.html-too-many-parts` {limit}.
 */
export function parseMarkup(markup: string): Result<HtmlElement> {
  if (markup.length > MARKUP_LIMIT) return refuse("files.too-large", { limit: MARKUP_LIMIT, size: markup.length });
  const options: ParserOptions<Tree> = { treeAdapter: treeAdapter() };
  const parser = new Parser<Tree>(options);
  parser.tokenizer = new LimitedTokenizer(parser.options, parser);
  try {
    parser.tokenizer.write(markup, true);
    return accept(parser.document);
  } catch (stopped) {
    if (stopped instanceof TooMuch) return stopped.refusal;
    throw stopped;
  }
}
