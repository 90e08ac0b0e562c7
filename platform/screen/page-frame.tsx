import { type ReactNode, useEffect } from "react";
import { PathLink } from "./path-link.tsx";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

export type Crumb = { readonly label: string; readonly to?: string };

export type PageFrameProps = {
  /** The heading of the page; also names the browser tab. */
  readonly title: string;
  /** The pages above this one, from the top down. */
  readonly crumbs?: readonly Crumb[];
  /** What stands beside the heading: a state, a mark for demo data. */
  readonly mark?: ReactNode;
  /** Buttons at the right of the heading. */
  readonly actions?: ReactNode;
  /** One or two sentences on what the page is for. */
  readonly lead?: ReactNode;
  /** narrow: forms and reading; wide: tables and two columns. */
  readonly width?: "wide" | "narrow";
  readonly children: ReactNode;
};

/** The frame of every page: heading, way back, actions. Put it around `Loaded`, so that the heading is there at once. */
export function PageFrame({ title, crumbs = [], mark, actions, lead, width = "wide", children }: PageFrameProps) {
  const { say } = useWording(screenWording);
  const product = say("screen.product");
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className={`page page-${width}`}>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} label={say("screen.crumbs")} />}
      <div className="page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {mark}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {lead && <p className="page-lead">{lead}</p>}
      {children}
    </div>
  );
}

function Crumbs({ crumbs, label }: { readonly crumbs: readonly Crumb[]; readonly label: string }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>{crumb.to ? <PathLink to={crumb.to}>{crumb.label}</PathLink> : crumb.label}</li>
        ))}
      </ol>
    </nav>
  );
}
