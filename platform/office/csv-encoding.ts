import { accept, type Result, refuse } from "#kernel";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** First bytes of what people hand in for a list by mistake: zip, PDF, old Office, images, gzip. */
const CONTAINERS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

/** So much is looked at before it is said in which code the first sign beyond ASCII is written. */
const WINDOW = 64 * 1024;

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

/** Zeros in every second byte: Latin signs and separators in UTF-16 without a mark. Few Chinese characters end in a zero byte. */
function wideWithoutMark(bytes: Uint8Array): Encoding | undefined {
  let [even, odd] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > 3 * even) return "utf-16le";
  return even > 3 * odd ? "utf-16be" : undefined;
}

/** The beginning of a text in this code, undefined when it is none; a sign may be cut off at the end. */
function beginningIn(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/**
 * From here on the text is not plain ASCII: one of the codes, or nothing that anybody reads. A few Chinese characters in GB 18030 are
 * rare European letters in UTF-8 (联通); who writes lists means the Chinese ones.
 */
function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const utf8 = beginningIn(bytes, "utf-8");
  if (utf8 !== undefined && /[\u2000-\uffff]/.test(utf8)) return "utf-8";
  if (beginningIn(bytes, "gb18030") !== undefined) return "gb18030";
  return utf8 === undefined ? undefined : "utf-8";
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const firstBeyondAscii = (bytes: Uint8Array) => bytes.findIndex((byte) => byte >= 0x80);

/** What no text holds. */
const NUL = "\0";

/** Two signs that no office file may hold. */
const NO_SIGNS = /[\ufffe\uffff]/g;

const checked = (text: string): Result<string> =>
  text.includes(NUL) ? refuse("office.not-a-workbook") : accept(text.replace(NO_SIGNS, ""));

const unreadable = () => refuse("office.text-unreadable");

/**
 * Turns the bytes of a text file into text, piece by piece: UTF-8 or UTF-16 with or without its mark, GB 18030 (and so GBK). The code
 * is decided where the first sign beyond ASCII stands, which may be far down a list of figures. Refuses `office.not-a-workbook` for
 * what is no text and `office.text-unreadable` for signs that do not fit the code.
 */
export class CsvDecoder {
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #waiting: Uint8Array[] = [];
  #length = 0;
  #begun = false;

  take(piece: Uint8Array): Result<string> {
    if (this.#decoder) return this.#decode(piece, false);
    this.#waiting.push(piece);
    this.#length += piece.length;
    return this.#length < WINDOW ? accept("") : this.#decide(false);
  }

  /** The rest; what was cut off in the middle of a sign is refused. */
  end(): Result<string> {
    return this.#decoder ? this.#decode(new Uint8Array(0), true) : this.#decide(true);
  }

  #decide(atEnd: boolean): Result<string> {
    const bytes = joined(this.#waiting);
    this.#waiting = [];
    this.#length = 0;
    if (!this.#begun) {
      this.#begun = true;
      if (CONTAINERS.some((signature) => startsWith(bytes, signature))) return refuse("office.not-a-workbook");
      const wide = startsWith(bytes, [0xff, 0xfe])
        ? "utf-16le"
        : startsWith(bytes, [0xfe, 0xff])
          ? "utf-16be"
          : wideWithoutMark(bytes);
      if (wide) return this.#decodeAs(wide, bytes, atEnd);
    }
    const beyond = firstBeyondAscii(bytes);
    if (beyond < 0) return this.#plain(bytes);
    // Enough of what follows must be there to tell the codes apart.
    if (!atEnd && bytes.length - beyond < WINDOW / 2) {
      const ascii = this.#plain(bytes.subarray(0, beyond));
      this.#waiting = [bytes.subarray(beyond)];
      this.#length = bytes.length - beyond;
      return ascii;
    }
    const encoding = encodingOf(bytes.subarray(beyond));
    return encoding ? this.#decodeAs(encoding, bytes, atEnd) : unreadable();
  }

  #plain(bytes: Uint8Array): Result<string> {
    return checked(new TextDecoder("utf-8").decode(bytes));
  }

  #decodeAs(encoding: Encoding, bytes: Uint8Array, atEnd: boolean): Result<string> {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
    return this.#decode(bytes, atEnd);
  }

  #decode(bytes: Uint8Array, atEnd: boolean): Result<string> {
    try {
      return checked(this.#decoder?.decode(bytes, { stream: !atEnd }) ?? "");
    } catch {
      return unreadable();
    }
  }
}
