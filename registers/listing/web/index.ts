export { CaseLink } from "./case-link.tsx";
export { PageTurns, usePages } from "./page-turns.tsx";
export { RegisterFilters } from "./register-filters.tsx";
export { askedOf, type RegisterView } from "./register-view.ts";
export { RemovalForm } from "./removal-form.tsx";
export { StandingTag } from "./standing-tag.tsx";
export { listingWording } from "./wording.ts";
