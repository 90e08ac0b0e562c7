import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { readAccountPolicies, readCommonPasswords } from "#catalogue";
import { type AccountRules, secretsUnder } from "#identity/http";
import { accept, type Result, refuse } from "#kernel";
import type { Settings } from "./settings.ts";

const KEY_BYTES = 32;
/** Longer than refusing an account that is there takes, on a busy machine too: at a quarter of it a busy one told the two apart. */
const REFUSAL_BEAT_MS = 1000;

/**
 * What the installation asks of passwords and sessions, and the key that seals second factors. Refuses `server.account-policy-unknown
 * {policy, known}` and `server.secret-key-unusable {file}`.
 */
export async function readAccountRules(
  base: string,
  { accountPolicy, secretKeyFile, publicAddress }: Pick<Settings, "accountPolicy" | "secretKeyFile" | "publicAddress">,
): Promise<Result<AccountRules>> {
  const key = await keyIn(secretKeyFile).catch(() => undefined);
  if (key?.length !== KEY_BYTES) return refuse("server.secret-key-unusable", { file: secretKeyFile });
  return accountRulesOf(base, accountPolicy, { key, publicAddress, refusalBeatMs: REFUSAL_BEAT_MS });
}

type OwnToInstallation = Pick<AccountRules, "publicAddress" | "refusalBeatMs"> & { readonly key: Uint8Array };

/** The same with a key at hand. */
function accountRulesOf(base: string, accountPolicy: string, { key, ...own }: OwnToInstallation): Result<AccountRules> {
  const policies = readAccountPolicies(base);
  const policy = policies.find(({ id }) => id === accountPolicy);
  if (policy) return accept({ policy, common: readCommonPasswords(base), secrets: secretsUnder(key), ...own });
  const known = policies.map(({ id }) => id).join(", ");
  return refuse("server.account-policy-unknown", { policy: accountPolicy, known });
}

type Trial = {
  readonly policy?: string | undefined;
  readonly publicAddress?: string | null;
  readonly refusalBeatMs?: number;
};

/** For servers that nobody signs in to in earnest: tests, measurements, the description of the routes. */
export function accountRulesForTrial(base: string, { policy = "dengbao3", ...own }: Trial = {}): AccountRules {
  const { publicAddress = null, refusalBeatMs = 0 } = own;
  const rules = accountRulesOf(base, policy, { key: Buffer.alloc(KEY_BYTES, 7), publicAddress, refusalBeatMs });
  if (!rules.ok) throw new Error(JSON.stringify(rules.refusal));
  return rules.value;
}

/** The key of the file, which is made at the first start and is its owner's only. */
async function keyIn(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
  return Buffer.from((await readFile(file, "utf8")).trim(), "base64");
}
