import type { Writer } from "#database";
import { type NextId, type Result, yearsLater } from "#kernel";
import { type DecidedCase, enterBy } from "#listing/http";
import { SUPPLIER_YEARS, supplierFrom } from "../domain/supplier.ts";
import { currentSupplier, insertSuppliers } from "../store/index.ts";

/** 入驻: the effect `suppliers.enter`. A supplier stands in the recommended catalogue for three years; a new case renews it. */
export const enterSupplier =
  (nextId: NextId) =>
  (write: Writer, context: DecidedCase): Promise<Result<undefined>> => {
    const { caseId, areaId } = context;
    const [id, supplier] = [nextId(), supplierFrom(context.file.values)];
    return enterBy(write, context, {
      ...{ register: "supplier", id, name: supplier.company, years: SUPPLIER_YEARS },
      current: (listedBy) => currentSupplier(write, listedBy, supplier.uscc),
      insert: ({ listedBy, listedOn, validUntil }) => {
        const made = { listedBy, listedOn, validUntil: validUntil ?? yearsLater(listedOn, SUPPLIER_YEARS) };
        return insertSuppliers(write, [{ ...supplier, ...made, id, areaId, caseId, demo: false }]);
      },
    });
  };
