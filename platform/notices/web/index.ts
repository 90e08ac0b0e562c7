import { lazyPage } from "#screen";

export { NoticesBell } from "./bell.tsx";
export { NoticeHabitsSection } from "./habits-section.tsx";
export { noticesWording } from "./wording.ts";

export const InboxPage = lazyPage(() => import("./inbox-page.tsx"), "InboxPage");
export const AddressPage = lazyPage(() => import("./address-page.tsx"), "AddressPage");
export const RobotsPage = lazyPage(() => import("./robots-page.tsx"), "RobotsPage");
export const OutboxPage = lazyPage(() => import("./outbox-page.tsx"), "OutboxPage");
