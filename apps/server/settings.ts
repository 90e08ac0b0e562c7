import path from "node:path";
import { CHAIN_ALGORITHMS, type ChainAlgorithm } from "#audit";
import { DEFAULT_QUOTA, type EvidenceQuota } from "#evidence";
import type { ScanCommand } from "#files";
import { accept, type Result, refuse } from "#kernel";
import { type NoticeSettings, readNoticeSettings } from "./notice-settings.ts";
import { type OperationsSettings, readOperationsSettings } from "./operations-settings.ts";

/** Where the platform listens and keeps its data. */
export type Settings = {
  readonly mode: "demo" | "real";
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Second address of the same database, as a role that owns nothing; by default the first one with that role set. */
  readonly applicationUrl: string | undefined;
  /** How many invented enterprises the demo city has. */
  readonly demoEnterprises: number;
  readonly evidenceQuota: EvidenceQuota;
  /** Looks for malware in evidence; none when it is not set. */
  readonly scanCommand: ScanCommand | undefined;
  /** How the chain over the audit is computed: SHA-256, or SM3. */
  readonly auditDigest: ChainAlgorithm;
  readonly operations: OperationsSettings;
  readonly notices: NoticeSettings;
  /** Which of the catalogue's policies holds for passwords and sessions. */
  readonly accountPolicy: string;
  /** Holds the key that seals second factors, outside the database. */
  readonly secretKeyFile: string;
  /** Says which identity providers people may sign in through; none when it is not set. */
  readonly identityProvidersFile: string | undefined;
  /** Where people reach the platform, as their browsers show it (scheme, name, port); null when nobody said. */
  readonly publicAddress: string | null;
};

const DEFAULT_PORT = 8080;
const DEMO_ENTERPRISES = 6500;
const MOST_DEMO_ENTERPRISES = 60_000;

const MIB = 1024 * 1024;
const QUOTA_SETTINGS = {
  perSubject: "GONGFU_EVIDENCE_MB_PER_ENTERPRISE",
  perPerson: "GONGFU_EVIDENCE_MB_PER_PERSON",
} as const;

/** How much evidence may be kept, in MB. Refuses `server.evidence-quota-invalid {setting, value}`. */
function readQuota(env: NodeJS.ProcessEnv): Result<EvidenceQuota> {
  const quota: Record<keyof EvidenceQuota, number> = { ...DEFAULT_QUOTA };
  for (const part of ["perSubject", "perPerson"] as const) {
    const setting = QUOTA_SETTINGS[part];
    const value = env[setting] || String(DEFAULT_QUOTA[part] / MIB);
    if (!/^\d{1,9}$/.test(value)) return refuse("server.evidence-quota-invalid", { setting, value });
    quota[part] = Number(value) * MIB;
  }
  return accept(quota);
}

/** The folder for everything that must not be lost: `GONGFU_DATA`, or `data` in the present folder. */
export function dataFolder(env: NodeJS.ProcessEnv, folder: string): string {
  return path.resolve(folder, env["GONGFU_DATA"] || "data");
}

/** Where it listens; the demo on 127.0.0.1 only. Refuses `server.port-invalid {port}` and `server.demo-is-local {host}`. */
function readListening(mode: "demo" | "real", env: NodeJS.ProcessEnv): Result<Pick<Settings, "host" | "port">> {
  const text = env["PORT"] ?? "";
  const port = text === "" ? DEFAULT_PORT : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refuse("server.port-invalid", { port: text });
  const host = env["HOST"] || "127.0.0.1";
  if (mode === "demo" && host !== "127.0.0.1" && host !== "localhost") return refuse("server.demo-is-local", { host });
  return accept({ host, port });
}

/**
 * The origin under which people reach the platform. Refuses `server.public-address-invalid {address}` for anything but scheme, name and port;
 * a name that is not this machine's own is reached by https.
 */
function readPublicAddress(env: NodeJS.ProcessEnv): Result<string | null> {
  const text = env["GONGFU_PUBLIC_ADDRESS"] ?? "";
  if (text === "") return accept(null);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const own = url !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const fits = url?.protocol === "https:" || (own && url.protocol === "http:");
  const bare = url !== undefined && [url.origin, `${url.origin}/`].includes(url.href) && !/[?#@]/.test(text);
  return url && fits && bare ? accept(url.origin) : refuse("server.public-address-invalid", { address: text });
}

/**
 * Reads `PORT`, `HOST`, `GONGFU_DATA`, `DATABASE_URL`, `DATABASE_APP_URL`, `GONGFU_DEMO_ENTERPRISES`, `GONGFU_SCAN_COMMAND`, `GONGFU_AUDIT_DIGEST`, `GONGFU_ACCOUNT_POLICY`, `GONGFU_SECRET_KEY_FILE`, `GONGFU_IDENTITY_PROVIDERS`, `GONGFU_PUBLIC_ADDRESS` and the quotas of evidence. Refuses
 * `server.demo-enterprises-invalid {count, most}`, `server.audit-digest-unknown {digest}` and what `readListening`, `readQuota`, `readPublicAddress` and
 * `readOperationsSettings` and `readNoticeSettings` refuse.
 */
export function readSettings(mode: "demo" | "real", env: NodeJS.ProcessEnv, folder: string): Result<Settings> {
  const listening = readListening(mode, env);
  if (!listening.ok) return listening;
  const wanted = env["GONGFU_DEMO_ENTERPRISES"] || String(DEMO_ENTERPRISES);
  const demoEnterprises = /^\d{1,6}$/.test(wanted) ? Number(wanted) : Number.NaN;
  if (!(demoEnterprises <= MOST_DEMO_ENTERPRISES))
    return refuse("server.demo-enterprises-invalid", { count: wanted, most: MOST_DEMO_ENTERPRISES });
  const [program, ...args] = (env["GONGFU_SCAN_COMMAND"] ?? "").split(/\s+/).filter((word) => word !== "");
  const evidenceQuota = readQuota(env);
  if (!evidenceQuota.ok) return evidenceQuota;
  const digest = env["GONGFU_AUDIT_DIGEST"] || "sha256";
  const auditDigest = CHAIN_ALGORITHMS.find((one) => one === digest);
  if (!auditDigest) return refuse("server.audit-digest-unknown", { digest });
  const dataDir = dataFolder(env, folder);
  const providers = env["GONGFU_IDENTITY_PROVIDERS"];
  const operations = readOperationsSettings(env, { folder, dataDir, mode });
  if (!operations.ok) return operations;
  const publicAddress = readPublicAddress(env);
  if (!publicAddress.ok) return publicAddress;
  const notices = readNoticeSettings(env, { mode, publicAddress: publicAddress.value });
  if (!notices.ok) return notices;
  return accept({
    mode,
    auditDigest,
    ...listening.value,
    dataDir,
    operations: operations.value,
    notices: notices.value,
    databaseUrl: env["DATABASE_URL"] || undefined,
    applicationUrl: env["DATABASE_APP_URL"] || undefined,
    demoEnterprises,
    evidenceQuota: evidenceQuota.value,
    scanCommand: program === undefined ? undefined : [program, ...args],
    accountPolicy: env["GONGFU_ACCOUNT_POLICY"] || "dengbao3",
    secretKeyFile: path.resolve(folder, env["GONGFU_SECRET_KEY_FILE"] || path.join(dataDir, "secret-key")),
    identityProvidersFile: providers ? path.resolve(folder, providers) : undefined,
    publicAddress: publicAddress.value,
  });
}
