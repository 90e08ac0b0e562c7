import type { IndustryTree } from "../../index.ts";
import { enterpriseList } from "./enterprise-list.ts";
import { anyKind, type ListKinds } from "./list-kind.ts";

/** Every kind of list that an office may hand in. */
export function listKinds(industries: IndustryTree): ListKinds {
  const kinds = [anyKind(enterpriseList(industries))];
  return new Map(kinds.map((kind) => [kind.code, kind]));
}
