import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { type Draft, readPlan } from "#policy";
import { resultHash } from "../harness/canonical.ts";
import type { Contender, Job } from "../harness/job.ts";

type Document = { readonly name: string; readonly text: string };

/** Plan documents as offices issued them, as plain text; they lie beside the project, not in it. */
const ISSUED = ["../shared/seeds", "../shared/policy/docs"] as const;
/** The project's own invented documents: short, with an item in nearly every sentence. */
const INVENTED = ["demo/invented-city", "programme/01-policy/domain/reader/fixtures"] as const;

/** Every document of these folders once, however many copies there are. */
export function planTexts(root: string, folders: readonly string[] = [...INVENTED, ...ISSUED]): Document[] {
  const found = new Map<string, Document>();
  for (const folder of folders.map((name) => resolve(root, name)).filter((path) => existsSync(path))) {
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .toSorted()) {
      const text = readFileSync(join(folder, name), "utf8");
      if (!found.has(text)) found.set(text, { name, text });
    }
  }
  return [...found.values()];
}

/** Every quote of a draft stands where it says, blanks aside: what a person could check by hand. */
function unsourced(document: Document, draft: Draft): string[] {
  const characters = Array.from(document.text);
  const bare = (text: string) => text.replace(/\s+/g, "");
  const items = [
    ...draft.targets,
    ...draft.tables,
    ...draft.tasks,
    ...draft.incentives,
    ...draft.references,
    ...draft.review,
  ];
  return items
    .filter(({ quote, span }) => bare(characters.slice(span[0], span[1]).join("")) !== bare(quote))
    .map(({ id }) => `${document.name} ${id}`);
}

/** Ours: documents to draft programmes. Right when reading in another order gives the same drafts and every quote stands. */
function ours(documents: readonly Document[]): Contender {
  return {
    id: "gongfu",
    does: "reads targets, tables, tasks, incentives and references",
    run: () => documents.map(({ text, name }) => readPlan(text, name)),
    hashOf: resultHash,
    expected() {
      const backwards = documents
        .toReversed()
        .map((document) => ({ document, draft: readPlan(document.text, document.name) }));
      const astray = backwards.flatMap(({ document, draft }) => unsourced(document, draft));
      if (astray.length > 0) return `quotes that do not stand in the text: ${astray.join(", ")}`;
      return resultHash(backwards.toReversed().map(({ draft }) => draft));
    },
  };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Cuts the same texts into words and does nothing with them. Right when the words together are the text. */
function wordCutter(documents: readonly Document[]): Contender {
  const jieba = Jieba.withDict(dict);
  return {
    id: "jieba",
    does: "cuts the texts into words",
    run: () => documents.map(({ text }) => jieba.cut(text, true)),
    hashOf: (words) => sha256((words as string[][]).map((one) => one.join("")).join("\n")),
    expected: () => sha256(documents.map(({ text }) => text).join("\n")),
  };
}

/** What a first attempt with a text editor would look for: values, money, years, numbers, units, dates, titles, comparisons. */
const PATTERNS = [
  /\d+(?:\.\d+)?\s*(?:%|％|个百分点)/g,
  /\d+(?:\.\d+)?\s*(?:亿元|万元|元)/g,
  /(?:19|20)\d{2}\s*年/g,
  /\d+(?:\.\d+)?\s*(?:家|个|台|项|人|条|件|万台)/g,
  /[（(]?(?:责任单位|牵头单位|配合单位)[:：][^。\n]{2,80}/g,
  /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/g,
  /《[^》\n]{2,60}》/g,
  /(?:达到|不低于|不少于|不超过|超过|力争|以上)/g,
] as const;

/** Looks for eight patterns and counts. Right when the hits of each are as many as taking them out one by one finds. */
function bareSearch(documents: readonly Document[]): Contender {
  const hits = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;
  const removed = (pattern: RegExp, text: string) => {
    let count = 0;
    text.replace(pattern, () => String(++count));
    return count;
  };
  const countWith = (count: typeof hits) =>
    PATTERNS.map((pattern) => documents.reduce((sum, { text }) => sum + count(pattern, text), 0));
  return {
    id: "regex",
    does: "counts the hits of eight patterns",
    run: () => countWith(hits),
    hashOf: resultHash,
    expected: () => resultHash(countWith(removed)),
  };
}

/**
 * Reading speed beside one pass of a word cutter and one pass of bare patterns over the same texts: documents as issued, or
 * the demo city's own where those are not there.
 */
export function readingJob(root: string): Job {
  const issued = planTexts(root, ISSUED);
  const documents = issued.length > 0 ? issued : planTexts(root, INVENTED.slice(0, 1));
  return jobOf("reading", documents, { goal: 0.6, what: issued.length > 0 ? "as issued" : "of the demo city" });
}

/** The same where nearly every sentence holds an item: the reader works for each, the word cutter does not. Told only. */
export function denseReadingJob(root: string): Job {
  return jobOf("reading-dense", planTexts(root, INVENTED), { goal: null, what: "invented, an item a sentence" });
}

function jobOf(
  id: string,
  documents: readonly Document[],
  { goal, what }: { readonly goal: number | null; readonly what: string },
): Job {
  if (documents.length === 0) throw new Error("no plan document to read");
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return {
    id,
    input: `${documents.length} plan documents ${what}, ${(bytes / 1000).toFixed(1)} kB`,
    amount: documents.length,
    unit: "documents",
    contenders: [ours(documents), wordCutter(documents), bareSearch(documents)],
    comparisons: [
      { id: `${id}.jieba`, ours: "gongfu", baseline: "jieba", measure: "rate", goal },
      { id: `${id}.regex`, ours: "gongfu", baseline: "regex", measure: "rate", goal: null },
    ],
  };
}
