import { accept, type Result, refuse } from "#kernel";
import type { Role } from "./permission.ts";

/** Somebody who stands at the server and answers for what is done there. */
export type Witness = { readonly name: string; readonly reason: string };

/** Which of the three administrators the platform has lost. */
export type LostRole = Extract<Role, "system-administrator" | "security-administrator" | "audit-administrator">;

/** Whether two people agree. Refuses `identity.recovery-reason-missing` and `identity.recovery-one-person`. */
export function agreeToRecover([first, second]: readonly [Witness, Witness]): Result<undefined> {
  const plain = ({ name }: Witness) => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const blank = [first, second].some((one) => plain(one) === "" || one.reason.trim() === "");
  if (blank) return refuse("identity.recovery-reason-missing");
  return plain(first) === plain(second) ? refuse("identity.recovery-one-person") : accept();
}
