import { accept, type Result, refuse } from "#kernel";
import { type Container, openContainer } from "../container/container.ts";
import { readXmlPart, stopReading, type XmlTaker } from "../container/xml.ts";
import { type Block, textOfBlocks } from "./blocks.ts";
import { ListLabels } from "./list-labels.ts";
import { Manuscript, type NoteReference, type Setting } from "./manuscript.ts";
import { READING } from "./names.ts";
import { Numbering } from "./numbering.ts";
import { type DocumentParts, documentParts } from "./parts.ts";
import { Story } from "./story.ts";
import { Styles } from "./styles.ts";

/** Characters of text a document may have: a province's plan with annexes has a hundred thousand. */
const TEXT_CHARACTERS = 4_000_000;

/** Sees to it that the part is what it should be, by its first element. */
function expecting(root: string, part: string, taker: XmlTaker): XmlTaker {
  let seen = false;
  const check = (name: string) => {
    seen = true;
    if (name === root) return;
    if (name === "x:workbook") stopReading(refuse("files.docx-is-spreadsheet"));
    if (name === "p:presentation") stopReading(refuse("files.docx-is-presentation"));
    if (root === "w:document") stopReading(refuse("files.docx-without-document"));
    stopReading(refuse("files.xml-malformed", { part }));
  };
  return {
    open(name, attributes) {
      if (!seen) check(name);
      taker.open(name, attributes);
    },
    close: (name) => taker.close?.(name),
    text: (text) => taker.text?.(text),
  };
}

type Source = { readonly container: Container; readonly part: string };

function readPart(source: Source, root: string, taker: XmlTaker): Promise<Result<boolean>> {
  return readXmlPart(source, READING, expecting(root, source.part, taker));
}

/** Reads an optional part; a part that is named but missing says as little as one that is not named. */
async function readOptional(container: Container, part: string | undefined, to: [string, XmlTaker]) {
  return part === undefined ? accept(false) : readPart({ container, part }, ...to);
}

async function readSetting(container: Container, parts: DocumentParts): Promise<Result<Setting>> {
  const [styles, numbering] = [new Styles(), new Numbering()];
  const readStyles = await readOptional(container, parts.styles, ["w:styles", styles]);
  if (!readStyles.ok) return readStyles;
  const readNumbering = await readOptional(container, parts.numbering, ["w:numbering", numbering]);
  if (!readNumbering.ok) return readNumbering;
  const labels = new ListLabels(numbering, styles);
  const budget = { left: TEXT_CHARACTERS, limit: TEXT_CHARACTERS };
  return accept({ part: parts.document, styles, labels, budget });
}

type NotesPart = { readonly kind: NoteReference["kind"]; readonly part: string | undefined; readonly setting: Setting };

async function readNotes(container: Container, of: NotesPart): Promise<Result<ReadonlyMap<string, readonly Block[]>>> {
  const manuscript = new Manuscript(of.setting);
  const read = await readOptional(container, of.part, [`w:${of.kind}s`, new Story(manuscript)]);
  return read.ok ? accept(manuscript.noteBlocks) : read;
}

/** The notes the text refers to, in the order in which it does; separators and orphans are left out. */
async function notesOf(
  container: Container,
  parts: DocumentParts,
  from: { readonly references: readonly NoteReference[]; readonly setting: Setting },
): Promise<Result<readonly Block[]>> {
  const { references, setting } = from;
  const blocks: Block[] = [];
  for (const kind of ["footnote", "endnote"] as const) {
    const wanted = new Set(references.filter((note) => note.kind === kind).map(({ id }) => id));
    if (wanted.size === 0) continue;
    const notes = await readNotes(container, { kind, part: parts[`${kind}s`], setting });
    if (!notes.ok) return notes;
    for (const id of wanted) for (const block of notes.value.get(id) ?? []) blocks.push(block);
  }
  return accept(blocks);
}

/**
 * The document text of a Word file (.docx, .docm, .dotx; transitional or strict): a paragraph or table row a line, with the
 * numbers Word would show, as it reads when all tracked changes are accepted; notes stand at the end below a line 脚注.
 * Headers, footers, comments, hidden text and tables of contents are left out. Refuses what `openContainer` and
 * `readXmlPart` refuse, `files.docx-without-document`, `files.docx-is-spreadsheet`, `files.docx-is-presentation` and
 * `files.docx-text-too-long` {limit} (characters).
 */
export async function textOfDocx(bytes: Uint8Array): Promise<Result<string>> {
  const container = await openContainer(bytes);
  if (!container.ok) return container;
  const parts = await documentParts(container.value);
  if (!parts.ok) return parts;
  const setting = await readSetting(container.value, parts.value);
  if (!setting.ok) return setting;
  const manuscript = new Manuscript(setting.value);
  const source = { container: container.value, part: parts.value.document };
  const read = await readPart(source, "w:document", new Story(manuscript));
  if (!read.ok) return read;
  if (!read.value) return refuse("files.docx-without-document");
  const blocks = [...manuscript.blocks()];
  const from = { references: manuscript.notes, setting: setting.value };
  const notes = await notesOf(container.value, parts.value, from);
  if (!notes.ok) return notes;
  const title: Block = { kind: "line", text: "脚注", heading: true };
  return accept(textOfBlocks(notes.value.length === 0 ? blocks : [...blocks, title, ...notes.value]));
}
