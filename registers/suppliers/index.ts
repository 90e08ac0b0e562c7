export { SUPPLIER_YEARS } from "./domain/supplier.ts";
