import "./definitions.css";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { api } from "#contract";
import { Loaded, useApiQuery, useCodeWording, useWording } from "#screen";
import { usePlace } from "../use-place.ts";
import { changedParts, type Draft, type Local } from "./definition-values.ts";
import { definitionWording } from "./wording.ts";

/** Opens the page on which a definition is changed, for who may. */
export function ChangeButton({ code }: { readonly code: string }) {
  const { say } = useWording(definitionWording);
  const navigate = useNavigate();
  const { suffixOf } = usePlace();
  const local = useLocal(code);
  if (!local.value?.mayChange) return null;
  const search = Object.fromEntries(new URLSearchParams(suffixOf()));
  return (
    <Button type="primary" onClick={() => void navigate({ to: `/indicators/${code}/edit`, search })}>
      {say("definition.change")}
    </Button>
  );
}

function useLocal(code: string) {
  return useApiQuery(["indicators", "local", code], () =>
    api.GET("/api/local-indicators/{code}", { params: { path: { code } } }),
  );
}

/** The versions of an office's indicator: since when, why, and what each changed. */
export function VersionList({ code }: { readonly code: string }) {
  const { say } = useWording(definitionWording);
  const local = useLocal(code);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say("definition.versions")}</h2>
      <Loaded reading={local}>
        {({ versions }) => (
          <ol className="definition-versions">
            {versions.map((version, place) => (
              <Version key={version.version} version={version} before={versions[place + 1]?.draft} />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

type VersionProps = { readonly version: Local["versions"][number]; readonly before: Draft | undefined };

function Version({ version: it, before }: VersionProps) {
  const { say, date, moment } = useWording(definitionWording);
  const sayCode = useCodeWording();
  const fields = before && changedParts(before, it.draft).map((part) => sayCode(`definition.${part}`) ?? part);
  return (
    <li>
      <strong>{say("definition.version", { version: it.version })}</strong>{" "}
      {say("definition.version.valid", { from: date(it.validFrom) })}
      <div>{it.reason ?? say("definition.version.first")}</div>
      <div className="rollup-soft">
        {fields && say("definition.version.changed", { fields: fields.join("、") })}{" "}
        {say("definition.version.by", { name: it.byName, at: moment(it.adoptedAt) })}
      </div>
    </li>
  );
}
