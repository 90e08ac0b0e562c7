/** What may be spent of a limit: tokens that come back with time. `at` is in milliseconds of any clock that only goes forward. */
export type RateBucket = { readonly tokens: number; readonly at: number };

/** So many requests a minute, and so many at once when nothing was asked for a minute. */
export type RateLimit = { readonly perMinute: number };

export type RateTaken = { readonly bucket: RateBucket; readonly waitSeconds: number };

const MINUTE = 60_000;

/** Takes one request from a bucket (undefined: nobody has asked yet); `waitSeconds` is 0 when it may go on, else when it may come back. */
export function takeOne(bucket: RateBucket | undefined, at: number, { perMinute }: RateLimit): RateTaken {
  const before = bucket ?? { tokens: perMinute, at };
  const refilled = before.tokens + ((at - before.at) / MINUTE) * perMinute;
  const tokens = Math.min(perMinute, Math.max(refilled, before.tokens));
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, at }, waitSeconds: 0 };
  return { bucket: { tokens, at }, waitSeconds: Math.max(1, Math.ceil(((1 - tokens) * MINUTE) / perMinute / 1000)) };
}

/** Kinds of requests with limits of their own: `heavy` brings long lists and files. */
export type RequestClass = "read" | "change" | "heavy";

/** Requests a minute of one account, and of one address, behind which a whole office may sit. */
export const RATE_LIMITS: Readonly<Record<RequestClass, { readonly account: number; readonly address: number }>> = {
  read: { account: 1_800, address: 18_000 },
  change: { account: 600, address: 6_000 },
  heavy: { account: 300, address: 3_000 },
};
