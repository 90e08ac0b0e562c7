export {
  countEnterprises,
  type EnterpriseFilter,
  type EnterprisePlace,
  enterpriseWithCode,
  findEnterprise,
  type ListedEnterprise,
  listEnterprises,
  searchEnterprises,
} from "./enterprise-reader.ts";
export { insertEnterprises, refreshEnterprises } from "./enterprise-writer.ts";
