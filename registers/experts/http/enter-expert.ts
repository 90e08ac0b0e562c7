import type { Writer } from "#database";
import type { NextId, Result } from "#kernel";
import { type DecidedCase, enterBy } from "#listing/http";
import { expertFrom } from "../domain/expert.ts";
import { currentExpert, insertExperts } from "../store/index.ts";

/** 入库: the effect `experts.enter`. An expert stays listed until somebody takes the entry off. */
export const enterExpert =
  (nextId: NextId) =>
  (write: Writer, context: DecidedCase): Promise<Result<undefined>> => {
    const { caseId, areaId, applicantId: accountId } = context;
    const [id, expert] = [nextId(), expertFrom(context.file.values)];
    return enterBy(write, context, {
      ...{ register: "expert", id, name: expert.name, years: null },
      current: (listedBy) => currentExpert(write, listedBy, accountId),
      insert: (made) => insertExperts(write, [{ ...expert, ...made, id, areaId, accountId, caseId, demo: false }]),
    });
  };
