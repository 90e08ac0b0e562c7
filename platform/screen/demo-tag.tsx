import { Tag } from "antd";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

/** Marks invented data wherever it stands beside real data. */
export function DemoTag() {
  const { say } = useWording(screenWording);
  return <Tag className="demo-tag">{say("screen.demo")}</Tag>;
}
