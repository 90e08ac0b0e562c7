import { randomUUID } from "node:crypto";
import path from "node:path";
import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIndicators, readIndustryTree } from "#catalogue";
import { instant } from "#kernel";
import { keepSumsNow } from "./keeping-sums.ts";
import { anAct, clerk, firmsToActOn } from "./testing/register-acts.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const indicators = readIndicators(BASE);
const CITY = 990100;
const YANHU = 990102;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let yanhu: typeof city;
let owner: pg.Client;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  yanhu = await platform.as("yanhu.officer");
  owner = new pg.Client(platform.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const look = async <T>(url: string, call = city): Promise<T> => read<T>(await call({ method: "GET", url }));

type Figure = { value: string | null; numerator: string; denominator: string | null; inScope: number; known: number };
type Unit = {
  id: string;
  name: string;
  cause: string;
  numerator: string;
  inScope: number;
  fact: { byName: string; reason: string | null } | null;
};
type Changes = {
  before: Figure;
  after: Figure;
  causes: { cause: string; enterprises: number; numerator: string; inScope: number }[];
  units: Unit[];
  changed: number;
  parts: { id: number; before: Figure; after: Figure }[];
};
type Snapshot = { id: string; title: string; sha256: string };

/** A sum, a rate of those on a list, the mean of enterprises' rates of a list and a section, and rates by their two sums. */
const CODES = [
  "robots-in-service",
  "nc-equipment-rate",
  "nc-rate-key-steps",
  "robot-density",
  "equipment-connected-rate",
];

/** Noon of a day so many days after the demo was loaded. */
const noon = (day: number) => new Date(Date.UTC(2026, 10, 22 + day, 4)).toISOString();
const dateOf = (day: number) => noon(day).slice(0, 10);

type Remembered = { day: number; whole: Map<string, Figure>; parts: Map<string, Figure> };

async function figuresNow(day: number): Promise<Remembered> {
  const told = await look<{ figures: { code: string; partId: number | null; figure: Figure }[] }>(
    `/api/indicators/figures?areaId=${CITY}&year=2025&${CODES.map((code) => `code=${code}`).join("&")}`,
  );
  const of = (whole: boolean) =>
    new Map(
      told.figures
        .filter(({ partId }) => (partId === null) === whole)
        .map(({ code, partId, figure }) => [whole ? code : `${code} ${partId}`, figure]),
    );
  return { day, whole: of(true), parts: of(false) };
}

const keep = () =>
  keepSumsNow({
    database: platform.database,
    clock: () => instant(noon(0)),
    indicators,
    industries: readIndustryTree(BASE),
  });

const cents = (text: string) => Math.round(Number(text) * 1e6);

describe("looking back", () => {
  test("tells every figure as it was on the day, whatever happened since, and causes that add up to the difference", async () => {
    const { ids, issueId } = await firmsToActOn(owner, city);
    const carryOut = clerk({ call: (request) => city(request), keep }, ids, issueId);
    let day = 0;
    const causes = new Set<string>();
    const remembered: Remembered[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 4 }), fc.nat(), async (acts, pick) => {
        remembered.push(await figuresNow(day));
        day++;
        platform.setClock(noon(day));
        city = await platform.as("chengyan.officer");
        for (const act of acts) await carryOut(act);
        const now = await figuresNow(day);
        const then = remembered[pick % remembered.length];
        if (!then) throw new Error("there is a day before");
        for (const code of CODES) {
          const told = await look<Changes>(
            `/api/indicators/${code}/changes?areaId=${CITY}&year=2025&since=${dateOf(then.day)}`,
          );
          expect([code, told.before]).toEqual([code, then.whole.get(code)]);
          expect([code, told.after]).toEqual([code, now.whole.get(code)]);
          for (const part of told.parts)
            expect([code, part.id, part.before.numerator, part.before.inScope, part.before.known]).toEqual([
              ...[code, part.id],
              then.parts.get(`${code} ${part.id}`)?.numerator ?? "0",
              then.parts.get(`${code} ${part.id}`)?.inScope ?? 0,
              then.parts.get(`${code} ${part.id}`)?.known ?? 0,
            ]);
          for (const effects of [told.causes, told.units]) {
            const moved = effects.reduce((sum, { numerator }) => sum + cents(numerator), 0);
            expect([code, moved]).toEqual([code, cents(told.after.numerator) - cents(told.before.numerator)]);
          }
          for (const { cause } of told.causes) causes.add(cause);
        }
      }),
      { numRuns: 36 },
    );
    // Between two days that are both past, too.
    const [first, middle] = [remembered[3], remembered[20]];
    const between = await look<Changes>(
      `/api/indicators/robots-in-service/changes?areaId=${CITY}&year=2025&since=${dateOf(first?.day ?? 0)}&until=${dateOf(middle?.day ?? 0)}`,
    );
    expect([between.before, between.after]).toEqual([
      first?.whole.get("robots-in-service"),
      middle?.whole.get("robots-in-service"),
    ]);
    for (const cause of ["reported", "renewed", "withdrawn", "moved-within", "merged", "split", "listed", "unlisted"])
      expect([...causes], cause).toContain(cause);
  }, 300_000);
});
