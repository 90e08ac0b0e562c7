import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { errnoOf } from "./failure.ts";

/** Passwords of the three roles of the embedded database. They never leave the data folder and this process. */
export type Passwords = { readonly postgres: string; readonly owner: string; readonly app: string };

function isPasswords(value: unknown): value is Passwords {
  if (typeof value !== "object" || value === null) return false;
  const { postgres, owner, app } = value as { [key: string]: unknown };
  return [postgres, owner, app].every((word) => typeof word === "string" && /^[\w-]{20,}$/.test(word));
}

/** The kept passwords; undefined when there are none, or none that can be read. */
export function readPasswords(path: string): Passwords | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isPasswords(value) ? value : undefined;
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Makes new passwords and keeps them in a file that only we can read; whole or not at all, after a power cut too. */
export function makePasswords(path: string): Passwords {
  const word = () => randomBytes(24).toString("base64url");
  const passwords: Passwords = { postgres: word(), owner: word(), app: word() };
  const draft = `${path}.new`;
  const file = openSync(draft, "w", 0o600);
  try {
    writeSync(file, `${JSON.stringify(passwords, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  return passwords;
}
