import { randomBytes, randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type ChainKeeper, keepChain } from "#audit/http";
import { keepClocks } from "#casework/http";
import {
  readEquipmentClasses,
  readForms,
  readIndicators,
  readIndustryTree,
  readMeasures,
  readRosterKinds,
} from "#catalogue";
import { openDatabase, type Upgrade } from "#database";
import { type ListWorkshop, listKinds } from "#enterprise/lists";
import { type EvidenceWork, withScan } from "#evidence/http";
import { type ScanFile, scanWith } from "#files";
import { setupCodeOf } from "#identity/http";
import { IDENTITY, listAccounts } from "#identity/store";
import { accept, type Result, refuse } from "#kernel";
import { callingAt, type Deliverer, keepDelivering, mailBySmtp } from "#notices/http";
import { postNotices } from "#notices/store";
import type { TemplateWork } from "#office";
import type { Solver } from "#optimisation";
import type { OpenCopy } from "#plan/http";
import type { ReadDocument } from "#policy/http";
import { readAccountRules } from "./account-rules.ts";
import { buildServer } from "./build-server.ts";
import { caseEffects } from "./case-effects.ts";
import { backupsSince, describePlatform } from "./describing.ts";
import { gaugesOf, type Workings } from "./gauges.ts";
import { openProviders } from "./identity-providers.ts";
import { keepBackups, type MakeBackup } from "./keeping-backups.ts";
import { keepSums } from "./keeping-sums.ts";
import type { ListsSettings, ListWork } from "./lists-thread.ts";
import { loadStandingData } from "./load-data.ts";
import { type EnterpriseLoading, loadEnterprises } from "./load-enterprises.ts";
import { loggingAs } from "./logging.ts";
import { lowerPriority } from "./low-priority.ts";
import { noticeOptionsOf } from "./notice-options.ts";
import { noticeSentences } from "./notice-sentences.ts";
import { openStorage, refusalOfAccident, type Storage } from "./open-storage.ts";
import type { Settings } from "./settings.ts";
import { sweepAbandoned, sweepHourly } from "./sweeping.ts";
import { systemClock } from "./system-clock.ts";
import { takeTurns } from "./take-turns.ts";
import { tellAdministrators } from "./telling-administrators.ts";
import { watchSpace } from "./watching-space.ts";

/** Where the parts of the program lie: beside the bundle, or in the source tree. */
export type Places = {
  readonly base: string;
  readonly migrationFolders: readonly string[];
  readonly webRoot: string;
  readonly version: string;
  readonly read: ReadDocument;
  readonly openCopy: OpenCopy;
  /** Starts whoever works on lists, once for the whole run. */
  readonly startLists: (
    settings: Pick<ListsSettings, "connection" | "ownServer">,
    workshop: Omit<ListWorkshop, "readRows">,
  ) => ListWork;
  readonly templates: TemplateWork;
  readonly evidenceWork: EvidenceWork;
  /** Starts the solver, once for the whole run. */
  readonly startSolver: () => Promise<Solver>;
  readonly makeBackup: MakeBackup;
};

/** Whom the platform tells while it starts and runs. */
export type Listeners = {
  readonly onError: (error: Error) => void;
  readonly onUpgrade: (upgrade: Upgrade & { readonly backedUp: boolean }) => void;
};

export type Running = {
  readonly address: string;
  readonly database: string;
  readonly setupCode: string;
  /** Nobody can sign in yet. */
  readonly needsSetup: boolean;
  readonly demoAccounts: readonly { readonly userName: string; readonly displayName: string }[];
  readonly lost: Promise<void>;
  stop(): Promise<void>;
  /** Tells the database to stop and waits for nothing: for somebody who does not want to wait. */
  abandon(): void;
};

/**
 * Starts the platform: database, migrations, standing data, web server. Refuses with a `database.…`, `server.…` code
 * and leaves nothing running when any of it fails.
 */
export async function start(
  settings: Settings,
  places: Places,
  { onError, onUpgrade }: Listeners,
): Promise<Result<Running>> {
  const opened = await openStorage(settings, { ...places, onError, onUpgrade });
  if (!opened.ok) return opened;
  const storage = opened.value;
  const started = await serve(settings, places, storage, onError).catch((error: unknown) =>
    refusalOfAccident(error, settings),
  );
  if (!started.ok) await storage.close();
  return started;
}

const SCANS_WAITING = 16;

/** One scan at a time, and a line that ends: who comes later tries again. */
function scanInTurn(scan: ScanFile): ScanFile {
  const turns = takeTurns(1, SCANS_WAITING);
  return async (bytes) => {
    const turn = await turns.wait(() => undefined);
    return turn ? scan(bytes).finally(turn.end) : refuse("evidence.checks-busy");
  };
}

