import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { accept, type Result, refuse } from "#kernel";
import { CONTAINER_BUDGET } from "../container/budget.ts";
import { openContainer } from "../container/container.ts";
import { type FileKind, sniff } from "../container/sniff.ts";
import { type Ended, findProgram, runProgram } from "./command.ts";
import { inTurn } from "./workplace.ts";

export type Conversion = {
  /** Ends the conversion; it is then refused as stopped. */
  readonly signal?: AbortSignal | undefined;
  /** Folders to look for programs in, as in PATH; this process's own when left out. */
  readonly searchPath?: string | undefined;
  /** How long the program may take; a minute when left out. */
  readonly milliseconds?: number | undefined;
  /** How much memory it may hold; MEGABYTES when left out. */
  readonly megabytes?: number | undefined;
};

/** LibreOffice with an honest document takes some three hundred. */
export const MEGABYTES = 1200;

const MINUTE = 60_000;

/** The name says to LibreOffice what the bytes are; an old .wps is what Word 97 wrote. */
const NAMES: Partial<Record<FileKind, string>> = {
  ole2: "document.doc",
  rtf: "document.rtf",
  odt: "document.odt",
  html: "document.html",
};

const setting = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** A profile in which no macro runs and nothing is fetched that the document points to. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting("Common/Security/Scripting", "MacroSecurityLevel", "3")}
${setting("Common/Security/Scripting", "DisableMacrosExecution", "true")}
${setting("Common/Security/Scripting", "DisableActiveContent", "true")}
${setting("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")}
${setting("Writer/Content/Update", "Link", "2")}
</oor:items>
`;

const FLAGS = ["--headless", "--norestore", "--nodefault", "--nolockcheck", "--nofirststartwizard"];

/** A format as people name it, for the refusal: `.doc`. Whatever else a file name ends in is not repeated. */
function formatOf(extension: string): string {
  const letters = /^\.?([a-z0-9]{1,8})$/i.exec(extension)?.[1];
  return letters === undefined ? "—" : `.${letters.toLowerCase()}`;
}

/** Why a run of a converter gave nothing, in the words of `files.conversion-…`. */
export function refusalOf(how: Ended["how"], format: string, milliseconds: number): Result<never> {
  if (how === "stopped") return refuse("files.conversion-stopped", { format });
  if (how === "too-large") return refuse("files.conversion-too-large", { format });
  if (how === "too-slow")
    return refuse("files.conversion-too-slow", { format, seconds: Math.round(milliseconds / 1000) });
  return refuse("files.conversion-failed", { format });
}

async function prepared(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(join(folder, "profile", "user"), { recursive: true });
  await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), PROFILE);
  const input = join(folder, name);
  await writeFile(input, bytes);
  return input;
}

/** What the program left; it reports success also when it wrote nothing. */
async function produced(file: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(file);
    return size > 0 && size <= CONTAINER_BUDGET.containerBytes ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

type Job = { readonly program: string; readonly name: string; readonly format: string; readonly bytes: Uint8Array };

async function convertIn(folder: string, job: Job, options: Conversion): Promise<Result<Uint8Array>> {
  const milliseconds = options.milliseconds ?? MINUTE;
  if (options.signal?.aborted) return refusalOf("stopped", job.format, milliseconds);
  const input = await prepared(folder, job.name, job.bytes);
  const outFolder = join(folder, "out");
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const args = [profile, ...FLAGS, "--convert-to", "docx:MS Word 2007 XML", "--outdir", outFolder, input];
  const { signal, megabytes = MEGABYTES } = options;
  const ended = await runProgram({ program: job.program, args, folder, milliseconds, megabytes, signal });
  if (ended.how !== "done") return refusalOf(ended.how, job.format, milliseconds);
  const bytes = await produced(join(outFolder, job.name.replace(/\.\w+$/, ".docx")));
  return bytes ? accept(bytes) : refusalOf("failed", job.format, milliseconds);
}

/**
 * Turns a document of another word processor (.doc, .wps, .rtf, .odt) into a Word file (.docx) with the LibreOffice of this
 * machine: without macros, without fetching anything, one at a time. `extension` (".doc") is only named in refusals; what
 * the file is, its bytes say. Refuses `files.converter-missing`, `files.conversion-failed`, `files.conversion-stopped`
 * {format}, `files.conversion-too-slow` {format, seconds}, `files.conversion-too-large` {format}, `files.container-encrypted` and `files.container-too-large`.
 */
export async function convertToDocx(
  bytes: Uint8Array,
  extension: string,
  options: Conversion = {},
): Promise<Result<Uint8Array>> {
  const format = formatOf(extension);
  const kind = sniff(bytes);
  if (bytes.length > CONTAINER_BUDGET.containerBytes)
    return refuse("files.container-too-large", { size: bytes.length, limit: CONTAINER_BUDGET.containerBytes });
  if (kind === "odt") {
    const opened = await openContainer(bytes);
    if (!opened.ok) return opened;
  }
  if (kind === "ole2-encrypted") return refuse("files.container-encrypted", { part: "" });
  const name = NAMES[kind];
  if (name === undefined) return refuse("files.conversion-failed", { format });
  const program = await findProgram(["soffice", "libreoffice"], options.searchPath ?? process.env["PATH"] ?? "");
  if (program === undefined) return refuse("files.converter-missing", { format });
  return inTurn((folder) => convertIn(folder, { program, name, format, bytes }, options));
}
