import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { decodeText, TEXT_BYTES_LIMIT } from "#files";
import { accept, type Refusal, type Result, refuse } from "#kernel";
import { type Draft, readPlan } from "#policy";
import { type Facts, type Language, languageOf, lookUp } from "#wording";
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
    if (about.size > TEXT_BYTES_LIMIT) return refuse("files.too-large", { limit: TEXT_BYTES_LIMIT, size: about.size });
    return accept(new Uint8Array(await readFile(file)));
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return refuse("reading.missing");
    if (code === "EACCES" || code === "EPERM") return refuse("reading.forbidden");
    return refuse("reading.unreadable", { code });
  }
}

function nameOf(file: string): string {
  return path.basename(file, path.extname(file));
}

async function draftOf(file: string): Promise<Result<Draft>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  return decoded.ok ? accept(readPlan(decoded.value.text, nameOf(file))) : decoded;
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
async function readOne(file: string, options: ReadOptions, { out, err }: Streams): Promise<Result<undefined>> {
  const draft = await draftOf(file);
  if (!draft.ok) return draft;
  const json = `${JSON.stringify(draft.value, null, 2)}\n`;
  if (options.folder === undefined) {
    out.write(options.json ? json : summaryOf(draft.value, file, options.language));
    return accept();
  }
  const target = path.join(options.folder, `${nameOf(file)}.json`);
  const written = await writeWhole(target, json);
  if (written.ok) {
    const report = options.json ? err : out;
    report.write(`${said(options.language, "reading.written", { file, path: target })}\n`);
  }
  return written;
}

/**
 * `gongfu read FILE… [--json] [--out DIR] [--lang zh|en]`. Gives the exit code: 0 all read, 1 a file failed (the others
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
  const { files, folder, language } = options.value;
  let failures = 0;
  const fail = (file: string, why: string) => {
    failures++;
    err.write(`${said(language, "reading.failed", { file, reason: why })}\n`);
  };
  const named = new Map<string, string>();
  for (const file of files) {
    const name = nameOf(file);
    const first = named.get(name);
    if (folder !== undefined && first !== undefined) {
      fail(file, said(language, "reading.same-name", { first, second: file, name }));
      continue;
    }
    named.set(name, file);
    const done = await readOne(file, options.value, { out, err });
    if (!done.ok) fail(file, reason(language, done.refusal));
  }
  return failures === 0 ? 0 : 1;
}
