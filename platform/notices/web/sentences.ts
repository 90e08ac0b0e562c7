import { useCodeWording, useWording } from "#screen";
import { noticesWording } from "./wording.ts";

/** What stands where a sentence would fill something in. */
const OPEN = new Proxy<Record<string, unknown>>({}, { get: () => "…" });

/** What notices say, and what their kinds are called: the sentence with its blanks left open. */
export function useNoticeSentences() {
  const sayCode = useCodeWording();
  return {
    sentence: ({ kind, facts }: { readonly kind: string; readonly facts: Readonly<Record<string, unknown>> }) =>
      sayCode(`notice.${kind}`, facts) ?? kind,
    kindName: (kind: string) => sayCode(`notice.${kind}`, OPEN) ?? kind,
  };
}

/** Why a message did not arrive; the code itself where it is one of the other side. */
export function useFaultWords(): (code: string) => string {
  const sayCode = useCodeWording();
  useWording(noticesWording);
  return (code) => sayCode(`notices.fault.${code}`) ?? code;
}
