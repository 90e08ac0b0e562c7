import { Link } from "@tanstack/react-router";
import { useSession, useWording } from "#screen";
import { officerWording } from "./wording.ts";

const PLACES = [
  { place: "accounts", permission: "accounts.read" },
  { place: "areas", permission: "areas.edit" },
  { place: "units", permission: "units.edit" },
  { place: "operations", permission: "accounts.edit" },
] as const;

/** Administrators run the platform, not the programme: the ways to what that needs. */
export function AdministratorLinks() {
  const { say } = useWording(officerWording);
  const { may } = useSession();
  return (
    <section aria-labelledby="administrator">
      <h2 id="administrator">{say("officer.administrator")}</h2>
      <ul className="tiles">
        {PLACES.filter(({ permission }) => may(permission)).map(({ place }) => (
          <li key={place} className="sheet">
            <Link to={`/${place}`}>{say(`officer.administrator.${place}`)}</Link>
            <p>{say(`officer.administrator.${place}.explain`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
