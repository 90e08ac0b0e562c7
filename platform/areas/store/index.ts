export {
  childrenAt,
  findAreaMove,
  insertAreaMove,
  type MoveOfSomeArea,
  movesBetween,
  movesOfArea,
} from "./area-move-store.ts";
export {
  areaInScope,
  areaNames,
  areasBelow,
  areasIn,
  areasInLine,
  areasInScope,
  areasNamed,
  areasWithin,
  childrenOf,
  findArea,
  hasAreaNamed,
  homeShardOf,
  homeShardsOf,
  liesWithin,
  lineageOf,
  searchAreas,
} from "./area-reader.ts";
export {
  hasAreas,
  insertAreaAlias,
  insertAreaAliases,
  insertAreas,
  lockAreas,
  nextUncodedId,
} from "./area-writer.ts";
export { type AreaOnTheWay, lineagesOf } from "./lineages.ts";
export { groundOfMove } from "./move-ground.ts";
