import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import pg from "pg";
import type { ChainAnchor } from "#audit";
import { anchorsIn, findAnchorKey, fingerprint, linkWaiting, readAnchors, verifyChain } from "#audit/http";
import { anchorsOfOwner, chainRowsOfOwner, type OwnersAsk, strayOfOwner } from "#audit/store";
import { type ConnectionSettings, openDatabase } from "#database";
import { launchEmbedded, probeDatabaseUrl } from "#database/launcher";
import { accept, type Result, refuse } from "#kernel";
import { type Facts, type Language, languageOf, lookUp } from "#wording";
import { readSettings, type Settings } from "../server/settings.ts";
import { auditingWording } from "./auditing/wording.ts";

/** Where the command writes; process.stdout is one. */
type Stream = { write(text: string): unknown };
type Say = (key: string, facts?: Facts) => string;

/** The database as its owner and as the application, for as long as the command runs. */
type Opened = {
  readonly owner: ConnectionSettings;
  readonly app: ConnectionSettings;
  readonly close: () => Promise<void>;
};

async function openDatabases({ dataDir, databaseUrl, applicationUrl }: Settings): Promise<Result<Opened>> {
  if (databaseUrl === undefined) {
    // The launcher would make a new database where there is none.
    if (!existsSync(dataDir)) return refuse("auditing.no-data", { folder: dataDir });
    const launched = await launchEmbedded({ dataDir });
    if (!launched.ok) return launched.refusal.code === "database.data-in-use" ? refuse("auditing.in-use") : launched;
    const { owner, app, stop } = launched.value;
    return accept({ owner, app, close: () => stop.call(launched.value) });
  }
  const owner = await probeDatabaseUrl(databaseUrl);
  if (!owner.ok) return owner;
  const separate = applicationUrl === undefined ? undefined : await probeDatabaseUrl(applicationUrl);
  if (separate && !separate.ok) return separate;
  const app = separate ? separate.value.settings : { ...owner.value.settings, options: "-c role=gongfu_app" };
  return accept({ owner: owner.value.settings, app, close: async () => undefined });
}

async function givenAnchors(file: string | undefined): Promise<Result<ChainAnchor[]>> {
  if (file === undefined) return accept([]);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return refuse("auditing.anchors-missing", { file });
  const { anchors, unreadable } = readAnchors(text);
  return unreadable > 0 ? refuse("auditing.anchors-unreadable", { file, count: unreadable }) : accept(anchors);
}

/** Links what the platform had no time for, then walks the chain as the owner of its tables: no function of the database is believed. */
async function verifyAs(
  { owner, app }: Opened,
  { dataDir, auditDigest }: Settings,
  given: readonly ChainAnchor[],
  onProgress: (checked: number) => void,
) {
  const client = new pg.Client({ ...owner, application_name: "gongfu audit" });
  await client.connect();
  try {
    const ask: OwnersAsk = async (text, values) => (await client.query(text, [...values])).rows;
    const [there] = await ask<{ found: boolean }>("select to_regclass('audit_link') is not null as found", []);
    if (!there?.found) return refuse("auditing.no-chain");
    const database = openDatabase(app, () => undefined, 1);
    await linkWaiting({ database, algorithm: auditDigest }).finally(() => database.close());
    const anchors = [...(await anchorsOfOwner(ask)), ...(await anchorsIn(dataDir)), ...given];
    const key = (await findAnchorKey(dataDir))?.publicKey;
    const source = {
      rows: (after: number, most: number) => chainRowsOfOwner(ask, after, most),
      stray: () => strayOfOwner(ask),
    };
    const begun = performance.now();
    const verdict = await verifyChain(source, { anchors, trustedKey: key, onProgress });
    const seconds = (performance.now() - begun) / 1000;
    return accept({ ...verdict, key, named: anchors[0]?.publicKey, rate: Math.round(verdict.checked / seconds) });
  } finally {
    await client.end();
  }
}

/** Splits `verify [--anchors FILE]`; undefined when it is something else. */
function anchorsFileOf(argv: readonly string[]): { readonly file: string | undefined } | undefined {
  const [what, option, file, ...rest] = argv;
  if (what !== "verify" || rest.length > 0) return undefined;
  if (option === undefined) return { file: undefined };
  return option === "--anchors" && file !== undefined ? { file } : undefined;
}

const PROGRESS_EVERY = 100_000;

/** `gongfu audit verify`: 0 when the chain is sound, 1 when it is not, 2 when nothing could be verified. */
export async function audit(argv: readonly string[], out: Stream, err: Stream): Promise<number> {
  const { env } = process;
  const language: Language = languageOf(env["GONGFU_LANG"] ?? env["LC_ALL"] ?? env["LANG"]);
  const say: Say = (key, facts = {}) =>
    lookUp(auditingWording, language, { key, facts }) ?? `${key} ${JSON.stringify(facts)}`;
  const asked = anchorsFileOf(argv);
  if (!asked) {
    err.write(`${say("audit-command.usage")}\n`);
    return 2;
  }
  const verified = await verify(asked.file, (checked) => {
    if (checked % PROGRESS_EVERY === 0) err.write(`${say("audit-command.progress", { checked })}\n`);
  });
  if (!verified.ok) {
    const { code, facts } = verified.refusal;
    err.write(`${say("audit-command.failed", { reason: say(`refusal.${code}`, facts) })}\n`);
    return 2;
  }
  const { checked, fault, anchors, rate, key, named, head } = verified.value;
  if (fault) {
    const facts = { seq: fault.seq, sound: fault.sound ?? 0, checked };
    out.write(`${say(`audit-command.fault.${fault.kind}`, facts)}\n`);
    return 1;
  }
  out.write(`${say("audit-command.sound", { checked, rate, anchors, head })}\n`);
  if (anchors === 0) out.write(`${say("audit-command.no-anchors")}\n`);
  else if (key !== undefined) out.write(`${say("audit-command.key", { fingerprint: fingerprint(key) })}\n`);
  else if (named !== undefined) out.write(`${say("audit-command.no-key", { fingerprint: fingerprint(named) })}\n`);
  return 0;
}

async function verify(file: string | undefined, onProgress: (checked: number) => void) {
  const settings = readSettings("real", process.env, process.cwd());
  if (!settings.ok) return settings;
  const given = await givenAnchors(file);
  if (!given.ok) return given;
  const opened = await openDatabases(settings.value);
  if (!opened.ok) return opened;
  try {
    return await verifyAs(opened.value, settings.value, given.value, onProgress);
  } finally {
    await opened.value.close();
  }
}
