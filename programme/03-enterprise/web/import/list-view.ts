import type { Answer } from "#contract";
import type { Refusal } from "#kernel";

export type ListView = Answer<"/api/enterprise-imports/{importId}", "get">;

/** A refusal as it comes inside an answer: the contract leaves its facts open. */
export function refusalIn(answer: {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}): Refusal {
  return answer as Refusal;
}

/** The kind of list that registers enterprises and gives their figures. */
export const ENTERPRISES = "enterprises";

/** Where lists of a kind are handed in, and where what they entered is seen. */
type Places = { readonly handIn: string; readonly entered: string };

const REGISTER: Places = { handIn: "/enterprises/import", entered: "/enterprises" };

/** Kinds with pages of their own, by what the list is for. */
const PLACES: Readonly<Record<string, (target: string) => Places>> = {};

/** Pages around a list; those of the register for a kind that has none of its own. */
export function placesOf({ kind, target }: Pick<ListView, "kind" | "target">): Places {
  return PLACES[kind]?.(target ?? "") ?? REGISTER;
}
