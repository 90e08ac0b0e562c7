import { Outlet } from "@tanstack/react-router";
import { api } from "#contract";
import { LoadingScreen, RefusalNotice, SessionContext, useApiQuery, useWording } from "#screen";
import { Header } from "./header.tsx";
import { Menu } from "./menu.tsx";
import { SkipLink } from "./skip-link.tsx";
import { shellWording } from "./wording.ts";

/** The frame around every page of a signed-in person. Who that is, is asked of the server first. */
export function Shell() {
  const { value: session, refusal, again } = useApiQuery(["session"], () => api.GET("/api/session"));
  const endedOrUnknown = refusal === undefined || refusal.code === "identity.not-signed-in";
  if (session === undefined) {
    return (
      <main className="page page-narrow">
        {endedOrUnknown ? <LoadingScreen /> : <RefusalNotice refusal={refusal} onRetry={again} />}
      </main>
    );
  }
  return (
    <SessionContext value={session}>
      <SkipLink />
      <Header />
      {session.mode === "demo" && <DemoStrip />}
      <div className="shell">
        <div className="shell-side">
          <Menu />
        </div>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </SessionContext>
  );
}

function DemoStrip() {
  const { say } = useWording(shellWording);
  return <p className="demo-strip">{say("shell.demo")}</p>;
}
