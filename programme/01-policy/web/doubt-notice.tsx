import { Alert } from "antd";
import { PathLink, useCodeWording, useWording } from "#screen";
import { policyWording } from "./wording.ts";

/** Why the reader doubts an item, worded from `doubt.<code>`. */
export function DoubtNotice({ why }: { readonly why: string }) {
  const { say } = useWording(policyWording);
  const sayCode = useCodeWording();
  return (
    <Alert
      className="doubt"
      type="warning"
      showIcon
      title={sayCode(`doubt.${why}`) ?? say("policy.doubt.other", { code: why })}
      description={<PathLink to={`/policy/reader#doubt-${why}`}>{say("sure.why-this")}</PathLink>}
    />
  );
}
