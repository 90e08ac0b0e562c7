import { CheckCircleFilled } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { type Answer, api } from "#contract";
import { Loaded, useApiQuery, useWording } from "#screen";
import { officerWording } from "./wording.ts";

type Form = Answer<"/api/own-enterprise", "get">;

/** What an enterprise has to do: look at the figures of last year, or nothing any more. */
export function OwnTask() {
  const { say } = useWording(officerWording);
  const year = new Date().getFullYear() - 1;
  const form = useApiQuery(["own-enterprise", year], () =>
    api.GET("/api/own-enterprise", { params: { query: { year } } }),
  );
  return (
    <section className="sheet" aria-labelledby="own-task">
      <h2 id="own-task">{say("officer.own")}</h2>
      <Loaded reading={form}>{(loaded) => <Task form={loaded} />}</Loaded>
    </section>
  );
}

function Task({ form: { form, year, fields, answers } }: { readonly form: Form }) {
  const { say } = useWording(officerWording);
  const missing = fields.filter(({ known }) => known === null).length;
  const known = fields.length - missing;
  const answered = answers.find((one) => one.form === form.code && one.year === year);
  const about = { year: String(year), known, missing };
  return (
    <>
      <p className={answered ? "calm" : undefined}>
        {answered && <CheckCircleFilled aria-hidden />}
        {answered ? say("officer.own.answered", { ...about, at: answered.answeredAt }) : say("officer.own.open", about)}
      </p>
      <Link to="/own-enterprise">
        {answered ? say("officer.own.look") : say("officer.own.do", { year: String(year) })}
      </Link>
    </>
  );
}
