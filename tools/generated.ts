import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { licenceList } from "./generators/licences.ts";
import { refusalReference } from "./generators/refusals.ts";
import { securityEvidence } from "./generators/security-evidence.ts";

/** A file of the repository that is written by the machine from other files of it. The same tree always gives the same text. */
export type GeneratedFile = { readonly path: string; readonly generate: (root: string) => Promise<string> };

/** The contract is asked of the server, which is loaded only then: a check of something else must not need a server that starts. */
function contract(part: "openApiDocument" | "contractTypes"): GeneratedFile["generate"] {
  return async (root) => (await import("./generators/contract.ts"))[part](root);
}

/** In the order of generation: a later one may read an earlier one. */
export const GENERATED: readonly GeneratedFile[] = [
  { path: "THIRD-PARTY-LICENCES.md", generate: licenceList },
  { path: "docs/reference/refusals.md", generate: refusalReference },
  { path: "docs/reference/security-evidence.md", generate: securityEvidence },
  { path: "contract/openapi.json", generate: contract("openApiDocument") },
  { path: "contract/api.gen.ts", generate: contract("contractTypes") },
];

/** Writes every generated file of the tree. */
async function writeGenerated(root: string): Promise<void> {
  for (const { path, generate } of GENERATED) {
    const text = await generate(root);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeGenerated(resolve(import.meta.dirname, ".."));
