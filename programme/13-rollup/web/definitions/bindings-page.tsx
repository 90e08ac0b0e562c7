import "../rollup.css";
import "./definitions.css";
import { useParams } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { type Answer, api } from "#contract";
import {
  EmptyState,
  Loaded,
  newRecordId,
  PageFrame,
  PathLink,
  RefusalNotice,
  ScrollRegion,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { useLabel } from "../figure-text.tsx";
import { rollupWording } from "../wording.ts";
import { definitionWording } from "./wording.ts";

type Bindings = Answer<"/api/plans/{planId}/bindings", "get">;
type Item = Bindings["items"][number];

/** Which indicator each target of a plan is measured by; where no name fits, a person names one. */
export function BindingsPage() {
  const { say } = useWording(definitionWording);
  const { say: sayOfProgress } = useWording(rollupWording);
  const { planId = "" }: { planId?: string } = useParams({ strict: false });
  const bindings = useApiQuery(["plans", "bindings", planId], () =>
    api.GET("/api/plans/{planId}/bindings", { params: { path: { planId } } }),
  );
  const title = bindings.value?.plan.title;
  const crumbs =
    title === undefined
      ? []
      : [
          { label: title, to: `/plans/${planId}` },
          { label: sayOfProgress("rollup.progress"), to: `/plans/${planId}/progress` },
        ];
  return (
    <PageFrame title={say("definition.bindings")} lead={say("definition.bindings.lead")} crumbs={crumbs}>
      <Loaded reading={bindings}>
        {(found) =>
          found.items.length === 0 ? (
            <EmptyState title={say("definition.bindings.empty")} explain={say("definition.bindings.empty.explain")} />
          ) : (
            <BindingTable bindings={found} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function BindingTable({ bindings: { plan, items, mayBind } }: { readonly bindings: Bindings }) {
  const { say } = useWording(definitionWording);
  const { may } = useSession();
  // What nobody has bound yet comes first.
  const open = items.toSorted((a, b) => Number(a.byName) - Number(b.byName));
  return (
    <ScrollRegion label={say("definition.bindings")}>
      <table className="rollup-table rollup-stacked">
        <thead>
          <tr>
            <th scope="col">{say("definition.bindings.item")}</th>
            <th scope="col">{say("definition.unit")}</th>
            <th scope="col">{say("definition.bindings.indicator")}</th>
          </tr>
        </thead>
        <tbody>
          {open.map((item) => (
            <tr key={item.itemId}>
              <th scope="row">{item.indicator}</th>
              <td data-label={say("definition.unit")}>{item.unit}</td>
              <td>
                <Bound item={item} planId={plan.id} mayBind={mayBind && may("plan.publish")} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type BoundProps = { readonly item: Item; readonly planId: string; readonly mayBind: boolean };

function Bound({ item, planId, mayBind }: BoundProps) {
  const { say } = useWording(definitionWording);
  const label = useLabel();
  const announce = useAnnounce();
  const change = useApiMutation(
    (code: string | null) =>
      api.POST("/api/plans/{planId}/bindings", {
        params: { path: { planId } },
        body: { id: newRecordId(), itemId: item.itemId, code },
      }),
    { refreshes: [["plans", "bindings", planId], ["plans", "progress", planId], ["indicators"]] },
  );
  const bind = async (code: string | null) => {
    const said = await change.run(code);
    if (said.ok) announce(code === null ? say("definition.bindings.withdrawn") : say("definition.bindings.done"));
  };
  if (item.byName)
    return (
      <>
        <PathLink to={`/indicators/${item.code}`}>{item.indicator}</PathLink>
        <div className="rollup-soft">{say("definition.bindings.by-name")}</div>
      </>
    );
  if (item.choices.length === 0) return <span className="rollup-soft">{say("definition.bindings.none")}</span>;
  const options = item.choices.map((it) => ({ value: it.code, label: label(it.label) }));
  const chosen = options.find(({ value }) => value === item.code);
  return (
    <>
      {mayBind ? (
        <Select
          className="definition-choice"
          aria-label={`${say("definition.bindings.choose")} ${item.indicator}`}
          placeholder={say("definition.bindings.choose")}
          value={chosen?.value ?? null}
          options={options}
          showSearch={{ optionFilterProp: "label" }}
          loading={change.busy}
          onChange={(code: string) => void bind(code)}
        />
      ) : (
        (chosen?.label ?? "—")
      )}
      {chosen && <span className="rollup-soft">{say("definition.bindings.by-person")}</span>}
      {chosen && mayBind && (
        <Button type="link" size="small" onClick={() => void bind(null)}>
          {say("definition.bindings.withdraw")}
        </Button>
      )}
      <RefusalNotice refusal={change.refusal} />
    </>
  );
}
