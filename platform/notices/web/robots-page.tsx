import "./notices.css";
import { Alert, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import {
  AreaPicker,
  ConfirmAction,
  EmptyState,
  FormDialog,
  Loaded,
  PageFrame,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { ROBOT_STYLES, type RobotStyle } from "../domain/robot.ts";
import { useNoticeSentences } from "./sentences.ts";
import { noticesWording } from "./wording.ts";

type Robots = Answer<"/api/notice-robots", "get">;
type Robot = Robots["robots"][number];
const refreshes = [["notice-robots"]];

/** The robots of an office's chat groups. */
export function RobotsPage() {
  const { say } = useWording(noticesWording);
  const [adding, setAdding] = useState(false);
  const robots = useApiQuery(["notice-robots"], () => api.GET("/api/notice-robots"));
  const mayAdd = (robots.value?.hosts.length ?? 0) > 0;
  return (
    <PageFrame
      title={say("notices.robots.title")}
      crumbs={[{ label: say("notices.title"), to: "/notices" }, { label: say("notices.robots.title") }]}
      lead={say("notices.robots.lead")}
      width="narrow"
      actions={
        mayAdd && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {say("notices.robot.add")}
          </Button>
        )
      }
    >
      <Loaded reading={robots}>
        {(value) => (
          <div className="stack">
            {!value.leaves && <Alert type="info" showIcon title={say("notices.demo")} />}
            <p>
              {mayAdd ? say("notices.robots.hosts", { hosts: value.hosts.join("、") }) : say("notices.robots.no-hosts")}
            </p>
            {value.robots.length === 0 ? (
              <EmptyState title={say("notices.robots.none")} explain={say("notices.robots.none.explain")} />
            ) : (
              <div className="notice-robots">
                {value.robots.map((robot) => (
                  <RobotCard key={robot.id} robot={robot} value={value} />
                ))}
              </div>
            )}
            {adding && <NewRobot kinds={value.kinds} onClose={() => setAdding(false)} />}
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

type CardProps = { readonly robot: Robot; readonly value: Robots };

function RobotCard({ robot, value }: CardProps) {
  const { say } = useWording(noticesWording);
  const { kindName } = useNoticeSentences();
  const announce = useAnnounce();
  const [changing, setChanging] = useState(false);
  const { id: robotId, name } = robot;
  const path = { params: { path: { robotId } } };
  const trial = useApiMutation((_: string) => api.POST("/api/notice-robots/{robotId}/trial", path));
  const removal = useApiMutation((_: string) => api.DELETE("/api/notice-robots/{robotId}", path), { refreshes });
  const attempt = async () => {
    const result = await trial.run("");
    if (result.ok) announce(say("notices.robot.tried", { name }));
  };
  const remove = async () => {
    const result = await removal.run("");
    if (result.ok) announce(say("notices.robot.removed", { name }));
    return result;
  };
  return (
    <section className="sheet" aria-labelledby={`robot-${robotId}`}>
      <h2 id={`robot-${robotId}`}>{name}</h2>
      <dl className="facts">
        <dt>{say("notices.robot.area")}</dt>
        <dd>{robot.areaName}</dd>
        <dt>{say("notices.robot.style")}</dt>
        <dd>{say(`notices.robot.style.${robot.style}`)}</dd>
        <dt>{say("notices.robot.host")}</dt>
        <dd>{robot.host}</dd>
        <dt>{say("notices.robot.kinds")}</dt>
        <dd>{robot.kinds.length === 0 ? say("notices.robot.kinds.all") : robot.kinds.map(kindName).join("；")}</dd>
      </dl>
      <RefusalNotice refusal={trial.refusal} />
      <div className="row-actions">
        {value.leaves && (
          <Button
            loading={trial.busy}
            aria-label={say("notices.robot.try.one", { name })}
            onClick={() => void attempt()}
          >
            {say("notices.robot.try")}
          </Button>
        )}
        <Button aria-label={say("notices.robot.change.one", { name })} onClick={() => setChanging(true)}>
          {say("notices.robot.change")}
        </Button>
        <ConfirmAction
          label={say("notices.robot.remove")}
          spokenLabel={say("notices.robot.remove.one", { name })}
          title={say("notices.robot.remove.title", { name })}
          danger
          onConfirm={remove}
        />
      </div>
      {changing && <ChangeRobot robot={robot} kinds={value.kinds} onClose={() => setChanging(false)} />}
    </section>
  );
}

type Changed = { name: string; kinds: string[] };
type FieldsProps = { readonly kinds: readonly string[] };

function NameAndKinds({ kinds }: FieldsProps) {
  const { say } = useWording(noticesWording);
  const { kindName } = useNoticeSentences();
  return (
    <>
      <Form.Item
        name="name"
        label={say("notices.robot.name")}
        rules={[{ required: true, whitespace: true, message: say("notices.robot.needed") }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kinds" label={say("notices.robot.kinds")}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          placeholder={say("notices.robot.kinds.all")}
          options={kinds.map((value) => ({ value, label: kindName(value) }))}
        />
      </Form.Item>
    </>
  );
}

type ChangeProps = FieldsProps & { readonly robot: Robot; readonly onClose: () => void };

function ChangeRobot({ robot: { id: robotId, name, kinds: chosen }, kinds, onClose }: ChangeProps) {
  const { say } = useWording(noticesWording);
  const change = useApiMutation(
    (body: Changed) => api.PUT("/api/notice-robots/{robotId}", { params: { path: { robotId } }, body }),
    { refreshes },
  );
  return (
    <FormDialog<Changed>
      name="change-robot"
      title={say("notices.robot.change.one", { name })}
      confirmLabel={say("notices.save")}
      change={change}
      initialValues={{ name, kinds: chosen }}
      doneText={(values) => say("notices.robot.changed", { name: values.name })}
      onClose={onClose}
    >
      <NameAndKinds kinds={kinds} />
    </FormDialog>
  );
}

type Typed = Changed & { areaId: number | null; style: RobotStyle; url: string; secret?: string };

function NewRobot({ kinds, onClose }: FieldsProps & { readonly onClose: () => void }) {
  const { say } = useWording(noticesWording);
  const own = useSession().session?.assignments[0]?.areaId;
  const change = useApiMutation(
    ({ areaId, secret, ...typed }: Typed) =>
      api.POST("/api/notice-robots", { body: { ...typed, areaId: areaId ?? 0, secret: secret || null } }),
    { refreshes },
  );
  const needed = [{ required: true, message: say("notices.robot.needed") }];
  return (
    <FormDialog<Typed>
      name="new-robot"
      title={say("notices.robot.add")}
      confirmLabel={say("notices.robot.add")}
      change={change}
      initialValues={{ areaId: own ?? null, style: "dingtalk", kinds: [] }}
      doneText={({ name }) => say("notices.robot.added", { name })}
      onClose={onClose}
    >
      <Form.Item name="style" label={say("notices.robot.style")}>
        <Select options={ROBOT_STYLES.map((value) => ({ value, label: say(`notices.robot.style.${value}`) }))} />
      </Form.Item>
      <NameAndKinds kinds={kinds} />
      <Form.Item name="areaId" label={say("notices.robot.area")} rules={needed}>
        <AreaPicker label={say("notices.robot.area")} />
      </Form.Item>
      <Form.Item name="url" label={say("notices.robot.url")} extra={say("notices.robot.url.explain")} rules={needed}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="secret" label={say("notices.robot.secret")} extra={say("notices.robot.secret.explain")}>
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
    </FormDialog>
  );
}
