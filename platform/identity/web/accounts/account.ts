import type { Answer } from "#contract";

/** An account as its administrators see it. */
export type Account = Answer<"/api/accounts/{accountId}", "get">;
