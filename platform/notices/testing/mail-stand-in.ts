import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A message as it arrived at the stand-in of a mail server. */
export type Arrived = {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

export type MailStandIn = {
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** Called with each message that arrived, before it is answered; a number refuses it with that code. */
  onMessage: (message: Arrived) => Promise<number | undefined> | number | undefined;
  readonly close: () => Promise<void>;
};

const decoded = (text: string, encoding: string) =>
  encoding === "base64"
    ? Buffer.from(text, "base64").toString("utf8")
    : Buffer.from(
        text
          .replace(/=\r?\n/g, "")
          .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8");

function subjectOf(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === "b" ? decoded(text, "base64") : decoded(text.replaceAll("_", " "), "quoted-printable"),
    );
}

function readMessage(raw: string, to: string): Arrived {
  const split = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1] ?? "";
  const encoding = header("Content-Transfer-Encoding").toLowerCase();
  const body = raw.slice(split + 4);
  return {
    messageId: header("Message-ID"),
    to,
    subject: subjectOf(header("Subject")),
    text: ["base64", "quoted-printable"].includes(encoding) ? decoded(body, encoding) : body,
  };
}

/** A mail server on this machine that keeps what it is sent. */
export async function mailStandIn(): Promise<MailStandIn> {
  const arrived: Arrived[] = [];
  const standIn = {
    arrived,
    onMessage: (() => undefined) as MailStandIn["onMessage"],
    url: "",
    // Whoever is still connected is cut off: nobody waits for a sender that was killed.
    close: async () => {
      server.close();
      for (const connection of server.connections) (connection as { close(): void }).close();
    },
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(",");
        const message = readMessage(Buffer.concat(parts).toString("utf8"), to);
        arrived.push(message);
        void Promise.resolve(standIn.onMessage(message)).then((code) => {
          done(code === undefined ? null : Object.assign(new Error("not now"), { responseCode: code }));
        });
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  standIn.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return standIn;
}
