import "./notices.css";
import { BellOutlined } from "@ant-design/icons";
import { Badge } from "antd";
import { api } from "#contract";
import { PathLink, useApiQuery, useWording } from "#screen";
import { noticesWording } from "./wording.ts";

const EVERY_SECONDS = 60;
const MOST = 99;

/** How many notices were not read, in the head of every page; asked once a minute while the page is looked at. */
export function NoticesBell() {
  const { say } = useWording(noticesWording);
  const { value } = useApiQuery(["notices", "unread"], () => api.GET("/api/notices/unread"), {
    everySeconds: EVERY_SECONDS,
  });
  const unread = value?.unread ?? 0;
  const label = () => {
    if (unread === 0) return say("notices.bell");
    return unread > MOST ? say("notices.bell.many") : say("notices.bell.unread", { unread });
  };
  return (
    <PathLink className="notices-bell" to="/notices" aria-label={label()}>
      <Badge count={unread} overflowCount={MOST} size="small" color="#a8071a" showZero={false}>
        <BellOutlined aria-hidden />
      </Badge>
    </PathLink>
  );
}
