import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  ContainerOutlined,
  DeploymentUnitOutlined,
  FileTextOutlined,
  ForkOutlined,
  FundOutlined,
  HomeOutlined,
  ScheduleOutlined,
  SendOutlined,
  ShopOutlined,
  SolutionOutlined,
  TeamOutlined,
  ToolOutlined,
  UserOutlined,
} from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import type { Permission } from "#identity";
import { useSession, useWording } from "#screen";
import { shellWording } from "./wording.ts";

const ITEMS = [
  { to: "/", key: "home", icon: HomeOutlined },
  { to: "/work", key: "work", icon: CarryOutOutlined, permission: "casework.work" },
  { to: "/work", key: "applications", icon: CarryOutOutlined, permission: "casework.own" },
  { to: "/monday", key: "monday", icon: CalendarOutlined, permission: "enterprise.edit" },
  { to: "/policy", key: "policy", icon: FileTextOutlined, permission: "policy.read" },
  { to: "/plans", key: "plans", icon: ContainerOutlined, permission: "plan.read" },
  { to: "/enterprises", key: "enterprises", icon: ShopOutlined, permission: "enterprise.read" },
  { to: "/indicators", key: "indicators", icon: FundOutlined, permission: "enterprise.read" },
  { to: "/own-enterprise", key: "own", icon: BankOutlined, permission: "enterprise.own" },
  { to: "/procedures", key: "procedures", icon: ForkOutlined, permission: "casework.work" },
  { to: "/procedures", key: "apply", icon: ForkOutlined, permission: "casework.own" },
  { to: "/working-calendar", key: "calendar", icon: ScheduleOutlined, permission: "calendar.edit" },
  { to: "/areas", key: "areas", icon: ApartmentOutlined },
  { to: "/units", key: "units", icon: TeamOutlined },
  { to: "/experts", key: "experts", icon: SolutionOutlined, permissions: ["casework.work", "casework.read"] },
  { to: "/suppliers", key: "suppliers", icon: DeploymentUnitOutlined, permissions: ["casework.work", "casework.read"] },
  { to: "/audit", key: "audit", icon: AuditOutlined, permission: "audit.read" },
  { to: "/accounts", key: "accounts", icon: UserOutlined, permission: "accounts.read" },
  { to: "/operations", key: "operations", icon: ToolOutlined, permission: "accounts.edit" },
  { to: "/outward-messages", key: "outbox", icon: SendOutlined, permission: "accounts.edit" },
] as const satisfies readonly {
  to: string;
  key: string;
  icon: typeof HomeOutlined;
  permission?: Permission;
  permissions?: readonly Permission[];
}[];

/** Where one can go; what the role does not carry is not offered. */
export function Menu({ onGo }: { readonly onGo?: () => void }) {
  const { say } = useWording(shellWording);
  const { may } = useSession();
  const items = ITEMS.filter(
    (item) =>
      (!("permission" in item) || may(item.permission)) && (!("permissions" in item) || item.permissions.some(may)),
  );
  return (
    <nav className="menu" aria-label={say("shell.menu.main")}>
      <ul>
        {items.map(({ to, key, icon: Icon }) => (
          <li key={key}>
            <Link to={to} activeOptions={{ exact: to === "/" }} onClick={onGo}>
              <Icon aria-hidden /> {say(`shell.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
