import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import { type Refusal, type Refused, type Result, refuse } from "#kernel";
import type { Container } from "./container.ts";
import { type Attributes, Namespaces } from "./namespaces.ts";

/** Takes an XML part's events in document order. Names carry the reader's own prefix for their namespace, not the file's. */
export type XmlTaker = {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** A whole stretch of characters between two tags, entities resolved; CDATA comes on its own. */
  text?(text: string): void;
};

export type XmlReading = {
  /** Prefix by namespace name. Names of other namespaces come as `?:local`, names of none as they are. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** How deep elements may nest. Spreadsheets and settings never pass 64. */
  readonly depth: number;
};

export const XML_DEPTH = 64;

/** Characters that may pass without a tag. A longer stretch has to be kept whole in memory and stands in no document. */
const STRETCH_CHARACTERS = 8 * 1024 * 1024;
const PIECE_CHARACTERS = 64 * 1024;

/** Unwinds the parser, which knows no other way to stop; caught where the reading began. */
class Stopped extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Ends a reading from inside a taker; the reading is refused with this. */
export function stopReading(refused: Refused): never {
  throw new Stopped(refused.refusal);
}

type Parser = { write(text: string): void; end(): void };

/** Connects a taker to the parser and keeps the limits. */
function parserFor(part: string, reading: XmlReading, taker: XmlTaker): Parser {
  const names = new Namespaces(reading.namespaces);
  let [depth, stretch] = [0, 0];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("error", () => stopReading(refuse("files.xml-malformed", { part })));
  parser.on("doctype", () => stopReading(refuse("files.xml-doctype", { part })));
  parser.on("opentag", (tag) => {
    stretch = 0;
    if (++depth > reading.depth) stopReading(refuse("files.xml-too-deep", { part, limit: reading.depth }));
    const attributes = names.enter(tag.attributes, depth);
    taker.open(names.element(tag.name), attributes);
  });
  parser.on("closetag", (tag) => {
    stretch = 0;
    taker.close?.(names.element(tag.name));
    names.leave(depth--);
  });
  const take = (text: string) => {
    stretch = 0;
    if (depth > 0) taker.text?.(text);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("comment", () => {
    stretch = 0;
  });
  return {
    write(text) {
      for (let from = 0; from < text.length; from += PIECE_CHARACTERS) {
        parser.write(text.slice(from, from + PIECE_CHARACTERS));
        stretch += PIECE_CHARACTERS;
        if (stretch > STRETCH_CHARACTERS)
          stopReading(refuse("files.xml-stretch-too-long", { part, limit: STRETCH_CHARACTERS }));
      }
    },
    end() {
      parser.close();
    },
  };
}

/** UTF-8 unless the byte order mark says otherwise; other encodings are not allowed in a package (ISO/IEC 29500-2, 7.1.3). */
function decoderFor(first: Uint8Array): TextDecoder {
  const mark = ((first[0] ?? 0) << 8) | (first[1] ?? 0);
  const encoding = mark === 0xfeff ? "utf-16be" : mark === 0xfffe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

/** Decodes pieces as they come; bytes of no encoding are malformed XML. */
function decoding(part: string, parser: Parser) {
  let decoder: TextDecoder | undefined;
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece ? (decoder?.decode(piece, { stream: true }) ?? "") : (decoder?.decode() ?? "");
    } catch {
      return stopReading(refuse("files.xml-malformed", { part }));
    }
  };
  return {
    take(piece: Uint8Array) {
      decoder ??= decoderFor(piece);
      parser.write(decoded(piece));
    },
    end() {
      parser.write(decoded());
      parser.end();
    },
  };
}

/**
 * Reads an XML part of a container as a stream; false when there is no such part. No entity but the five is known, nothing
 * outside the part is ever fetched. Refuses `files.xml-doctype` {part}, `files.xml-too-deep` {part, limit},
 * `files.xml-malformed` {part}, `files.xml-stretch-too-long` {part, limit}, what the container refuses, and what the
 * taker stops with.
 */
export async function readXmlPart(
  from: { readonly container: Container; readonly part: string },
  reading: XmlReading,
  taker: XmlTaker,
): Promise<Result<boolean>> {
  try {
    const decoder = decoding(from.part, parserFor(from.part, reading, taker));
    const streamed = await from.container.stream(from.part, decoder.take);
    if (streamed.ok && streamed.value) decoder.end();
    return streamed;
  } catch (thrown) {
    if (thrown instanceof Stopped) return { ok: false, refusal: thrown.refusal };
    throw thrown;
  }
}
