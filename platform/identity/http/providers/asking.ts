import { type Refused, refuse } from "#kernel";

const TIME_MS = 5_000;
const MOST_BYTES = 256 * 1024;

/** Why a provider could not be asked. `away` may pass by itself; `unfit` will not. */
export class ProviderTrouble extends Error {
  readonly kind: "away" | "unfit";
  readonly reason: string;
  constructor(kind: "away" | "unfit", reason: string) {
    super(`${kind}: ${reason}`);
    this.name = "ProviderTrouble";
    this.kind = kind;
    this.reason = reason;
  }
}

export type Ask = (address: string, options?: RequestInit) => Promise<Response>;
export type AskLimits = {
  /** Host names with their ports; nobody else is asked. */
  readonly hosts: ReadonlySet<string>;
  readonly timeMs?: number;
  readonly mostBytes?: number;
};

/**
 * Calls to a provider: only to its own hosts, by TLS unless it is this machine, no redirect followed, ended after five seconds, and an answer
 * of 256 kB at most. Throws `ProviderTrouble`; an answer with an error of the provider's is an answer.
 */
export function askWithin({ hosts, timeMs = TIME_MS, mostBytes = MOST_BYTES }: AskLimits): Ask {
  return async (address, options = {}) => {
    if (!isSafeAddress(address)) throw new ProviderTrouble("unfit", "insecure-address");
    if (!hosts.has(new URL(address).host)) throw new ProviderTrouble("unfit", "host-not-allowed");
    const limit = AbortSignal.timeout(timeMs);
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    try {
      return await readWhole(await fetch(address, { ...options, redirect: "manual", signal }), mostBytes);
    } catch (error) {
      if (error instanceof ProviderTrouble) throw error;
      throw new ProviderTrouble("away", limit.aborted ? "time-out" : codeOf(error));
    }
  };
}

/** An answer in hand, within its size; none that leads elsewhere, and none of a provider that is broken. */
async function readWhole(answer: Response, most: number): Promise<Response> {
  const { status, headers } = answer;
  const body = await bytesOf(answer, most);
  if (status >= 300 && status < 400) throw new ProviderTrouble("unfit", "redirect");
  if (status >= 500) throw new ProviderTrouble("away", `status-${status}`);
  const empty = status === 204 || status === 205;
  return new Response(empty ? null : body, { status, headers });
}

async function bytesOf(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.byteLength;
    // Leaving the loop ends the connection.
    if (length > most) throw new ProviderTrouble("unfit", "answer-too-large");
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** TLS, or this machine itself. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && LOCAL.has(hostname));
}

/** The code of what went wrong, of the error itself or of what caused it; never a message. */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return asReason(at.code);
  }
  return "failed";
}

/** A short code that can stand in an answer and in the log. */
export function asReason(code: string | number): string {
  const text = String(code);
  return /^[\w.-]{1,60}$/.test(text) ? text : "unknown";
}

/** The refusal for what went wrong while a provider was asked. */
export function refusalOfTrouble(error: unknown): Refused {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (!(at instanceof ProviderTrouble)) continue;
    const { kind, reason } = at;
    return kind === "away"
      ? refuse("identity.provider-away", { reason })
      : refuse("identity.provider-unfit", { reason });
  }
  return refuse("identity.provider-unfit", { reason: codeOf(error) });
}

/** The JSON object of an answer. Throws `ProviderTrouble` for anything else. */
export async function objectOf(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await answer.json().catch(() => undefined);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ProviderTrouble("unfit", "no-object");
  return value as Readonly<Record<string, unknown>>;
}

/** A text that an answer must have: readable, and of a length that can be kept. Throws `ProviderTrouble` otherwise. */
export function textOf(answer: Readonly<Record<string, unknown>>, name: string, most = 255): string {
  const value = answer[name];
  if (typeof value === "string" && /^\P{C}+$/u.test(value) && value.length <= most) return value;
  throw new ProviderTrouble("unfit", `no-${asReason(name)}`);
}

const UNREADABLE = /[\p{C}\ufffd]/gu;

/** What a provider calls a person, fit to be shown. */
export function shownName(name: unknown): string {
  return typeof name === "string" ? [...name.replace(UNREADABLE, "")].slice(0, 60).join("") : "";
}
