import { firstBeyondAscii, isPacked, narrowEncodingOf, type TextEncoding, wideEncodingOf } from "#files";
import { accept, type Result, refuse } from "#kernel";

/** So much is looked at before it is said in which code the first sign beyond ASCII is written. */
const WINDOW = 64 * 1024;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

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
      if (isPacked(bytes)) return refuse("office.not-a-workbook");
      const wide = wideEncodingOf(bytes);
      if (wide) return this.#decodeAs(wide.encoding, bytes, atEnd);
    }
    const beyond = firstBeyondAscii(bytes);
    if (beyond < 0) return this.#plain(bytes);
    // Enough of what follows must be there to tell the codes apart.
    if (!atEnd && bytes.length - beyond < WINDOW / 2) {
      // With the sign before it, which tells whether it stands in a word.
      const from = Math.max(0, beyond - 1);
      const ascii = this.#plain(bytes.subarray(0, from));
      this.#waiting = [bytes.subarray(from)];
      this.#length = bytes.length - from;
      return ascii;
    }
    const encoding = narrowEncodingOf(bytes.subarray(beyond), bytes[beyond - 1]);
    return encoding ? this.#decodeAs(encoding, bytes, atEnd) : unreadable();
  }

  #plain(bytes: Uint8Array): Result<string> {
    return checked(new TextDecoder("utf-8").decode(bytes));
  }

  #decodeAs(encoding: TextEncoding, bytes: Uint8Array, atEnd: boolean): Result<string> {
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
