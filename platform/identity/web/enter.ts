import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";

/** Where a person wanted to go before signing in; only an address inside the application is believed. */
export function wayBack(back: unknown): string {
  return typeof back === "string" && /^\/(?![/\\])/.test(back) ? back : "/";
}

/** Forgets what the previous person saw, then goes where the person wanted to go. */
export function useEnter(): (to?: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const search: { back?: unknown } = useSearch({ strict: false });
  return async (to) => {
    client.removeQueries({ type: "inactive" });
    // What is on the screen now is asked for again: clearing alone would leave it standing when the address stays the same.
    await client.resetQueries();
    await navigate({ href: to ?? wayBack(search.back) });
  };
}
