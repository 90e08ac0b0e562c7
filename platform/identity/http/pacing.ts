import { setTimeout as delay } from "node:timers/promises";

/** How long to wait so that the answer goes out at the end of a beat, counted from the arrival: work of different length looks alike. */
export function untilNextBeat(takenMs: number, beatMs: number): number {
  if (beatMs <= 0) return 0;
  return Math.max(1, Math.ceil(takenMs / beatMs)) * beatMs - takenMs;
}

/** Waits until the beat in which a refusal may be told. */
export async function keepPace(arrivedAt: number, beatMs: number): Promise<void> {
  const wait = untilNextBeat(performance.now() - arrivedAt, beatMs);
  if (wait > 0) await delay(wait);
}
