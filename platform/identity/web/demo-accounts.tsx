import "./demo-accounts.css";
import { type Answer, api } from "#contract";
import type { Role } from "#identity";
import { RefusalNotice, useApiMutation, useApiQuery, useWording } from "#screen";
import { useEnter } from "./enter.ts";
import { identityWording } from "./wording.ts";

type DemoAccount = Answer<"/api/session/demo-accounts", "get">["accounts"][number];

/** Those who run the programme first: they are whom the demonstration is for. */
const ORDER: readonly Role[] = [
  "programme-officer",
  "auditor",
  "enterprise",
  "expert",
  "supplier",
  "system-administrator",
  "security-administrator",
  "audit-administrator",
];

export function inOrder(accounts: readonly DemoAccount[]): DemoAccount[] {
  return [...accounts].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

/** The invented people of the demo region. */
export function useDemoAccounts(when = true) {
  return useApiQuery(["demo-accounts"], () => api.GET("/api/session/demo-accounts"), { when });
}

export function useDemoSignIn() {
  return useApiMutation((userName: string) => api.POST("/api/session/demo", { body: { userName } }));
}

/** One press enters as one of the demo people; nothing is shown outside a demonstration. */
export function DemoAccounts() {
  const { say } = useWording(identityWording);
  const accounts = useDemoAccounts();
  const signIn = useDemoSignIn();
  const enter = useEnter();
  const list = inOrder(accounts.value?.accounts ?? []);
  if (list.length === 0) return null;
  const enterAs = async (userName: string) => {
    const result = await signIn.run(userName);
    if (result.ok) await enter();
  };
  return (
    <section className="sheet demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{say("identity.demo.title")}</h2>
      <p>{say("identity.demo.explain")}</p>
      <RefusalNotice refusal={signIn.refusal} />
      <ul>
        {list.map(({ userName, displayName, role, areaName }) => (
          <li key={userName}>
            <button type="button" disabled={signIn.busy} onClick={() => void enterAs(userName)}>
              <strong>{displayName}</strong>
              <span>
                {areaName} · {say(`identity.role.${role}`)}
              </span>
              <small>{say(`identity.role.${role}.may`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
