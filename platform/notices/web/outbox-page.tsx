import "./notices.css";
import { Alert, Button } from "antd";
import { type Answer, api } from "#contract";
import {
  EmptyState,
  Loaded,
  PageFrame,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { useFaultWords, useNoticeSentences } from "./sentences.ts";
import { noticesWording } from "./wording.ts";

type Outbox = Answer<"/api/outward-messages", "get">;
type Message = Outbox["messages"][number];
const EVERY_SECONDS = 30;

/** What leaves the platform and what did not, for whoever runs it. */
export function OutboxPage() {
  const { say } = useWording(noticesWording);
  const outbox = useApiQuery(["outbox"], () => api.GET("/api/outward-messages"), { everySeconds: EVERY_SECONDS });
  return (
    <PageFrame title={say("notices.outbox.title")} lead={say("notices.outbox.lead")} width="narrow">
      <Loaded reading={outbox}>
        {(value) => (
          <div className="stack">
            {!value.leaves && <Alert type="info" showIcon title={say("notices.demo")} />}
            <State outbox={value} />
            <GivenUp messages={value.messages} />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function State({ outbox: { waiting, givenUp, oldestAt, mailSetUp, hosts } }: { readonly outbox: Outbox }) {
  const { say, moment } = useWording(noticesWording);
  const since =
    oldestAt === null
      ? say("notices.outbox.waiting.value", { waiting })
      : say("notices.outbox.waiting.since", { waiting, at: moment(oldestAt) });
  return (
    <section className="sheet" aria-labelledby="outbox-state">
      <h2 id="outbox-state">{say("notices.outbox.state")}</h2>
      <dl className="facts">
        <dt>{say("notices.outbox.waiting")}</dt>
        <dd>{since}</dd>
        <dt>{say("notices.outbox.given-up")}</dt>
        <dd>{say("notices.outbox.given-up.value", { givenUp })}</dd>
        <dt>{say("notices.outbox.mail")}</dt>
        <dd>{say(mailSetUp ? "notices.outbox.mail.set" : "notices.outbox.mail.unset")}</dd>
        <dt>{say("notices.outbox.hosts")}</dt>
        <dd>{hosts.length > 0 ? hosts.join("、") : say("notices.outbox.hosts.none")}</dd>
      </dl>
    </section>
  );
}

function GivenUp({ messages }: { readonly messages: readonly Message[] }) {
  const { say } = useWording(noticesWording);
  const announce = useAnnounce();
  const sending = useApiMutation(
    (body: { ids: string[] } | { all: true }) => api.POST("/api/outward-messages/sending", { body }),
    { refreshes: [["outbox"]] },
  );
  const again = async (body: { ids: string[] } | { all: true }) => {
    const result = await sending.run(body);
    if (result.ok) announce(say("notices.outbox.again.done", { count: result.value.count }));
  };
  if (messages.length === 0)
    return <EmptyState title={say("notices.outbox.none")} explain={say("notices.outbox.none.explain")} />;
  return (
    <section aria-labelledby="outbox-list">
      <div className="sheet-head">
        <h2 id="outbox-list">{say("notices.outbox.list")}</h2>
        <Button loading={sending.busy} onClick={() => void again({ all: true })}>
          {say("notices.outbox.again.all")}
        </Button>
      </div>
      <RefusalNotice refusal={sending.refusal} />
      <ul className="cards">
        {messages.map((message) => (
          <GivenUpMessage key={message.id} message={message} onAgain={() => void again({ ids: [message.id] })} />
        ))}
      </ul>
    </section>
  );
}

type MessageProps = { readonly message: Message; readonly onAgain: () => void };

function GivenUpMessage({ message, onAgain }: MessageProps) {
  const { say, moment } = useWording(noticesWording);
  const { kindName } = useNoticeSentences();
  const faultWords = useFaultWords();
  const { channel, subject, kinds, postedAt, givenUpAt, tries } = message;
  const fault = faultWords(message.fault);
  const about = subject === "notice" ? kinds.map(kindName).join("；") : say(`notices.outbox.subject.${subject}`);
  return (
    <li className="card">
      <div className="card-head">
        {say(`notices.outbox.channel.${channel}`)} · {about}
      </div>
      <p>{say("notices.outbox.line", { posted: moment(postedAt), at: moment(givenUpAt), tries, fault })}</p>
      <div className="row-actions">
        <Button size="small" aria-label={say("notices.outbox.again.one", { fault })} onClick={onAgain}>
          {say("notices.outbox.again")}
        </Button>
      </div>
    </li>
  );
}
