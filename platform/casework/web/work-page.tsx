import "./casework.css";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { useMemo, useState } from "react";
import { api } from "#contract";
import { type BulkAction, Loaded, PageFrame, settle, useAnnounce, useApiQuery, useSession, useWording } from "#screen";
import { BulkDialog } from "./bulk-dialog.tsx";
import { portions, type QueueRow, type QueueView } from "./case-view.ts";
import { QueueTable } from "./queue-table.tsx";
import { caseworkWording } from "./wording.ts";

type View = "mine" | "office" | "overdue" | "escalated" | "ended" | "applied";
type Asked = { readonly view: View; readonly text: string; readonly unassigned: boolean };

const OFFICE_VIEWS = ["office", "mine", "overdue", "escalated", "ended"] as const;

/** The queue as it was asked for, with the pages that were read so far. */
function useQueue({ view, text, unassigned }: Asked) {
  const name = JSON.stringify([view, text, unassigned]);
  const [read, setRead] = useState<{ name: string; lines: readonly QueueRow[]; after?: string }>({ name, lines: [] });
  const earlier = read.name === name ? read : { lines: [] };
  const after = read.name === name ? read.after : undefined;
  const query = {
    ...{ view, unassigned },
    ...(text === "" ? {} : { text }),
    ...(after === undefined ? {} : { after }),
  };
  const page = useApiQuery(["work-queue", name, after ?? ""], () => api.GET("/api/work-queue", { params: { query } }), {
    keepPrevious: true,
    everySeconds: 30,
  });
  const lines = [...new Map([...earlier.lines, ...(page.value?.lines ?? [])].map((line) => [line.id, line])).values()];
  const next = page.value?.next ?? undefined;
  const more = next === undefined ? undefined : () => setRead({ name, lines, after: next });
  return { page, lines, more, restart: () => setRead({ name, lines: [] }) };
}

/** 待办: what waits for the person and the office, the most urgent first. */
export function WorkPage() {
  const { say } = useWording(caseworkWording);
  const { may } = useSession();
  const works = may("casework.work") || may("casework.read");
  const [asked, setAsked] = useState<Asked>({ view: works ? "office" : "applied", text: "", unassigned: false });
  const { page, lines, more, restart } = useQueue(asked);
  const [handling, setHandling] = useState<readonly QueueRow[]>();
  const client = useQueryClient();
  const refresh = () => {
    restart();
    void client.invalidateQueries({ queryKey: ["work-queue"] });
  };
  const bulkActions = useBulkActions(may("casework.work") && asked.view !== "applied", setHandling, refresh);
  return (
    <PageFrame
      title={say(works ? "casework.work.title" : "casework.work.view.applied")}
      lead={works && say("casework.work.lead")}
    >
      {works && <Views asked={asked} counts={page.value?.counts} onView={(view) => setAsked({ ...asked, view })} />}
      <Filter asked={asked} onAsk={setAsked} works={works} />
      <Loaded reading={page}>{() => <QueueTable rows={lines} bulkActions={bulkActions} />}</Loaded>
      {more && (
        <Button onClick={more} loading={page.loading}>
          {say("casework.work.more")}
        </Button>
      )}
      {handling && (
        <BulkDialog
          rows={handling}
          onClose={(changed) => {
            setHandling(undefined);
            if (changed) refresh();
          }}
        />
      )}
    </PageFrame>
  );
}

/** Taking several cases oneself, giving them back, or handling them together. */
function useBulkActions(
  works: boolean,
  onHandle: (rows: readonly QueueRow[]) => void,
  onDone: () => void,
): readonly BulkAction<QueueRow>[] {
  const { say } = useWording(caseworkWording);
  const announce = useAnnounce();
  return useMemo(() => {
    if (!works) return [];
    const assign = async (rows: readonly QueueRow[], type: "take" | "release") => {
      let [done, refused] = [0, 0];
      for (const portion of portions(rows, 50)) {
        const cases = portion.map(({ id, version }) => ({ id, version }));
        const body = { cases, command: { type }, tryOnly: false };
        const sent = await settle(() => api.POST("/api/work-queue/orders", { body }));
        const good = sent.ok ? sent.value.outcomes.filter(({ refusal }) => refusal === null).length : 0;
        done += good;
        refused += portion.length - good;
      }
      announce(say("casework.bulk.sum.done", { done, refused }));
      onDone();
    };
    return [
      { key: "handle", label: say("casework.work.handle.many"), run: onHandle },
      { key: "take", label: say("casework.work.take.many"), run: (rows) => void assign(rows, "take") },
      { key: "release", label: say("casework.work.release.many"), run: (rows) => void assign(rows, "release") },
    ];
  }, [works, say, announce, onHandle, onDone]);
}

type ViewsProps = {
  readonly asked: Asked;
  readonly counts: QueueView["counts"] | undefined;
  readonly onView: (view: View) => void;
};

function Views({ asked, counts, onView }: ViewsProps) {
  const { say } = useWording(caseworkWording);
  return (
    <nav className="work-views" aria-label={say("casework.work.view")}>
      {OFFICE_VIEWS.map((view) => {
        const name = say(`casework.work.view.${view}`);
        const count = view === "ended" ? undefined : counts?.[view];
        return (
          <Button
            key={view}
            type={asked.view === view ? "primary" : "default"}
            aria-pressed={asked.view === view}
            onClick={() => onView(view)}
          >
            {count === undefined ? name : say("casework.work.view.count", { view: name, count })}
          </Button>
        );
      })}
    </nav>
  );
}

type FilterProps = { readonly asked: Asked; readonly works: boolean; readonly onAsk: (asked: Asked) => void };

function Filter({ asked, works, onAsk }: FilterProps) {
  const { say } = useWording(caseworkWording);
  return (
    <div className="work-filter">
      <Input.Search
        allowClear
        style={{ maxWidth: 320 }}
        defaultValue={asked.text}
        placeholder={say("casework.work.find.hint")}
        aria-label={say("casework.work.find.hint")}
        enterButton={say("casework.work.find")}
        maxLength={60}
        onSearch={(text) => onAsk({ ...asked, text: text.trim() })}
      />
      {works && asked.view !== "ended" && (
        <Checkbox checked={asked.unassigned} onChange={({ target }) => onAsk({ ...asked, unassigned: target.checked })}>
          {say("casework.work.unassigned")}
        </Checkbox>
      )}
    </div>
  );
}
