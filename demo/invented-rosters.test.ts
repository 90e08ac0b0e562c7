import { describe, expect, test } from "vitest";
import { inventedRosters, type RosterFirm } from "./enterprises/invented-rosters.ts";

const firms: RosterFirm[] = Array.from({ length: 6500 }, (_, index) => ({
  id: `firm-${String(index).padStart(5, "0")}`,
  areaId: 990102101,
  staff: 20 + (index % 1500),
  revenue: 20_000_000 + ((index * 7919) % 900) * 1_000_000,
}));
const rosters = inventedRosters(1, firms);
const ofKind = (kind: string) => rosters.filter((it) => it.kind === kind);
const idsOf = (kind: string) => ofKind(kind).flatMap(({ members }) => members.map(({ firm }) => firm.id));

describe("the lists of the invented city", () => {
  test("are the same for the same seed", () => {
    expect(inventedRosters(1, firms)).toEqual(rosters);
  });

  test("hold every firm as above-designated, in one list each", () => {
    const ids = idsOf("above-designated");
    expect(ids).toHaveLength(6500);
    expect(new Set(ids).size).toBe(6500);
    const off = ofKind("above-designated").flatMap(({ members }) => members.filter((one) => one.off !== null));
    expect(off.length).toBeGreaterThan(20);
    expect(off.length).toBeLessThan(100);
  });

  test("hold 65 leaders of chains, the largest; some 620 specialised firms, none of them large; 1,200 in the pool", () => {
    expect(idsOf("chain-leader")).toHaveLength(65);
    const specialised = idsOf("specialised-sme");
    expect(specialised.length).toBeGreaterThan(580);
    expect(specialised.length).toBeLessThan(660);
    expect(new Set(specialised).size).toBe(specialised.length);
    const large = ofKind("specialised-sme").flatMap(({ members }) =>
      members.filter(({ firm }) => (firm.staff ?? 0) >= 1000 && (firm.revenue ?? 0) >= 400_000_000),
    );
    expect(large).toEqual([]);
    expect(idsOf("cultivation").length).toBeGreaterThan(1150);
  });

  test("end for some of the specialised firms with the year 2026", () => {
    expect(ofKind("specialised-sme").map(({ until }) => until)).toEqual(["2026-12-31", "2027-12-31", "2028-12-31"]);
  });

  test("take nobody off before it came, nor after the list ended", () => {
    for (const { members } of rosters)
      for (const { from, until, off } of members)
        if (off) expect([off.from >= from, until === null || off.from <= until]).toEqual([true, true]);
  });
});
