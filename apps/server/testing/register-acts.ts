import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import type pg from "pg";
import type { TestPlatform } from "./test-platform.ts";

type Call = Awaited<ReturnType<TestPlatform["as"]>>;

/** Who carries the acts out, and how sums are kept meanwhile. */
type Hands = { readonly call: Call; readonly keep: () => Promise<void> };

const CITY = 990100;
const YANHU = 990102;

/** What may happen to the register, between two looks at it. */
export type Act =
  | {
      readonly kind: "record";
      readonly firm: number;
      readonly measure: string;
      readonly value: number;
      readonly tier: number;
    }
  | { readonly kind: "withdraw"; readonly firm: number; readonly measure: string }
  | { readonly kind: "move"; readonly firm: number; readonly to: number }
  | { readonly kind: "merge"; readonly firm: number; readonly into: number }
  | { readonly kind: "split" }
  | { readonly kind: "list"; readonly firm: number; readonly from: number }
  | { readonly kind: "off"; readonly day: number }
  | { readonly kind: "found"; readonly below: number }
  /** An area goes below another one. */
  | { readonly kind: "shift"; readonly area: number; readonly to: number }
  | { readonly kind: "keep" };

const FIRMS = 6;
/** Inner areas among them; areas founded meanwhile come to them. */
const SEATS = [990_102, 990_103, -9001, 990_103_001, 990_100];
/** Areas that may go elsewhere, the one in which the firms begin among them; founded ones come to them. */
const MOVABLE = [990_102_001, 990_102_002, 990_102_101, 990_103_001, 990_103_101, -9001];
const TARGETS = [990_102, 990_103, 990_104, -9001, 990_100];
const MEASURES = ["robots", "staff", "key-steps", "key-steps-nc", "equipment", "equipment-connected"];
const firm = fc.nat(FIRMS - 1);
export const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("record" as const),
      firm,
      measure: fc.constantFrom(...MEASURES),
      value: fc.nat(40),
      tier: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("withdraw" as const), firm, measure: fc.constantFrom(...MEASURES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("move" as const),
      firm,
      to: fc.nat(SEATS.length + 1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("merge" as const), firm, into: firm }) },
  { weight: 1, arbitrary: fc.constant({ kind: "split" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("list" as const), firm, from: fc.integer({ min: 1, max: 12 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("off" as const), day: fc.integer({ min: 1, max: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("found" as const), below: fc.nat(SEATS.length + 1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("shift" as const),
      area: fc.nat(MOVABLE.length + 2),
      to: fc.nat(TARGETS.length + 2),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: "keep" as const }) },
);

/** Moves an area below another one; false when it may not lie there. */
async function shift(call: Call, area: number, toId: number): Promise<boolean> {
  const told = await call({ method: "GET", url: `/api/areas/${area}` });
  const fromId = told.json<{ area: { parentId: number } }>().area.parentId;
  const why = { effectiveOn: "2026-11-01", document: "澄政发[2026]第007号", reason: "试验" };
  const payload = { id: randomUUID(), fromId, toId, ...why };
  return (await call({ method: "POST", url: `/api/areas/${area}/moves`, payload })).statusCode === 201;
}

/** Carries out what may be done; what is refused (merged twice, nothing to withdraw) is left as it is. Gives how often something was done. */
export function clerk({ call, keep }: Hands, ids: readonly string[], issueId: string) {
  const send = (url: string, payload: object) => call({ method: "POST", url, payload });
  const [merges, entries]: [string[], string[]] = [[], []];
  const seats = [...SEATS];
  const founded: number[] = [];
  const oneOf = (some: readonly number[], at: number) =>
    [...some, ...founded][at % (some.length + founded.length)] ?? 0;
  const seat = (at: number) => seats[seats.length - 1 - (at % seats.length)];
  const id = (at: number) => ids[at] ?? "";
  const pad = (value: number) => String(value).padStart(2, "0");
  return async (act: Act): Promise<boolean> => {
    switch (act.kind) {
      case "record": {
        const fact = {
          id: randomUUID(),
          act: "record",
          measure: act.measure,
          from: "2025-01-01",
          text: `${act.value}`,
        };
        return (
          (await send(`/api/enterprises/${id(act.firm)}/facts`, { ...fact, tier: act.tier, sourceNote: null }))
            .statusCode === 201
        );
      }
      case "withdraw": {
        const url = `/api/enterprises/${id(act.firm)}/facts?measure=${act.measure}&from=2025-01-01`;
        const told = await call({ method: "GET", url });
        const facts = told.statusCode === 200 ? told.json<{ facts: { id: string; counts: boolean }[] }>().facts : [];
        const counting = facts.find(({ counts }) => counts);
        if (!counting) return false;
        const fact = {
          id: randomUUID(),
          act: "withdraw",
          ...{ tier: 0, sourceNote: null },
          measure: act.measure,
          from: "2025-01-01",
          replaces: counting.id,
          reason: "试验",
        };
        return (await send(`/api/enterprises/${id(act.firm)}/facts`, fact)).statusCode === 201;
      }
      case "move": {
        const fact = {
          id: randomUUID(),
          act: "record",
          measure: "area",
          from: "2026-11-22",
          text: `${seat(act.to)}`,
        };
        return (
          (await send(`/api/enterprises/${id(act.firm)}/facts`, { ...fact, tier: 2, sourceNote: null })).statusCode ===
          201
        );
      }
      case "merge": {
        const mergeId = randomUUID();
        const done = await send(`/api/enterprises/${id(act.firm)}/merge`, {
          id: mergeId,
          survivorId: id(act.into),
          reason: "试验",
        });
        if (done.statusCode >= 300) return false;
        merges.push(mergeId);
        return true;
      }
      case "split": {
        const mergeId = merges.pop();
        return (
          mergeId !== undefined &&
          (await send(`/api/enterprise-merges/${mergeId}/split`, { id: randomUUID(), reason: "试验" })).statusCode < 300
        );
      }
      case "list": {
        const entry = { id: randomUUID(), enterprise: id(act.firm) };
        const days = { from: `2025-${pad(act.from)}-01`, until: null, remark: null };
        const done = await send(`/api/roster-issues/${issueId}/entries`, { entries: [entry], ...days });
        if (done.statusCode >= 300) return false;
        entries.push(entry.id);
        return true;
      }
      case "off": {
        const entryId = entries.pop();
        const removal = { id: randomUUID(), offFrom: `2025-${pad(act.day)}-28`, reason: "试验", document: null };
        return (
          entryId !== undefined && (await send(`/api/roster-entries/${entryId}/removal`, removal)).statusCode < 300
        );
      }
      case "found": {
        const area = { parentId: seat(act.below), name: `试验${randomUUID().slice(0, 8)}区`, level: "programme" };
        const done = await send("/api/areas", { ...area, validFrom: null });
        if (done.statusCode >= 300) return false;
        seats.push(done.json<{ id: number }>().id);
        founded.push(done.json<{ id: number }>().id);
        return true;
      }
      case "shift":
        return shift(call, oneOf(MOVABLE, act.area), oneOf(TARGETS, act.to));
      case "keep":
        await keep();
        return true;
    }
  };
}

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};

/** Some enterprises of one township of 砚湖区, half of them on no list, and a list of the city to put them on. */
export async function firmsToActOn(
  owner: pg.Client,
  call: Call,
): Promise<{ readonly ids: string[]; readonly issueId: string }> {
  // Half of them on no list, and all in one area: nothing but what is done to them tells that something changed.
  const { rows } = await owner.query<{ area_id: number; ids: string[] }>(
    `select one.area_id, (array_agg(one.id))[1:$2] as ids from enterprise one join area seat on seat.id = one.area_id
     where seat.parent_id = $1 group by 1 order by count(*) desc limit 1`,
    [YANHU, FIRMS / 2],
  );
  const [{ area_id: seat, ids: listed } = { area_id: 0, ids: [] }] = rows;
  const unlisted: string[] = [];
  for (let turn = 0; turn < FIRMS / 2; turn++) {
    const payload = { name: `砚湖试验泵阀第${turn}厂`, creditCode: `91990102MA00007${turn}0X`, areaId: seat };
    const url = "/api/enterprises";
    const body = { ...payload, overrideReason: "试验", industry: "3444", address: null };
    unlisted.push(read<{ id: string }>(await call({ method: "POST", url, payload: body })).id);
  }
  const ids = [...listed, ...unlisted];
  if (ids.length !== FIRMS) throw new Error(`${ids.length} firms`);
  const issueId = randomUUID();
  const days = { issuedOn: "2025-01-05", from: "2025-01-01", until: "2028-12-31", document: "澄经信[2025]第012号" };
  read(
    await call({
      ...{ method: "POST", url: "/api/roster-issues" },
      payload: { id: issueId, kind: "backbone", title: "试验名单", issuer: "市经信局", areaId: CITY, ...days },
    }),
  );
  return { ids, issueId };
}
