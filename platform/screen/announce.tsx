import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says that something was done, on the screen and to a screen reader: `const announce = useAnnounce()`. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

const SHOWN_FOR = 5000;

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string; at: number } | null>(null);
  const announce = useCallback((text: string) => setSaid({ text, at: performance.now() }), []);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="announcer" role="status">
        {said && <span>{said.text}</span>}
      </div>
    </AnnounceContext>
  );
}
