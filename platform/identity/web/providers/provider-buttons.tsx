import { Button } from "antd";
import { type Answer, api } from "#contract";
import { RefusalNotice, useApiMutation, useApiQuery, useWording } from "#screen";
import { providersWording } from "./wording.ts";

export type Provider = Answer<"/api/session/providers", "get">["providers"][number];

/** What a provider is called in the language of the screen. */
export function useProviderName(): (provider: Pick<Provider, "name">) => string {
  const { language } = useWording(providersWording);
  return ({ name }) => (language === "en" ? name.en : name.zh);
}

type ProviderButtonsProps = {
  /** Where the person wants to go. */
  readonly returnTo?: string;
  /** What the link of an invitation says, to take it this way. */
  readonly invitation?: string;
};

/** A button for each identity provider; nothing where there is none. Each leads away, and back to `ReturnPage`. */
export function ProviderButtons({ returnTo, invitation }: ProviderButtonsProps) {
  const { say } = useWording(providersWording);
  const nameOf = useProviderName();
  const { value } = useApiQuery(["providers"], () => api.GET("/api/session/providers"));
  const leaving = useApiMutation((providerId: string) =>
    api.POST("/api/session/provider-trips", {
      body: { providerId, ...(returnTo ? { returnTo } : {}), ...(invitation ? { invitation } : {}) },
    }),
  );
  const providers = value?.providers ?? [];
  if (providers.length === 0) return null;
  const leave = async (id: string) => {
    const result = await leaving.run(id);
    if (result.ok) window.location.assign(result.value.address);
  };
  const joins = invitation !== undefined;
  return (
    <section className="sheet" aria-labelledby="providers">
      {joins ? <p id="providers">{say("providers.join")}</p> : <h2 id="providers">{say("providers.sign-in")}</h2>}
      <RefusalNotice refusal={leaving.refusal} />
      <div className="stack">
        {providers.map((provider) => (
          <Button key={provider.id} block disabled={leaving.busy} onClick={() => void leave(provider.id)}>
            {say(joins ? "providers.join.with" : "providers.sign-in.with", { name: nameOf(provider) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
