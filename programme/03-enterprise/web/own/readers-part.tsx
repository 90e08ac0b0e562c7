import { Button, Tag } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import { EmptyState, Loaded, useApiQuery, useCodeWording, useWording } from "#screen";
import { formatClock } from "#wording";
import { readingsByDay } from "./readings-by-day.ts";
import { ownWording } from "./wording.ts";

type Readings = Answer<"/api/own-enterprise/readers", "get">["readings"];

/** Who looks is to be seen while he may still be looking. */
const EVERY_SECONDS = 20;

/** 谁看过我的档案: who of an office opened this enterprise's file, by day, newest first. */
export function ReadersPart() {
  const { say } = useWording(ownWording);
  const [earlier, setEarlier] = useState<Readings>([]);
  const [before, setBefore] = useState<string>();
  const page = useApiQuery(
    ["own-readers", before ?? "newest"],
    () => api.GET("/api/own-enterprise/readers", { params: { query: before === undefined ? {} : { before } } }),
    { keepPrevious: true, ...(before === undefined ? { everySeconds: EVERY_SECONDS } : {}) },
  );
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{say("own.readers")}</h2>
      <p>{say("own.readers.lead")}</p>
      <Loaded reading={page}>
        {({ readings, next }) => {
          const all = [...new Map([...earlier, ...readings].map((one) => [one.id, one])).values()];
          const readOlder = () => {
            setEarlier(all);
            setBefore(next ?? undefined);
          };
          return (
            <>
              {all.length === 0 && (
                <EmptyState title={say("own.readers.none")} explain={say("own.readers.none.explain")} />
              )}
              <Days readings={all} />
              {next !== null && (
                <p>
                  <Button onClick={readOlder} loading={page.loading}>
                    {say("own.readers.older")}
                  </Button>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Days({ readings }: { readonly readings: Readings }) {
  const { date } = useWording(ownWording);
  return readingsByDay(readings).map(([day, ofDay]) => (
    <div key={day}>
      <h3>{date(day)}</h3>
      <ul className="own-readings">
        {ofDay.map((reading) => (
          <li key={reading.id}>
            <ReadingLine reading={reading} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

const PARTS = ["file", "history", "site", "comparison", "evidence"] as const;

function ReadingLine({ reading }: { readonly reading: Readings[number] }) {
  const { say } = useWording(ownWording);
  const sayCode = useCodeWording();
  const { at, office, role, name, onBehalfOf, about, times } = reading;
  const part = PARTS.find((one) => one === reading.part) ?? "file";
  return (
    <>
      <time dateTime={at}>{formatClock(at)}</time> <strong>{office ?? say("own.readers.platform")}</strong>{" "}
      {role !== null && <Tag>{sayCode(`identity.role.${role}`) ?? role}</Tag>}
      {name !== null && <span>{name} </span>}
      {onBehalfOf !== null && <span>{say("own.readers.for", { name: onBehalfOf })} </span>}
      <span>
        {say(`own.readers.part.${part}`)}
        {about !== null && say("own.readers.about", { about })}
        {times > 1 && ` ${say("own.readers.times", { times })}`}
      </span>
    </>
  );
}
