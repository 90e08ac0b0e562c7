import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** Seals what must be read again and may not lie open in the database or its backups. */
export type Secrets = {
  /** `about` is bound to it: what was sealed for one account opens for no other. */
  readonly seal: (secret: Uint8Array, about: string) => string;
  /** Undefined when it was sealed with another key, for something else, or changed. */
  readonly open: (sealed: string, about: string) => Buffer | undefined;
};

const ALGORITHM = "aes-256-gcm";

/** AES-256-GCM under a key of 32 bytes; the sealed text names the key by its fingerprint. */
export function secretsUnder(key: Uint8Array): Secrets {
  const name = createHash("sha256").update(key).digest("hex").slice(0, 8);
  return {
    seal: (secret, about) => {
      const start = randomBytes(12);
      const cipher = createCipheriv(ALGORITHM, key, start).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
      return [name, ...[start, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
    },
    open: (sealed, about) => {
      const [by, ...parts] = sealed.split(".");
      const [start, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
      if (by !== name || !start || !tag || !text) return undefined;
      try {
        const decipher = createDecipheriv(ALGORITHM, key, start, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
        return Buffer.concat([decipher.update(text), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}
