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
