import { useMemo, useState } from "react";
import { api } from "#contract";
import { askedOf, PageTurns, RegisterFilters, type RegisterView, usePages } from "#listing/web";
import { type Column, DataTable, EmptyState, Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { type Recommended, useKinds, useSupplierColumns } from "./supplier-columns.tsx";
import { suppliersWording } from "./wording.ts";

/** 推荐目录: the suppliers that are valid today, for everybody. */
export function RecommendedPage() {
  const { say } = useWording(suppliersWording);
  const [view, setView] = useState<RegisterView>({});
  const kinds = useKinds();
  const until = useMemo(
    (): Column<Recommended> => ({
      key: "until",
      title: say("suppliers.valid-until"),
      value: ({ validUntil }) => validUntil,
      width: 130,
    }),
    [say],
  );
  const columns = useSupplierColumns(until);
  const pages = usePages(JSON.stringify(view));
  const query = { ...askedOf(view, pages.after), ...(view.kind ? { kind: view.kind } : {}) };
  const page = useApiQuery(["recommended", query], () => api.GET("/api/public/suppliers", { params: { query } }), {
    keepPrevious: true,
    signedOutIsFine: true,
  });
  return (
    <PageFrame title={say("suppliers.catalogue")} lead={say("suppliers.catalogue.lead")}>
      <RegisterFilters view={view} onView={setView} kinds={kinds} validOnly />
      <Loaded reading={page}>
        {({ suppliers, next }) => (
          <>
            <DataTable
              name="recommended"
              label={say("suppliers.catalogue")}
              rows={suppliers}
              columns={columns}
              rowKey={({ id }) => id}
              empty={<EmptyState title={say("suppliers.empty")} explain={say("suppliers.empty.explain")} />}
            />
            <PageTurns pages={pages} next={next} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
