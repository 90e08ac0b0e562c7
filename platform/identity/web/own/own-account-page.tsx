import "../accounts/accounts.css";
import { Button, Modal, Tag } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import { NoticeHabitsSection } from "#notices/web";
import {
  ConfirmAction,
  FormDialog,
  Loaded,
  PageFrame,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { NoPassword, OwnIdentities } from "../providers/own-identities.tsx";
import { Deputies } from "./deputies.tsx";
import { CodeField, EnrolmentWithProof } from "./enrolment.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecurityKeys } from "./security-keys.tsx";
import { ownAccountWording } from "./wording.ts";

type OwnAccount = Answer<"/api/own-account", "get">;
const refreshes = [["own-account"]];

/** The own sessions, password and second factor. */
export function OwnAccountPage() {
  const { say } = useWording(ownAccountWording);
  const account = useApiQuery(["own-account"], () => api.GET("/api/own-account"));
  return (
    <PageFrame title={say("own-account.title")} lead={say("own-account.lead")} width="narrow">
      <Loaded reading={account}>
        {(own) => (
          <div className="stack">
            <Sessions own={own} />
            {own.passwordSet ? <Password own={own} onChanged={account.again} /> : <NoPassword />}
            <SecondFactor own={own} onChanged={account.again} />
            <SecurityKeys factors={own.secondFactor} onChanged={account.again} />
            <OwnIdentities />
            <Deputies />
            <NoticeHabitsSection />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Sessions({ own }: { readonly own: OwnAccount }) {
  const { say } = useWording(ownAccountWording);
  const announce = useAnnounce();
  const ending = useApiMutation((_: string) => api.POST("/api/own-account/sessions/ending"), { refreshes });
  const endOthers = async () => {
    const result = await ending.run("");
    if (result.ok) announce(say("own-account.sessions.ended"));
    return result;
  };
  return (
    <section className="sheet" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{say("own-account.sessions")}</h2>
      <p>{say("own-account.sessions.lead")}</p>
      <ul className="plain-list">
        {own.sessions.map((session) => (
          <SessionLine key={session.sessionId} session={session} />
        ))}
      </ul>
      {own.sessions.length > 1 && (
        <p>
          <ConfirmAction
            label={say("own-account.sessions.end")}
            title={say("own-account.sessions.end.title")}
            explain={say("own-account.session.end.explain")}
            onConfirm={endOthers}
          />
        </p>
      )}
    </section>
  );
}

function SessionLine({ session }: { readonly session: OwnAccount["sessions"][number] }) {
  const { say, moment } = useWording(ownAccountWording);
  const announce = useAnnounce();
  const { sessionId, address, current } = session;
  const ending = useApiMutation(
    (_: string) => api.DELETE("/api/own-account/sessions/{sessionId}", { params: { path: { sessionId } } }),
    { refreshes },
  );
  const end = async () => {
    const result = await ending.run("");
    if (result.ok) announce(say("own-account.session.ended"));
    return result;
  };
  const begun = moment(session.createdAt);
  const line = say("own-account.session.line", {
    browser: say(`own-account.browser.${session.browser}`),
    address: address === "" ? say("own-account.session.nowhere") : address,
    begun,
    last: moment(session.lastSeenAt),
  });
  return (
    <li>
      <p>
        {line} {current && <Tag>{say("own-account.session.this")}</Tag>}
      </p>
      {!current && (
        <ConfirmAction
          size="small"
          label={say("own-account.session.end")}
          spokenLabel={say("own-account.session.end.spoken", { begun })}
          title={say("own-account.session.end.title")}
          explain={say("own-account.session.end.explain")}
          onConfirm={end}
        />
      )}
    </li>
  );
}

type PartProps = { readonly own: OwnAccount; readonly onChanged: () => void };

function Password({ own, onChanged }: PartProps) {
  const { say, moment } = useWording(ownAccountWording);
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    announce(say("own-account.password.done"));
    onChanged();
  };
  return (
    <section className="sheet" aria-labelledby="own-password">
      <h2 id="own-password">{say("own-account.password")}</h2>
      <p>
        {say("own-account.password.changed", { when: moment(own.passwordChangedAt) })}{" "}
        {own.passwordExpiresAt && say("own-account.password.expires", { when: moment(own.passwordExpiresAt) })}
      </p>
      {open ? (
        <PasswordForm userName={own.userName} onDone={done} />
      ) : (
        <Button onClick={() => setOpen(true)}>{say("own-account.password.change")}</Button>
      )}
    </section>
  );
}

function SecondFactor({ own, onChanged }: PartProps) {
  const { say, moment } = useWording(ownAccountWording);
  const [enrolling, setEnrolling] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { since, recoveryCodesLeft: left, compulsory, keys } = own.secondFactor;
  const removal = useApiMutation(
    ({ code }: { code: string }) => api.POST("/api/own-account/second-factor/removal", { body: { code } }),
    { refreshes },
  );
  const done = () => {
    setEnrolling(false);
    onChanged();
  };
  return (
    <section className="sheet" aria-labelledby="own-factor">
      <h2 id="own-factor">{say("own-account.factor")}</h2>
      <p>
        {since && say("own-account.factor.on", { since: moment(since) })}
        {!since && keys.length === 0 && say("own-account.factor.off")}{" "}
        {(since || keys.length > 0) && say("own-account.factor.left", { left })}
      </p>
      {compulsory && <p>{say("own-account.factor.compulsory")}</p>}
      {!since && <Button onClick={() => setEnrolling(true)}>{say("own-account.factor.begin")}</Button>}
      {since && (!compulsory || keys.length > 0) && (
        <Button onClick={() => setRemoving(true)}>{say("own-account.factor.remove")}</Button>
      )}
      {enrolling && (
        <Modal open title={say("own-account.factor")} footer={null} onCancel={done}>
          <EnrolmentWithProof onDone={done} />
        </Modal>
      )}
      {removing && (
        <FormDialog<{ code: string }>
          name="remove-factor"
          title={say("own-account.factor.remove.title")}
          confirmLabel={say("own-account.factor.remove")}
          change={removal}
          doneText={() => say("own-account.factor.removed")}
          onClose={() => setRemoving(false)}
        >
          <CodeField explain={say("own-account.factor.code.explain")} />
        </FormDialog>
      )}
    </section>
  );
}
