import { Link } from "@tanstack/react-router";
import { useWording } from "#screen";
import { officerWording } from "./wording.ts";

export function AuditorLink() {
  const { say } = useWording(officerWording);
  return (
    <section className="sheet" aria-labelledby="auditor">
      <h2 id="auditor">{say("officer.auditor")}</h2>
      <p>{say("officer.auditor.explain")}</p>
      <Link to="/audit">{say("officer.auditor.open")}</Link>
    </section>
  );
}
