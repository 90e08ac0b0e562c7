import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { AreasPage } from "#areas/web";
import { AuditPage, ReplayPage } from "#audit/web";
import { CalendarPage, CasePage, ProceduresPage, WorkPage } from "#casework/web";
import { HomePage, MondayPage } from "#desk/officer/web";
import {
  ComparisonPage,
  DossierPage,
  DoublesPage,
  EnterprisesPage,
  FrozenPage,
  ImportPage,
  IssuePage,
  ListPage,
  OwnPage,
  OwnSitePage,
  RegisterImportPage,
  RosterPage,
  RostersPage,
  SitePage,
  SitesPage,
} from "#enterprise/web";
import { ExpertsPage } from "#experts/web";
import {
  AccountPage,
  AccountsPage,
  JoinPage,
  OwnAccountPage,
  ProviderReturnPage,
  RecertificationPage,
  SetupPage,
  SignInPage,
} from "#identity/web";
import { AddressPage, InboxPage, OutboxPage, RobotsPage } from "#notices/web";
import { OperationsPage } from "#operations/web";
import { PlanPage, PlansPage, ReturnPage, SplitPage, SuccessionPage } from "#plan/web";
import { PolicyDocumentsPage, ReviewPage, SurenessPage } from "#policy/web";
import {
  BindingsPage,
  CallSheetPage,
  ChangeIndicatorPage,
  ChangesPage,
  CountedEnterprisesPage,
  IndicatorPage,
  IndicatorsPage,
  MoveAreaPage,
  NewIndicatorPage,
  ProgressPage,
  ReportTemplatesPage,
  SnapshotPage,
  SnapshotsPage,
} from "#rollup/web";
import { ErrorScreen, LoadingScreen } from "#screen";
import { RecommendedPage, SuppliersPage } from "#suppliers/web";
import { UnitsPage } from "#units/web";
import { Doorstep } from "./doorstep.tsx";
import { moveFocus } from "./move-focus.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { Shell } from "./shell.tsx";
import { WallFrame } from "./wall.tsx";

const root = createRootRoute({ notFoundComponent: NotFoundPage });

/** Pages for people who are not signed in. */
const doorstep = createRoute({ getParentRoute: () => root, id: "doorstep", component: Doorstep });
const doorstepPages = [
  createRoute({ getParentRoute: () => doorstep, path: "/sign-in", component: SignInPage }),
  createRoute({ getParentRoute: () => doorstep, path: "/setup", component: SetupPage }),
  createRoute({ getParentRoute: () => doorstep, path: "/join", component: JoinPage }),
  createRoute({
    getParentRoute: () => doorstep,
    path: "/providers/$providerId/return",
    component: ProviderReturnPage,
  }),
  createRoute({ getParentRoute: () => doorstep, path: "/public/suppliers", component: RecommendedPage }),
];

const wall = createRoute({ getParentRoute: () => root, path: "/wall", component: WallFrame });

/** Pages inside the shell, for people who are signed in. */
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });
const page = <Path extends string>(path: Path, component: typeof HomePage) =>
  createRoute({ getParentRoute: () => shell, path, component });

const generalPages = [
  page("/", HomePage),
  page("/monday", MondayPage),
  page("/work", WorkPage),
  page("/procedures", ProceduresPage),
  page("/cases/$caseId", CasePage),
  page("/working-calendar", CalendarPage),
  page("/areas", AreasPage),
  page("/units", UnitsPage),
  page("/experts", ExpertsPage),
  page("/suppliers", SuppliersPage),
  page("/audit", AuditPage),
  page("/audit/objects/$kind/$objectId", ReplayPage),
  page("/own-account", OwnAccountPage),
  page("/accounts", AccountsPage),
  page("/accounts/recertification", RecertificationPage),
  page("/accounts/$accountId", AccountPage),
  page("/operations", OperationsPage),
  page("/notices", InboxPage),
  page("/notices/address", AddressPage),
  page("/notices/robots", RobotsPage),
  page("/outward-messages", OutboxPage),
];

/** The stages in the order the programme runs: 01-policy, 02-plan, 03-enterprise, 13-rollup. */
const programmePages = [
  page("/policy", PolicyDocumentsPage),
  page("/policy/reader", SurenessPage),
  page("/policy/$documentId", ReviewPage),
  page("/plans", PlansPage),
  page("/plans/$planId", PlanPage),
  page("/plans/$planId/predecessor", SuccessionPage),
  page("/plans/$planId/split", SplitPage),
  page("/plans/$planId/return", ReturnPage),
  page("/plans/$planId/progress", ProgressPage),
  page("/plans/$planId/snapshots", SnapshotsPage),
  page("/snapshots/$snapshotId", SnapshotPage),
  page("/plans/$planId/bindings", BindingsPage),
  page("/plans/$planId/$section", PlanPage),
  page("/enterprises", EnterprisesPage),
  page("/own-enterprise", OwnPage),
  page("/own-enterprise/sites/$siteId", OwnSitePage),
  page("/sites", SitesPage),
  page("/sites/import", RegisterImportPage),
  page("/sites/$siteId", SitePage),
  page("/enterprises/import", ImportPage),
  page("/enterprises/import/$importId", ListPage),
  page("/enterprises/doubles", DoublesPage),
  page("/enterprises/doubles/$oneId/$otherId", ComparisonPage),
  page("/enterprises/rosters", RostersPage),
  page("/enterprises/rosters/$kind", RosterPage),
  page("/enterprises/rosters/$kind/frozen/$frozenId", FrozenPage),
  page("/enterprises/roster-issues/$issueId", IssuePage),
  page("/enterprises/$enterpriseId", DossierPage),
  page("/indicators", IndicatorsPage),
  page("/indicators/new", NewIndicatorPage),
  page("/indicators/$code", IndicatorPage),
  page("/indicators/$code/changes", ChangesPage),
  page("/indicators/$code/edit", ChangeIndicatorPage),
  page("/indicators/$code/enterprises", CountedEnterprisesPage),
  page("/indicators/$code/call-sheet", CallSheetPage),
  page("/report-templates", ReportTemplatesPage),
  page("/areas/$areaId/move", MoveAreaPage),
];

export const router = createRouter({
  routeTree: root.addChildren([
    doorstep.addChildren(doorstepPages),
    wall,
    shell.addChildren([...generalPages, ...programmePages, page("/$", NotFoundPage)]),
  ]),
  defaultPreload: "intent",
  defaultPendingComponent: LoadingScreen,
  defaultErrorComponent: ErrorScreen,
  defaultPendingMs: 300,
  scrollRestoration: true,
  // Addresses stay readable: ?area=330400, every value a text.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString();
    return text === "" ? "" : `?${text}`;
  },
});

router.subscribe("onRendered", moveFocus);
