import { Button } from "antd";
import type { Refusal } from "#kernel";
import { RefusalText, useWording } from "#screen";
import type { Dossier, OpenCell } from "./enterprise-view.ts";
import { enterpriseWording } from "./wording.ts";

type DoubtListProps = { readonly dossier: Dossier; readonly onOpen: (cell: OpenCell) => void };

/** Figures that hardly can be right, each with its place in the file one click away. */
export function DoubtList({ dossier, onOpen }: DoubtListProps) {
  const { say } = useWording(enterpriseWording);
  if (dossier.doubts.length === 0) return null;
  return (
    <section className="figure-doubts" aria-label={say("enterprise.doubts")}>
      <h2>{say("enterprise.doubts")}</h2>
      <ul>
        {dossier.doubts.map(({ measure: code, from, doubt }) => {
          const measure = dossier.measures.find((one) => one.code === code);
          const period = say("enterprise.dossier.year", { year: from.slice(0, 4) });
          return (
            <li key={`${code} ${from} ${doubt.code}`}>
              <RefusalText refusal={doubt as Refusal} />{" "}
              {measure && (
                <Button size="small" onClick={() => onOpen({ measure, from, period })}>
                  {say("enterprise.doubts.open")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
