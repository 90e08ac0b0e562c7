import { createHmac } from "node:crypto";
import { type Instant, impossible } from "#kernel";
import type { OutwardText } from "../domain/outward-text.ts";
import type { RobotStyle } from "../domain/robot.ts";

/** A message as it goes to a robot. */
export type RobotRequest = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type Addressed = {
  readonly style: RobotStyle;
  readonly url: URL;
  readonly secret: string | undefined;
};

/** What is said, under which id (the same in every try) and when. */
export type Said = {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly text: OutwardText;
  readonly areaName: string;
  readonly at: Instant;
};

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest("base64");

const plainText = ({ title, lines }: OutwardText) => [title, ...lines].join("\n");

/** Text up to so many bytes; a sign is kept whole or left out. */
function withinBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let kept = "";
  let bytes = 0;
  for (const sign of text) {
    bytes += Buffer.byteLength(sign);
    if (bytes > most - 3) return `${kept}…`;
    kept += sign;
  }
  return kept;
}

/** WeCom takes 2,048 bytes of text (待核对 against the maker's own page); the others take more. */
const MOST_BYTES = 2_000;

/**
 * DingTalk 自定义机器人: `timestamp` in milliseconds and `sign` in the address, the sign being HMAC-SHA256 of `timestamp\nsecret` under the secret.
 * The format is from public descriptions; the maker's own page: 待核对.
 */
function forDingTalk({ url, secret }: Addressed, { text }: Said, now: number): RobotRequest {
  const signed = new URL(url);
  if (secret !== undefined) {
    signed.searchParams.set("timestamp", String(now));
    signed.searchParams.set("sign", hmac(secret, `${now}\n${secret}`));
  }
  const body = { msgtype: "text", text: { content: withinBytes(plainText(text), MOST_BYTES) } };
  return { url: signed, headers: {}, body: JSON.stringify(body) };
}

/** WeCom 群机器人: the key stands in the address, nothing is signed. Public descriptions; 待核对. */
function forWeCom({ url }: Addressed, { text }: Said): RobotRequest {
  const body = { msgtype: "text", text: { content: withinBytes(plainText(text), MOST_BYTES) } };
  return { url, headers: {}, body: JSON.stringify(body) };
}

/**
 * Feishu 自定义机器人: `timestamp` in seconds and `sign` in the body, the sign being HMAC-SHA256 of nothing under `timestamp\nsecret`.
 * Public descriptions; 待核对.
 */
function forFeishu({ url, secret }: Addressed, { text }: Said, now: number): RobotRequest {
  const timestamp = String(Math.floor(now / 1000));
  const signed = secret === undefined ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, "") };
  const body = { ...signed, msg_type: "text", content: { text: withinBytes(plainText(text), MOST_BYTES) } };
  return { url, headers: {}, body: JSON.stringify(body) };
}

/** Our own JSON, signed as Standard Webhooks says: `v1,` and HMAC-SHA256 of `id.timestamp.body`. */
function forJson({ url, secret = "" }: Addressed, said: Said, now: number): RobotRequest {
  const { id, kinds, text, areaName, at } = said;
  const timestamp = String(Math.floor(now / 1000));
  const body = JSON.stringify({
    type: "gongfu.notice",
    timestamp: at,
    data: { id, kinds, title: text.title, area: areaName, link: text.link },
  });
  // By that standard a secret that begins with whsec_ is the base64 of the key.
  const key = secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : secret;
  const headers = {
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${hmac(key, `${id}.${timestamp}.${body}`)}`,
  };
  return { url, headers, body };
}

/** The request of a style. `webhook-id` is the message's own id in all of them, so that a second try can be told from a second message. */
export function requestFor(to: Addressed, said: Said, now: number): RobotRequest {
  const make = () => {
    switch (to.style) {
      case "dingtalk":
        return forDingTalk(to, said, now);
      case "wecom":
        return forWeCom(to, said);
      case "feishu":
        return forFeishu(to, said, now);
      case "json":
        return forJson(to, said, now);
      default:
        return impossible(to.style);
    }
  };
  const made = make();
  return {
    ...made,
    headers: { "content-type": "application/json; charset=utf-8", "webhook-id": said.id, ...made.headers },
  };
}

/** The code by which a robot says in an answer of 200 that it did not take the message; undefined when it did. */
export function refusedBy(style: RobotStyle, answer: string): string | undefined {
  if (style === "json") return undefined;
  try {
    const said: unknown = JSON.parse(answer);
    if (typeof said !== "object" || said === null) return "answer-unreadable";
    const code = Object.entries(said).find(([name]) =>
      style === "feishu" ? ["code", "StatusCode"].includes(name) : name === "errcode",
    )?.[1];
    if (code === 0) return undefined;
    return typeof code === "number" ? `robot-${code}` : "answer-unreadable";
  } catch {
    return "answer-unreadable";
  }
}
