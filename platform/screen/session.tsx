import { createContext, useContext } from "react";
import type { Answer } from "#contract";
import type { Permission } from "#identity";

export type Session = Answer<"/api/session", "get">;

/** The person at the screen; null before sign-in. Filled by the shell. */
export const SessionContext = createContext<Session | null>(null);

/** Who is at the screen and what they may do; the server decides again on every request. */
export function useSession(): { readonly session: Session | null; readonly may: (permission: Permission) => boolean } {
  const session = useContext(SessionContext);
  return { session, may: (permission) => session?.permissions.includes(permission) ?? false };
}
