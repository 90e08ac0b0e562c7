import { Link } from "@tanstack/react-router";
import { EmptyState, PageFrame, useWording } from "#screen";
import { shellWording } from "./wording.ts";

export function NotFoundPage() {
  const { say } = useWording(shellWording);
  return (
    <PageFrame title={say("shell.not-found")} width="narrow">
      <EmptyState
        title={say("shell.not-found")}
        explain={say("shell.not-found.explain")}
        action={<Link to="/">{say("shell.not-found.home")}</Link>}
      />
    </PageFrame>
  );
}
