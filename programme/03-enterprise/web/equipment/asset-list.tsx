import { Button, Input, Select, Table, type TableColumnType, Tag } from "antd";
import { useId, useState } from "react";
import { EmptyState, Loaded, ScrollRegion, useApiQuery, useNarrow, useWording } from "#screen";
import { EntryDialog, type EntryPurpose } from "./entry-dialog.tsx";
import { type AssetView, registerApi, type Side, type SiteFile } from "./register-api.ts";
import { type OpenThing, ThingDrawer } from "./thing-drawer.tsx";
import { useEquipmentClasses } from "./use-equipment-classes.ts";
import { equipmentWording } from "./wording.ts";

type AssetListProps = { readonly side: Side; readonly file: SiteFile };
type Place = { readonly afterClass: string; readonly afterId: string };

/** What the list is narrowed to. */
function useFilter() {
  const [text, setText] = useState("");
  const [code, setCode] = useState<string | undefined>();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const narrow = (next: () => void) => {
    next();
    setPlaces([]);
  };
  return {
    ...{ text, code, places, setPlaces },
    search: (wanted: string) => narrow(() => setText(wanted.trim())),
    choose: (wanted: string | undefined) => narrow(() => setCode(wanted)),
    clear: () =>
      narrow(() => {
        setText("");
        setCode(undefined);
      }),
  };
}

