import { readFileSync } from "node:fs";
import path from "node:path";
import { YANHU } from "./access-case.ts";

/**
 * Who may see and do what, told once more for tests: by role and place, in words of its own. It shares nothing with the program but the
 * names of roles and routes, and the list of the demo's areas.
 */
export type Held = { readonly role: RoleName; readonly area: number };
export type RoleName =
  | "system-administrator"
  | "security-administrator"
  | "audit-administrator"
  | "programme-officer"
  | "auditor"
  | "enterprise";
export type ActsFor = "the enterprise" | "another" | "nobody";
export type Person = { readonly name: string; readonly held: readonly Held[]; readonly actsFor: ActsFor };

/**
 * What an answer must be. `refused`: told that it is not theirs to do. `hidden`: as if there were nothing by that id. `passes`: neither. `shows` and
 * `omits`: a list, which holds the records of the case or does not.
 */
export type Verdict = "refused" | "hidden" | "passes" | "shows" | "omits";

type Law = {
  /** The roles that may call it at all. */
  readonly roles: "anybody" | readonly RoleName[];
  /** What a holder of the role meets who holds it where the record does not lie; `omits` says that the route is a list. */
  readonly elsewhere: Exclude<Verdict, "shows">;
  /** The same for who holds it above the record's own office, when what is to be done is that office's alone. */
  readonly above?: Verdict;
  /** The same for who holds it in an area inside the record's, when that is another thing: what is set above is read below. */
  readonly below?: Verdict;
  /** What the record's own office and those above meet when the record is a person's and not the office's. */
  readonly notTheirs?: Verdict;
};

const AREAS: { areas: { id: number; parent: number }[] } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../../demo/invented-city/areas.json"), "utf8"),
);
const PARENT = new Map(AREAS.areas.map(({ id, parent }) => [id, parent]));

/** Whether an area is another one or lies in it. */
function liesIn(area: number, outer: number): boolean {
  for (let at: number | undefined = area; at !== undefined; at = PARENT.get(at)) if (at === outer) return true;
  return false;
}

const OFFICER = ["programme-officer"] as const;
const OFFICE_READERS = ["programme-officer", "auditor"] as const;
const CASEWORKERS = ["programme-officer", "auditor", "enterprise"] as const;
const AUDITORS = ["auditor", "audit-administrator"] as const;
const OWN = ["enterprise"] as const;
const NOTHING = { notTheirs: "hidden" } as const;
const everybody = { roles: "anybody", elsewhere: "passes" } as const;
const held = (roles: Law["roles"], elsewhere: Law["elsewhere"], more: Partial<Law> = {}): Law => ({
  ...{ roles, elsewhere },
  ...more,
});

