import { Link } from "@tanstack/react-router";
import { useWording } from "#screen";
import { officerWording } from "./wording.ts";

const PLACES = ["accounts", "areas", "units"] as const;

/** The administrator runs the platform, not the programme: the ways to what that needs. */
export function AdministratorLinks() {
  const { say } = useWording(officerWording);
  return (
    <section aria-labelledby="administrator">
      <h2 id="administrator">{say("officer.administrator")}</h2>
      <ul className="tiles">
        {PLACES.map((place) => (
          <li key={place} className="sheet">
            <Link to={`/${place}`}>{say(`officer.administrator.${place}`)}</Link>
            <p>{say(`officer.administrator.${place}.explain`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
