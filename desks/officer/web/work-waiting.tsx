import { Link } from "@tanstack/react-router";
import { api } from "#contract";
import { Loaded, useApiQuery, useSession, useWording } from "#screen";
import { officerWording } from "./wording.ts";

/** So many of the most urgent stand on the home page. */
const SHOWN = 5;

/** What lies with the person's office, or what the person applied for, the most urgent first. */
export function WorkWaiting() {
  const { say, date, language } = useWording(officerWording);
  const { may } = useSession();
  const view = may("casework.work") ? "office" : "applied";
  const queue = useApiQuery(["work-queue", "home", view], () =>
    api.GET("/api/work-queue", { params: { query: { view } } }),
  );
  return (
    <section className="sheet" aria-labelledby="work-waiting">
      <h2 id="work-waiting">{say(view === "office" ? "officer.work" : "officer.applications")}</h2>
      <Loaded reading={queue}>
        {({ lines, counts }) => (
          <>
            {view === "office" && <p>{say("officer.work.counts", counts)}</p>}
            {lines.length > 0 && (
              <ul className="work-waiting">
                {lines.slice(0, SHOWN).map((line) => (
                  <li key={line.id}>
                    <Link to="/cases/$caseId" params={{ caseId: line.id }}>
                      {say("officer.work.line", {
                        procedure: language === "en" ? line.procedure.en : line.procedure.zh,
                        title: line.title === "" ? line.areaName : `${line.areaName} ${line.title}`,
                        place: language === "en" ? line.place.en : line.place.zh,
                      })}
                    </Link>{" "}
                    {line.dueOn !== null && (
                      <span className={line.overdue ? "late" : ""}>
                        {say(line.overdue ? "officer.work.late" : "officer.work.due", { day: date(line.dueOn) })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <Link to={lines.length === 0 ? "/procedures" : "/work"}>
              {say(lines.length === 0 ? "officer.work.begin" : "officer.work.all")}
            </Link>
          </>
        )}
      </Loaded>
    </section>
  );
}
