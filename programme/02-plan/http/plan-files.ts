import { decodeText, openContainer, textOfDocx, textOfFragment } from "#files";
import type { OFFICE_TYPES } from "#http";
import { accept, type PlanId, type Result, refuse } from "#kernel";
import {
  documentMarks,
  type FileMark,
  readWorkbook,
  type SheetGrid,
  WORKBOOK_BYTES_LIMIT,
  writeDocument,
  writeWorkbook,
} from "#office";
import {
  COPY_PROPERTY,
  type CopyForm,
  type CopyIdentity,
  footerLine,
  identityIn,
  identityInFooter,
  printedIdentity,
} from "../domain/revision/copy-identity.ts";
import { tablesOfText } from "../domain/revision/table-text.ts";
import { ANNEX_WORDS, annexSheets, type PlanContent, taskSheet } from "../index.ts";

/** Files leave in the language of the plans. */
const WORDS = ANNEX_WORDS["zh-CN"];

export type FileType = keyof typeof OFFICE_TYPES;

export type FileOrder = {
  readonly form: CopyForm;
  readonly type: FileType;
  readonly planId: PlanId;
  readonly version: number;
};

/** The annex or the task list of one plan version as a file that is known again when it comes back. */
export async function planFile(content: PlanContent, { form, type, planId, version }: FileOrder): Promise<Uint8Array> {
  const sheets = form === "annex" ? annexSheets(content, WORDS) : [taskSheet(content, WORDS)];
  const mark: FileMark = {
    properties: { [COPY_PROPERTY]: printedIdentity(planId, version) },
    footer: footerLine(content.about.title, `${WORDS.version}${version}`, planId),
  };
  if (type === "xlsx") return writeWorkbook(sheets, mark);
  const numbers = sheets.map((_, index) =>
    sheets.length > 1 ? `${WORDS.annexNumber}${index + 1}` : WORDS.annexNumber,
  );
  const tables = sheets.map((sheet, index) => ({
    sheet,
    number: sheet.name.startsWith(WORDS.annexNumber) ? "" : (numbers[index] ?? ""),
  }));
  return writeDocument(tables, mark);
}

/** What a file of this form is called after its plan. */
/** What the file is, and of which version: copies of several versions lie in one folder. */
export function fileNameOf(form: CopyForm, version: number): string {
  return `${form === "annex" ? WORDS.annex : WORDS.taskList}-第${version}版`;
}

/** The tables of something that came back, and what it is a copy of when it says so. */
export type OpenedCopy = { readonly grids: readonly SheetGrid[]; readonly identity: CopyIdentity | undefined };

/** How files of old office programs (doc, xls, wps), PDF and pictures begin. */
const OTHER_FILES = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

/** How something came back: as a file, or pasted as markup or as text. */
type CopyManner = "file" | "html" | "text";

export type BroughtCopy = { readonly bytes: Uint8Array; readonly manner: CopyManner };

/**
 * Takes the tables out of an Excel or Word file or a pasted piece, told by its content and not by its name. Refuses
 * `plan.copy-format-unknown`, `plan.copy-without-table`, `files.too-large {limit, size}` and what the readers refuse.
 */
export async function readCopy({ bytes, manner }: BroughtCopy): Promise<Result<OpenedCopy>> {
  if (bytes.length > WORKBOOK_BYTES_LIMIT) {
    return refuse("files.too-large", { limit: WORKBOOK_BYTES_LIMIT, size: bytes.length });
  }
  const opened = isContainer(bytes) ? await openOfficeFile(bytes) : openText(bytes, manner);
  if (!opened.ok) return opened;
  return opened.value.grids.length === 0 ? refuse("plan.copy-without-table") : opened;
}

function isContainer(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function openOfficeFile(bytes: Uint8Array): Promise<Result<OpenedCopy>> {
  const container = await openContainer(bytes);
  if (!container.ok) return container;
  const { names } = container.value;
  if (names.includes("xl/workbook.xml")) {
    const workbook = await readWorkbook(bytes);
    if (!workbook.ok) return workbook;
    const { sheets, properties, footers } = workbook.value;
    return accept({ grids: sheets, identity: identityFrom(properties, footers) });
  }
  if (!names.includes("word/document.xml")) return refuse("plan.copy-format-unknown");
  const text = await textOfDocx(bytes);
  if (!text.ok) return text;
  const { properties, footers } = await documentMarks(bytes);
  return accept({ grids: tablesOfText(text.value), identity: identityFrom(properties, footers) });
}

/** The document property, or for programs that drop it the line at the foot of the pages. */
function identityFrom(properties: ReadonlyMap<string, string>, footers: readonly string[]): CopyIdentity | undefined {
  return identityIn(properties.get(COPY_PROPERTY)) ?? identityInFooter(footers.join("\n"));
}

function openText(bytes: Uint8Array, manner: CopyManner): Result<OpenedCopy> {
  if (manner === "file" && OTHER_FILES.some((start) => start.every((byte, at) => bytes[at] === byte))) {
    return refuse("plan.copy-format-unknown");
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const markup = manner === "html" || /<(table|tr|td)\b/i.test(text.slice(0, 100_000));
  const plain = markup ? textOfFragment(text) : accept(text);
  return plain.ok ? accept({ grids: tablesOfText(plain.value), identity: undefined }) : plain;
}
