export { SUPPLIER_KINDS, SUPPLIER_YEARS, type SupplierParticulars, supplierFrom } from "./domain/supplier.ts";
