import { Alert, Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import type { Refusal } from "#kernel";
import type { Reading } from "./api.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

export type LoadedProps<T> = {
  readonly reading: Reading<T>;
  readonly children: (value: T) => ReactNode;
};

/** Shows what was read: a quiet skeleton until then, the refusal with a way to retry when it failed, old values meanwhile. */
export function Loaded<T>({ reading, children }: LoadedProps<T>) {
  const { say } = useWording(screenWording);
  const { value, refusal, again } = reading;
  if (value === undefined) {
    if (!refusal) return <LoadingScreen />;
    return <RefusalNotice refusal={refusal} onRetry={mayChange(refusal) ? again : undefined} />;
  }
  return (
    <>
      {refusal && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={say("screen.refresh-failed")}
          action={<Button onClick={again}>{say("screen.retry")}</Button>}
        />
      )}
      {children(value)}
    </>
  );
}

/** What is not there or not allowed stays so; everything else may go better the next time. */
function mayChange({ code }: Refusal): boolean {
  return code !== "identity.not-permitted" && !code.endsWith(".not-found");
}

export function LoadingScreen() {
  const { say } = useWording(screenWording);
  return (
    <div className="loading" role="status">
      <span className="for-screen-readers">{say("screen.loading")}</span>
      <div aria-hidden="true">
        <Skeleton active={false} title={false} paragraph={{ rows: 5 }} />
      </div>
    </div>
  );
}

/** In place of a page that threw: what to do, and the line that helps whoever mends it. */
export function ErrorScreen({ error }: { readonly error: unknown }) {
  const { say } = useWording(screenWording);
  return (
    <div className="page page-narrow" role="alert">
      <h1 tabIndex={-1}>{say("screen.crashed.title")}</h1>
      <p>{say("screen.crashed.explain")}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <Button type="primary" onClick={() => location.reload()}>
        {say("screen.crashed.reload")}
      </Button>
    </div>
  );
}
