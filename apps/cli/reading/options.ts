import { accept, type Result, refuse } from "#kernel";
import { type Language, languageOf } from "#wording";

export type ReadOptions = {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly folder: string | undefined;
  readonly language: Language;
};

/** Splits the words behind `gongfu read`. Refuses with a key of this folder's wording. */
export function readOptions(argv: readonly string[], terminal: string | undefined): Result<ReadOptions> {
  const files: string[] = [];
  let [json, language] = [false, languageOf(terminal)];
  let folder: string | undefined;
  let onlyFiles = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    if (onlyFiles || !word.startsWith("-")) files.push(word);
    else if (word === "--") onlyFiles = true;
    else if (word === "--json") json = true;
    else if (word === "--out" || word === "--lang") {
      const value = argv[++i];
      if (value === undefined || value.startsWith("-")) return refuse("reading.option-needs-value", { option: word });
      if (word === "--out") folder = value;
      else language = languageOf(value);
    } else return refuse("reading.unknown-option", { option: word });
  }
  if (files.length === 0) return refuse("reading.no-files");
  return accept({ files, json, folder, language });
}
