import "../rollup.css";
import "./definitions.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Form } from "antd";
import { useState } from "react";
import { api } from "#contract";
import {
  AreaPicker,
  EmptyState,
  Loaded,
  newRecordId,
  PageFrame,
  RefusalNotice,
  useApiMutation,
  useApiQuery,
  useCodeWording,
  useSession,
  useWording,
} from "#screen";
import { usePlace } from "../use-place.ts";
import { rollupWording } from "../wording.ts";
import { AdoptForm } from "./adopt-form.tsx";
import { DefinitionFields, followFormula } from "./definition-form.tsx";
import {
  type Draft,
  draftFrom,
  type Effect,
  EMPTY_VALUES,
  fieldOf,
  type Values,
  type Vocabulary,
  valuesOf,
} from "./definition-values.ts";
import { EffectTable } from "./effect-table.tsx";
import { definitionWording } from "./wording.ts";

const readVocabulary = () => api.GET("/api/indicators/vocabulary");

/** Adds an indicator of an office: what is counted and how, what it comes to, and its adoption. */
export function NewIndicatorPage() {
  const { say } = useWording(definitionWording);
  const { may } = useSession();
  const { say: sayOfIndicators } = useWording(rollupWording);
  const { own, areaId, suffixOf } = usePlace();
  const [code] = useState(() => `local-${newRecordId()}`);
  const [area, setArea] = useState(areaId);
  const vocabulary = useApiQuery(["indicators", "vocabulary"], readVocabulary);
  return (
    <PageFrame
      title={say("definition.new")}
      lead={say("definition.new.lead")}
      crumbs={[{ label: sayOfIndicators("rollup.title"), to: `/indicators${suffixOf()}` }]}
    >
      {may("plan.publish") ? (
        <>
          <div className="inline-field area-field">
            <label htmlFor="definition-area">{say("definition.area")}</label>
            <AreaPicker id="definition-area" value={area} within={own} onChange={(next) => setArea(next ?? own)} />
          </div>
          <Loaded reading={vocabulary}>
            {(words) => (
              <DefinitionDesk code={code} areaId={area} version={1} start={EMPTY_VALUES} vocabulary={words} />
            )}
          </Loaded>
        </>
      ) : (
        <p role="note">{say("definition.only")}</p>
      )}
    </PageFrame>
  );
}

/** Changes the definition of an office's indicator: its effect is seen before it is adopted. */
export function ChangeIndicatorPage() {
  const { say } = useWording(definitionWording);
  const { say: sayOfIndicators } = useWording(rollupWording);
  const { suffixOf } = usePlace();
  const { code = "" }: { code?: string } = useParams({ strict: false });
  const vocabulary = useApiQuery(["indicators", "vocabulary"], readVocabulary);
  const local = useApiQuery(
    ["indicators", "local", code],
    () => api.GET("/api/local-indicators/{code}", { params: { path: { code } } }),
    { when: code.startsWith("local-") },
  );
  const name = local.value?.draft.name;
  return (
    <PageFrame
      title={name === undefined ? say("definition.change") : say("definition.change.of", { name })}
      lead={say("definition.change.lead")}
      crumbs={[
        { label: sayOfIndicators("rollup.title"), to: `/indicators${suffixOf()}` },
        ...(name === undefined ? [] : [{ label: name, to: `/indicators/${code}${suffixOf()}` }]),
      ]}
    >
      {code.startsWith("local-") ? (
        <Loaded reading={local}>
          {({ area, mayChange, draft, versions }) =>
            mayChange ? (
              <Loaded reading={vocabulary}>
                {(words) => (
                  <DefinitionDesk
                    code={code}
                    areaId={area.id}
                    version={(versions[0]?.version ?? 0) + 1}
                    start={valuesOf(draft)}
                    vocabulary={words}
                  />
                )}
              </Loaded>
            ) : (
              <p role="note">{say("definition.only")}</p>
            )
          }
        </Loaded>
      ) : (
        <EmptyState title={sayOfIndicators("rollup.missing")} explain={sayOfIndicators("rollup.missing.explain")} />
      )}
    </PageFrame>
  );
}

type DeskProps = {
  readonly code: string;
  readonly areaId: number;
  readonly version: number;
  readonly start: Values;
  readonly vocabulary: Vocabulary;
};

type Trial = { readonly draft: Draft; readonly areaId: number; readonly effect: Effect };

/** Tries a draft out: what is wrong with it stands beside its fields, else what it comes to below them. */
function useTrial({ code, areaId, version, vocabulary }: DeskProps) {
  const [form] = Form.useForm<Values>();
  const sayCode = useCodeWording();
  const { year } = usePlace();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [faults, setFaults] = useState(0);
  const trying = useApiMutation((draft: Draft) =>
    api.POST("/api/indicators/effect", { body: { areaId, code: version === 1 ? null : code, year, draft } }),
  );
  const tryOut = async (values: Values) => {
    const draft = draftFrom(values, vocabulary);
    const answer = await trying.run(draft);
    if (!answer.ok) return;
    const { faults: found, effect } = answer.value;
    const fields = new Map<keyof Values, string[]>();
    for (const fault of found) {
      const text = sayCode(`refusal.${fault.code}`, fault.facts) ?? fault.code;
      fields.set(fieldOf(fault.field), [...(fields.get(fieldOf(fault.field)) ?? []), text]);
    }
    form.setFields([...fields].map(([name, errors]) => ({ name, errors })));
    const [first] = fields.keys();
    if (first !== undefined) form.scrollToField(first, { focus: true, block: "center" });
    setFaults(found.length);
    setTrial(effect && { draft, areaId, effect });
  };
  return { form, trial, faults, trying, tryOut };
}

function DefinitionDesk(props: DeskProps) {
  const { code, areaId, version, start, vocabulary } = props;
  const { say } = useWording(definitionWording);
  const { suffixOf } = usePlace();
  const navigate = useNavigate();
  const { form, trial, faults, trying, tryOut } = useTrial(props);
  const values = Form.useWatch((all: Values) => all, form);
  const today = new Date().toLocaleDateString("sv", { timeZone: "Asia/Shanghai" });
  const stale =
    trial !== null &&
    (trial.areaId !== areaId ||
      (values !== undefined && JSON.stringify(draftFrom(values, vocabulary)) !== JSON.stringify(trial.draft)));
  return (
    <>
      <Form<Values>
        form={form}
        name="definition"
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onValuesChange={(changed: Partial<Values>) => followFormula(form, changed, vocabulary)}
        onFinish={(typed) => void tryOut(typed)}
      >
        <DefinitionFields form={form} vocabulary={vocabulary} />
        <RefusalNotice refusal={trying.refusal} />
        {faults > 0 && <p role="status">{say("definition.faults", { count: faults })}</p>}
        <Button type={trial && !stale ? "default" : "primary"} htmlType="submit" loading={trying.busy}>
          {say("definition.try")}
        </Button>
      </Form>
      {trial && (
        <section aria-labelledby="effect">
          <h2 id="effect">{say("definition.effect")}</h2>
          <EffectTable effect={trial.effect} />
          {stale ? (
            <p role="note">{say("definition.effect.stale")}</p>
          ) : (
            <AdoptForm
              {...{ code, areaId, version, today }}
              draft={trial.draft}
              onAdopted={() => void navigate({ to: `/indicators/${code}`, search: searchOf(suffixOf({ areaId })) })}
            />
          )}
        </section>
      )}
    </>
  );
}

const searchOf = (suffix: string) => Object.fromEntries(new URLSearchParams(suffix));
