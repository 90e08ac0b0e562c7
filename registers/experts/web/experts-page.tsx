import { Button, Tag } from "antd";
import { useMemo, useState } from "react";
import { type Answer, api } from "#contract";
import {
  askedOf,
  CaseLink,
  listingWording,
  PageTurns,
  RegisterFilters,
  type RegisterView,
  RemovalForm,
  StandingTag,
  usePages,
} from "#listing/web";
import {
  type Column,
  DataTable,
  DemoTag,
  EmptyState,
  Loaded,
  PageFrame,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { EXPERT_FIELDS } from "../domain/expert.ts";
import { expertsWording } from "./wording.ts";

type Expert = Answer<"/api/experts", "get">["experts"][number];

/** 专家库, with what it takes to find an expert and to take one off. */
export function ExpertsPage() {
  const { say } = useWording(expertsWording);
  const [view, setView] = useState<RegisterView>({});
  const [removing, setRemoving] = useState<Expert>();
  const options = EXPERT_FIELDS.map((value) => ({ value, label: say(`experts.field.${value}`) }));
  return (
    <PageFrame title={say("experts.title")} lead={say("experts.lead")}>
      <RegisterFilters
        view={view}
        onView={setView}
        kinds={{ label: say("experts.fields"), any: say("experts.fields.any"), options }}
      />
      <ExpertTable view={view} onRemove={setRemoving} />
      {removing && <ExpertRemoval expert={removing} onClose={() => setRemoving(undefined)} />}
    </PageFrame>
  );
}

type TableProps = { readonly view: RegisterView; readonly onRemove: (expert: Expert) => void };

function ExpertTable({ view, onRemove }: TableProps) {
  const { say } = useWording(expertsWording);
  const { say: sayListing } = useWording(listingWording);
  const columns = useColumns();
  const pages = usePages(JSON.stringify(view));
  const { kind: field, status } = view;
  const query = { ...askedOf(view, pages.after), ...(field ? { field } : {}), ...(status ? { status } : {}) };
  const page = useApiQuery(["experts", query], () => api.GET("/api/experts", { params: { query } }), {
    keepPrevious: true,
  });
  const actions = (expert: Expert) => (
    <span className="tags">
      <CaseLink caseId={expert.caseId} name={expert.name} />
      {expert.removable && (
        <Button
          size="small"
          aria-label={sayListing("listing.remove.of", { name: expert.name })}
          onClick={() => onRemove(expert)}
        >
          {sayListing("listing.remove")}
        </Button>
      )}
    </span>
  );
  return (
    <Loaded reading={page}>
      {({ experts, next }) => (
        <>
          <DataTable
            name="experts"
            label={say("experts.title")}
            rows={experts}
            columns={columns}
            rowKey={({ id }) => id}
            rowActions={actions}
            empty={<EmptyState title={say("experts.empty")} explain={say("experts.empty.explain")} />}
          />
          <PageTurns pages={pages} next={next} />
        </>
      )}
    </Loaded>
  );
}

function ExpertRemoval({ expert, onClose }: { readonly expert: Expert; readonly onClose: () => void }) {
  const change = useApiMutation(
    (body: { readonly reason: string }) =>
      api.POST("/api/experts/{id}/removal", { params: { path: { id: expert.id } }, body }),
    { refreshes: [["experts"]] },
  );
  return <RemovalForm name={expert.name} change={change} onClose={onClose} />;
}

function useColumns(): readonly Column<Expert>[] {
  const { say } = useWording(expertsWording);
  const { say: sayListing } = useWording(listingWording);
  return useMemo(() => {
    // A field that only a local edition offers is shown by its id.
    const fieldName = (id: string) => {
      const known = EXPERT_FIELDS.find((one) => one === id);
      return known ? say(`experts.field.${known}`) : id;
    };
    return [
      {
        key: "name",
        title: say("experts.name"),
        value: ({ name }) => name,
        render: ({ name, demo }) => (
          <>
            {name} {demo && <DemoTag />}
          </>
        ),
      },
      {
        key: "standing",
        title: sayListing("listing.standing"),
        value: ({ standing }) => sayListing(`listing.standing.${standing}`),
        render: (expert) => <StandingTag entry={expert} />,
      },
      { key: "employer", title: say("experts.employer"), value: ({ employer }) => employer },
      { key: "job", title: say("experts.job"), value: ({ title }) => title, hidden: true },
      {
        key: "fields",
        title: say("experts.fields"),
        value: ({ fields }) => fields.map(fieldName).join(" "),
        render: ({ fields, conflicts }) => (
          <span className="tags">
            {fields.map((id) => (
              <Tag key={id}>{fieldName(id)}</Tag>
            ))}
            {conflicts && (
              <Tag className="listing-caution" title={say("experts.conflicts.explain")}>
                {say("experts.conflicts")}
              </Tag>
            )}
          </span>
        ),
      },
      { key: "industries", title: say("experts.industries"), value: ({ industries }) => industries },
      { key: "years", title: say("experts.years"), value: ({ years }) => years, align: "right", width: 110 },
      { key: "area", title: sayListing("listing.area"), value: ({ areaName }) => areaName, width: 100 },
      {
        key: "listedBy",
        title: sayListing("listing.listed-by"),
        value: ({ listedByName }) => listedByName,
        hidden: true,
      },
      { key: "listedOn", title: sayListing("listing.listed-on"), value: ({ listedOn }) => listedOn, width: 130 },
    ];
  }, [say, sayListing]);
}
