import { chanceOf } from "./chance.ts";

/** An invented enterprise as the rosters need it: largest revenue first decides who leads. */
export type RosterFirm = {
  readonly id: string;
  readonly areaId: number;
  readonly staff: number | null;
  /** Yuan. */
  readonly revenue: number | null;
};

/** A member of an invented list; `offFrom` is the first day on which it is no longer on it. */
export type InventedMember = {
  readonly firm: RosterFirm;
  readonly from: string;
  readonly until: string | null;
  readonly off: { readonly from: string; readonly reason: string } | null;
};

/** 演示数据: no office issued it. */
export type InventedRoster = {
  readonly kind: string;
  readonly title: string;
  readonly issuer: string;
  readonly document: string;
  readonly issuedOn: string;
  readonly from: string;
  readonly until: string | null;
  readonly members: readonly InventedMember[];
};

type Plan = Omit<InventedRoster, "members">;

const ECONOMY = "澄砚市经济和信息化局";
const STATISTICS = "澄砚市统计局";

/** The yearly lists of above-designated firms; the later ones hold who came since. */
const ABOVE: readonly (Plan & { readonly share: number })[] = [
  above("澄砚市规模以上工业企业名单（2023年初）", "澄统字〔2023〕6号", "2023-01-20", 0.93),
  above("2024年度新增规模以上工业企业名单", "澄统字〔2024〕5号", "2024-02-08", 0.035),
  above("2025年度新增规模以上工业企业名单", "澄统字〔2025〕7号", "2025-02-12", 0.035),
];

function above(title: string, document: string, issuedOn: string, share: number) {
  return {
    kind: "above-designated",
    title,
    issuer: STATISTICS,
    document,
    issuedOn,
    from: issuedOn,
    until: null,
    share,
  };
}

/** Recognised batches: a share of all firms, valid for some years. */
const BATCHES: readonly (Plan & { readonly share: number; readonly pick: "leading" | "small" })[] = [
  {
    ...{ kind: "chain-leader", title: "澄砚市产业链链主企业名单", issuer: ECONOMY, document: "澄经信〔2025〕18号" },
    ...{ issuedOn: "2025-04-10", from: "2025-04-10", until: "2028-04-09", share: 0.01, pick: "leading" },
  },
  {
    ...{ kind: "specialised-sme", title: "2023年度专精特新中小企业名单（澄砚）", issuer: ECONOMY },
    ...{ document: "澄经信〔2023〕41号", issuedOn: "2023-12-28", from: "2024-01-01", until: "2026-12-31" },
    ...{ share: 0.03, pick: "small" },
  },
  {
    ...{ kind: "specialised-sme", title: "2024年度专精特新中小企业名单（澄砚）", issuer: ECONOMY },
    ...{ document: "澄经信〔2024〕37号", issuedOn: "2024-12-20", from: "2025-01-01", until: "2027-12-31" },
    ...{ share: 0.03, pick: "small" },
  },
  {
    ...{ kind: "specialised-sme", title: "2025年度专精特新中小企业名单（澄砚）", issuer: ECONOMY },
    ...{ document: "澄经信〔2025〕52号", issuedOn: "2025-12-22", from: "2026-01-01", until: "2028-12-31" },
    ...{ share: 0.035, pick: "small" },
  },
  {
    ...{ kind: "cultivation", title: "澄砚市智能制造培育库（2025—2026年）", issuer: ECONOMY },
    ...{ document: "澄经信〔2025〕9号", issuedOn: "2025-03-03", from: "2025-03-03", until: "2027-03-02" },
    ...{ share: 0.185, pick: "small" },
  },
];

/** Larger than this is no small or medium firm (国统字〔2017〕213号): 1,000 people and 400 million yuan. */
function isLarge({ staff, revenue }: RosterFirm): boolean {
  return (staff ?? 0) >= 1000 && (revenue ?? 0) >= 400_000_000;
}

const REASONS = ["连续两年未达规模标准", "已停产", "复核未通过", "主动申请退出"] as const;

/**
 * Lists of the invented city (演示数据): the firms are all above-designated by three yearly lists, some were taken off since; a
 * hundredth lead chains, about a tenth are 专精特新 in three batches of which the oldest ends soon, and a fifth is being cultivated.
 * The same seed and firms give the same.
 */
export function inventedRosters(seed: number, firms: readonly RosterFirm[]): InventedRoster[] {
  const chance = chanceOf(seed);
  const off = (share: number, from: string) =>
    chance.share() < share ? { from, reason: chance.oneOf(REASONS) } : null;
  const member = (firm: RosterFirm, { from, until }: Plan, leaving: number): InventedMember => ({
    ...{ firm, from, until },
    off: off(leaving, `2026-0${chance.whole(1, 9)}-01`),
  });
  let at = 0;
  const rosters: InventedRoster[] = ABOVE.map(({ share, ...plan }, index) => {
    const end = index === ABOVE.length - 1 ? firms.length : at + Math.round(share * firms.length);
    const members = firms.slice(at, end).map((firm) => member(firm, plan, 0.008));
    at = end;
    return { ...plan, members };
  });
  const leading = firms.toSorted((a, b) => (b.revenue ?? 0) - (a.revenue ?? 0) || (a.id < b.id ? -1 : 1));
  const small = shuffled(
    firms.filter((firm) => !isLarge(firm)),
    chance,
  );
  const taken = { "specialised-sme": 0, cultivation: 0 };
  for (const { share, pick, ...plan } of BATCHES) {
    const count = Math.max(1, Math.round(share * firms.length));
    if (pick === "leading") {
      rosters.push({ ...plan, members: leading.slice(0, count).map((firm) => member(firm, plan, 0)) });
      continue;
    }
    const kind = plan.kind === "cultivation" ? "cultivation" : "specialised-sme";
    // Who is being cultivated may be recognised too; nobody stands in two batches of one kind.
    const pool = kind === "cultivation" ? small.toReversed() : small;
    const chosen = pool.slice(taken[kind], taken[kind] + count);
    taken[kind] += count;
    rosters.push({ ...plan, members: chosen.map((firm) => member(firm, plan, 0.012)) });
  }
  return rosters;
}

function shuffled<T>(things: readonly T[], chance: ReturnType<typeof chanceOf>): T[] {
  return things
    .map((thing) => ({ thing, place: chance.share() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}
