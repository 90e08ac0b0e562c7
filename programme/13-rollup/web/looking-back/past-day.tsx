import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useWording } from "#screen";
import type { Progress } from "../indicator-view.ts";
import { daysAhead } from "../snapshots/days-ahead.ts";
import { lookingBackWording } from "./wording.ts";

/** 截至某日: chooses a past day for a plan's progress; the address carries it. */
export function PastDay({ planId, day }: { readonly planId: string; readonly day: string | undefined }) {
  const { say } = useWording(lookingBackWording);
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const id = useId();
  const [typed, setTyped] = useState(day ?? "");
  const go = (to: string) => {
    const { day: _, ...kept } = search;
    void navigate({ to: `/plans/${planId}/progress`, search: to === "" ? kept : { ...kept, day: to } });
  };
  return (
    <form
      className="rollup-filters"
      onSubmit={(event) => {
        event.preventDefault();
        go(typed);
      }}
    >
      <div className="inline-field">
        <label htmlFor={id}>{say("looking-back.plan.day")}</label>
        <Input
          id={id}
          type="date"
          max={daysAhead(new Date(), -1)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Button htmlType="submit">{say("looking-back.plan.see")}</Button>
      {day !== undefined && <Button onClick={() => go("")}>{say("looking-back.plan.now")}</Button>}
    </form>
  );
}

/** Says that a progress is one of a past day, and what cannot be told of it. */
export function PastNotes({ progress: { day, plan, past } }: { readonly progress: Progress }) {
  const { say, date } = useWording(lookingBackWording);
  if (!past) return null;
  const versions = { version: String(plan.version), newest: String(past.newest) };
  return (
    <div role="note">
      <p>
        <strong>{say("looking-back.plan.past", { day: date(day) })}</strong>
      </p>
      {!past.published && <p className="rollup-doubt">{say("looking-back.plan.unpublished")}</p>}
      {past.published && past.newest !== plan.version && (
        <p className="rollup-doubt">{say("looking-back.plan.version", versions)}</p>
      )}
    </div>
  );
}
