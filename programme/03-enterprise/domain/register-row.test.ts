import { describe, expect, test } from "vitest";
import { areaId, idOf } from "#kernel";
import { type KnownSite, RowReading, type SiteSurroundings, siteKey, siteOfRow } from "./register-row.ts";
import type { RegisterField, RegisterLayout } from "./register-sheet.ts";

const [FIRST, SECOND, THIRD] = ["91330402MA2AAAAA0X", "91330402MA2BBBBB0X", "91330402MA2CCCCC0X"] as const;
const FIELDS: readonly RegisterField[] = ["creditCode", "site"];
const layout = { columns: new Map(FIELDS.map((field, at) => [field, at])) } as unknown as RegisterLayout;

const siteAt = (creditCode: string | null, id: string): KnownSite => ({
  ...{ id: idOf<"site">(id), homeId: areaId(330400), name: "一厂", enterprise: "kept", creditCode },
});

/** Three files of one enterprise, and its sites of one name. */
function merged(sites: readonly KnownSite[]): SiteSurroundings {
  const codes = [FIRST, SECOND, THIRD];
  return { codes: new Set<string>(codes), sites: new Map(codes.map((code) => [siteKey(code, "一厂"), sites])) };
}

function read(code: string, around: SiteSurroundings, name = "一厂") {
  const row = new RowReading(layout, [code, name]);
  const site = siteOfRow(row, around);
  return { id: site?.id, problems: row.problems.map(({ column, refusal }) => [column, refusal.code, refusal.facts]) };
}

describe("the site of a row, where files that were merged have sites of one name", () => {
  const two = merged([siteAt(FIRST, "of-first"), siteAt(SECOND, "of-second")]);

  test("is the one that was entered under the row’s code", () => {
    expect(read(FIRST, two)).toEqual({ id: "of-first", problems: [] });
    expect(read(SECOND, two)).toEqual({ id: "of-second", problems: [] });
  });

  test("is refused at its cell under the code of a third file, and the codes that tell them apart are named", () => {
    const facts = { text: "一厂", code: THIRD, codes: [FIRST, SECOND] };
    expect(read(THIRD, two)).toEqual({
      ...{ id: undefined, problems: [[1, "enterprise.sheet-site-ambiguous", facts]] },
    });
  });

  test("is refused where one file has two of the name", () => {
    const { id, problems } = read(FIRST, merged([siteAt(FIRST, "one"), siteAt(FIRST, "other")]));
    expect([id, problems.map(([, code]) => code)]).toEqual([undefined, ["enterprise.sheet-site-ambiguous"]]);
  });

  test("is the only one of its name under every code, and unknown by another name", () => {
    const one = merged([siteAt(null, "only")]);
    for (const code of [FIRST, SECOND, THIRD]) expect(read(code, one)).toEqual({ id: "only", problems: [] });
    expect(read(FIRST, one, "二厂").problems).toEqual([[1, "enterprise.sheet-site-unknown", { text: "二厂" }]]);
  });
});
