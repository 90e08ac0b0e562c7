export { listRecommended, listSuppliers } from "./supplier-reader.ts";
export { currentSupplier, insertSuppliers, type SupplierEntry } from "./supplier-writer.ts";
