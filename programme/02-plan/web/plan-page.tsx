import "./plan.css";
import { FileExcelOutlined } from "@ant-design/icons";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { api } from "#contract";
import { DemoTag, Loaded, PageFrame, useApiQuery, useSession, useWording } from "#screen";
import { PlanGrids } from "./plan-grids.tsx";
import { PlanIncentives } from "./plan-incentives.tsx";
import { PlanOverview } from "./plan-overview.tsx";
import { PlanReferences } from "./plan-references.tsx";
import { PlanTargets } from "./plan-targets.tsx";
import { PlanTasks } from "./plan-tasks.tsx";
import {
  type PlanView,
  planPath,
  SECTIONS,
  type Section,
  sectionNamed,
  versionNamed,
  versionQuery,
} from "./plan-view.ts";
import { PlanWarnings } from "./plan-warnings.tsx";
import { ChangeActions } from "./revision/change-actions.tsx";
import { PlanVersions } from "./revision/plan-versions.tsx";
import { splitWording } from "./split/wording.ts";
import { successionWording } from "./succession/wording.ts";
import { planWording } from "./wording.ts";

/** One plan: overview, targets, grid, tasks, incentives, references and warnings, each under its own address. */
export function PlanPage() {
  const { say } = useWording(planWording);
  const { say: sayOfSuccession } = useWording(successionWording);
  const { say: sayOfSplit } = useWording(splitWording);
  const { may } = useSession();
  const { planId = "", section: named }: { planId?: string; section?: string } = useParams({ strict: false });
  const search: { version?: unknown } = useSearch({ strict: false });
  const version = versionNamed(search.version);
  const section = sectionNamed(named);
  const plan = useApiQuery(version === undefined ? ["plans", "one", planId] : ["plans", "one", planId, version], () =>
    api.GET("/api/plans/{planId}", { params: { path: { planId }, query: version === undefined ? {} : { version } } }),
  );
  const { value } = plan;
  const crumbs = [
    { label: say("plan.list"), to: "/plans" },
    ...(value && section !== "overview" ? [{ label: value.title, to: planPath(planId, "overview") }] : []),
  ];
  return (
    <PageFrame
      title={value ? (section === "overview" ? value.title : say(`plan.section.${section}`)) : say("plan.one")}
      crumbs={crumbs}
      mark={value && <PlanMark plan={value} />}
      actions={
        value && (
          <>
            {value.mayRevise && <OpenPage to={`/plans/${planId}/split`} label={sayOfSplit("split.open")} primary />}
            {may("enterprise.read") && <OpenPage to={`/plans/${planId}/progress`} label={say("plan.progress.open")} />}
            <OpenPage to={`/plans/${planId}/predecessor`} label={sayOfSuccession("succession.open")} />
            <Exports plan={value} />
          </>
        )
      }
    >
      <Loaded reading={plan}>
        {(loaded) => (
          <>
            {loaded.version < loaded.newestVersion && <OlderVersion plan={loaded} section={section} />}
            <PlanNav plan={loaded} section={section} />
            <SectionPage plan={loaded} section={section} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** Says that this is not the version in force, and leads to it. */
function OlderVersion({ plan, section }: SectionProps) {
  const { say } = useWording(planWording);
  const { id, version, newestVersion } = plan;
  return (
    <p className="older-version" role="note">
      {say("plan.older", { version, newest: newestVersion })}{" "}
      <Link to={planPath(id, section)} search={{}}>
        {say("plan.older.newest")}
      </Link>
    </p>
  );
}

type OpenPageProps = { readonly to: string; readonly label: string; readonly primary?: boolean };

/** Opens another page of the plan. */
function OpenPage({ to, label, primary = false }: OpenPageProps) {
  const navigate = useNavigate();
  return (
    <Button type={primary ? "primary" : "default"} onClick={() => void navigate({ to })}>
      {label}
    </Button>
  );
}

type SectionProps = { readonly plan: PlanView; readonly section: Section };

function SectionPage({ plan, section }: SectionProps) {
  switch (section) {
    case "overview":
      return <PlanOverview plan={plan} />;
    case "targets":
      return <PlanTargets plan={plan} />;
    case "grid":
      return <PlanGrids plan={plan} />;
    case "tasks":
      return <PlanTasks plan={plan} />;
    case "incentives":
      return <PlanIncentives plan={plan} />;
    case "references":
      return <PlanReferences plan={plan} />;
    case "warnings":
      return <PlanWarnings plan={plan} />;
    case "versions":
      return <PlanVersions plan={plan} />;
  }
}

function PlanMark({ plan: { demo, state, version, newestVersion } }: { readonly plan: PlanView }) {
  const { say } = useWording(planWording);
  const former = version < newestVersion;
  return (
    <>
      <Tag>{say("plan.version", { version })}</Tag>
      <Tag className={state === "withdrawn" ? "is-withdrawn" : ""}>
        {former ? say("plan.former") : say(`plan.state.${state}`)}
      </Tag>
      {demo && <DemoTag />}
    </>
  );
}

function Exports({ plan }: { readonly plan: PlanView }) {
  const { say } = useWording(planWording);
  const { id, content } = plan;
  return (
    <>
      {content.grids.length > 0 && (
        <Button href={`/api/plans/${id}/annex.xlsx${versionQuery(plan)}`} icon={<FileExcelOutlined aria-hidden />}>
          {say("plan.export.annex")}
        </Button>
      )}
      {content.tasks.length > 0 && (
        <Button href={`/api/plans/${id}/tasks.xlsx${versionQuery(plan)}`} icon={<FileExcelOutlined aria-hidden />}>
          {say("plan.export.tasks")}
        </Button>
      )}
      <ChangeActions plan={plan} />
    </>
  );
}

function countOf({ content, warnings, newestVersion }: PlanView, section: Section): number | null {
  switch (section) {
    case "overview":
      return null;
    case "grid":
      return content.grids.length;
    case "warnings":
      return warnings.length;
    case "versions":
      return newestVersion;
    case "targets":
    case "tasks":
    case "incentives":
    case "references":
      return content[section].length;
  }
}

function PlanNav({ plan, section }: SectionProps) {
  const { say } = useWording(planWording);
  return (
    <nav className="plan-nav" aria-label={say("plan.sections")}>
      <ul>
        {SECTIONS.map((one) => {
          const count = countOf(plan, one);
          return (
            <li key={one}>
              <Link
                to={planPath(plan.id, one)}
                search={plan.version === plan.newestVersion ? {} : { version: plan.version }}
                activeOptions={{ exact: true, includeSearch: false }}
                className={one === section ? "is-here" : ""}
                {...(one === section ? { "aria-current": "page" } : {})}
              >
                {say(`plan.section.${one}`)}
                {count !== null && (
                  <span className={one === "warnings" && count > 0 ? "nav-count is-warned" : "nav-count"}>{count}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
