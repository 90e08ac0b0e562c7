import { createHash } from "node:crypto";
import type { Area } from "#areas";
import { hasAreas, homeShardOf, insertAreaAliases, insertAreas } from "#areas/store";
import { insertProcedures, insertWorkingYears } from "#casework/store";
import {
  type AreaAlias,
  readDivisions,
  readMeasures,
  readParks,
  readProcedures,
  readProgrammeAreas,
  readUnits,
  readWorkingYears,
  type UnitEntry,
} from "#catalogue";
import {
  type Database,
  findInstallation,
  type Grant,
  type InstallationMode,
  insertInstallation,
  mayServeAs,
  type Writer,
} from "#database";
import { acceptedItems, DEMO_PASSWORD, type DemoProgramme, demoProgrammes, inventedCity } from "#demo";
import { upsertMeasures } from "#facts/store";
import { hashPassword } from "#identity/http";
import { hasAccounts, IDENTITY, insertAccount } from "#identity/store";
import { accept, all, areaId, type Instant, idOf, type NextId, type PlanId, type Result } from "#kernel";
import { planFromDraft } from "#plan";
import { hashOf, resolutionsFor, warningsOf } from "#plan/http";
import { appendSuccessionEvent, insertPlan } from "#plan/store";
import { insertUnits } from "#units/store";
import { loadDemoNotices } from "./load-notices.ts";
import { loadRegisters } from "./load-registers.ts";

const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };

export type Loading = {
  readonly database: Database;
  /** Folder that holds catalogue/ and demo/. */
  readonly base: string;
  readonly nextId: NextId;
  readonly now: Instant;
};

/**
 * Fills an empty database: areas and units of the catalogue, and in a demo also the invented city and the five
 * programmes. One transaction, so that a start cut off in the middle begins again. Refuses `server.other-mode`.
 */
export async function loadStandingData(loading: Loading, mode: InstallationMode): Promise<Result<{ loaded: boolean }>> {
  const { database, base } = loading;
  const known = await database.read(START_UP, async (query) => ({
    mode: await findInstallation(query),
    areas: await hasAreas(query),
  }));
  const fits = mayServeAs(known.mode, mode);
  if (!fits.ok) return fits;
  // At every start: a newer program may ask for more.
  await database.transact(START_UP, async (write) => {
    await upsertMeasures(write, readMeasures(base));
    await loadProcedures(write, loading);
    return accept();
  });
  if (known.areas) {
    const people = mode === "demo" ? await loadAccounts(loading) : accept();
    return people.ok ? accept({ loaded: false }) : people;
  }
  const city = mode === "demo" ? inventedCity(base) : undefined;
  const [programmeAreas, parks] = [readProgrammeAreas(base), readParks(base)];
  const areas = [...readDivisions(base), ...programmeAreas.areas, ...parks.areas, ...(city?.areas ?? [])];
  const aliases = [...programmeAreas.aliases, ...parks.aliases, ...(city?.aliases ?? [])];
  const units = [...readUnits(base), ...(city?.units ?? [])];
  const done = await database.transact(START_UP, async (write) => {
    await insertInstallation(write, mode);
    await insertAreas(write, areas satisfies readonly Area[]);
    await insertAreaAliases(write, aliases satisfies readonly AreaAlias[]);
    await insertUnits(
      write,
      units.map((unit) => unitOf(unit, loading.nextId)),
    );
    return city ? loadDemo(write, loading) : accept();
  });
  if (!done.ok) return done;
  const people = city ? await loadAccounts(loading) : accept();
  return people.ok ? accept({ loaded: true }) : people;
}

/** Procedures and holidays that a newer program brings along; what is there already, and what offices published, stays. */
async function loadProcedures(write: Writer, { base, now }: Loading): Promise<void> {
  const by = { byId: null, byName: "Gongfu", publishedAt: now };
  await insertProcedures(
    write,
    readProcedures(base).map((procedure) => ({
      ...{ procedure, areaId: null, reason: null, ...by },
      digest: createHash("sha256").update(JSON.stringify(procedure)).digest("hex"),
    })),
  );
  await insertWorkingYears(
    write,
    readWorkingYears(base).map((year) => ({ ...year, ...by, edition: 1 })),
  );
}

function unitOf(entry: UnitEntry, nextId: NextId) {
  return {
    id: idOf<"unit">(nextId()),
    name: entry.name,
    kind: entry.kind,
    areaId: areaId(entry.area),
    aliases: entry.aliases.map(({ name, within }) => ({ name, within: areaId(within) })),
    verification: entry.verification ?? "sourced",
    demo: entry.demo ?? false,
  };
}

async function loadDemo(write: Writer, loading: Loading): Promise<Result<unknown>> {
  await loadRegisters(write, START_UP, loading.now);
  const results: Result<unknown>[] = [];
  const loaded = new Map<string, PlanId>();
  for (const programme of demoProgrammes(loading.base)) {
    const planId = idOf<"plan">(loading.nextId());
    loaded.set(programme.doc, planId);
    const before = programme.follows === undefined ? undefined : loaded.get(programme.follows);
    results.push(await loadProgramme(write, loading, { programme, planId, before }));
  }
  return all(results);
}

type ProgrammeToLoad = {
  readonly programme: DemoProgramme;
  readonly planId: PlanId;
  /** The plan that it follows. */
  readonly before: PlanId | undefined;
};

async function loadProgramme(
  write: Writer,
  { now }: Loading,
  { programme, planId, before }: ProgrammeToLoad,
): Promise<Result<unknown>> {
  const area = areaId(Number(programme.areaCode));
  const accepted = acceptedItems(programme);
  const items = accepted.map(({ clause: _clause, decisions: _decisions, ...item }) => item);
  const resolutions = await resolutionsFor(write, area, { items, metadata: programme.metadata });
  const content = planFromDraft(accepted, programme.metadata, resolutions);
  if (!content.ok) return content;
  const homeShard = await homeShardOf(write, area);
  await insertPlan(write, START_UP, {
    planId,
    homeShard,
    areaId: area,
    version: 1,
    documentId: null,
    content: content.value,
    contentHash: hashOf(content.value),
    warnings: warningsOf(content.value, undefined),
    demo: true,
    at: now,
  });
  if (before !== undefined) {
    const event = { type: "predecessor-named", predecessorId: before } as const;
    await appendSuccessionEvent(write, START_UP, { planId, homeShard, areaId: area, seq: 1, event, at: now });
  }
  return accept();
}

/** The demo's people, unless they are there already. */
async function loadAccounts({ database, base, nextId, now }: Loading): Promise<Result<unknown>> {
  if (await database.read(IDENTITY, hasAccounts)) return accept();
  const { accounts } = inventedCity(base);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  return database.transact(IDENTITY, async (write) => {
    const results: Result<unknown>[] = [];
    const people: Parameters<typeof loadDemoNotices>[1][number][] = [];
    for (const { userName, displayName, role, area } of accounts) {
      const account = { userId: idOf<"user">(nextId()), assignmentId: nextId(), userName, displayName, passwordHash };
      results.push(await insertAccount(write, { ...account, role, areaId: areaId(area), grantedBy: null, demo: true }));
      people.push({ userId: account.userId, role });
    }
    await loadDemoNotices(write, people, now);
    return all(results);
  });
}
