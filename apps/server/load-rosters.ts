import { sql } from "kysely";
import type { Database, Grant, Writer } from "#database";
import { INVENTED_CITY_ID, type InventedRoster, inventedRosters, type RosterFirm } from "#demo";
import type { RosterIssue } from "#enterprise";
import { insertRosterEntries, insertRosterIssues, insertRosterRemovals } from "#enterprise/store";
import { accept, areaId, type Instant, type IsoDate, idOf, type NextId, type Result } from "#kernel";

export type RosterLoading = { readonly database: Database; readonly nextId: NextId; readonly clock: () => Instant };

const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };
const HOME = areaId(INVENTED_CITY_ID);
const SEED = 20_261_129;

/** Puts the invented enterprises on the invented city's lists (演示数据), once: a dozen statements in one transaction. */
export async function loadRosters({ database, nextId, clock }: RosterLoading): Promise<Result<unknown>> {
  const firms = await database.read(START_UP, async (query) => {
    const there = await query
      .selectFrom("roster_issue")
      .select("id")
      .where("demo", "=", true)
      .limit(1)
      .executeTakeFirst();
    if (there) return [];
    return query
      .selectFrom("enterprise")
      .select(["id", "area_id", "staff", "revenue"])
      .where("demo", "=", true)
      .orderBy(sql`substr(credit_code, 9)`)
      .execute();
  });
  if (firms.length === 0) return accept();
  const rosters = inventedRosters(
    SEED,
    firms.map(({ id, area_id: area, staff, revenue }): RosterFirm => {
      return { id, areaId: area, staff, revenue: revenue === null ? null : Number(revenue) / 100 };
    }),
  );
  return database.transact(START_UP, async (write) => {
    for (const roster of rosters) await loadRoster(write, roster, { nextId, at: clock() });
    return accept();
  });
}

async function loadRoster(
  write: Writer,
  { members, ...about }: InventedRoster,
  { nextId, at }: { readonly nextId: NextId; readonly at: Instant },
): Promise<void> {
  const issue: RosterIssue = {
    ...{ homeId: HOME, id: idOf<"roster-issue">(nextId()), areaId: HOME, demo: true },
    ...{ kind: about.kind, title: about.title, issuer: about.issuer, document: about.document },
    ...{ issuedOn: about.issuedOn as IsoDate, from: about.from as IsoDate, until: about.until as IsoDate | null },
  };
  await insertRosterIssues(write, START_UP, [issue], at);
  const entries = members.map((member) => ({ member, id: idOf<"roster-entry">(nextId()) }));
  await insertRosterEntries(write, START_UP, {
    ...{ issue, at },
    entries: entries.map(({ member, id }) => ({
      ...{ homeId: HOME, id, enterpriseId: idOf<"enterprise">(member.firm.id) },
      ...{ from: member.from as IsoDate, until: member.until as IsoDate | null, remark: null },
    })),
  });
  const removals = entries.flatMap(({ member: { off }, id }) => {
    if (!off) return [];
    return [
      {
        ...{ homeId: HOME, entryId: id, id: nextId(), offFrom: off.from as IsoDate },
        ...{ reason: off.reason, document: null },
      },
    ];
  });
  await insertRosterRemovals(write, START_UP, removals, at);
}
