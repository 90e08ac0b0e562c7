import type { Check, Fault } from "../report.ts";
import { LANGUAGES, placeholders, type Sentence, type WordingFile, wordingFiles } from "../wording-files.ts";

/** What `there` lacks or words with other placeholders than `here`. */
function differences(here: WordingFile, there: WordingFile): Fault[] {
  const others = new Map<string, Sentence>(there.sentences.map((sentence) => [sentence.key, sentence]));
  return here.sentences.flatMap(({ key, text, line }): Fault[] => {
    const other = others.get(key);
    if (!other) return [{ file: there.file, says: `lacks "${key}", which ${here.file}:${line} has` }];
    const [mine, theirs] = [placeholders(text).join(", "), placeholders(other.text).join(", ")];
    if (mine === theirs) return [];
    return [{ file: there.file, line: other.line, says: `"${key}" fills in {${theirs}}, ${here.file} {${mine}}` }];
  });
}

function paired(files: readonly WordingFile[]): Fault[] {
  return [...new Set(files.map(({ folder }) => folder))].flatMap((folder): Fault[] => {
    const [chinese, english] = LANGUAGES.map((language) =>
      files.find((file) => file.folder === folder && file.language === language),
    );
    if (!chinese || !english)
      return [{ file: folder, says: `has wording in one language only: ${LANGUAGES.join(" and ")} belong together` }];
    return [
      ...differences(chinese, english),
      ...differences(english, chinese).filter(({ says }) => says.startsWith("lacks")),
    ];
  });
}

/** Keys are one space for the whole application, so each is worded in one place. */
function wordedTwice(files: readonly WordingFile[]): Fault[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, language, sentences }) =>
    sentences.flatMap(({ key, line }): Fault[] => {
      const before = first.get(`${language} ${key}`);
      if (!before) first.set(`${language} ${key}`, file);
      return before ? [{ file, line, says: `"${key}" is already worded in ${before}` }] : [];
    }),
  );
}

function unclear(files: readonly WordingFile[]): Fault[] {
  return files.flatMap(({ file, sentences, unreadable }) => [
    ...unreadable.map((line): Fault => ({ file, line, says: 'a wording file is one object of "key": "sentence"' })),
    ...sentences
      .filter(({ text }) => text.trim() === "")
      .map(({ key, line }): Fault => ({ file, line, says: `"${key}" is empty` })),
  ]);
}

/** Both languages have the same keys and fill in the same values. */
export const wording: Check = {
  name: "wording",
  title: "wording in both languages",
  find(root) {
    const files = wordingFiles(root);
    return Promise.resolve([...unclear(files), ...paired(files), ...wordedTwice(files)]);
  },
};
