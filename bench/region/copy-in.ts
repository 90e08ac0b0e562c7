import type pg from "pg";

/** What the driver calls on a query while it runs; COPY is not among what its types know. */
type Wire = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  readonly stream: { readonly writableNeedDrain: boolean; once(event: "drain", then: () => void): void };
};

const PIECE = 256 * 1024;

/** A value as COPY's text format writes it: \N for nothing, lists in braces. */
export function copyField(value: string | number | boolean | null | readonly string[]): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  const text =
    typeof value === "string" ? value : `{${value.map((one) => `"${one.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
  return /[\\\t\n\r]/.test(text)
    ? text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r")
    : text;
}

/** Sends lines of COPY's text format to a table as fast as the server takes them; gives how many rows it took. */
export function copyIn(
  client: pg.Client,
  into: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    let rows = 0;
    const send = async (wire: Wire) => {
      let piece = "";
      const flush = async () => {
        wire.sendCopyFromChunk(Buffer.from(piece, "utf8"));
        piece = "";
        if (wire.stream.writableNeedDrain) await new Promise<void>((drained) => wire.stream.once("drain", drained));
      };
      for await (const line of lines) {
        piece += line;
        if (piece.length >= PIECE) await flush();
        if (failure) return;
      }
      if (piece !== "") await flush();
      wire.endCopyFrom();
    };
    const query = {
      submit: (wire: Wire) => wire.query(`copy ${into} from stdin`),
      handleCopyInResponse: (wire: Wire) => {
        send(wire).catch((error: unknown) => {
          failure = error instanceof Error ? error : new Error(String(error));
          wire.sendCopyFail(failure.message);
        });
      },
      handleCommandComplete: ({ text }: { readonly text: string }) => {
        rows = Number(text.split(" ")[1] ?? 0);
      },
      handleError: (error: Error) => {
        failure ??= error;
        reject(failure);
      },
      handleReadyForQuery: () => (failure ? reject(failure) : resolve(rows)),
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
      handleEmptyQuery: () => undefined,
      handlePortalSuspended: () => undefined,
      handleCopyData: () => undefined,
    };
    client.query(query as unknown as pg.Submittable);
  });
}
