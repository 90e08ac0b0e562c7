import { recordAudit } from "#audit/store";
import { type Database, lockByName } from "#database";
import type { Entering } from "#http";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { afterWrongPassword, mayTrySignIn } from "../domain/sign-in.ts";
import { findAccount, IDENTITY, setSignInState } from "../store/index.ts";
import { passwordIsRight } from "./password.ts";

type Proof = { readonly password: string | undefined; readonly now: Instant };

/**
 * Asks for the password once more before a second factor is added or taken away: an open page alone must not be enough. Whoever is on the way
 * in gave it a moment ago. A wrong one counts like a wrong sign-in. Refuses
 * `identity.password-asked`, `identity.wrong-password` and `identity.locked`.
 */
export async function provePassword(
  database: Database,
  { userId, userName, step, grant }: Entering,
  { password, now }: Proof,
): Promise<Result<undefined>> {
  if (step !== null) return accept();
  const known = await database.read(IDENTITY, (query) => findAccount(query, userName));
  // Who has no password came by a provider a moment ago, or holds a factor that is asked for where one is taken away.
  if (known?.passwordHash === null) return accept();
  if (password === undefined) return refuse("identity.password-asked");
  const right = await passwordIsRight(known?.passwordHash ?? undefined, password);
  const proved = await database.transact(grant, async (write) => {
    await lockByName(write, `account:${userId}`);
    const account = await findAccount(write, userName);
    if (!account || account.passwordHash !== known?.passwordHash) return refuse("identity.wrong-password");
    const allowed = mayTrySignIn(account.signIn, now);
    if (!allowed.ok || right) return allowed.ok ? accept(true) : allowed;
    await setSignInState(write, userId, afterWrongPassword(account.signIn, now));
    const about = { objectKind: "account", objectId: userId, areaId: account.areaId };
    await recordAudit(write, grant, { ...about, action: "password-proof-failed", outcome: "denied" });
    return accept(false);
  });
  if (!proved.ok) return proved;
  return proved.value ? accept() : refuse("identity.wrong-password");
}
