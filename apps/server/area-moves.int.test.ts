import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AreaLevel, mayLieBelow } from "#areas";
import { readIndicators, readIndustryTree, readMeasures, readRosterKinds } from "#catalogue";
import { instant } from "#kernel";
import { keepSumsNow } from "./keeping-sums.ts";
import { publishedPlan } from "./testing/published-plan.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const NOON = instant("2026-11-22T04:00:00.000Z");
const [PROVINCE, CITY, YANHU, YANMO, ZHUSHA, DEVELOPMENT] = [990000, 990100, 990102, 990103, 990104, -9001];
/** 端云镇 of 砚湖区. */
const TOWN = 990102101;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let owner: pg.Client;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  owner = new pg.Client(platform.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

type Move = { id: string; fromId: number; toId: number; effectiveOn: string; document: string; reason: string };
const moveOf = (fromId: number, toId: number, more: Partial<Move> = {}): Move => ({
  ...{ id: randomUUID(), fromId, toId, effectiveOn: "2026-11-01" },
  ...{ document: "澄政发[2026]第007号", reason: "试验划转", ...more },
});
const send = (area: number, payload: Move, call = city) =>
  call({ method: "POST", url: `/api/areas/${area}/moves`, payload });
const codeOf = async (area: number, payload: Move, call = city) => {
  const { statusCode, body } = await send(area, payload, call);
  return [statusCode, JSON.parse(body).code];
};
const lineage = async (area: number) => {
  const told = await city({ method: "GET", url: `/api/areas/${area}` });
  return told.json<{ lineage: { id: number }[] }>().lineage.map(({ id }) => id);
};

describe("moving an area", () => {
  test("every area of the standing data lies where its level may lie", async () => {
    const { rows } = await owner.query<{ level: AreaLevel; above: AreaLevel }>(
      "select distinct it.level, up.level as above from area it join area up on up.id = it.parent_id",
    );
    expect(rows.filter(({ level, above }) => !mayLieBelow(level, above))).toEqual([]);
    expect(rows.length).toBeGreaterThan(4);
  });

  test("hangs it and what lies below it there, keeps the numbers of the tree, who, when and why, and the audit", async () => {
    const move = moveOf(YANHU, YANMO);
    const answer = await send(TOWN, move);
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toMatchObject({ ...move, areaId: TOWN, fromName: "砚湖区", toName: "烟墨区" });
    expect((await lineage(TOWN)).slice(-3)).toEqual([CITY, YANMO, TOWN]);
    const { rows } = await owner.query(
      `select child.id from area child join area parent on parent.id = child.parent_id
       where child.preorder_from not between parent.preorder_from and parent.preorder_to or child.preorder_to < child.preorder_from`,
    );
    expect(rows).toEqual([]);
    const told = await city({ method: "GET", url: `/api/areas/${TOWN}/moves` });
    expect(told.json().moves).toEqual([answer.json()]);
    const auditor = await platform.as("chengyan.auditor");
    const { events } = (await auditor({ method: "GET", url: "/api/audit" })).json();
    expect(events[0]).toMatchObject({
      ...{ action: "area-moved", objectId: `${TOWN}`, areaName: "端云镇" },
      detail: { from: "砚湖区", to: "烟墨区", effectiveOn: "2026-11-01", document: move.document },
    });
    // The second click of the same button is the same move; another content under the same id is none.
    expect((await send(TOWN, move)).json()).toEqual(answer.json());
    expect(await codeOf(TOWN, { ...move, reason: "别的理由" })).toEqual([409, "areas.move-id-reused"]);
    expect((await owner.query("select from area_move")).rowCount).toBe(1);
    expect((await send(TOWN, moveOf(YANMO, YANHU))).statusCode).toBe(201);
  });

  test("is refused gently where it may not go", async () => {
    expect(await codeOf(TOWN, moveOf(YANMO, ZHUSHA))).toEqual([409, "areas.moved-meanwhile"]);
    expect(await codeOf(TOWN, moveOf(YANHU, YANHU))).toEqual([409, "areas.already-there"]);
    expect(await codeOf(TOWN, moveOf(YANHU, 990103001))).toEqual([422, "areas.wrong-level"]);
    expect(await codeOf(TOWN, moveOf(YANHU, 12))).toEqual([404, "areas.not-found"]);
    expect(await codeOf(-9101, moveOf(YANHU, YANMO))).toEqual([422, "areas.not-movable"]);
    expect(await codeOf(TOWN, moveOf(YANHU, YANMO, { effectiveOn: "2026-11-23" }))).toEqual([
      ...[422, "areas.move-day-ahead"],
    ]);
    expect(await codeOf(TOWN, moveOf(YANHU, YANMO, { effectiveOn: "2026-02-30" }))).toEqual([
      ...[400, "http.invalid-request"],
    ]);
    const below = await city({
      ...{ method: "POST", url: "/api/areas" },
      payload: { name: "试验功能区", level: "programme", parentId: DEVELOPMENT, validFrom: null },
    });
    expect(await codeOf(DEVELOPMENT, moveOf(CITY, below.json<{ id: number }>().id))).toEqual([
      ...[422, "areas.move-into-itself"],
    ]);
  });

  test("needs both where it is and where it goes, in SQL too, and nobody changes a parent by any other way", async () => {
    const yanhu = await platform.as("yanhu.officer");
    expect(await codeOf(TOWN, moveOf(YANHU, YANMO), yanhu)).toEqual([403, "areas.outside-scope"]);
    expect(await codeOf(990103101, moveOf(YANMO, YANHU), yanhu)).toEqual([403, "areas.outside-scope"]);
    // One's own area lies below another's.
    expect(await codeOf(YANHU, moveOf(CITY, PROVINCE), yanhu)).toEqual([403, "areas.outside-scope"]);

    const ME = "00000000-0000-0000-0000-000000000001";
    const INSERT = `insert into area_move (id, area_id, from_id, to_id, effective_on, document, reason, recorded_at, by_id, by_name)
      values (gen_random_uuid(), ${TOWN}, $1, $2, '2026-11-01', 'x', 'x', now(), '${ME}', 'x')`;
    const inScope = async (scope: string, text: string, values: unknown[] = []) => {
      const client = new pg.Client({ ...platform.appSettings });
      await client.connect();
      try {
        await client.query("begin");
        await client.query("select set_config('gongfu.user', $1, true), set_config('gongfu.scope', $2, true)", [
          ...[ME, scope],
        ]);
        return (await client.query(text, values)).rowCount;
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await client.query("rollback");
        await client.end();
      }
    };
    expect(await inScope(`{${YANHU}}`, INSERT, [YANHU, YANMO])).toBe("42501");
    expect(await inScope(`{${YANMO}}`, INSERT, [YANHU, YANMO])).toBe("42501");
    expect(await inScope(`{${YANMO},${YANHU}}`, INSERT, [YANHU, YANMO])).toBe(1);
    // Where it does not lie, nor into itself.
    expect(await inScope(`{${CITY}}`, INSERT, [ZHUSHA, YANMO])).toBe("P0001");
    expect(await inScope(`{${CITY}}`, `update area set parent_id = ${YANMO} where id = ${TOWN}`)).toBe("42501");
    expect(await inScope(`{${CITY}}`, "delete from area_move")).toBe("42501");
    expect(await inScope(`{${CITY}}`, "update area_move set reason = 'y'")).toBe("42501");
    const seen = "select from area_move";
    expect(await inScope(`{${YANHU}}`, seen)).toBeGreaterThan(0);
    expect(await inScope(`{${ZHUSHA}}`, seen)).toBe(0);
    expect(await inScope("", seen)).toBe(0);
  });

  test("of two at once one happens, and the other is told that it did", async () => {
    const answers = await Promise.all([
      send(TOWN, moveOf(YANHU, YANMO)),
      send(TOWN, moveOf(YANHU, ZHUSHA)),
      send(TOWN, moveOf(YANHU, DEVELOPMENT)),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
    const moved = answers.find(({ statusCode }) => statusCode === 201)?.json<Move>();
    expect((await lineage(TOWN)).at(-2)).toBe(moved?.toId);
    expect((await send(TOWN, moveOf(moved?.toId ?? 0, YANHU))).statusCode).toBe(201);
  });
});

type Figure = { value: string | null; numerator: string; denominator: string | null; inScope: number; known: number };
type Effect = {
  common: { id: number };
  hidden: number;
  years: number[];
  places: { id: number; side: string }[];
  definitions: { code: string }[];
  plans: { id: string; tables: number }[];
  figures: { code: string; year: number; areaId: number; before: Figure; after: Figure; change: Figure }[];
};
type Figures = { figures: { code: string; year: number; partId: number | null; figure: Figure }[] };

const keep = () =>
  keepSumsNow({
    ...{ database: platform.database, clock: () => NOON, indicators: readIndicators(BASE) },
    ...{ industries: readIndustryTree(BASE), measures: readMeasures(BASE), rosterKinds: readRosterKinds(BASE) },
  });

describe("the effect of a move", () => {
  /** All figures of some areas over two years, by area, indicator and year. */
  const figuresOf = async (areas: readonly number[]) => {
    const found = new Map<string, Figure>();
    for (const area of areas) {
      const url = `/api/indicators/figures?areaId=${area}&year=2025&years=2&whole=true`;
      const told = (await city({ method: "GET", url })).json<Figures>();
      for (const { code, year, figure } of told.figures) found.set(`${area} ${code} ${year}`, figure);
    }
    return found;
  };
  const effectOf = async (area: number, toId: number, call = city) =>
    call({ method: "GET", url: `/api/indicators/move-effect?areaId=${area}&toId=${toId}` });
  const AREAS = [CITY, YANHU, YANMO, ZHUSHA, DEVELOPMENT, TOWN, 990102001, 990103001];

  /** Adopts a move and compares: what was told before is read after, and what was not told stays. */
  async function expectTold(area: number, from: number, to: number): Promise<void> {
    const effect = (await effectOf(area, to)).json<Effect>();
    const before = await figuresOf(AREAS);
    expect((await send(area, moveOf(from, to))).statusCode).toBe(201);
    const after = await figuresOf(AREAS);
    const told = new Map(effect.figures.map((one) => [`${one.areaId} ${one.code} ${one.year}`, one]));
    for (const [key, figure] of before) {
      const one = told.get(key);
      if (one) expect([key, one.before]).toEqual([key, figure]);
      expect([key, one?.after ?? figure]).toEqual([key, after.get(key)]);
    }
  }

  test("is what is read after it, of the two paths alone, of sums that are kept and of what changed since", async () => {
    await keep();
    const effect = (await effectOf(TOWN, YANMO)).json<Effect>();
    expect(effect.places.map(({ id, side }) => [id, side])).toEqual([
      [YANHU, "out"],
      [YANMO, "in"],
    ]);
    expect([effect.common.id, effect.hidden, effect.years]).toEqual([CITY, 0, [2026, 2025, 2024, 2023, 2022]]);
    const moving = effect.figures.filter(({ year, change }) => year === 2025 && change.inScope !== 0);
    expect(moving.length).toBeGreaterThan(20);
    await expectTold(TOWN, YANHU, YANMO);
    const { rows } = await owner.query<{ id: string }>("select id from enterprise where area_id = $1 limit 1", [TOWN]);
    const fact = { id: randomUUID(), act: "record", measure: "robots", from: "2025-01-01", text: "4321", tier: 2 };
    const url = `/api/enterprises/${rows[0]?.id}/facts`;
    expect((await city({ method: "POST", url, payload: { ...fact, sourceNote: null } })).statusCode).toBe(201);
    await expectTold(TOWN, YANMO, DEVELOPMENT);
    await keep();
    await expectTold(TOWN, DEVELOPMENT, YANHU);
    // Below an area of its own path only that one gains, and a whole district goes as one.
    await expectTold(DEVELOPMENT, CITY, YANHU);
    await expectTold(DEVELOPMENT, YANHU, CITY);
  }, 120_000);

  test("names the plans that give targets to areas on the paths", async () => {
    const planId = await publishedPlan(city, CITY);
    const { grids } = (await city({ method: "GET", url: `/api/plans/${planId}` })).json().content;
    const naming = grids.filter(({ areas }: { areas: { areaId: number | null }[] }) =>
      areas.some((one) => one.areaId === YANHU || one.areaId === YANMO),
    ).length;
    expect(naming).toBeGreaterThan(0);
    const { plans } = (await effectOf(TOWN, YANMO)).json<Effect>();
    expect(plans.find(({ id }) => id === planId)).toMatchObject({ tables: naming });
  });

  test("is refused where the move would be", async () => {
    const codeOfEffect = async (...asked: Parameters<typeof effectOf>) => (await effectOf(...asked)).json().code;
    expect(await codeOfEffect(TOWN, YANHU)).toBe("areas.already-there");
    expect(await codeOfEffect(TOWN, 990103001)).toBe("areas.wrong-level");
    expect(await codeOfEffect(TOWN, YANMO, await platform.as("yanhu.officer"))).toBe("areas.outside-scope");
    const url = `/api/indicators/move-effect?areaId=${TOWN}&toId=${YANMO}&year=2001`;
    expect((await city({ method: "GET", url })).json().code).toBe("rollup.year-not-kept");
  });
});