/** How many enterprises the demo's register still lacks; null when it is filled, lists and all. */
type Filling = { left: number | null };

/** Fills the demo's register while the platform already answers; `stop` waits for the batch under way. */
function fillRegister(
  loading: EnterpriseLoading,
  state: Filling,
  onError: (error: Error) => void,
): { stop: () => Promise<void> } {
  let stopping = false;
  const onLeft = (left: number) => {
    state.left = left;
  };
  const filling = loadEnterprises({ ...loading, onLeft, stopping: () => stopping })
    .then((loaded) => {
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
      if (!stopping) state.left = null;
    })
    .catch(onError);
  return {
    stop: async () => {
      stopping = true;
      await filling;
    },
  };
}

/** The chain over the audit, with its key and its anchors in the data folder. Refuses `server.audit-folder-unwritable {folder}`. */
async function startChain(
  { dataDir: folder, auditDigest: algorithm }: Settings,
  database: Storage["database"],
  onError: (error: Error) => void,
): Promise<Result<ChainKeeper>> {
  try {
    return accept(await keepChain({ database, clock: systemClock, folder, algorithm, onError }));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code))
      return refuse("server.audit-folder-unwritable", { folder });
    throw error;
  }
}

async function serve(
  settings: Settings,
  places: Places,
  storage: Storage,
  onError: (error: Error) => void,
): Promise<Result<Running>> {
  const { database } = storage;
  const { mode, scanCommand } = settings;
  const accountRules = await readAccountRules(places.base, settings);
  if (!accountRules.ok) return accountRules;
  const providers = await openProviders(settings.identityProvidersFile, process.env);
  if (!providers.ok) return providers;
  const loading = { database, base: places.base, nextId: randomUUID, now: systemClock() };
  const loaded = await loadStandingData(loading, mode);
  if (!loaded.ok) return loaded;
  const chain = await startChain(settings, database, onError);
  if (!chain.ok) return chain;
  const auditChain = chain.value;
  const setupCode = randomBytes(9).toString("base64url");
  const { read, startSolver, webRoot, version } = places;
  const industries = readIndustryTree(places.base);
  const equipmentClasses = readEquipmentClasses(places.base);
  const indicators = readIndicators(places.base);
  const measures = readMeasures(places.base);
  const rosterKinds = readRosterKinds(places.base);
  const solver = await startSolver();
  const kinds = listKinds(industries, equipmentClasses);
  const workshop = {
    database,
    kinds,
    clock: systemClock,
    nextId: randomUUID,
    onError: onError as ListWorkshop["onError"],
  };
  const lists = places.startLists(storage, workshop);
  const count = mode === "demo" ? settings.demoEnterprises : 0;
  const filling: Filling = { left: count > 0 ? count : null };
  const tell = tellAdministrators({ database, clock: systemClock, onError });
  const space = storage.ownServer
    ? await watchSpace(
        { dataDir: settings.dataDir, reserveMb: settings.operations.spaceReserveMb },
        onError,
        ({ freeMb }) => void tell({ kind: "operations.read-only", freeMb }),
      )
    : undefined;
  const background: Background = {};
  const workings: Workings = {
    database,
    space: () => space?.state(),
    archive: () => storage.archiver?.state(),
    sumsBehind: () => background.sums?.secondsBehind(),
    delivered: () => background.deliverer?.counts(),
    jobs: () => ({
      sweeping: background.hourly?.busy() ?? false,
      backup: background.backups?.busy() ?? false,
      delivery: background.deliverer?.busy() ?? false,
      "demo-register": filling.left !== null,
    }),
  };
  const app = await buildServer({
    auditChain,
    caseEffects,
    database,
    clock: systemClock,
    nextId: randomUUID,
    mode,
    setupCode: setupCodeOf(setupCode, systemClock()),
    accountRules: accountRules.value,
    providers: providers.value,
    notices: noticeOptionsOf(settings, accountRules.value.secrets),
    read,
    visitSolver: solver.visit,
    openCopy: places.openCopy,
    templates: places.templates,
    stillLoading: () => filling.left,
    workOnList: lists.workOn,
    evidenceWork:
      scanCommand === undefined
        ? places.evidenceWork
        : withScan(places.evidenceWork, scanInTurn(scanWith(scanCommand, onError))),
    evidenceQuota: settings.evidenceQuota,
    industries,
    forms: readForms(places.base),
    equipmentClasses,
    rosterKinds,
    measures,
    indicators,
    webRoot,
    version,
    logging: loggingAs(settings.operations.logLevel),
    rateFactor: settings.operations.rateFactor,
    ...(space ? { space: space.state } : {}),
    operations: {
      describe: () => describePlatform({ ...storage, version, backup: settings.operations.backup, workings }),
      backupsSince: () => backupsSince(settings.operations.backup),
    },
    metrics: { token: settings.operations.metricsToken, gauges: () => gaugesOf(workings) },
  });
  const listening = await listen(app, settings);
  if (!listening.ok) {
    await space?.stop();
    await app.close();
    await auditChain.stop();
    await lists.close();
    await solver.close();
    return listening;
  }
  // Not before the platform answers: its own start is what a person waits for.
  lists.prepare();
  const sweeping = { database, clock: systemClock, noticeDays: settings.notices.keepDays };
  // What cannot be put away now is put away by the hour; the platform serves meanwhile.
  await sweepAbandoned(sweeping).catch(onError);
  const hourly = sweepHourly(sweeping, onError);
  const toLoad = { ...loading, clock: systemClock, industries, equipmentClasses, count };
  const register = fillRegister(toLoad, filling, onError);
  // On a connection of its own, whose process comes after everybody else's as those of lists do.
  const keeping = openDatabase(storage.connection, onError, 1, storage.ownServer ? lowerPriority : undefined);
  const sums = keepSums(
    { database: keeping, clock: systemClock, indicators, industries, measures, rosterKinds },
    onError,
    () => space?.state().readOnly === true,
  );
  const backups = backUpByTheDay(settings, storage, places, (error) => {
    onError(error);
    void tell({ kind: "operations.backup-failed" });
  });
  const clocks = keepClocks({ database, clock: systemClock, effects: caseEffects, tell: postNotices }, onError);
  const deliverer = deliver(settings, {
    ...{ database, clock: systemClock, sealing: accountRules.value.secrets, onError },
    resting: () => space?.state().readOnly === true,
  });
  Object.assign(background, { hourly, sums, ...(backups ? { backups } : {}), ...(deliverer ? { deliverer } : {}) });
  const stop = async () => {
    // First whoever waits for an answer; nobody new is let in meanwhile.
    await closeInTime(app);
    await deliverer?.stop();
    await backups?.stop();
    await hourly.stop();
    await clocks.stop();
    await sums.stop();
    await keeping.close();
    await register.stop();
    await space?.stop();
    await lists.close();
    // Behind everybody who writes: their last records are linked too.
    await auditChain.stop();
    await solver.close();
    await storage.close();
  };
  const { description, lost, abandon } = storage;
  const accounts = await database.read(IDENTITY, (query) => listAccounts(query));
  const demoAccounts = accounts.filter((account) => account.demo);
  const needsSetup = accounts.length === 0;
  return accept({
    address: listening.value,
    database: description,
    setupCode,
    needsSetup,
    demoAccounts,
    lost,
    stop,
    abandon,
  });
}

