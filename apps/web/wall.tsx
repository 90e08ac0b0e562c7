import { WallPage } from "#rollup/web";
import { SignedIn } from "./shell.tsx";

/** The wall view stands alone: no menu, no way to another page. */
export function WallFrame() {
  return (
    <SignedIn>
      <main id="main" tabIndex={-1}>
        <WallPage />
      </main>
    </SignedIn>
  );
}
