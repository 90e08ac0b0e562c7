import { UserOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown, Select } from "antd";
import { api } from "#contract";
import { DemoTag, useApiMutation, useSession, useWording } from "#screen";
import { inOrder, useDemoAccounts, useDemoSignIn } from "./demo-accounts.tsx";
import { useEnter } from "./enter.ts";
import { ownAccountWording } from "./own/wording.ts";
import { identityWording } from "./wording.ts";

/** Who is signed in, and the way out. */
export function SessionMenu() {
  const { say } = useWording(identityWording);
  const { session } = useSession();
  const own = useWording(ownAccountWording);
  const navigate = useNavigate();
  const signOut = useApiMutation(() => api.DELETE("/api/session"));
  const enter = useEnter();
  if (session === null) return null;
  const { displayName } = session.user;
  const leave = async () => {
    const result = await signOut.run(undefined);
    if (result.ok) await enter("/sign-in");
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "own", label: own.say("own-account.title") },
          { key: "out", label: say("identity.sign-out") },
        ],
        onClick: ({ key }) => void (key === "out" ? leave() : navigate({ to: "/own-account" })),
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined aria-hidden />}
        aria-label={say("identity.account.menu", { name: displayName })}
      >
        <span className="session-name">{displayName}</span>
      </Button>
    </Dropdown>
  );
}

/** In a demonstration: become somebody else without a password. */
export function DemoSwitch() {
  const { say } = useWording(identityWording);
  const { session } = useSession();
  const isDemo = session?.mode === "demo";
  const accounts = useDemoAccounts(isDemo);
  const signIn = useDemoSignIn();
  const enter = useEnter();
  if (!isDemo) return null;
  const become = async (userName: string) => {
    const result = await signIn.run(userName);
    if (result.ok) await enter("/");
  };
  const options = inOrder(accounts.value?.accounts ?? []).map(({ userName, areaName, role }) => ({
    value: userName,
    label: `${areaName} · ${say(`identity.role.${role}`)}`,
  }));
  const known = options.some(({ value }) => value === session.user.userName);
  return (
    <div className="demo-switch">
      <DemoTag />
      <Select
        aria-label={say("identity.demo.switch")}
        value={known ? session.user.userName : null}
        placeholder={say("identity.demo.switch")}
        options={options}
        loading={signIn.busy}
        popupMatchSelectWidth={false}
        onChange={(userName) => userName && void become(userName)}
      />
    </div>
  );
}
