import { createHash } from "node:crypto";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import mammoth from "mammoth";
import { textOfDocx } from "#files";
import { type Draft, readPlan } from "#policy";
import { resultHash } from "../harness/canonical.ts";
import type { Contender, Job } from "../harness/job.ts";
import { planTexts } from "./reading.ts";

type WordFile = { readonly name: string; readonly text: string; readonly bytes: Uint8Array };

const isRow = (line: string) => /^\s*\|.*\|\s*$/.test(line);
const isRuler = (line: string) => /^[\s|:-]+$/.test(line);

/** A plan as an office would have it in Word: a paragraph a line, tables as tables. */
async function wordFileOf({ name, text }: { readonly name: string; readonly text: string }): Promise<WordFile> {
  const children: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const endTable = () => {
    if (rows.length > 0) children.push(new Table({ rows }));
    rows = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (!isRow(line)) {
      endTable();
      children.push(new Paragraph(line.trim()));
    } else if (!isRuler(line)) {
      const cells = line.trim().slice(1, -1).split("|");
      rows.push(
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell.trim())] })) }),
      );
    }
  }
  endTable();
  return { name, text, bytes: await Packer.toBuffer(new Document({ sections: [{ children }] })) };
}

async function textOf({ name, bytes }: WordFile): Promise<string> {
  const text = await textOfDocx(bytes);
  if (!text.ok) throw new Error(`${name}: ${text.refusal.code}`);
  return text.value;
}

const bare = (text: string) => text.replace(/[\s|]+/g, "");
const hashOfTexts = (texts: readonly string[]) => createHash("sha256").update(texts.map(bare).join("\n")).digest("hex");

/** Ours: Word file to draft programme. Right when the text is that of the file and the drafts are those of that text. */
function ours(files: readonly WordFile[]): Contender {
  const draftsOf = async () => {
    const drafts: Draft[] = [];
    for (const file of files) drafts.push(readPlan(await textOf(file), file.name));
    return drafts;
  };
  return {
    id: "gongfu",
    does: "opens the files and reads targets, tables, tasks, incentives and references",
    run: draftsOf,
    hashOf: resultHash,
    async expected() {
      const texts: string[] = [];
      for (const file of files) texts.push(await textOf(file));
      if (hashOfTexts(texts) !== hashOfTexts(files.map(({ text }) => withoutRulers(text)))) return "the texts differ";
      return resultHash(texts.map((text, i) => readPlan(text, files[i]?.name ?? "")));
    },
  };
}

function withoutRulers(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => !(isRow(line) && isRuler(line)))
    .join("\n");
}

/** Takes the bare text out with the usual library and reads nothing in it. Right when the text is that of the file. */
function library(files: readonly WordFile[]): Contender {
  return {
    id: "mammoth",
    does: "takes the bare text out of the files",
    async run() {
      const texts: string[] = [];
      for (const { bytes } of files) texts.push((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value);
      return texts;
    },
    hashOf: (texts) => hashOfTexts(texts as string[]),
    expected: () => hashOfTexts(files.map(({ text }) => withoutRulers(text))),
  };
}

/** Word file to draft beside the usual library's text alone. */
export async function wordFilesJob(root: string): Promise<Job> {
  const files: WordFile[] = [];
  for (const plan of planTexts(root)) files.push(await wordFileOf(plan));
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return {
    id: "word-files",
    input: `${files.length} Word files, ${(bytes / 1000).toFixed(1)} kB`,
    amount: files.length,
    unit: "files",
    contenders: [ours(files), library(files)],
    comparisons: [{ id: "word-files.mammoth", ours: "gongfu", baseline: "mammoth", measure: "time", goal: 1.5 }],
  };
}
