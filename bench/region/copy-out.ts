import type { Socket } from "node:net";
import type pg from "pg";

type Wire = { readonly connection: { readonly stream: Socket } };

const DATA = 0x64;
const ERROR = 0x45;
const READY = 0x5a;
/** A message of the server: its kind, and its length with these four bytes and without the kind. */
const HEAD = 5;
/** Before its rows COPY's binary form has a signature of 11 bytes, flags and a length; behind them a row of −1 fields. */
const SIGNATURE = 19;

/**
 * Takes rows out by COPY in its binary form as fast as a connection gives them: `take` is told where each row begins, at its count of fields. The client is
 * used up by it: its driver would make an object of every row, and does not read along.
 */
export function copyOut(client: pg.Client, query: string, take: (bytes: Buffer, at: number) => void): Promise<void> {
  const { stream } = (client as unknown as Wire).connection;
  stream.removeAllListeners("data");
  const sent = Buffer.from(`Q....copy (${query}) to stdout (format binary)\0`, "utf8");
  sent.writeInt32BE(sent.length - 1, 1);
  let rest: Buffer = Buffer.alloc(0);
  let rows = 0;
  const row = (bytes: Buffer, at: number) => {
    const first = rows === 0 ? SIGNATURE : 0;
    rows += 1;
    if (bytes.readInt16BE(at + first) > 0) take(bytes, at + first);
  };
  return new Promise((resolve, reject) => {
    const heard = (kind: number | undefined, bytes: Buffer, at: number, end: number): void => {
      if (kind === DATA) row(bytes, at);
      else if (kind === ERROR) reject(new Error(bytes.toString("utf8", at, end)));
      else if (kind === READY) resolve();
    };
    stream.on("data", (piece: Buffer) => {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      let at = 0;
      while (bytes.length - at >= HEAD) {
        const end = at + 1 + bytes.readInt32BE(at + 1);
        if (end > bytes.length) break;
        heard(bytes[at], bytes, at + HEAD, end);
        at = end;
      }
      rest = bytes.subarray(at);
    });
    stream.write(sent);
  });
}

/** A whole number that the database sent as `numeric`: digits to the base of 10,000, and no places. */
export function wholeNumeric(bytes: Buffer, at: number): number {
  const digits = bytes.readInt16BE(at);
  const weight = bytes.readInt16BE(at + 2);
  let value = 0;
  for (let place = 0; place <= weight; place += 1)
    value = value * 10_000 + (place < digits ? bytes.readInt16BE(at + 8 + 2 * place) : 0);
  return value;
}
