import { Button } from "antd";
import { api } from "#contract";
import { EmptyState, Loaded, useApiQuery, useWording } from "#screen";
import { areasWording } from "./wording.ts";

type Props = { readonly text: string; readonly onChoose: (id: number) => void };

export function AreaSearchResults({ text, onChoose }: Props) {
  const { say } = useWording(areasWording);
  const found = useApiQuery(["areas", "search", text], () =>
    api.GET("/api/areas/search", { params: { query: { text } } }),
  );
  return (
    <Loaded reading={found}>
      {({ areas }) =>
        areas.length === 0 ? (
          <EmptyState title={say("areas.found.none", { text })} />
        ) : (
          <ul className="choices" aria-label={say("areas.found")}>
            {areas.map(({ id, name, level }) => (
              <li key={id}>
                <Button type="text" block onClick={() => onChoose(id)}>
                  {name} <small>{say(`areas.level.${level}`)}</small>
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
