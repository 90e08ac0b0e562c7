import "./screen.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import en from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { combine, type Language, languageOf, type SomeWording } from "#wording";
import { Announcer } from "./announce.tsx";
import { SignedOutContext } from "./api.ts";
import { recall, remember } from "./remembered.ts";
import { ShortcutBoard } from "./shortcuts.tsx";
import { SpokenContext } from "./speech.ts";
import { theme } from "./theme.ts";
import { screenWording } from "./wording.ts";

const ANTD_LOCALE = { "zh-CN": zhCN, en } as const;

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 10_000, refetchOnWindowFocus: true } },
  });
}

export type ScreenProviderProps = {
  /** Wording of all rooms, so that any refusal, warning and action can be worded anywhere. */
  readonly wordings: readonly SomeWording[];
  /** Called when the server says that the session is over. */
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
};

/** Everything the shared components need around them: language, theme, queries, announcements, shortcuts. Once, in apps/web. */
export function ScreenProvider({ wordings, onSignedOut, children }: ScreenProviderProps) {
  const [language, choose] = useState<Language>(() => languageOf(recall("language")));
  const [client] = useState(makeQueryClient);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({
      language,
      all: combine([screenWording, ...wordings]),
      setLanguage: (next: Language) => {
        remember("language", next);
        choose(next);
      },
    }),
    [language, wordings],
  );
  return (
    <SpokenContext value={spoken}>
      <ConfigProvider
        theme={theme}
        locale={ANTD_LOCALE[language]}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <QueryClientProvider client={client}>
          <SignedOutContext value={onSignedOut}>
            <Announcer>
              <ShortcutBoard>{children}</ShortcutBoard>
            </Announcer>
          </SignedOutContext>
        </QueryClientProvider>
      </ConfigProvider>
    </SpokenContext>
  );
}
