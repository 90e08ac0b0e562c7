/** Seals what must be read again and may not lie open in the database; the installation gives it at the start. */
export type Sealing = {
  /** `about` is bound to it: what was sealed for one thing opens for no other. */
  readonly seal: (secret: Uint8Array, about: string) => string;
  readonly open: (sealed: string, about: string) => Buffer | undefined;
};

export const aboutRobot = (part: "url" | "secret", robotId: string) => `notice-robot-${part}:${robotId}`;
export const aboutLink = (messageId: string) => `notice-address:${messageId}`;
