import { Button } from "antd";
import { useWording } from "#screen";
import type { ReadingUnderWay } from "./use-reading-under-way.ts";
import { policyWording } from "./wording.ts";

/** How far a file is read, page by page where it has pages, and the way to stop it. */
export function ReadingProgress({ fileName, size, progress, cancel }: ReadingUnderWay) {
  const { say } = useWording(policyWording);
  const title = say("policy.reading", { fileName });
  const counted = progress !== undefined && progress.total > 0;
  return (
    <div className="drop-zone is-reading">
      <p className="drop-title" role="status">
        {title}
      </p>
      {counted ? (
        <progress aria-label={title} value={progress.done} max={progress.total} />
      ) : (
        <progress aria-label={title} />
      )}
      <p>
        {progress === undefined
          ? say("policy.reading.sending")
          : counted
            ? say("policy.reading.pages", progress)
            : say(`policy.reading.${progress.stage}`)}
        {size !== undefined && say("policy.reading.explain", { size })}
      </p>
      {cancel && <Button onClick={cancel}>{say("policy.reading.cancel")}</Button>}
    </div>
  );
}
