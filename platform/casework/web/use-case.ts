import { type Asked, api } from "#contract";
import { type Change, useApiMutation } from "#screen";

type CaseCommandBody = Asked<"/api/cases/{caseId}/orders", "post">["command"];
export type OrderCase = Change<CaseCommandBody, unknown>;

/** Orders something of a case as the page shows it; afterwards the case and the queue are read again. */
export function useCaseOrder(caseId: string, version: number): OrderCase {
  return useApiMutation(
    (command: CaseCommandBody) =>
      api.POST("/api/cases/{caseId}/orders", { params: { path: { caseId } }, body: { version, command } }),
    { refreshes: [["case", caseId], ["work-queue"]] },
  );
}
