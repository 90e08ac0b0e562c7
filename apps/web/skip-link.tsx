import { useWording } from "#screen";
import { shellWording } from "./wording.ts";

/** The first stop of the keyboard: past header and menu. */
export function SkipLink() {
  const { say } = useWording(shellWording);
  return (
    <a className="skip-link" href="#main">
      {say("shell.skip")}
    </a>
  );
}
