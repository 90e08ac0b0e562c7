import { createTransport } from "nodemailer";
import type { DeliveryFault } from "../domain/delivery.ts";
import type { OutwardText } from "../domain/outward-text.ts";

/** A mail server and as whom mail is sent. */
export type MailSettings = { readonly url: string; readonly from: string };

export type Mail = {
  /** The same in every try, so that a mailbox can tell a second try from a second message. */
  readonly messageId: string;
  readonly to: string;
  readonly text: OutwardText;
  readonly footer: string;
  /** When it was posted: the Date of every try. */
  readonly date: Date;
};

/** Sends mail; undefined when the server took it, otherwise why not. */
export type SendMail = {
  readonly send: (mail: Mail) => Promise<DeliveryFault | undefined>;
  readonly close: () => void;
};

const LOCAL = new Set(["127.0.0.1", "localhost", "[::1]"]);
const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** What a mail server's refusal means, without its words: they may hold an address. 5xx stays so (RFC 5321 §4.2.1). */
function faultOf(error: unknown): DeliveryFault {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  if (typeof responseCode === "number")
    return { code: `smtp-${responseCode}`, lasting: responseCode >= 500 && code !== "EAUTH" };
  const short = String(code ?? "");
  return { code: /^[A-Z]{2,20}$/.test(short) ? short.toLowerCase() : "connection-failed", lasting: false };
}

/** Mail by SMTP. A password leaves only over TLS, unless the server is this machine. */
export function mailBySmtp({ url, from }: MailSettings): SendMail {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const transport = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (secure ? 465 : 25) : Number(port),
    secure,
    requireTLS: username !== "" && !secure && !LOCAL.has(hostname),
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...LIMITS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, to, text, footer, date }) => {
      try {
        await transport.sendMail({
          ...{ from, to: { name: "", address: to }, subject: text.title, messageId, date },
          text: [text.title, "", ...text.lines, "", "—", footer].join("\n"),
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return undefined;
      } catch (error) {
        return faultOf(error);
      }
    },
    close: () => transport.close(),
  };
}
