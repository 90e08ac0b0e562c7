import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type DemoProgramme, demoProgrammes } from "./index.ts";

const base = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Labels made by careful reading of the documents themselves; they are not part of the repository. */
const labels = path.resolve(base, "../shared/policy/gold");

const LABELLED_AS: Readonly<Record<string, string>> = {
  "jiading-2022": "seed-0",
  "jiaxing-2019": "seed-1",
  "zhejiang-2022": "seed-2",
  "jiading-2024": "seed-3",
  "shanghai-2019": "seed-4",
};

/** What the labels say beyond the figures: names, sentences and places in the text. */
const NOT_COMPARED = new Set(["place", "clause", "quote", "span", "optional", "dup_of"]);

type Item = { readonly id: string; readonly optional?: boolean };
type Labels = {
  readonly metadata: Record<string, unknown>;
  readonly [kind: string]: readonly Item[] | Record<string, unknown>;
};
const KINDS = ["targets", "tables", "tasks", "incentives", "references"] as const;

function figures(items: readonly Item[], alsoNot: readonly string[]): unknown[] {
  const skip = new Set([...NOT_COMPARED, ...alsoNot]);
  return items
    .filter(({ optional }) => !optional)
    .map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => !skip.has(key))));
}

function labelsOf(programme: DemoProgramme): Labels {
  const file = path.join(labels, `${LABELLED_AS[programme.doc]}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Labels;
}

/** Tasks have short names of their own here, so their titles and sections differ on purpose. */
const OWN_WORDS: Partial<Record<(typeof KINDS)[number], readonly string[]>> = { tasks: ["title", "section"] };

describe.each(demoProgrammes(base).map((programme) => [programme.doc, programme] as const))("%s", (_, programme) => {
  test.skipIf(!existsSync(labels))("has the figures of its labelled document (skipped: ../shared is not there)", () => {
    const gold = labelsOf(programme);
    for (const kind of KINDS) {
      const own = OWN_WORDS[kind] ?? [];
      expect(figures(programme[kind], own), kind).toEqual(figures(gold[kind] as readonly Item[], own));
    }
  });

  test.skipIf(!existsSync(labels))(
    "has the metadata of its labelled document (skipped: ../shared is not there)",
    () => {
      const { date_quote: _quote, ...printed } = labelsOf(programme).metadata;
      expect(programme.metadata).toEqual(printed);
    },
  );

  test("quotes nothing: no name is as long as a sentence", () => {
    const names = [
      ...programme.targets.map(({ indicator }) => indicator),
      ...programme.tasks.map(({ title }) => title),
      ...programme.incentives.map(({ subject }) => subject),
    ];
    expect(names.filter((name) => name.length > 36 || /[。；]/.test(name))).toEqual([]);
  });
});
