import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { api } from "#contract";
import { EmptyState, PageFrame, PathLink, RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import { noticesWording } from "./wording.ts";

/** Where the link in the mail leads: the person says that the address is the own one. What the link says stands behind #. */
export function AddressPage() {
  const { say } = useWording(noticesWording);
  const token = window.location.hash.slice(1);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const change = useApiMutation((_: string) => api.POST("/api/notices/address/verification", { body: { token } }), {
    refreshes: [["notice-habits"]],
  });
  const confirm = async () => {
    const result = await change.run("");
    if (!result.ok) return;
    announce(say("notices.address.confirmed"));
    await navigate({ to: "/own-account", hash: "notice-habits" });
  };
  const toAccount = <PathLink to="/own-account#notice-habits">{say("notices.address.to-account")}</PathLink>;
  return (
    <PageFrame title={say("notices.address.title")} width="narrow">
      {token === "" ? (
        <EmptyState
          title={say("notices.address.no-token")}
          explain={say("notices.address.no-token.explain")}
          action={toAccount}
        />
      ) : (
        <div className="sheet">
          <p>{say("notices.address.confirm.explain")}</p>
          <RefusalNotice refusal={change.refusal} />
          <Button type="primary" loading={change.busy} onClick={() => void confirm()}>
            {say("notices.address.confirm")}
          </Button>
        </div>
      )}
    </PageFrame>
  );
}
