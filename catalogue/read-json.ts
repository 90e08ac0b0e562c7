import { readFileSync } from "node:fs";
import path from "node:path";
import type { Static, TSchema } from "typebox";
import { Compile } from "typebox/compile";

/** A file of standing or demo data that is missing or not as its schema says; the message names file and place. */
export class DataFileError extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = "DataFileError";
  }
}

/** The text of one data file below `base`. */
export function readText(base: string, file: string): string {
  try {
    return readFileSync(path.join(base, file), "utf8");
  } catch (cause) {
    throw new DataFileError(file, `cannot be read below ${base} (${cause instanceof Error ? cause.message : cause})`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DataFileError(file, `is not JSON (${cause instanceof Error ? cause.message : cause})`);
  }
}

/** Reads one JSON file below `base` and checks it; throws `DataFileError` with the first three faults. */
export function readJson<Schema extends TSchema>(base: string, file: string, schema: Schema): Static<Schema> {
  const value = parseJson(file, readText(base, file));
  const validator = Compile(schema);
  if (validator.Check(value)) return value;
  const faults = validator.Errors(value).map((fault) => `${fault.instancePath || "/"} ${fault.message}`);
  throw new DataFileError(file, faults.slice(0, 3).join("; "));
}
