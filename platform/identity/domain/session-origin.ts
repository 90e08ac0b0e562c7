/** Told apart in this order: many say that they are another one too. */
const FAMILIES: readonly (readonly [RegExp, BrowserFamily])[] = [
  [/MicroMessenger|wxwork/i, "wechat"],
  [/DingTalk/i, "dingtalk"],
  [/QIHU|360SE|360EE/i, "360"],
  [/QQBrowser/i, "qq"],
  [/Edg(e|A|iOS)?\//, "edge"],
  [/Firefox\/|FxiOS\//, "firefox"],
  [/Chrome\/|CriOS\//, "chrome"],
  [/Safari\//, "safari"],
];

/** Which browser a session is used in, as far as it says so. */
export type BrowserFamily = "wechat" | "dingtalk" | "360" | "qq" | "edge" | "firefox" | "chrome" | "safari" | "other";

export function browserFamily(userAgent: string): BrowserFamily {
  return FAMILIES.find(([sign]) => sign.test(userAgent))?.[1] ?? "other";
}

/** An address without its last part, so that a person knows it again and nobody else is told apart by it: 10.1.2.*, 2001:db8:1:*. */
export function shortAddress(address: string): string {
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address);
  if (four) return `${four[1]}.${four[2]}.${four[3]}.*`;
  if (!address.includes(":")) return "";
  const [head = ""] = address.split("::");
  return `${head.split(":").slice(0, 3).filter(Boolean).join(":")}:*`;
}
