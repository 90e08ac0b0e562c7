import type { Standing } from "../domain/listing.ts";

/** What is shown of a register. `kind` is a field of experts or a kind of suppliers. */
export type RegisterView = {
  readonly areaId?: number | undefined;
  readonly text?: string | undefined;
  readonly status?: Standing | undefined;
  readonly kind?: string | undefined;
};

/** What is asked of the server for a view, without what is not chosen. */
export function askedOf({ areaId, text }: RegisterView, after: string | undefined) {
  return {
    ...(areaId === undefined ? {} : { areaId }),
    ...(text === undefined ? {} : { text }),
    ...(after === undefined ? {} : { after }),
  };
}