/** What works beside the requests, once it has begun. */
type Background = {
  hourly?: ReturnType<typeof sweepHourly>;
  sums?: ReturnType<typeof keepSums>;
  backups?: ReturnType<typeof keepBackups>;
  deliverer?: Deliverer;
};

type Sending = Pick<Parameters<typeof keepDelivering>[0], "database" | "clock" | "sealing" | "resting" | "onError">;

/** Sends what waits in the outbox; in a demonstration nothing leaves. */
function deliver({ mode, notices }: Settings, sending: Sending): Deliverer | undefined {
  if (mode === "demo") return undefined;
  const { mail, publicUrl, robotHosts, leaseSeconds } = notices;
  return keepDelivering({
    ...sending,
    sentences: noticeSentences,
    publicUrl,
    mail: mail && mailBySmtp(mail),
    calling: callingAt(robotHosts),
    pace: { leaseSeconds },
  });
}

/** Requests under way are answered, for so long; what takes longer is cut off, and was not acknowledged. */
const GRACE_MS = 10_000;

async function closeInTime(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
  await app.close();
  clearTimeout(cut);
}

/** Backups by themselves, where there is a folder for them and the database is our own. */
function backUpByTheDay(
  { dataDir, operations: { backup } }: Settings,
  { superuser }: Storage,
  { makeBackup, version }: Places,
  onError: (error: Error) => void,
): ReturnType<typeof keepBackups> | undefined {
  if (!backup || !superuser) return undefined;
  return keepBackups({ dataDir, backup, superuser, program: version }, makeBackup, onError);
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<Result<string>> {
  try {
    return accept(await app.listen({ host, port }));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") return refuse("server.port-taken", { port });
    if (code === "EACCES") return refuse("server.port-forbidden", { port });
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return refuse("server.host-unknown", { host });
    throw error;
  }
}
