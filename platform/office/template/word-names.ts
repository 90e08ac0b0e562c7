import type { XmlElement } from "./xml-tree.ts";

/** The two names of the one vocabulary (ISO/IEC 29500, transitional and strict). */
const VOCABULARIES = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/** What an element of Word's own vocabulary is called, by the prefix that a part declares for it; undefined for any other. */
export type WordNames = {
  readonly local: (element: XmlElement) => string | undefined;
  readonly named: (local: string) => string;
};

/** Reads the prefix off a part's root, where every office program declares it. */
export function wordNames(root: XmlElement): WordNames {
  const declared = Object.entries(root.attributes).find(([, value]) => VOCABULARIES.includes(value));
  const prefix = declared?.[0].startsWith("xmlns:") ? `${declared[0].slice("xmlns:".length)}:` : declared ? "" : "w:";
  return {
    local: ({ name }) =>
      name.startsWith(prefix) && !name.slice(prefix.length).includes(":") ? name.slice(prefix.length) : undefined,
    named: (local) => `${prefix}${local}`,
  };
}
