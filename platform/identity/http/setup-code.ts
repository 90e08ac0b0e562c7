import { timingSafeEqual } from "node:crypto";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { endOfSetupCode, SETUP_CODE_MINUTES } from "../domain/setup-code.ts";
import { hashOfToken } from "./session-cookie.ts";

/** What whoever sets the platform up must know; only its hash is kept, and not for long. */
export type SetupCode = { readonly hash: string; readonly until: Instant };

/** Keeps a code that is told at this moment. */
export function setupCodeOf(text: string, toldAt: Instant): SetupCode {
  return { hash: hashOfToken(text), until: endOfSetupCode(toldAt) };
}

/** Refuses `identity.wrong-setup-code`, and `identity.setup-code-over {minutes}` to whoever knows the right one too late. */
export function mayUseSetupCode(text: string, { hash, until }: SetupCode, now: Instant): Result<undefined> {
  if (!timingSafeEqual(Buffer.from(hashOfToken(text)), Buffer.from(hash))) return refuse("identity.wrong-setup-code");
  return now < until ? accept() : refuse("identity.setup-code-over", { minutes: SETUP_CODE_MINUTES });
}
