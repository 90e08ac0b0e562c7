import { codesWithStatus, type Placed, type RefusalCodes, refusalCodes, retiredCodes } from "../refusal-codes.ts";
import type { Check, Fault } from "../report.ts";
import { LANGUAGES, placeholders, type WordingFile, wordingFiles } from "../wording-files.ts";

const CODE = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;
const PREFIX = "refusal.";

type Read = {
  readonly codes: RefusalCodes;
  readonly withStatus: readonly Placed[];
  readonly files: readonly WordingFile[];
  readonly retired: ReadonlySet<string>;
};

/** Code → one place where it is worded, in one language. */
function wordedCodes(files: readonly WordingFile[], language: string): Map<string, { file: string; line: number }> {
  return new Map(
    files
      .filter((file) => file.language === language)
      .flatMap(({ file, sentences }) =>
        sentences
          .filter(({ key }) => key.startsWith(PREFIX))
          .map(({ key, line }) => [key.slice(PREFIX.length), { file, line }] as const),
      ),
  );
}

function malformed({ codes: { raised, unreadable }, retired }: Read): Fault[] {
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
function unworded({ codes, files }: Read): Fault[] {
  const worded = LANGUAGES.map((language) => ({ language, codes: wordedCodes(files, language) }));
  const first = new Map(codes.raised.toReversed().map((raised) => [raised.code, raised]));
  return [...first.values()].flatMap(({ code, file, line }): Fault[] => {
    const without = worded.filter(({ codes }) => !codes.has(code)).map(({ language }) => language);
    if (without.length === 0) return [];
    return [{ file, line, says: `"${code}" has no sentence "${PREFIX}${code}" in ${without.join(" and ")}` }];
  });
}

function leftOver({ codes, files, withStatus }: Read): Fault[] {
  const raised = new Set(codes.raised.map(({ code }) => code));
  const numbered = withStatus
    .filter(({ code }) => !raised.has(code))
    .map(({ code, ...at }): Fault => ({ ...at, says: `"${code}" has an HTTP status but is never raised` }));
  const worded = LANGUAGES.flatMap((language) =>
    [...wordedCodes(files, language)]
      .filter(([code]) => !raised.has(code))
      .map(([code, at]): Fault => ({ ...at, says: `"${PREFIX}${code}" is worded but never raised` })),
  );
  return [...numbered, ...worded];
}

/** A sentence that fills in a value which some raiser does not give would show a person its braces. */
function unfilled({ codes, files }: Read): Fault[] {
  const sentences = files.flatMap(({ file, sentences }) => sentences.map((each) => ({ ...each, file })));
  return codes.raised.flatMap(({ code, facts, file, line }): Fault[] => {
    if (!facts) return [];
    return sentences
      .filter(({ key }) => key === `${PREFIX}${code}`)
      .flatMap((sentence): Fault[] => {
        const lacking = placeholders(sentence.text).filter((name) => !facts.includes(name));
        if (lacking.length === 0) return [];
        return [
          { file, line, says: `"${code}" does not give {${lacking.join(", ")}}, which ${sentence.file} fills in` },
        ];
      });
  });
}

/** Codes in the source, their sentences in both languages and the retired ones agree; docs/reference/refusals.md is generated from them. */
export const refusals: Check = {
  name: "refusals",
  title: "refusal codes",
  find(root) {
    const read = {
      codes: refusalCodes(root),
      withStatus: codesWithStatus(root),
      files: wordingFiles(root),
      retired: new Set(retiredCodes(root)),
    };
    return Promise.resolve([...malformed(read), ...unworded(read), ...leftOver(read), ...unfilled(read)]);
  },
};
