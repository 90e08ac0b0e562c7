/** Which item is looked at, and from where it was chosen: the other side moves. Every choice is a new object. */
export type Selection = {
  readonly itemId: string | null;
  readonly from: "document" | "draft" | "keys" | "address";
};
