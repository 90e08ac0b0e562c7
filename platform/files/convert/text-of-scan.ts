import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accept, type Result, refuse } from "#kernel";
import { CONTAINER_BUDGET } from "../container/budget.ts";
import { sniff } from "../container/sniff.ts";
import { type Ended, findProgram, runProgram } from "./command.ts";
import { type Conversion, MEGABYTES, refusalOf } from "./to-docx.ts";
import { inTurn } from "./workplace.ts";

type ScanKind = "pdf" | "png" | "jpeg" | "tiff";
type Programs = { readonly tesseract?: string; readonly ocrmypdf?: string; readonly pdftoppm?: string };
type Work = { readonly folder: string; readonly input: string; readonly run: RunProgram };
type RunProgram = (program: string, args: readonly string[]) => Promise<Ended>;

const LANGUAGE = "chi_sim";
/** A page takes some seconds; a scanned plan has up to fifty. */
const TEN_MINUTES = 600_000;
const PAGES = 300;

async function programs(searchPath: string): Promise<Programs> {
  const found: { -readonly [K in keyof Programs]: string } = {};
  for (const name of ["tesseract", "ocrmypdf", "pdftoppm"] as const) {
    const program = await findProgram([name], searchPath);
    if (program !== undefined) found[name] = program;
  }
  return found;
}

/** Whether what is installed can read this kind: a PDF needs its pages made into pictures first. */
function canRead(kind: ScanKind, { tesseract, ocrmypdf, pdftoppm }: Programs): boolean {
  if (tesseract === undefined) return false;
  return kind !== "pdf" || ocrmypdf !== undefined || pdftoppm !== undefined;
}

/** Recognition writes a space between Chinese characters and a form feed between pages. */
function tidied(text: string): string {
  return text
    .replaceAll("\f", "\n")
    .replace(/(?<=[\p{Script=Han}，。、；：（）])[ \t]+(?=[\p{Script=Han}，。、；：（）])/gu, "");
}

const WITH_SIDE_TEXT = ["--force-ocr", "--output-type", "pdf", "--quiet", "-l", LANGUAGE, "--sidecar", "text.txt"];

/** Reads pictures one after the other; the first failure ends it. */
async function readPictures(
  work: Work,
  tesseract: string,
  pictures: readonly string[],
): Promise<Pick<Ended, "how" | "output">> {
  let output = "";
  for (const picture of pictures) {
    const read = await work.run(tesseract, [picture, "page", "-l", LANGUAGE]);
    if (read.how !== "done") return read;
    output += `${await readFile(join(work.folder, "page.txt"), "utf8")}\n`;
  }
  return { how: "done", output };
}

async function readPdf(work: Work, found: Programs, tesseract: string): Promise<Pick<Ended, "how" | "output">> {
  if (found.ocrmypdf !== undefined) {
    const read = await work.run(found.ocrmypdf, [...WITH_SIDE_TEXT, work.input, "out.pdf"]);
    if (read.how !== "done") return read;
    return { how: "done", output: await readFile(join(work.folder, "text.txt"), "utf8") };
  }
  const args = ["-r", "300", "-gray", "-png", "-l", String(PAGES), work.input, "picture"];
  const drawn = await work.run(found.pdftoppm ?? "", args);
  if (drawn.how !== "done") return drawn;
  const pictures = (await readdir(work.folder)).filter((name) => name.startsWith("picture-")).sort();
  return readPictures(work, tesseract, pictures);
}

type Job = { readonly kind: ScanKind; readonly bytes: Uint8Array; readonly found: Programs };

async function readIn(folder: string, job: Job, options: Conversion): Promise<Result<string>> {
  const format = job.kind === "jpeg" ? ".jpg" : `.${job.kind}`;
  const milliseconds = options.milliseconds ?? TEN_MINUTES;
  const until = performance.now() + milliseconds;
  const run: RunProgram = (program, args) => {
    const left = Math.max(1, until - performance.now());
    const { signal, megabytes = MEGABYTES } = options;
    return runProgram({ program, args, folder, milliseconds: left, megabytes, signal });
  };
  const tesseract = job.found.tesseract ?? "";
  const languages = await run(tesseract, ["--list-langs"]);
  if (languages.how === "stopped") return refusalOf("stopped", format, milliseconds);
  if (!languages.output.split(/\s+/).includes(LANGUAGE)) return refuse("files.scan-without-text", { format });
  const input = join(folder, `scan${format}`);
  await writeFile(input, job.bytes);
  const work = { folder, input, run };
  try {
    const read = await (job.kind === "pdf"
      ? readPdf(work, job.found, tesseract)
      : readPictures(work, tesseract, [input]));
    return read.how === "done" ? accept(tidied(read.output)) : refusalOf(read.how, format, milliseconds);
  } catch {
    // The program said it was done and left no text.
    return refusalOf("failed", format, milliseconds);
  }
}

/**
 * The text of a scanned page or PDF (png, jpg, tif, pdf) by the text recognition of this machine: tesseract with simplified
 * Chinese, for a PDF with ocrmypdf or pdftoppm beside it. Lines end where the page's lines end. Refuses
 * `files.scan-without-text` {format} when that is not installed, `files.conversion-failed`, `files.conversion-stopped`
 * {format}, `files.conversion-too-slow` {format, seconds} and `files.container-too-large`.
 */
export async function textOfScan(bytes: Uint8Array, options: Conversion = {}): Promise<Result<string>> {
  const kind = sniff(bytes);
  if (bytes.length > CONTAINER_BUDGET.containerBytes)
    return refuse("files.container-too-large", { size: bytes.length, limit: CONTAINER_BUDGET.containerBytes });
  if (kind !== "pdf" && kind !== "png" && kind !== "jpeg" && kind !== "tiff")
    return refuse("files.conversion-failed", { format: "—" });
  const found = await programs(options.searchPath ?? process.env["PATH"] ?? "");
  if (!canRead(kind, found))
    return refuse("files.scan-without-text", { format: kind === "jpeg" ? ".jpg" : `.${kind}` });
  return inTurn((folder) => readIn(folder, { kind, bytes, found }, options));
}
