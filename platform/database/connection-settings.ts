/** How to reach a PostgreSQL server, in the words node-postgres uses. */
export type ConnectionSettings = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Start-up options sent to the server, e.g. `-c role=gongfu_app`. */
  readonly options?: string;
  readonly ssl?: boolean | { readonly rejectUnauthorized: boolean };
};
