import { type AreaId, accept, type Instant, type Result, refuse } from "#kernel";

export const ROBOT_STYLES = ["dingtalk", "wecom", "feishu", "json"] as const;
/** Whose message format a robot takes; `json`: our own, signed after Standard Webhooks. */
export type RobotStyle = (typeof ROBOT_STYLES)[number];

/** A robot as an office sees it: its address and secret are shown to nobody. */
export type NoticeRobot = {
  readonly id: string;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly name: string;
  readonly style: RobotStyle;
  readonly host: string;
  /** None: all kinds. */
  readonly kinds: readonly string[];
  readonly addedAt: Instant;
};

/** The parts of an address that decide whether it may be called. */
export type CalledAddress = { readonly protocol: string; readonly hostname: string; readonly hasUser: boolean };

/**
 * Whether a robot may be called there: by https, at a host that the operator allowed. Refuses `notices.robot-not-https` and
 * `notices.robot-host-not-allowed {host, allowed}`.
 */
export function mayCall(address: CalledAddress, allowed: readonly string[]): Result<undefined> {
  if (address.protocol !== "https:" || address.hasUser) return refuse("notices.robot-not-https");
  const { hostname: host } = address;
  return allowed.includes(host)
    ? accept()
    : refuse("notices.robot-host-not-allowed", { host, allowed: allowed.join("、") || "—" });
}

/** Whether a robot of a style signs with a secret, without which it cannot be told from a stranger. */
export function needsSecret(style: RobotStyle): boolean {
  return style === "json";
}

type Block = readonly [bytes: readonly number[], bits: number];

/** Addresses that lead into a network of our own, to this machine, to everybody or nowhere (IANA special-purpose registries, 待核对). */
const CLOSED_4: readonly Block[] = [
  [[0], 8],
  [[10], 8],
  [[100, 64], 10],
  [[127], 8],
  [[169, 254], 16],
  [[172, 16], 12],
  [[192, 0, 0], 24],
  [[192, 0, 2], 24],
  [[192, 88, 99], 24],
  [[192, 168], 16],
  [[198, 18], 15],
  [[198, 51, 100], 24],
  [[203, 0, 113], 24],
  [[224], 3],
];

function liesIn(bytes: readonly number[], [block, bits]: Block): boolean {
  for (let at = 0; at * 8 < bits; at++) {
    const mask = (0xff00 >> Math.min(8, bits - at * 8)) & 0xff;
    if (((bytes[at] ?? 0) & mask) !== ((block[at] ?? 0) & mask)) return false;
  }
  return true;
}

function bytesOf4(text: string): number[] | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) ? parts : undefined;
}

/** The sixteen bytes of an IPv6 address; undefined when it is none. */
function bytesOf6(text: string): number[] | undefined {
  const plain = text.replace(/%.*$/, "");
  const tail = /^(.*:)([\d.]+)$/.exec(plain);
  const four = tail?.[2]?.includes(".") ? bytesOf4(tail[2]) : undefined;
  if (tail?.[2]?.includes(".") && !four) return undefined;
  const hex = (value: number) => value.toString(16);
  const [a = 0, b = 0, c = 0, d = 0] = four ?? [];
  const written = four ? `${tail?.[1]}${hex(a * 256 + b)}:${hex(c * 256 + d)}` : plain;
  const halves = written.split("::");
  if (halves.length > 2) return undefined;
  const groups = (half: string | undefined) => (half ? half.split(":") : []);
  const [front, back] = [groups(halves[0]), groups(halves[1])];
  const gap = 8 - front.length - back.length;
  if (halves.length === 2 ? gap < 1 : gap !== 0) return undefined;
  const all = [...front, ...Array<string>(halves.length === 2 ? gap : 0).fill("0"), ...back];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff]);
}

/** Global unicast is 2000::/3; of it, what carries another address inside (Teredo, 6to4) or is for documents is closed. */
function isOpen6(bytes: readonly number[]): boolean {
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  if (mapped) return isOpen4(bytes.slice(12));
  const closed: Block[] = [
    [[0x20, 0x01, 0x00], 23],
    [[0x20, 0x01, 0x0d, 0xb8], 32],
    [[0x20, 0x02], 16],
    [[0x3f, 0xff], 20],
  ];
  return liesIn(bytes, [[0x20], 3]) && !closed.some((block) => liesIn(bytes, block));
}

function isOpen4(bytes: readonly number[]): boolean {
  return !CLOSED_4.some((block) => liesIn(bytes, block));
}

/** Whether an address, as it was resolved, lies in the open internet. What is no address at all does not. */
export function isPublicAddress(text: string): boolean {
  const four = bytesOf4(text);
  if (four) return isOpen4(four);
  const six = bytesOf6(text);
  return six !== undefined && isOpen6(six);
}
