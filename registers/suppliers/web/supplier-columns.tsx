import { Tag } from "antd";
import { useMemo } from "react";
import type { Answer } from "#contract";
import { listingWording } from "#listing/web";
import { type Column, DemoTag, useWording } from "#screen";
import { SUPPLIER_KINDS } from "../domain/supplier.ts";
import { suppliersWording } from "./wording.ts";

export type Recommended = Answer<"/api/public/suppliers", "get">["suppliers"][number];

/** The kinds as a filter offers them. */
export function useKinds() {
  const { say } = useWording(suppliersWording);
  const options = SUPPLIER_KINDS.map((value) => ({ value, label: say(`suppliers.kind.${value}`) }));
  return { label: say("suppliers.kinds"), any: say("suppliers.kinds.any"), options };
}

/** What both the register and the catalogue show of a supplier; `standing` stands beside its name. */
export function useSupplierColumns<Row extends Recommended>(standing: Column<Row>): readonly Column<Row>[] {
  const { say } = useWording(suppliersWording);
  const { say: sayListing } = useWording(listingWording);
  return useMemo(() => {
    // A kind that only a local edition offers is shown by its id.
    const kindName = (id: string) => {
      const known = SUPPLIER_KINDS.find((one) => one === id);
      return known ? say(`suppliers.kind.${known}`) : id;
    };
    return [
      {
        key: "company",
        title: say("suppliers.company"),
        value: ({ company }) => company,
        render: ({ company, demo }) => (
          <>
            {company} {demo && <DemoTag />}
          </>
        ),
      },
      standing,
      {
        key: "kinds",
        title: say("suppliers.kinds"),
        value: ({ kinds }) => kinds.map(kindName).join(" "),
        render: ({ kinds }) => (
          <span className="tags">
            {kinds.map((id) => (
              <Tag key={id}>{kindName(id)}</Tag>
            ))}
          </span>
        ),
      },
      { key: "industries", title: say("suppliers.industries"), value: ({ industries }) => industries },
      { key: "scenes", title: say("suppliers.scenes"), value: ({ scenes }) => scenes },
      { key: "staff", title: say("suppliers.staff"), value: ({ staff }) => staff, align: "right", width: 120 },
      { key: "area", title: sayListing("listing.area"), value: ({ areaName }) => areaName, width: 100 },
      { key: "uscc", title: say("suppliers.uscc"), value: ({ uscc }) => uscc, hidden: true },
      {
        key: "listedBy",
        title: sayListing("listing.listed-by"),
        value: ({ listedByName }) => listedByName,
        hidden: true,
      },
      { key: "listedOn", title: sayListing("listing.listed-on"), value: ({ listedOn }) => listedOn, hidden: true },
    ];
  }, [say, sayListing, standing]);
}
