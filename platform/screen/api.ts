import { keepPreviousData, type QueryKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext } from "react";
import type { Refusal, Result } from "#kernel";
import { accept, refuse } from "#kernel";

/** What a call of the typed client resolves to. */
export type Reply<T> = { data?: T | undefined; error?: unknown; response: Response };

/** Told once whenever the server says that nobody is signed in. */
export const SignedOutContext = createContext<() => void>(() => undefined);

/** Carries a refusal through the query library, which knows failures only as exceptions; it never leaves this file. */
class RefusedReply extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function isRefusal(body: unknown): body is Refusal {
  return (
    typeof body === "object" && body !== null && "code" in body && typeof body.code === "string" && "facts" in body
  );
}

/** Turns an answer, a refusal or a broken line into a value. Refuses `http.unreachable` when the server did not answer. */
export async function settle<T>(call: () => Promise<Reply<T>>): Promise<Result<T>> {
  try {
    const { data, error, response } = await call();
    // An answer without a body reads as null, since the query library takes undefined for a mistake.
    if (response.ok) return accept((data ?? null) as T);
    if (isRefusal(error)) return { ok: false, refusal: { code: error.code, facts: error.facts ?? {} } };
    return refuse("http.unreachable", { status: response.status });
  } catch {
    return refuse("http.unreachable");
  }
}

/** Something read from the server. `value` stays while it is read again; `refusal` says why the last reading failed. */
export type Reading<T> = {
  readonly value: T | undefined;
  readonly refusal: Refusal | undefined;
  readonly loading: boolean;
  readonly again: () => void;
};

export type QueryOptions = {
  /** False while something it depends on is unknown. */
  readonly when?: boolean;
  /** Seconds between readings, for screens that several people work on. */
  readonly everySeconds?: number;
  /** Keeps showing the value of the previous key while the next one is read. */
  readonly keepPrevious?: boolean;
  /** A sign-in that has ended is shown as a refusal here instead of leading to the sign-in page. */
  readonly signedOutIsFine?: boolean;
};

/** Reads from the server: `useApiQuery(["units", areaId], () => api.GET("/api/units", { params: { query: { areaId } } }))`. */
export function useApiQuery<T>(key: QueryKey, call: () => Promise<Reply<T>>, options: QueryOptions = {}): Reading<T> {
  const signedOut = useContext(SignedOutContext);
  const query = useQuery<T, RefusedReply>({
    queryKey: key,
    enabled: options.when ?? true,
    refetchInterval: options.everySeconds === undefined ? false : options.everySeconds * 1000,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    queryFn: async () => {
      const result = await settle(call);
      if (result.ok) return result.value;
      if (result.refusal.code === "identity.not-signed-in" && !options.signedOutIsFine) signedOut();
      throw new RefusedReply(result.refusal);
    },
  });
  const { refetch } = query;
  const again = useCallback(() => void refetch(), [refetch]);
  return { value: query.data, refusal: query.error?.refusal, loading: query.isFetching, again };
}

/** Something that can be asked of the server. */
export type Change<In, Out> = {
  readonly run: (input: In) => Promise<Result<Out>>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  /** Takes the refusal away, for example when a form is opened again. */
  readonly forget: () => void;
};

/**
 * Changes something and then reads again what depends on it, by the beginnings of query keys:
 * `const add = useApiMutation((body: NewUnit) => api.POST("/api/units", { body }), { refreshes: [["units"]] })`.
 */
export function useApiMutation<In, Out>(
  call: (input: In) => Promise<Reply<Out>>,
  options: { readonly refreshes?: readonly QueryKey[] } = {},
): Change<In, Out> {
  const signedOut = useContext(SignedOutContext);
  const client = useQueryClient();
  const mutation = useMutation<Result<Out>, never, In>({
    mutationFn: async (input) => {
      const result = await settle(() => call(input));
      if (result.ok) for (const queryKey of options.refreshes ?? []) await client.invalidateQueries({ queryKey });
      else if (result.refusal.code === "identity.not-signed-in") signedOut();
      return result;
    },
  });
  const refusal = mutation.data?.ok === false ? mutation.data.refusal : undefined;
  return { run: mutation.mutateAsync, busy: mutation.isPending, refusal, forget: mutation.reset };
}
