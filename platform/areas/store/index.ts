export { areaInScope, areasBelow, areasNamed, findArea, homeShardOf, lineageOf, searchAreas } from "./area-reader.ts";
export { hasAreas, insertAreaAlias, insertAreas, nextUncodedId } from "./area-writer.ts";
