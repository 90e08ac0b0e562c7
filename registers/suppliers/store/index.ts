export { listRecommended, listSuppliers, type RecommendedSupplier, type ShownSupplier } from "./supplier-reader.ts";
export { currentSupplier, insertSuppliers, type SupplierEntry } from "./supplier-writer.ts";
