export {
  areaInScope,
  areaNames,
  areasBelow,
  areasIn,
  areasInScope,
  areasNamed,
  areasWithin,
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