/** The assets in service at a site, class by class, a page at a time. */
export function AssetList({ side, file: { site, steps, mayEdit } }: AssetListProps) {
  const { say } = useWording(equipmentWording);
  const { nameOf, options } = useEquipmentClasses();
  const ids = useId();
  const filter = useFilter();
  const [purpose, setPurpose] = useState<EntryPurpose | null>(null);
  const [open, setOpen] = useState<OpenThing | null>(null);
  const after = filter.places.at(-1);
  const query = {
    ...(filter.text === "" ? {} : { text: filter.text }),
    ...(filter.code === undefined ? {} : { class: filter.code }),
    ...(after ?? {}),
  };
  const page = useApiQuery(
    ["register", side, "assets", site.id, query],
    () => registerApi(side).assets(site.id, query),
    {
      keepPrevious: true,
    },
  );
  const named = (asset: AssetView) => [nameOf(asset.class), asset.model, asset.serial].filter(Boolean).join(" ");
  const act = (wanted: "change" | "retire", asset: AssetView) =>
    setPurpose({
      ...{ act: wanted, thingId: asset.id, replaces: null, seen: asset.last, day: undefined },
      title: say(`equipment.${wanted}.of`, { name: named(asset) }),
      known: { kind: "asset", content: asset },
    });
  const add = () =>
    setPurpose({
      ...{ act: "record", thingId: undefined, replaces: null, seen: 0, day: undefined },
      ...{ title: say("equipment.asset.add"), known: { kind: "asset", content: null } },
    });
  const actions = (asset: AssetView) => (
    <AssetActions
      {...{ asset, mayEdit }}
      name={named(asset)}
      onAct={act}
      onOpen={() => setOpen({ id: asset.id, name: named(asset) })}
    />
  );
  return (
    <section className="dossier-part">
      <div className="part-head">
        <h2>{say("equipment.assets")}</h2>
        {mayEdit && <Button onClick={add}>{say("equipment.asset.add")}</Button>}
      </div>
      <div className="enterprise-filters">
        <Input.Search
          key={filter.text}
          className="enterprise-search"
          allowClear
          defaultValue={filter.text}
          aria-label={say("equipment.assets.search")}
          placeholder={say("equipment.assets.search")}
          onSearch={filter.search}
        />
        <div className="inline-field">
          <label htmlFor={ids}>{say("equipment.assets.class")}</label>
          <Select<string | undefined>
            id={ids}
            className="enterprise-industry"
            allowClear
            placeholder={say("equipment.assets.class.all")}
            value={filter.code}
            options={options}
            onChange={filter.choose}
          />
        </div>
      </div>
      <Loaded reading={page}>
        {({ assets, next, count }) =>
          assets.length === 0 ? (
            <EmptyState
              title={say("equipment.assets.none")}
              explain={say("equipment.assets.none.explain")}
              action={<Button onClick={filter.clear}>{say("equipment.assets.clear")}</Button>}
            />
          ) : (
            <>
              <p className="enterprise-count" role="status">
                {say("equipment.assets.count", { count })}
              </p>
              <AssetTable {...{ assets, actions }} />
              {(next !== null || filter.places.length > 0) && (
                <div className="enterprise-pages">
                  <Button
                    disabled={filter.places.length === 0}
                    onClick={() => filter.setPlaces(filter.places.slice(0, -1))}
                  >
                    {say("equipment.page.back")}
                  </Button>
                  <span>{say("equipment.page", { page: filter.places.length + 1 })}</span>
                  <Button disabled={next === null} onClick={() => next && filter.setPlaces([...filter.places, next])}>
                    {say("equipment.page.next")}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
      {purpose && <EntryDialog {...{ side, steps, purpose }} siteId={site.id} onClose={() => setPurpose(null)} />}
      {open && (
        <ThingDrawer {...{ side, steps, mayEdit }} siteId={site.id} thing={open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

type AssetActionsProps = {
  readonly asset: AssetView;
  readonly name: string;
  readonly mayEdit: boolean;
  readonly onAct: (act: "change" | "retire", asset: AssetView) => void;
  readonly onOpen: () => void;
};

function AssetActions({ asset, name, mayEdit, onAct, onOpen }: AssetActionsProps) {
  const { say } = useWording(equipmentWording);
  return (
    <div className="row-actions">
      {mayEdit &&
        (["change", "retire"] as const).map((act) => (
          <Button
            key={act}
            size="small"
            aria-label={say(`equipment.${act}.of`, { name })}
            onClick={() => onAct(act, asset)}
          >
            {say(`equipment.${act}`)}
          </Button>
        ))}
      <Button size="small" aria-label={say("equipment.history.of", { name })} onClick={onOpen}>
        {say("equipment.history")}
      </Button>
    </div>
  );
}

type AssetTableProps = {
  readonly assets: readonly AssetView[];
  readonly actions: (asset: AssetView) => React.ReactNode;
};

/** How each field of an asset is shown, in a column or on a card. */
function useCells() {
  const { say, date, decimal } = useWording(equipmentWording);
  const { nameOf } = useEquipmentClasses();
  return [
    { key: "class", title: say("equipment.asset.class"), cell: (it: AssetView) => nameOf(it.class) },
    {
      key: "model",
      title: say("equipment.asset.model"),
      cell: (it: AssetView) => (
        <>
          {it.model ?? "—"}
          <div className="enterprise-code">{it.maker ?? "—"}</div>
        </>
      ),
    },
    {
      key: "serial",
      title: say("equipment.asset.serial"),
      cell: (it: AssetView) => (
        <>
          {it.serial ?? <span className="dossier-doubt">{say("equipment.asset.serial.none")}</span>}
          {it.elsewhere && (
            <div className="dossier-doubt" title={say("equipment.asset.elsewhere.explain")}>
              {say("equipment.asset.elsewhere")}
            </div>
          )}
          {it.twice && (
            <div className="dossier-doubt" title={say("equipment.asset.twice.explain")}>
              {say("equipment.asset.twice")}
            </div>
          )}
          {it.number !== null && <div className="enterprise-code">{it.number}</div>}
        </>
      ),
    },
    {
      key: "control",
      title: say("equipment.asset.control"),
      cell: (it: AssetView) => (
        <span className="tags">
          <Tag>{say(`equipment.control.${it.control}`)}</Tag>
          {it.digital && <Tag>{say("equipment.asset.digital")}</Tag>}
          {it.networked && <Tag>{say("equipment.asset.networked")}</Tag>}
        </span>
      ),
    },
    { key: "begun", title: say("equipment.asset.begun"), cell: (it: AssetView) => date(it.begun) },
    {
      key: "value",
      title: say("equipment.asset.value"),
      cell: (it: AssetView) => (it.originalValue === null ? "—" : decimal(it.originalValue)),
    },
  ];
}

function AssetTable({ assets, actions }: AssetTableProps) {
  const { say } = useWording(equipmentWording);
  const narrow = useNarrow();
  const cells = useCells();
  if (narrow) {
    const [first, ...others] = cells;
    return (
      <ul className="cards" aria-label={say("equipment.assets")}>
        {assets.map((asset) => (
          <li key={asset.id} className="card">
            <div className="card-head">
              <strong>{first?.cell(asset)}</strong>
            </div>
            <dl>
              {others.map(({ key, title, cell }) => (
                <div key={key}>
                  <dt>{title}</dt>
                  <dd>{cell(asset)}</dd>
                </div>
              ))}
            </dl>
            {actions(asset)}
          </li>
        ))}
      </ul>
    );
  }
  const columns: TableColumnType<AssetView>[] = cells.map(({ key, title, cell }) => ({
    ...{ key, title, align: key === "value" ? "right" : "left" },
    render: (_value, asset) => cell(asset),
  }));
  return (
    <ScrollRegion label={say("equipment.assets")}>
      <Table<AssetView>
        size="small"
        rowKey="id"
        dataSource={[...assets]}
        columns={[...columns, { key: "actions", render: (_value, asset) => actions(asset) }]}
        pagination={false}
      />
    </ScrollRegion>
  );
}
