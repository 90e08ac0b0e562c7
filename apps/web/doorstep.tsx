import { Outlet } from "@tanstack/react-router";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { SkipLink } from "./skip-link.tsx";

/** The frame of the pages before sign-in. */
export function Doorstep() {
  return (
    <div className="doorstep">
      <SkipLink />
      <header className="top">
        <Brand />
        <div className="top-end">
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
