import { Button } from "antd";
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
  EmptyState,
  Loaded,
  PageFrame,
  PathLink,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { useKinds, useSupplierColumns } from "./supplier-columns.tsx";
import { suppliersWording } from "./wording.ts";

type Supplier = Answer<"/api/suppliers", "get">["suppliers"][number];

/** 服务商名录, with those that have expired or were removed. */
export function SuppliersPage() {
  const { say } = useWording(suppliersWording);
  const [view, setView] = useState<RegisterView>({});
  const [removing, setRemoving] = useState<Supplier>();
  const kinds = useKinds();
  return (
    <PageFrame
      title={say("suppliers.title")}
      lead={say("suppliers.lead")}
      actions={<PathLink to="/public/suppliers">{say("suppliers.catalogue.open")}</PathLink>}
    >
      <RegisterFilters view={view} onView={setView} kinds={kinds} />
      <SupplierTable view={view} onRemove={setRemoving} />
      {removing && <SupplierRemoval supplier={removing} onClose={() => setRemoving(undefined)} />}
    </PageFrame>
  );
}

type TableProps = { readonly view: RegisterView; readonly onRemove: (supplier: Supplier) => void };

function SupplierTable({ view, onRemove }: TableProps) {
  const { say } = useWording(suppliersWording);
  const { say: sayListing } = useWording(listingWording);
  const standing = useMemo(
    (): Column<Supplier> => ({
      key: "standing",
      title: sayListing("listing.standing"),
      value: (supplier) => sayListing(`listing.standing.${supplier.standing}`),
      render: (supplier) => <StandingTag entry={supplier} />,
    }),
    [sayListing],
  );
  const columns = useSupplierColumns(standing);
  const pages = usePages(JSON.stringify(view));
  const { kind, status } = view;
  const query = { ...askedOf(view, pages.after), ...(kind ? { kind } : {}), ...(status ? { status } : {}) };
  const page = useApiQuery(["suppliers", query], () => api.GET("/api/suppliers", { params: { query } }), {
    keepPrevious: true,
  });
  const actions = (supplier: Supplier) => (
    <span className="tags">
      <CaseLink caseId={supplier.caseId} name={supplier.company} />
      {supplier.removable && (
        <Button
          size="small"
          aria-label={sayListing("listing.remove.of", { name: supplier.company })}
          onClick={() => onRemove(supplier)}
        >
          {sayListing("listing.remove")}
        </Button>
      )}
    </span>
  );
  return (
    <Loaded reading={page}>
      {({ suppliers, next }) => (
        <>
          <DataTable
            name="suppliers"
            label={say("suppliers.title")}
            rows={suppliers}
            columns={columns}
            rowKey={({ id }) => id}
            rowActions={actions}
            empty={<EmptyState title={say("suppliers.empty")} explain={say("suppliers.empty.explain")} />}
          />
          <PageTurns pages={pages} next={next} />
        </>
      )}
    </Loaded>
  );
}

function SupplierRemoval({ supplier, onClose }: { readonly supplier: Supplier; readonly onClose: () => void }) {
  const change = useApiMutation(
    (body: { readonly reason: string }) =>
      api.POST("/api/suppliers/{id}/removal", { params: { path: { id: supplier.id } }, body }),
    { refreshes: [["suppliers"], ["recommended"]] },
  );
  return <RemovalForm name={supplier.company} change={change} onClose={onClose} />;
}
