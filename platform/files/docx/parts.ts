import { accept, type Result, refuse } from "#kernel";
import type { Container } from "../container/container.ts";
import { readXmlPart, XML_DEPTH } from "../container/xml.ts";
import { READING } from "./names.ts";

/** Where a document's text and what it needs lie in the container. */
export type DocumentParts = {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
};

/** `word/document.xml` + `../custom/a.xml` = `custom/a.xml`; a leading slash means the container's root. */
function resolved(source: string, target: string): string {
  const steps = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** Targets inside the container by the last word of the relationship's type, which both variants of the format share. */
async function relationships(container: Container, source: string): Promise<Result<ReadonlyMap<string, string>>> {
  const targets = new Map<string, string>();
  const read = await readXmlPart(
    { container, part: relationshipsPart(source) },
    { ...READING, depth: XML_DEPTH },
    {
      open(name, { Type: type = "", Target: target, TargetMode: mode }) {
        if (name !== "rel:Relationship" || target === undefined || mode === "External") return;
        const kind = type.slice(type.lastIndexOf("/") + 1);
        if (!targets.has(kind)) targets.set(kind, resolved(source, target));
      },
    },
  );
  return read.ok ? accept(targets) : read;
}

/** Finds the parts by their relationships, as the format asks; names are only a habit. Refuses `files.docx-without-document`. */
export async function documentParts(container: Container): Promise<Result<DocumentParts>> {
  const root = await relationships(container, "");
  if (!root.ok) return root;
  const document = root.value.get("officeDocument");
  if (document === undefined) return refuse("files.docx-without-document");
  const own = await relationships(container, document);
  if (!own.ok) return own;
  return accept({
    document,
    styles: own.value.get("styles"),
    numbering: own.value.get("numbering"),
    footnotes: own.value.get("footnotes"),
    endnotes: own.value.get("endnotes"),
  });
}
