import { accept, type Result, refuse } from "#kernel";
import { type Language, languageOf } from "#wording";

export type ReadOptions = {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly folder: string | undefined;
  readonly language: Language;
};

type Word = { readonly option: string; readonly value: string | undefined } | { readonly file: string };

const WITH_VALUE: ReadonlySet<string> = new Set(["--out", "--lang"]);

function wordsOf(argv: readonly string[]): Word[] {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  const words: Word[] = [];
  for (let i = 0; i < options.length; i++) {
    const word = options[i] ?? "";
    if (!word.startsWith("-")) words.push({ file: word });
    else words.push({ option: word, value: WITH_VALUE.has(word) ? options[++i] : undefined });
  }
  return [...words, ...(end < 0 ? [] : argv.slice(end + 1).map((file) => ({ file })))];
}

/** Splits the words behind `gongfu read`; what stands behind `--` is a file whatever it looks like. Refuses with codes worded in this folder. */
export function readOptions(argv: readonly string[], terminal: string | undefined): Result<ReadOptions> {
  const chosen = {
    files: [] as string[],
    json: false,
    folder: undefined as string | undefined,
    language: languageOf(terminal),
  };
  for (const word of wordsOf(argv)) {
    if ("file" in word) {
      chosen.files.push(word.file);
      continue;
    }
    const { option, value } = word;
    if (WITH_VALUE.has(option) && (value === undefined || value.startsWith("-"))) {
      return refuse("reading.option-needs-value", { option });
    }
    if (option === "--json") chosen.json = true;
    else if (option === "--out") chosen.folder = value;
    else if (option === "--lang") chosen.language = languageOf(value);
    else return refuse("reading.unknown-option", { option });
  }
  return chosen.files.length === 0 ? refuse("reading.no-files") : accept(chosen);
}
