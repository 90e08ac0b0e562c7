import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { api } from "#contract";
import {
  LoadingScreen,
  RefusalNotice,
  type Session,
  SessionContext,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { Header } from "./header.tsx";
import { Menu } from "./menu.tsx";
import { SkipLink } from "./skip-link.tsx";
import { SpaceStrip } from "./space-strip.tsx";
import { wayBackTo } from "./way-back.ts";
import { shellWording } from "./wording.ts";

/** Leads to the sign-in page, once: the address changes while this is still shown, and must not be taken for the way back. */
function ToSignIn({ from }: { readonly from: string }) {
  const navigate = useNavigate();
  const back = useRef(from);
  useEffect(() => {
    void navigate({ to: "/sign-in", search: wayBackTo(back.current), replace: true });
  }, [navigate]);
  return <LoadingScreen />;
}

/** What only a signed-in person sees. Who that is, is asked of the server first; nobody is led to the sign-in page. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { value: session, refusal, again } = useApiQuery<Session | null>(["session"], () => api.GET("/api/session"));
  const here = useLocation({ select: ({ href }) => href });
  if (session === null) return <ToSignIn from={here} />;
  if (session === undefined) {
    const failed = refusal !== undefined && refusal.code !== "identity.not-signed-in";
    return (
      <main className="page page-narrow">
        {failed ? <RefusalNotice refusal={refusal} onRetry={again} /> : <LoadingScreen />}
      </main>
    );
  }
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The frame around every page of a signed-in person. */
export function Shell() {
  return (
    <SignedIn>
      <SkipLink />
      <Header />
      <DemoStrip />
      <SpaceStrip />
      <div className="shell">
        <div className="shell-side">
          <Menu />
        </div>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </SignedIn>
  );
}

function DemoStrip() {
  const { say } = useWording(shellWording);
  if (useSession().session?.mode !== "demo") return null;
  return (
    <aside className="demo-strip" aria-label={say("shell.demo.label")}>
      {say("shell.demo")}
    </aside>
  );
}
