import { useSyncExternalStore } from "react";
import { api } from "#contract";
import { useWording } from "#screen";
import { shellWording } from "./wording.ts";

/** "120/1024": MB free and MB of the reserve, as the server says with its answers while it is read-only; null while it is not. */
let told: string | null = null;
const listeners = new Set<() => void>();

function hear(now: string | null): void {
  if (now === told) return;
  told = now;
  for (const listener of listeners) listener();
}

// Every answer of the API says it, so that no page has to ask.
api.use({
  onResponse: ({ response }) => {
    hear(response.headers.get("gongfu-read-only"));
    return undefined;
  },
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says on every page that nothing can be changed while the disk is almost full. */
export function SpaceStrip() {
  const { say } = useWording(shellWording);
  const state = useSyncExternalStore(subscribe, () => told);
  if (state === null) return null;
  const [freeMb = "", reserveMb = ""] = state.split("/");
  return (
    <div className="space-strip" role="status">
      {say("shell.read-only", { freeMb, reserveMb })}
    </div>
  );
}
