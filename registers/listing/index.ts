export * from "./domain/form-answers.ts";
export * from "./domain/listing.ts";
export * from "./domain/listing-office.ts";
