import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Instant } from "#kernel";
import { RECOVERY_CODES, STEP_SECONDS, stepsTaken } from "../domain/second-factor.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Base 32 without padding (RFC 4648), as apps that show codes read it. */
export function base32(bytes: Uint8Array): string {
  let [bits, held, text] = [0, 0, ""];
  for (const byte of bytes) {
    [bits, held] = [(bits << 8) | byte, held + 8];
    for (; held >= 5; held -= 5) text += ALPHABET[(bits >>> (held - 5)) & 31];
    bits &= (1 << held) - 1;
  }
  return held > 0 ? text + ALPHABET[(bits << (5 - held)) & 31] : text;
}

/** The code of a step: RFC 6238 over HMAC-SHA-1, which every app knows. */
export function codeOf(secret: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const from = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(from) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The step whose code this is, among those taken now; undefined when it is none of them. */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  at: { now: Instant; lastUsed: number },
): number | undefined {
  const given = Buffer.from(code.replace(/\s/g, "").normalize("NFKC"));
  const fits = (step: number) => {
    const wanted = Buffer.from(codeOf(secret, step));
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  };
  // All are looked at, whichever it is.
  const step = Math.floor(Date.parse(at.now) / 1000 / STEP_SECONDS);
  return stepsTaken(step, at.lastUsed).filter(fits).at(0);
}

/** 160 bits, as the standard wants for this hash. */
export function newSecret(): Buffer {
  return randomBytes(20);
}

/** What an app reads from the picture. */
export function addressOfSecret(secret: Uint8Array, userName: string): string {
  const label = encodeURIComponent(`工赋 Gongfu:${userName}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent("工赋 Gongfu")}&digits=6&period=30`;
}

/** 120 bits in four groups, so that a plain hash is enough to keep them by. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    base32(randomBytes(15))
      .replace(/.{6}(?=.)/g, "$&-")
      .toLowerCase(),
  );
}

export function hashOfRecoveryCode(code: string): string {
  const plain = code.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return createHash("sha256").update(plain).digest("hex");
}
