import type { EquipmentClass, IndustryTree } from "../../index.ts";
import { enterpriseList } from "./enterprise-list.ts";
import { anyKind, type ListKinds } from "./list-kind.ts";
import { assetList, stepList } from "./register-lists.ts";
import { rosterList } from "./roster-list.ts";

/** Every kind of list that an office may hand in. */
export function listKinds(industries: IndustryTree, classes: readonly EquipmentClass[]): ListKinds {
  const kinds = [
    anyKind(enterpriseList(industries)),
    anyKind(assetList(classes)),
    anyKind(stepList(classes)),
    anyKind(rosterList()),
  ];
  return new Map(kinds.map((kind) => [kind.code, kind]));
}
