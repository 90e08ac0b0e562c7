import "./shell.css";
import { RouterProvider } from "@tanstack/react-router";
import { ScreenProvider } from "#screen";
import { router } from "./routes.tsx";
import { wayBackTo } from "./way-back.ts";
import { wordings } from "./wordings.ts";

/** A session that ended leads to the sign-in page, and from there back to where the person was. */
function leadToSignIn(): void {
  const { pathname, href } = router.state.location;
  if (pathname === "/sign-in" || pathname === "/setup") return;
  void router.navigate({ to: "/sign-in", search: wayBackTo(href), replace: true });
}

export function App() {
  return (
    <ScreenProvider wordings={wordings} onSignedOut={leadToSignIn}>
      <RouterProvider router={router} />
    </ScreenProvider>
  );
}
