/** How much room the disk of the data has, in whole MB, and whether so little that nothing may change. */
export type SpaceState = { readonly readOnly: boolean; readonly freeMb: number; readonly reserveMb: number };

const MIB = 1024 * 1024;
const USUAL_RESERVE_MB = 1024;
const LEAST_RESERVE_MB = 64;

/** What is kept free: a twentieth of the disk, at most 1 GB and at least 64 MB, or what the operator has set. */
export function reserveOf(diskBytes: number, setMb: number | undefined): number {
  if (setMb !== undefined) return setMb;
  const twentieth = Math.floor(diskBytes / 20 / MIB);
  return Math.max(Math.min(twentieth, USUAL_RESERVE_MB), LEAST_RESERVE_MB);
}

/**
 * The state after a look at the disk. It turns read-only below the reserve and writes again only with a tenth more, so that it does not change its mind
 * with every file.
 */
export function spaceAfter(before: boolean, freeBytes: number, reserveMb: number): SpaceState {
  const freeMb = Math.floor(freeBytes / MIB);
  const enough = before ? reserveMb + Math.ceil(reserveMb / 10) : reserveMb;
  return { readOnly: freeMb < enough, freeMb, reserveMb };
}

/** Bytes of the file that is given back when the disk is full, so that the database can at least start and end in order. */
export function ballastBytes(reserveMb: number): number {
  return Math.floor(Math.min(64, reserveMb / 4)) * MIB;
}
