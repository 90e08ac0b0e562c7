import { accept, type Result, refuse } from "#kernel";
import { isMailAddress } from "#notices";
import type { MailSettings } from "#notices/http";
import { readWhole } from "./operations-settings.ts";

/** How notices leave the platform, as its operator sets it. */
export type NoticeSettings = {
  /** None is sent without a mail server. */
  readonly mail: MailSettings | undefined;
  /** Where people open the platform; links in messages begin with it. */
  readonly publicUrl: string;
  /** Hosts at which robots may be. */
  readonly robotHosts: readonly string[];
  readonly keepDays: number;
  /** So long a message belongs to the server that sends it; another one tries then. */
  readonly leaseSeconds: number;
};

/** In a demonstration nothing leaves, so these may be looked at. */
const DEMO_HOSTS = ["oapi.dingtalk.com", "qyapi.weixin.qq.com", "open.feishu.cn"];
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

function readHosts(env: NodeJS.ProcessEnv): Result<readonly string[]> {
  const hosts = (env["GONGFU_ROBOT_HOSTS"] ?? "").split(/[\s,]+/).filter((host) => host !== "");
  const wrong = hosts.find((host) => !HOST.test(host));
  return wrong === undefined ? accept(hosts) : refuse("server.robot-host-invalid", { host: wrong });
}

/** Never told back: it may hold a password. */
function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search } = new URL(text);
  return ["smtp:", "smtps:"].includes(protocol) && hostname !== "" && ["", "/"].includes(pathname) && search === "";
}

function readMail(env: NodeJS.ProcessEnv): Result<MailSettings | undefined> {
  const [url, from] = [env["GONGFU_SMTP_URL"] ?? "", env["GONGFU_SMTP_FROM"] ?? ""];
  if (url === "") return accept(undefined);
  if (!isMailServer(url)) return refuse("server.smtp-url-invalid");
  const named = /^([^<>"\\\p{Cc}]{0,60})<([^<>]+)>$/u.exec(from);
  return isMailAddress(named?.[2] ?? from)
    ? accept({ url, from })
    : refuse("server.smtp-from-invalid", { value: from });
}

/**
 * Reads `GONGFU_SMTP_URL`, `GONGFU_SMTP_FROM`, `GONGFU_ROBOT_HOSTS`, `GONGFU_NOTICE_DAYS` and `GONGFU_OUTWARD_LEASE_SECONDS`. Refuses
 * `server.smtp-url-invalid`, `server.smtp-from-invalid {value}`, `server.public-address-missing`,
 * `server.robot-host-invalid {host}` and `backup.setting-invalid`. A demonstration sends nothing, whatever is set.
 */
export function readNoticeSettings(
  env: NodeJS.ProcessEnv,
  { mode, publicAddress }: { readonly mode: "demo" | "real"; readonly publicAddress: string | null },
): Result<NoticeSettings> {
  const keep = readWhole(env, { setting: "GONGFU_NOTICE_DAYS", otherwise: 365, least: 7, most: 3650 });
  if (!keep.ok) return keep;
  const lease = readWhole(env, { setting: "GONGFU_OUTWARD_LEASE_SECONDS", otherwise: 60, least: 1, most: 3600 });
  if (!lease.ok) return lease;
  const mail = readMail(env);
  if (!mail.ok) return mail;
  const hosts = readHosts(env);
  if (!hosts.ok) return hosts;
  const times = { keepDays: keep.value, leaseSeconds: lease.value };
  if (mode === "demo") return accept({ mail: undefined, publicUrl: "", robotHosts: DEMO_HOSTS, ...times });
  if (publicAddress === null && (mail.value || hosts.value.length > 0)) return refuse("server.public-address-missing");
  return accept({ mail: mail.value, publicUrl: publicAddress ?? "", robotHosts: hosts.value, ...times });
}
