import { createHash } from "node:crypto";
import { decodeText, type ScanFile, type TypedContent, textOfDocx, textOfPdf, typedContent } from "#files";
import { accept, type Result, refuse } from "#kernel";
import { streamList } from "#office";
import type { EvidenceType } from "../domain/evidence.ts";

/** What was found by looking into a file: its type and the hash by which the same content is known. */
export type CheckedFile = TypedContent & { readonly sha256: string };

/** What is done to files of strangers: never in the server's own thread. `load` is called when it is the file's turn. */
export type EvidenceWork = {
  /** Refuses `evidence.checks-busy`, `evidence.check-failed` and what `typedContent` refuses. */
  readonly check: (load: () => Promise<Uint8Array>) => Promise<Result<CheckedFile>>;
  /** The beginning of the text in a kept file. */
  readonly text: (load: () => Promise<Uint8Array>, type: EvidenceType) => Promise<Result<PreviewText>>;
};

/** The same work with a malware scan behind each check that went well. Refuses what the scan refuses, too. */
export function withScan(work: EvidenceWork, scan: ScanFile): EvidenceWork {
  return {
    ...work,
    check: async (load) => {
      let bytes: Uint8Array = new Uint8Array();
      const checked = await work.check(async () => {
        bytes = await load();
        return bytes;
      });
      if (!checked.ok) return checked;
      const scanned = await scan(bytes);
      return scanned.ok ? checked : scanned;
    },
  };
}

export type PreviewText = { readonly text: string; readonly cut: boolean };

/** What a person reads before deciding to open the file itself. */
const PREVIEW_LENGTH = 20_000;

/** Looks at the content of a file. Meant for a thread with limits. */
export async function checkFile(bytes: Uint8Array): Promise<Result<CheckedFile>> {
  const typed = await typedContent(bytes);
  if (!typed.ok) return typed;
  return accept({ ...typed.value, sha256: createHash("sha256").update(bytes).digest("hex") });
}

class Enough extends Error {}

/** The first sheet, a row a line, cells between bars. */
async function textOfSheet(bytes: Uint8Array): Promise<Result<string>> {
  const lines: string[] = [];
  let length = 0;
  try {
    const read = await streamList(bytes, async (rows) => {
      for (const { cells } of rows) {
        const line = `| ${cells.join(" | ")} |`;
        lines.push(line);
        length += line.length;
        if (length > PREVIEW_LENGTH) throw new Enough();
      }
    });
    if (!read.ok) return read;
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return accept(lines.join("\n"));
}

async function wholeText(bytes: Uint8Array, type: EvidenceType): Promise<Result<string>> {
  switch (type) {
    case "text": {
      const decoded = decodeText(bytes);
      return decoded.ok ? accept(decoded.value.text) : decoded;
    }
    case "docx":
      return textOfDocx(bytes);
    case "xlsx":
      return textOfSheet(bytes);
    case "pdf":
      return textOfPdf(bytes);
    case "png":
    case "jpeg":
    case "webp":
    case "heic":
    case "ofd":
      return refuse("evidence.no-text");
  }
}

/** The beginning of a file's text. Meant for a thread with limits. */
export async function previewText(bytes: Uint8Array, type: EvidenceType): Promise<Result<PreviewText>> {
  const text = await wholeText(bytes, type);
  if (!text.ok) return text;
  return accept({ text: text.value.slice(0, PREVIEW_LENGTH), cut: text.value.length > PREVIEW_LENGTH });
}

/** Both, here and now: for tests, and where no bundle is. */
export const evidenceWorkHere: EvidenceWork = {
  check: async (load) => checkFile(await load()),
  text: async (load, type) => previewText(await load(), type),
};
