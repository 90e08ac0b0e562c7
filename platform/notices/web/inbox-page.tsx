import "./notices.css";
import { Button, Select } from "antd";
import { useMemo, useState } from "react";
import { type Answer, api } from "#contract";
import { dayOf, groupedBy, type Instant } from "#kernel";
import {
  EmptyState,
  Loaded,
  PageFrame,
  PathLink,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useSession,
  useShortcuts,
  useWording,
} from "#screen";
import { formatClock } from "#wording";
import { useNoticeSentences } from "./sentences.ts";
import { noticesWording } from "./wording.ts";

type Inbox = Answer<"/api/notices", "get">;
type Notice = Inbox["notices"][number];
type State = "unread" | "read";

const EVERY_SECONDS = 60;

/** The person's own notices: what was not read first, each part by day. */
export function InboxPage() {
  const { say } = useWording(noticesWording);
  const { may } = useSession();
  const [kind, setKind] = useState("");
  const unread = useNotices("unread", { kind });
  useNoticeKeys();
  return (
    <PageFrame
      title={say("notices.title")}
      lead={say("notices.lead")}
      width="narrow"
      actions={
        <>
          {may("areas.edit") && <PathLink to="/notices/robots">{say("notices.robots")}</PathLink>}{" "}
          <PathLink to="/own-account#notice-habits">{say("notices.settings")}</PathLink>
        </>
      }
    >
      <Loaded reading={unread}>
        {(inbox) => (
          <>
            <Tools inbox={inbox} kind={kind} onKind={setKind} />
            <section className="notices-part" aria-labelledby="notices-unread">
              <h2 id="notices-unread">{say("notices.unread")}</h2>
              {inbox.notices.length === 0 ? (
                <EmptyState title={say("notices.none")} explain={say("notices.none.explain")} />
              ) : (
                <Pages key={kind} first={inbox} state="unread" kind={kind} />
              )}
            </section>
            <ReadPart kind={kind} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

type Wish = { readonly kind: string; readonly behind?: string };

function useNotices(state: State, { kind, behind }: Wish) {
  const query = { state, ...(kind === "" ? {} : { kind }), ...(behind === undefined ? {} : { behind }) };
  return useApiQuery<Inbox>(
    ["notices", "list", state, kind, behind ?? ""],
    () => api.GET("/api/notices", { params: { query } }),
    { keepPrevious: behind === undefined, ...(behind === undefined ? { everySeconds: EVERY_SECONDS } : {}) },
  );
}

const refreshes = [["notices"]];

function useReading() {
  return useApiMutation(
    (body: { ids: string[] } | { until: string; kind?: string }) => api.POST("/api/notices/reading", { body }),
    { refreshes },
  );
}

type ToolsProps = { readonly inbox: Inbox; readonly kind: string; readonly onKind: (kind: string) => void };

function Tools({ inbox: { kinds, notices }, kind, onKind }: ToolsProps) {
  const { say } = useWording(noticesWording);
  const { kindName } = useNoticeSentences();
  const announce = useAnnounce();
  const reading = useReading();
  const newest = notices[0]?.at;
  const markAll = async () => {
    if (newest === undefined) return;
    // Up to the newest one that is shown: what comes in just now stays unread.
    const result = await reading.run({ until: newest, ...(kind === "" ? {} : { kind }) });
    if (result.ok) announce(say("notices.marked", { count: result.value.marked }));
  };
  return (
    <>
      <div className="notices-tools">
        {kinds.length > 1 && (
          <Select
            aria-label={say("notices.filter")}
            value={kind}
            onChange={onKind}
            options={[
              { value: "", label: say("notices.filter.all") },
              ...kinds.map((one) => ({ value: one, label: kindName(one) })),
            ]}
          />
        )}
        {newest !== undefined && (
          <Button loading={reading.busy} onClick={() => void markAll()}>
            {say("notices.mark.all")}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={reading.refusal} />
    </>
  );
}

function ReadPart({ kind }: { readonly kind: string }) {
  const { say } = useWording(noticesWording);
  const read = useNotices("read", { kind });
  if (!read.value || read.value.notices.length === 0) return null;
  return (
    <section className="notices-part" aria-labelledby="notices-read">
      <h2 id="notices-read">{say("notices.read")}</h2>
      <Pages key={kind} first={read.value} state="read" kind={kind} />
    </section>
  );
}

type PagesProps = { readonly first: Inbox; readonly state: State; readonly kind: string };

/** The first page and those asked for, one below the other. */
function Pages({ first, state, kind }: PagesProps) {
  const { say } = useWording(noticesWording);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Days notices={first.notices} />
      {first.next !== null && !open && <Button onClick={() => setOpen(true)}>{say("notices.more")}</Button>}
      {first.next !== null && open && <Further behind={first.next} state={state} kind={kind} />}
    </>
  );
}

function Further({ behind, state, kind }: Omit<PagesProps, "first"> & { readonly behind: string }) {
  const page = useNotices(state, { kind, behind });
  return <Loaded reading={page}>{(inbox) => <Pages first={inbox} state={state} kind={kind} />}</Loaded>;
}

function Days({ notices }: { readonly notices: readonly Notice[] }) {
  const { date } = useWording(noticesWording);
  const days = groupedBy(notices, ({ at }) => dayOf(at as Instant));
  return [...days].map(([day, ofDay]) => (
    <div key={day}>
      <h3 className="notices-day">{date(day)}</h3>
      <ul className="notices-list">
        {ofDay.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </div>
  ));
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { say } = useWording(noticesWording);
  const { sentence } = useNoticeSentences();
  const reading = useReading();
  const said = sentence(notice);
  const isUnread = notice.readAt === null;
  const mark = () => {
    if (isUnread) void reading.run({ ids: [notice.id] });
  };
  return (
    <li className={isUnread ? "notices-unread" : ""}>
      <PathLink className="notice-link" to={notice.path} onClick={mark}>
        {said}
      </PathLink>
      <time dateTime={notice.at}>{formatClock(notice.at).slice(0, 5)}</time>
      {isUnread && (
        <Button size="small" type="text" aria-label={say("notices.mark.one", { sentence: said })} onClick={mark}>
          {say("notices.mark")}
        </Button>
      )}
    </li>
  );
}

/** j and k go from notice to notice; Enter on one opens it, as on every link. */
function useNoticeKeys(): void {
  const { say } = useWording(noticesWording);
  const shortcuts = useMemo(() => {
    const go = (step: number) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>(".notice-link")];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
    };
    return [
      { key: "j", label: say("notices.keys.next"), run: () => go(1) },
      { key: "k", label: say("notices.keys.previous"), run: () => go(-1) },
    ];
  }, [say]);
  useShortcuts(shortcuts);
}
