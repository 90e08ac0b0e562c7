import { DownOutlined, FileWordOutlined, UploadOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useWording } from "#screen";
import { type PlanView, versionQuery } from "../plan-view.ts";
import { revisionWording } from "./wording.ts";

/** The annex and the task list as Word files, and the way back for an edited one. */
export function ChangeActions({ plan }: { readonly plan: PlanView }) {
  const { id, content, mayRevise } = plan;
  const { say } = useWording(revisionWording);
  const navigate = useNavigate();
  const files = [
    ...(content.grids.length > 0 ? (["annex"] as const) : []),
    ...(content.tasks.length > 0 ? (["tasks"] as const) : []),
  ];
  return (
    <>
      {files.length > 0 && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: files.map((file) => ({
              key: file,
              label: (
                <a href={`/api/plans/${id}/${file}.docx${versionQuery(plan)}`}>{say(`revision.export.${file}-docx`)}</a>
              ),
            })),
          }}
        >
          <Button icon={<FileWordOutlined aria-hidden />}>
            {say("revision.export.word")} <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
      {mayRevise && files.length > 0 && (
        <Button icon={<UploadOutlined aria-hidden />} onClick={() => void navigate({ to: `/plans/${id}/return` })}>
          {say("revision.bring-back")}
        </Button>
      )}
    </>
  );
}