/** The first that fits is the law of a route; each route has one. */
const LAWS: readonly (readonly [RegExp, Law])[] = [
  [
    /^\w+ \/api\/(openapi\.json|setup|session(\/[\w/-]+)?|invitations\/(opening|acceptance)|own-account(\/.*)?)$/,
    everybody,
  ],
  [/^GET \/api\/(areas(\/search|\/:areaId)?|units|industries|equipment-classes)$/, everybody],
  // Names, employers and fields stood in a public notice; whoever listed an entry takes it off.
  [/^GET \/api\/(experts|suppliers|public\/suppliers)$/, everybody],
  [/^POST \/api\/(experts|suppliers)\/:id\/removal$/, held(OFFICER, "refused")],
  // Administrators: who opens accounts, who decides on roles. The cases ask for what nobody has.
  [/^GET \/api\/accounts$/, held(["system-administrator", "security-administrator"], "passes")],
  [/^GET \/api\/accounts\/:accountId$/, held(["system-administrator", "security-administrator"], "hidden", NOTHING)],
  [/^POST \/api\/accounts$/, held(["system-administrator"], "refused")],
  [/^POST \/api\/accounts\/:accountId\/roles$/, held(["security-administrator"], "hidden", NOTHING)],
  [/^POST \/api\/accounts\//, held(["system-administrator"], "hidden", NOTHING)],
  [/^GET \/api\/recertification(\.xlsx)?$/, held(["security-administrator"], "passes")],
  [/^POST \/api\/recertification$/, held(["security-administrator"], "hidden", NOTHING)],
  [/^POST \/api\/(role-\w+|invitations)\//, held(["security-administrator"], "hidden", NOTHING)],
  [/^\w+ \/api\/operations/, held(["system-administrator"], "passes")],
  // One's own inbox; what did not leave is seen to by whoever runs the platform. The cases ask for robots that nobody has.
  [/^\w+ \/api\/notices(\/|$)/, everybody],
  [/^POST \/api\/outward-messages\/sending$/, held(["system-administrator"], "hidden", NOTHING)],
  [/^\w+ \/api\/outward-messages(\/|$)/, held(["system-administrator"], "passes")],
  [/^GET \/api\/notice-robots$/, held(["system-administrator", "programme-officer"], "passes")],
  [/^POST \/api\/notice-robots$/, held(["system-administrator", "programme-officer"], "refused")],
  [/^\w+ \/api\/notice-robots\//, held(["system-administrator", "programme-officer"], "hidden", NOTHING)],
  [/^GET \/api\/areas\/:areaId\/moves$/, held(["system-administrator", "programme-officer"], "passes")],
  [
    /^POST \/api\/(areas(\/:areaId\/moves)?|units(\/:unitId\/aliases)?)$/,
    held(["system-administrator", "programme-officer"], "refused"),
  ],
  // Records of the reader's areas; the chain itself tells nothing of what it covers.
  [/^GET \/api\/audit\/events\//, held(AUDITORS, "hidden")],
  [/^\w+ \/api\/audit(\/|$)/, held(AUDITORS, "passes")],
  // Drafts of plans: nobody else's eyes.
  [/^GET \/api\/policy\/documents$/, held(OFFICE_READERS, "omits")],
  [/^GET \/api\/policy\/sureness$/, held(OFFICE_READERS, "passes")],
  [/^GET \/api\/policy\/readings$/, held(OFFICER, "passes")],
  [/^POST \/api\/policy\/documents$/, held(OFFICER, "refused")],
  [/^GET \/api\/(policy\/|plans\/preview$)/, held(OFFICE_READERS, "hidden")],
  [/^(POST|DELETE) \/api\/(policy\/|plans$)/, held(OFFICER, "hidden")],
  // Published plans: everybody's to read, their office's to change; figures beside them are for offices.
  [/^GET \/api\/plans\/:planId\/(progress(\.xlsx)?|bindings|snapshots)$/, held(OFFICE_READERS, "passes")],
  [/^GET \/api\/(plans|home)(\/|$)/, held(["programme-officer", "auditor", "enterprise"], "passes")],
  [/^(POST|PUT) \/api\/plans\/:planId\//, held(OFFICER, "refused")],
  // What an enterprise sees and answers of itself.
  [/^\w+ \/api\/own-enterprise(\/(answers|readers))?$/, held(OWN, "passes")],
  [/^\w+ \/api\/own\//, held(OWN, "hidden")],
  [
    /^GET \/api\/evidence(\/:homeId\/:evidenceId\/\w+)?$/,
    held(["programme-officer", "auditor", "enterprise"], "hidden"),
  ],
  // A file on its way is its sender's alone.
  [
    /^\w+ \/api\/evidence\/:homeId\/uploads\//,
    held(["programme-officer", "enterprise"], "hidden", { notTheirs: "hidden" }),
  ],
  [/^\w+ \/api\/evidence\//, held(["programme-officer", "enterprise"], "hidden")],
  // The files of enterprises: lists show what lies in one's areas, whole files of an area are the area's.
  [/^GET \/api\/(enterprises|sites|rosters|rosters\/:kind\/members)$/, held(OFFICE_READERS, "omits")],
  // A list that an office issued is known below it; which enterprises of others are on it is not.
  [/^GET \/api\/rosters\/:kind$/, held(OFFICE_READERS, "omits", { below: "shows" })],
  [/^GET \/api\/roster-issues\/:issueId$/, held(OFFICE_READERS, "hidden", { below: "passes" })],
  [/^POST \/api\/roster-issues\/:issueId\/entries$/, held(OFFICER, "hidden", { below: "refused" })],
  [/^GET \/api\/(enterprises|sites)\/count$/, held(OFFICE_READERS, "passes")],
  [/^GET \/api\/(enterprises|sites|rosters\/:kind)\/\w+\.xlsx$/, held(OFFICE_READERS, "refused")],
  [/^GET \/api\/enterprises\/(doubles|alike)$/, held(OFFICER, "refused")],
  [/^GET \/api\/enterprises\/doubles\//, held(OFFICER, "hidden")],
  [/^POST \/api\/(enterprises|enterprise-imports|roster-issues|frozen-rosters)$/, held(OFFICER, "refused")],
  [/^GET \/api\/enterprise-imports$/, held(OFFICE_READERS, "omits")],
  [/^GET \/api\/enterprise-imports\/template\.xlsx$/, held(OFFICER, "passes")],
  [/^GET \/api\/enterprise-imports\//, held(OFFICER, "hidden")],
  // Who handed a list in decides about it.
  [/^\w+ \/api\/enterprise-imports\//, held(OFFICER, "hidden", { notTheirs: "refused" })],
  [/^GET \/api\/(enterprises|sites|roster-issues|frozen-rosters|snapshots)\//, held(OFFICE_READERS, "hidden")],
  [
    /^POST \/api\/(enterprises|sites|enterprise-merges|enterprise-contacts|roster-issues|roster-entries)(\/|$)/,
    held(OFFICER, "hidden"),
  ],
  [/^GET \/api\/monday$/, held(OFFICER, "omits")],
  // Cases: whoever's step it is acts; the offices of the area and above read what was handed in.
  [/^GET \/api\/working-years$/, everybody],
  [/^POST \/api\/working-years$/, held(["system-administrator"], "passes")],
  [/^GET \/api\/procedures$/, held(CASEWORKERS, "passes")],
  [/^GET \/api\/work-queue$/, held(CASEWORKERS, "omits", { above: "omits" })],
  [/^POST \/api\/work-queue\/orders$/, held(OFFICER, "passes")],
  [/^GET \/api\/cases\/:caseId$/, held(CASEWORKERS, "hidden")],
  [/^GET \/api\/cases\/:caseId\/colleagues$/, held(OFFICER, "hidden")],
  [/^POST \/api\/cases$/, held(["programme-officer", "enterprise"], "refused", { above: "refused" })],
  [/^POST \/api\/cases\//, held(["programme-officer", "enterprise"], "hidden", { above: "refused" })],
  // Indicators are everybody's to know in offices; figures of an area are the area's.
  [/^GET \/api\/indicators\/move-effect$/, held(OFFICE_READERS, "refused")],
  [/^GET \/api\/indicators(\/vocabulary)?$/, held(OFFICE_READERS, "passes")],
  [/^GET \/api\/(indicators|report-templates)(\/|$)/, held(OFFICE_READERS, "refused")],
  [/^GET \/api\/(local-indicators|report-template-editions)\//, held(OFFICE_READERS, "hidden", { below: "passes" })],
  [/^POST \/api\/(indicators|local-indicators|report-templates)(\/|$)/, held(OFFICER, "refused")],
];

const SEES_ENTERPRISES = /\/api\/(own|evidence)/;

/** The verdict on a person's call of a route about a record of 砚湖区 or, where the route is about enterprises themselves, of one of them. */
export function verdictOn(route: string, { held: roles, actsFor }: Person): Verdict {
  const [, law] = LAWS.find(([routes]) => routes.test(route)) ?? [];
  if (law === undefined) throw new Error(`no law about ${route}`);
  if (law.roles === "anybody") return "passes";
  const asked = law.roles;
  const office = roles.filter(({ role }) => role !== "enterprise" && asked.includes(role));
  const own = roles.some(({ role }) => role === "enterprise") && asked.includes("enterprise");
  if (office.length === 0 && !own) return "refused";
  const aboutOwn = SEES_ENTERPRISES.test(route);
  const theirs = law.notTheirs ?? (law.elsewhere === "omits" ? "shows" : "passes");
  if (law.above !== undefined && office.every(({ area }) => area !== YANHU))
    if (office.some(({ area }) => liesIn(YANHU, area))) return law.above;
  if (office.some(({ area }) => liesIn(YANHU, area)) || (own && aboutOwn && actsFor === "the enterprise"))
    return theirs;
  if (law.below !== undefined && office.some(({ area }) => liesIn(area, YANHU))) return law.below;
  // Who acts for no enterprise and holds no office has nothing to do here.
  if (office.length === 0 && aboutOwn && actsFor === "nobody") return "refused";
  return law.elsewhere;
}

/** Whether a person may know of the enterprise of the case by a route; records of what was done to it are read by whoever audits. */
export function mayKnowEnterprise(route: string, { held: roles, actsFor }: Person): boolean {
  if (actsFor === "the enterprise" && roles.some(({ role }) => role === "enterprise")) return true;
  const readers: readonly RoleName[] = route.includes("/api/audit") ? AUDITORS : OFFICE_READERS;
  return roles.some(({ role, area }) => readers.includes(role) && liesIn(YANHU, area));
}

/** Whether the table says anything of a route. */
export function hasLaw(route: string): boolean {
  return LAWS.some(([routes]) => routes.test(route));
}
