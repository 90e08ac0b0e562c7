import { Button } from "antd";
import { useWording } from "#screen";
import { ownAccountWording } from "./wording.ts";

/** Codes for when all factors are lost, shown once. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { say } = useWording(ownAccountWording);
  return (
    <div className="stack">
      <h2>{say("own-account.factor.recovery")}</h2>
      <p>{say("own-account.factor.recovery.explain")}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <Button type="primary" onClick={onDone}>
          {say("own-account.factor.saved")}
        </Button>
      </p>
    </div>
  );
}
