import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

export type PathLinkProps = {
  /** A whole address inside the application: `/plans/17/warnings?year=2020#warning-3`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly "aria-label"?: string | undefined;
  /** What happens beside going there. */
  readonly onClick?: () => void;
};

/** A link by a whole address, with search and hash, as it comes from data. */
export function PathLink({ to, children, ...rest }: PathLinkProps) {
  const { pathname, searchParams, hash } = new URL(to, "http://here");
  return (
    <Link {...rest} to={pathname} search={Object.fromEntries(searchParams)} hash={decodeURIComponent(hash.slice(1))}>
      {children}
    </Link>
  );
}
