import { type Entry, zip } from "../../container/testing/zip-writer.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** The parts of a Word file that a test sets; `body` is what stands in `w:body`. */
export type WordFile = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Where the document lies; Word itself always says `word/document.xml`. */
  readonly document?: string;
  readonly namespace?: string;
  readonly extra?: readonly Entry[];
};

function relationships(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONSHIPS}">${list.join("")}</Relationships>`;
}

/** A whole XML part below one root element. */
export function part(root: string, content: string, namespace = W): string {
  const names = NAMESPACES.replace(W, namespace);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${names}>${content}</w:${root}>`;
}

/** A Word file of hand-made parts. */
export function wordFile(file: WordFile): Uint8Array {
  const document = file.document ?? "word/document.xml";
  const folder = document.slice(0, document.lastIndexOf("/") + 1);
  const name = document.slice(folder.length);
  const sides = (["styles", "numbering", "footnotes", "endnotes"] as const).filter((side) => file[side] !== undefined);
  return zip([
    { name: "_rels/.rels", data: relationships([["officeDocument", document]]) },
    { name: `${folder}_rels/${name}.rels`, data: relationships(sides.map((side) => [side, `${side}.xml`])) },
    { name: document, data: part("document", `<w:body>${file.body}</w:body>`, file.namespace) },
    ...sides.map((side) => ({ name: `${folder}${side}.xml`, data: part(side, file[side] ?? "", file.namespace) })),
    ...(file.extra ?? []),
  ]);
}

/** A paragraph of one run; `properties` is what stands in `w:pPr`. */
export function p(text: string, properties = ""): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${r(text)}</w:p>`;
}

/** A run of text; `properties` is what stands in `w:rPr`. */
export function r(text: string, properties = ""): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table cell of paragraphs or other content; `properties` is what stands in `w:tcPr`. */
export function tc(content: string, properties = ""): string {
  const inside = content.startsWith("<") ? content : p(content);
  return `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ""}${inside}</w:tc>`;
}

export function tr(cells: readonly string[], properties = ""): string {
  const written = cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(cell)));
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ""}${written.join("")}</w:tr>`;
}

export function tbl(rows: readonly (string | readonly string[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((row) => (typeof row === "string" ? row : tr(row))).join("")}</w:tbl>`;
}
