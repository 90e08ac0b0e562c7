import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { api } from "#contract";
import type { Refusal } from "#kernel";
import { LoadingScreen, PageFrame, RefusalNotice, useAnnounce, useApiMutation, useApiQuery, useWording } from "#screen";
import { useEnter, wayBack } from "../enter.ts";
import { providersWording } from "./wording.ts";

type Returning = { readonly providerId: string; readonly answer: Record<string, string> };

/**
 * Where a provider sends people back to. What it added to the address is taken out of it at once and handed in from here, from our own site:
 * so the session's cookie, and that of the trip, need not go along with anything that another site begins.
 */
export function ReturnPage() {
  const { say } = useWording(providersWording);
  const { providerId = "" }: { providerId?: string } = useParams({ strict: false });
  const [answer] = useState(() => Object.fromEntries(new URLSearchParams(window.location.search)));
  const empty = Object.keys(answer).length === 0;
  const handing = useApiMutation((body: Returning) => api.POST("/api/session/provider-returns", { body }));
  const { refusal } = handing;
  const finish = useFinish();
  const begun = useRef(false);
  useEffect(() => {
    if (empty || begun.current) return;
    begun.current = true;
    window.history.replaceState(window.history.state, "", window.location.pathname);
    void handing.run({ providerId, answer }).then((result) => (result.ok ? finish(result.value) : undefined));
  }, [empty, providerId, answer, handing, finish]);
  const unbound = refusal?.code === "identity.identity-unbound";
  const failed = unbound ? "providers.return.unbound" : "providers.return.failed";
  const title = say(refusal ? failed : empty ? "providers.return.nothing" : "providers.return");
  return (
    <PageFrame title={title} width="narrow">
      {empty && <Nothing />}
      {!empty && !refusal && <LoadingScreen />}
      {refusal && <NotIn refusal={refusal} />}
    </PageFrame>
  );
}

type Returned = { readonly outcome: "signed-in" | "entering" | "bound"; readonly returnTo: string };

/** Goes on where the person wanted to; a step that is still missing is asked for at the sign-in page. */
function useFinish(): (returned: Returned) => Promise<void> {
  const { say } = useWording(providersWording);
  const announce = useAnnounce();
  const enter = useEnter();
  return async ({ outcome, returnTo }) => {
    const back = wayBack(returnTo);
    await enter(outcome === "entering" ? `/sign-in?${new URLSearchParams({ back })}` : back);
    if (outcome === "bound") announce(say("providers.own.connected"));
  };
}

function Nothing() {
  const { say } = useWording(providersWording);
  return (
    <div className="sheet">
      <p>{say("providers.return.nothing.explain")}</p>
      <Onward />
    </div>
  );
}

/** The way on: for whoever is signed in the own account, where connections are made. */
function Onward() {
  const { say } = useWording(providersWording);
  const enter = useEnter();
  const session = useApiQuery(["session"], () => api.GET("/api/session"), { signedOutIsFine: true });
  const [to, label] = session.value
    ? (["/own-account", "providers.return.own"] as const)
    : (["/sign-in", "providers.return.again"] as const);
  return (
    <Button type="primary" onClick={() => void enter(to)}>
      {say(label)}
    </Button>
  );
}

/** Why nobody is in, and what to do; an identity that is new here is led to its account in words of its own. */
function NotIn({ refusal }: { readonly refusal: Refusal }) {
  const { say } = useWording(providersWording);
  const unbound = refusal.code === "identity.identity-unbound";
  return (
    <div className="sheet">
      {unbound ? (
        <>
          <p role="alert">{say("providers.return.unbound.how")}</p>
          <ul>
            <li>{say("providers.return.unbound.own")}</li>
            <li>{say("providers.return.unbound.invited")}</li>
            <li>{say("providers.return.unbound.none")}</li>
          </ul>
        </>
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      <Onward />
    </div>
  );
}
