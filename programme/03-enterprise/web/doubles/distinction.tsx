import { useState } from "react";
import { api } from "#contract";
import { ConfirmAction, newRecordId, useAnnounce, useApiMutation, useWording } from "#screen";
import { doublesWording } from "./wording.ts";

type PairIds = { readonly oneId: string; readonly otherId: string };
/** Two files, with the names that the question says. */
type NamedPair = PairIds & { readonly names: { readonly one: string; readonly other: string } };

function useSaying({ oneId, otherId }: PairIds, act: "kept-apart" | "taken-back") {
  // One id for what is said: a second click says the same thing.
  const [id] = useState(newRecordId);
  return useApiMutation(
    (reason: string) =>
      api.POST("/api/enterprises/doubles/{oneId}/{otherId}/distinction", {
        params: { path: { oneId, otherId } },
        body: { id, act, reason },
      }),
    { refreshes: [["enterprises"]] },
  );
}

/** Says that two that look like one are two. */
export function KeepApart({ names, ...pair }: NamedPair) {
  const { say } = useWording(doublesWording);
  const announce = useAnnounce();
  const saying = useSaying(pair, "kept-apart");
  return (
    <ConfirmAction
      label={say("doubles.apart.do")}
      title={say("doubles.apart.title", names)}
      explain={say("doubles.apart.explain")}
      needsReason
      onConfirm={async (reason) => {
        const said = await saying.run(reason);
        if (said.ok) announce(say("doubles.apart.done"));
        return said;
      }}
    />
  );
}

/** Takes that back. */
export function TakeBack({ names, ...pair }: NamedPair) {
  const { say } = useWording(doublesWording);
  const announce = useAnnounce();
  const saying = useSaying(pair, "taken-back");
  return (
    <ConfirmAction
      label={say("doubles.back.do")}
      title={say("doubles.back.title", names)}
      explain={say("doubles.back.explain")}
      needsReason
      onConfirm={async (reason) => {
        const said = await saying.run(reason);
        if (said.ok) announce(say("doubles.back.done"));
        return said;
      }}
    />
  );
}
