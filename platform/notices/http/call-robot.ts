import { lookup } from "node:dns/promises";
import { type ClientRequest, request as callHttp, type IncomingMessage } from "node:http";
import { request as callHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { DeliveryFault } from "../domain/delivery.ts";
import { isPublicAddress, mayCall } from "../domain/robot.ts";
import { type Addressed, refusedBy, requestFor, type Said } from "./robot-message.ts";

/** An address that a name stands for. */
export type Resolved = { readonly address: string; readonly family: number };

/** How robots may be called. */
export type Calling = {
  /** Hosts that the operator allows. */
  readonly hosts: readonly string[];
  readonly resolve: (host: string) => Promise<readonly Resolved[]>;
  /** Tests call a robot of their own on this machine; nothing that an operator can set leads here. */
  readonly trusting?: boolean;
  readonly timeLimitMs: number;
};

const TIME_LIMIT_MS = 10_000;
const ANSWER_LIMIT = 16 * 1024;

/** Calls by the resolver of the system. */
export function callingAt(hosts: readonly string[]): Calling {
  return { hosts, resolve: (host) => lookup(host, { all: true }), timeLimitMs: TIME_LIMIT_MS };
}

const never = (code: string): DeliveryFault => ({ code, lasting: true });
const perhapsLater = (code: string): DeliveryFault => ({ code, lasting: false });

/** The one address that is called: every address of the name must lie in the open internet, so that none is picked that does not. */
async function addressOf(host: string, { resolve, trusting }: Calling): Promise<Resolved | DeliveryFault> {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  const family = isIP(bare);
  const found = family === 0 ? await resolve(host).catch(() => []) : [{ address: bare, family }];
  const [first] = found;
  if (!first) return perhapsLater("name-not-found");
  if (!trusting && !found.every(({ address }) => isPublicAddress(address))) return never("address-not-public");
  return first;
}

/** Reads an answer up to its limit; what is longer is cut off together with the connection. */
async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > ANSWER_LIMIT) {
      answer.destroy();
      break;
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^[A-Z0-9_]{2,40}$/.test(code) ? code.toLowerCase().replaceAll("_", "-") : "connection-failed";
}

type Answered = { readonly status: number; readonly text: string };

/** Sends a request to an address that was looked at, whatever the name leads to by now; follows no redirect. */
function send(
  { url, headers, body }: ReturnType<typeof requestFor>,
  to: Resolved,
  timeLimitMs: number,
): Promise<Answered> {
  const toChecked: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [to]) : done(null, to.address, to.family);
  return new Promise((resolve, reject) => {
    const call = url.protocol === "https:" ? callHttps : callHttp;
    const signal = AbortSignal.timeout(timeLimitMs);
    const sending: ClientRequest = call(
      url,
      {
        ...{ method: "POST", agent: false, lookup: toChecked, signal, maxHeaderSize: 8 * 1024 },
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
      },
      (answer) => {
        textOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject);
      },
    );
    sending.on("error", reject);
    sending.end(body);
  });
}

/** Tells a robot; undefined when it took the message, otherwise why not. */
export async function callRobot(to: Addressed, said: Said, calling: Calling): Promise<DeliveryFault | undefined> {
  const { url, style } = to;
  const hasUser = url.username !== "" || url.password !== "";
  const allowed = mayCall({ protocol: url.protocol, hostname: url.hostname, hasUser }, calling.hosts);
  if (!allowed.ok && !calling.trusting) return never("not-allowed");
  const address = await addressOf(url.hostname, calling);
  if ("code" in address) return address;
  try {
    const { status, text } = await send(requestFor(to, said, Date.now()), address, calling.timeLimitMs);
    if (status >= 300 && status < 400) return never("redirected");
    if (status < 200 || status >= 300) {
      const passing = status === 408 || status === 429 || status >= 500;
      return passing ? perhapsLater(`http-${status}`) : never(`http-${status}`);
    }
    const refused = refusedBy(style, text);
    return refused === undefined ? undefined : perhapsLater(refused);
  } catch (error) {
    return perhapsLater(codeOf(error));
  }
}
