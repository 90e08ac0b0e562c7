import { useNavigate } from "@tanstack/react-router";
import { Select } from "antd";
import { useId } from "react";
import type { Answer } from "#contract";
import { useWording } from "#screen";
import { snapshotWording } from "./wording.ts";

type CompareWithProps = {
  readonly snapshotId: string;
  /** The snapshot it is compared with; now without one. */
  readonly other: string | undefined;
  readonly others: Answer<"/api/snapshots/{snapshotId}/differences", "get">["others"];
};

const NOW = "now";

/** 和哪一次比: now, or another snapshot of the same plan; the address carries it. */
export function CompareWith({ snapshotId, other, others }: CompareWithProps) {
  const { say, moment } = useWording(snapshotWording);
  const navigate = useNavigate();
  const id = useId();
  if (others.length === 0) return null;
  const choose = (chosen: string) =>
    void navigate({ to: `/snapshots/${snapshotId}`, search: chosen === NOW ? {} : { with: chosen }, replace: true });
  const options = others.map(({ id: value, title, takenAt }) => ({
    value,
    label: say("snapshot.compare.of", { title, moment: moment(takenAt) }),
  }));
  return (
    <div className="inline-field snapshot-compare">
      <label htmlFor={id}>{say("snapshot.compare")}</label>
      <Select
        id={id}
        value={other ?? NOW}
        popupMatchSelectWidth={false}
        options={[{ value: NOW, label: say("snapshot.compare.now") }, ...options]}
        onChange={choose}
      />
    </div>
  );
}
