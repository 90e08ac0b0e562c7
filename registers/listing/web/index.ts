export { CaseLink } from "./case-link.tsx";
export { codeName } from "./code-name.ts";
export { PageTurns, usePages } from "./page-turns.tsx";
export { RegisterFilters, type RegisterView } from "./register-filters.tsx";
export { RemovalForm } from "./removal-form.tsx";
export { StandingTag } from "./standing-tag.tsx";
export { listingWording } from "./wording.ts";
