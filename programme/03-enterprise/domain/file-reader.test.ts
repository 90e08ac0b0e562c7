import { expect, test } from "vitest";
import { readerShown } from "./file-reader.ts";

test("an officer is told by name, with whom he stands in for; an auditor and whoever holds no role by office alone", () => {
  const by = { actorName: "甲", onBehalfOf: "乙" };
  expect(readerShown("programme-officer", by)).toEqual({ name: "甲", onBehalfOf: "乙" });
  for (const role of ["auditor", "audit-administrator", null])
    expect(readerShown(role, by)).toEqual({ name: null, onBehalfOf: null });
});
