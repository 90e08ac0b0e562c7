import "./monday.css";
import { api } from "#contract";
import { Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { ContactSection } from "./contact-section.tsx";
import { LatePlans } from "./late-plans.tsx";
import { mondayWording } from "./wording.ts";

/** 周一: what is late, what is due this week, who promised and has not reported, and whom the office was in touch with. */
export function MondayPage() {
  const { say, date } = useWording(mondayWording);
  const monday = useApiQuery(["monday"], () => api.GET("/api/monday"));
  const { value } = monday;
  return (
    <PageFrame title={say("monday.title")} {...(value ? { lead: say("monday.lead", { day: date(value.day) }) } : {})}>
      <Loaded reading={monday}>
        {({ day, plans, steps, promises, contacts }) => (
          <>
            <LatePlans plans={plans} />
            <div className="monday-lists">
              <ContactSection name="promises" list={promises} day={day} />
              <ContactSection name="steps" list={steps} day={day} />
              <ContactSection name="contacts" list={contacts} day={day} />
            </div>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
