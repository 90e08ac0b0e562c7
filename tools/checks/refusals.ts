import { refusalCodes, retiredCodes } from "../refusal-codes.ts";
import type { Check, Fault } from "../report.ts";
import { LANGUAGES, wordingFiles } from "../wording-files.ts";

const CODE = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;
const PREFIX = "refusal.";

/** Code → one place where it is worded, in one language. */
function wordedCodes(root: string, language: string): Map<string, { file: string; line: number }> {
  return new Map(
    wordingFiles(root)
      .filter((file) => file.language === language)
      .flatMap(({ file, sentences }) =>
        sentences
          .filter(({ key }) => key.startsWith(PREFIX))
          .map(({ key, line }) => [key.slice(PREFIX.length), { file, line }] as const),
      ),
  );
}

function malformed(root: string): Fault[] {
  const { raised, unreadable } = refusalCodes(root);
  const retired = new Set(retiredCodes(root));
  return [
    ...unreadable.map((at): Fault => ({ ...at, says: "a refusal code is written out where it is raised" })),
    ...raised
      .filter(({ code }) => !CODE.test(code))
      .map(({ code, ...at }): Fault => ({ ...at, says: `"${code}" is not room.reason` })),
    ...raised
      .filter(({ code }) => retired.has(code))
      .map(({ code, ...at }): Fault => ({ ...at, says: `"${code}" is retired` })),
  ];
}

/** Raised codes without a sentence, each told once, at the first place that raises it. */
function unworded(root: string): Fault[] {
  const worded = LANGUAGES.map((language) => ({ language, codes: wordedCodes(root, language) }));
  const first = new Map(
    refusalCodes(root)
      .raised.toReversed()
      .map((raised) => [raised.code, raised]),
  );
  return [...first.values()].flatMap(({ code, file, line }): Fault[] => {
    const without = worded.filter(({ codes }) => !codes.has(code)).map(({ language }) => language);
    if (without.length === 0) return [];
    return [{ file, line, says: `"${code}" has no sentence "${PREFIX}${code}" in ${without.join(" and ")}` }];
  });
}

function leftOver(root: string): Fault[] {
  const raised = new Set(refusalCodes(root).raised.map(({ code }) => code));
  return LANGUAGES.flatMap((language) =>
    [...wordedCodes(root, language)]
      .filter(([code]) => !raised.has(code))
      .map(([code, at]): Fault => ({ ...at, says: `"${PREFIX}${code}" is worded but never raised` })),
  );
}

/** Codes in the source, their sentences in both languages and the retired ones agree; docs/reference/refusals.md is generated from them. */
export const refusals: Check = {
  name: "refusals",
  title: "refusal codes",
  find(root) {
    return Promise.resolve([...malformed(root), ...unworded(root), ...leftOver(root)]);
  },
};
