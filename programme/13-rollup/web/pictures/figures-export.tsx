import { Button } from "antd";
import { useWording } from "#screen";
import { usePlace } from "../use-place.ts";
import { picturesWording } from "./wording.ts";

/** The table of indicators of the chosen area and year as Excel. */
export function FiguresExport() {
  const { say } = useWording(picturesWording);
  const { areaId, year } = usePlace();
  return <Button href={`/api/indicators/figures.xlsx?areaId=${areaId}&year=${year}`}>{say("pictures.export")}</Button>;
}
