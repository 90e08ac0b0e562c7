import type { Snapshot } from "../../index.ts";

/** A snapshot without its content, as the contract tells it. */
export const snapshotView = ({ id, planId, areaId, day, takenAt, ...rest }: Snapshot) => {
  const { planVersion, title, sha256, byName } = rest;
  return {
    ...{ id: id as string, planId: planId as string, areaId, planVersion, title, sha256, byName },
    ...{ day: day as string, takenAt: takenAt as string },
  };
};
