/** A set of signs by their codes, one bit for each: asked with `charCodeAt`, for which no string of one sign is made. */
export class Codes {
  readonly #bits = new Uint32Array(0x10000 / 32);

  constructor(signs: string) {
    for (let i = 0; i < signs.length; i++) {
      const code = signs.charCodeAt(i);
      this.#bits[code >> 5] = (this.#bits[code >> 5] ?? 0) | (1 << (code & 31));
    }
  }

  /** Whether a sign is one of them. A code from outside the text (NaN) counts as 0 and is none. */
  has(code: number): boolean {
    return (((this.#bits[code >> 5] ?? 0) >> (code & 31)) & 1) === 1;
  }

  /** Whether one of them stands anywhere in a text. */
  standIn(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.has(text.charCodeAt(i))) return true;
    return false;
  }
}

/** What patterns begin or end with: one sign is asked for before the pattern is tried. */
export function codesOf(signs: string): Codes {
  return new Codes(signs);
}
