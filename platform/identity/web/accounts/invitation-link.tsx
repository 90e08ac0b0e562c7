import "./accounts.css";
import { Alert, Button } from "antd";
import type { Answer } from "#contract";
import { useAnnounce, useWording } from "#screen";
import { accountsWording } from "./wording.ts";

type Link = Answer<"/api/accounts", "post">["link"];

/** The address that opens an invitation. What it says stands behind the #, which no server is sent and no log keeps. */
function addressOf(token: string): string {
  return `${window.location.origin}/join#${token}`;
}

/** A link that is shown this once, to be handed to the person it is for. */
export function InvitationLink({
  link,
  name,
  role,
}: {
  readonly link: Link;
  readonly name: string;
  readonly role: string;
}) {
  const { say, moment } = useWording(accountsWording);
  const announce = useAnnounce();
  const address = addressOf(link.token);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    announce(say("accounts.link.copied"));
  };
  return (
    <Alert
      className="invitation-link"
      type="info"
      title={say("accounts.link.for", { name, role })}
      description={
        <>
          {say("accounts.link.explain", { until: moment(link.until) })}
          <code>{address}</code>
          <Button onClick={() => void copy()}>{say("accounts.link.copy")}</Button>
        </>
      }
    />
  );
}
