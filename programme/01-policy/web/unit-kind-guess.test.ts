import { expect, test } from "vitest";
import { guessUnitKind } from "./unit-kind-guess.ts";

test.each([
  ["各县（市、区）人民政府", "group"],
  ["云港园区管委会", "park-administration"],
  ["墨渠县人民政府", "government"],
  ["端云镇", "government"],
  ["澄砚工发集团", "company"],
  ["市智能制造协会", "organisation"],
  ["市经信局", "department"],
])("%s sounds like a %s", (name, kind) => {
  expect(guessUnitKind(name)).toBe(kind);
});
