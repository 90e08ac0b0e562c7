import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { DOCUMENT_BYTES_LIMIT } from "#files";
import { accept, type Refusal, type Result, refuse } from "#kernel";
import type { Draft } from "#policy";
import { type Facts, type Language, languageOf, lookUp } from "#wording";
import { readDocument } from "../server/read-document.ts";
import { type ReadOptions, readOptions } from "./reading/options.ts";
import { summaryOf } from "./reading/summary.ts";
import { readingWording } from "./reading/wording.ts";

/** Where the command writes; process.stdout is one. */
type Stream = { write(text: string): unknown };

function said(language: Language, key: string, facts: Facts = {}): string {
  return lookUp(readingWording, language, { key, facts }) ?? key;
}

function reason(language: Language, { code, facts }: Refusal): string {
  return said(language, `refusal.${code}`, facts);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  try {
    const about = await stat(file);
    if (about.isDirectory()) return refuse("reading.folder");
    // A pipe or a device has no end that anybody could wait for.
    if (!about.isFile()) return refuse("reading.no-file");
    if (about.size > DOCUMENT_BYTES_LIMIT)
      return refuse("files.too-large", { limit: DOCUMENT_BYTES_LIMIT, size: about.size });
    return accept(new Uint8Array(await readFile(file)));
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return refuse("reading.missing");
    if (code === "EACCES" || code === "EPERM") return refuse("reading.forbidden");
    return refuse("reading.unreadable", { code });
  }
}

/** A file name as a terminal may show it: control signs in names would be carried out. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, "�");
}

function nameOf(file: string): string {
  return path.basename(file, path.extname(file));
}

async function draftOf(file: string): Promise<Result<Draft>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const read = await readDocument({ bytes: bytes.value, fileName: path.basename(file) }, watch);
  return read.ok ? accept(read.value.draft) : read;
}

/** Writes beside the place first and renames, so that nobody ever sees half a file. */
async function writeWhole(target: string, text: string): Promise<Result<undefined>> {
  const half = `${target}.${process.pid}.part`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(half, text);
    await rename(half, target);
    return accept();
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    return refuse("reading.unwritable", { path: target, code: codeOf(error) });
  }
}

type Streams = { readonly out: Stream; readonly err: Stream };

/** Reads one file and says what is in it; refusals come back for the caller to tell. */
async function readOne(
  { file, outName }: Job,
  options: ReadOptions,
  { out, err }: Streams,
): Promise<Result<undefined>> {
  const draft = await draftOf(file);
  if (!draft.ok) return draft;
  const json = `${JSON.stringify(draft.value, null, 2)}\n`;
  if (options.folder === undefined) {
    out.write(options.json ? json : summaryOf(draft.value, printable(file), options.language));
    return accept();
  }
  const target = path.join(options.folder, `${outName}.json`);
  const written = await writeWhole(target, json);
  if (written.ok) {
    const report = options.json ? err : out;
    report.write(`${said(options.language, "reading.written", { file: printable(file), path: printable(target) })}\n`);
  }
  return written;
}

type Job = { readonly file: string; readonly outName: string };

/** Folders stand for the files in them, by name; what is no plan document is refused file by file. */
async function filesOf(given: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of given) {
    const entries = await readdir(place, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) found.push(place);
    else
      found.push(
        ...entries
          .filter((it) => it.isFile())
          .map((it) => path.join(place, it.name))
          .sort(),
      );
  }
  return found;
}

/** plan.docx becomes plan.json; beside plan.pdf the two become plan.docx.json and plan.pdf.json, and equal names get a number. */
function jobsOf(files: readonly string[]): Job[] {
  const stems = new Map<string, number>();
  for (const file of files) stems.set(nameOf(file), (stems.get(nameOf(file)) ?? 0) + 1);
  const taken = new Map<string, number>();
  return files.map((file) => {
    const wanted = (stems.get(nameOf(file)) ?? 0) > 1 ? path.basename(file) : nameOf(file);
    const times = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, times);
    return { file, outName: times === 1 ? wanted : `${wanted}-${times}` };
  });
}

/**
 * `gongfu read FILE|FOLDER… [--json] [--out DIR] [--lang zh|en]`. Gives the exit code: 0 all read, 1 a file failed (the others
 * were still read), 2 wrong usage.
 */
export async function read(argv: readonly string[], out: Stream, err: Stream): Promise<number> {
  const terminal = process.env["GONGFU_LANG"] ?? process.env["LC_ALL"] ?? process.env["LANG"];
  const options = readOptions(argv, terminal);
  if (!options.ok) {
    const language = languageOf(terminal);
    err.write(`${reason(language, options.refusal)}\n${said(language, "reading.usage")}\n`);
    return 2;
  }
  const { files, language } = options.value;
  let failures = 0;
  const fail = (file: string, why: string) => {
    failures++;
    err.write(`${said(language, "reading.failed", { file: printable(file), reason: why })}\n`);
  };
  for (const job of jobsOf(await filesOf(files))) {
    const done = await readOne(job, options.value, { out, err });
    if (!done.ok) fail(job.file, reason(language, done.refusal));
  }
  return failures === 0 ? 0 : 1;
}
