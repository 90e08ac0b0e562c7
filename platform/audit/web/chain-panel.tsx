import { Alert, Button, Progress } from "antd";
import { type Answer, api } from "#contract";
import { Loaded, RefusalNotice, useApiMutation, useApiQuery, useWording } from "#screen";
import { auditWording } from "./wording.ts";

type Chain = Answer<"/api/audit/chain", "get">;
type Verification = NonNullable<Chain["verification"]>;

const EVERY_SECONDS = 2;
const ANCHORS_SHOWN = 5;

/** 校验链: how far the chain over the records is, whether it is sound, and its signed heads. */
export function ChainPanel() {
  const { say } = useWording(auditWording);
  const chain = useApiQuery(["audit-chain"], () => api.GET("/api/audit/chain"), { everySeconds: EVERY_SECONDS });
  const verifying = useApiMutation(() => api.POST("/api/audit/verifications"), { refreshes: [["audit-chain"]] });
  return (
    <section className="sheet audit-chain" aria-labelledby="audit-chain">
      <h2 id="audit-chain">{say("audit.chain")}</h2>
      <Loaded reading={chain}>
        {({ links, waiting, algorithm, fingerprint, anchors, verification }) => (
          <>
            <p>
              {say("audit.chain.state", { links, waiting, algorithm: algorithm === "sm3" ? "SM3" : "SHA-256" })}{" "}
              <LastAnchor anchors={anchors} />
            </p>
            {verification && <VerificationState verification={verification} />}
            <RefusalNotice refusal={verifying.refusal} />
            <div className="audit-filter-buttons">
              <Button
                type="primary"
                loading={verifying.busy || verification?.running === true}
                onClick={() => void verifying.run(undefined)}
              >
                {say("audit.verify")}
              </Button>
              <Button href="/api/audit/anchors.jsonl">{say("audit.anchors.download")}</Button>
              <Button onClick={() => window.print()}>{say("audit.anchors.print")}</Button>
            </div>
            <Anchors anchors={anchors} fingerprint={fingerprint} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function LastAnchor({ anchors }: { readonly anchors: Chain["anchors"] }) {
  const { say, moment } = useWording(auditWording);
  const [last] = anchors;
  return last === undefined
    ? say("audit.chain.no-anchor")
    : say("audit.chain.anchor", { seq: last.seq, moment: moment(last.at) });
}

function VerificationState({ verification }: { readonly verification: Verification }) {
  const { say, moment } = useWording(auditWording);
  const { running, checked, total, fault, failed, finishedAt, byName } = verification;
  if (running) {
    const percent = total === 0 ? 100 : Math.floor((100 * checked) / total);
    return (
      <div role="status">
        {say("audit.verify.running", { checked, total })}
        <Progress percent={percent} aria-label={say("audit.verify.progress")} />
      </div>
    );
  }
  const on = finishedAt === null ? "" : moment(finishedAt);
  if (failed) return <Alert type="warning" showIcon title={say("audit.verify.failed")} />;
  if (fault === null)
    return <Alert type="success" showIcon title={say("audit.verify.sound", { checked, moment: on, name: byName })} />;
  return (
    <Alert
      type="error"
      showIcon
      title={say(`audit.fault.${fault.kind}`, { seq: fault.seq, sound: fault.sound ?? 0 })}
      description={say("audit.fault.explain")}
    />
  );
}

/** The newest signed heads, to be compared with what was printed before. */
function Anchors({ anchors, fingerprint }: Pick<Chain, "anchors" | "fingerprint">) {
  const { say, moment } = useWording(auditWording);
  return (
    <details>
      <summary>{say("audit.anchors")}</summary>
      <p>{say("audit.anchors.explain")}</p>
      <p className="audit-digest">{say("audit.anchors.key", { fingerprint })}</p>
      <ul>
        {anchors.slice(0, ANCHORS_SHOWN).map(({ seq, at, digest }) => (
          <li key={`${seq} ${at}`} className="audit-digest">
            {say("audit.anchors.line", { seq, moment: moment(at), digest })}
          </li>
        ))}
      </ul>
    </details>
  );
}
