import type { Passwords } from "./passwords.ts";

export const DATABASE = "gongfu";
export const OWNER_ROLE = "gongfu_owner";
export const APP_ROLE = "gongfu_app";
export const SUPERUSER = "postgres";

/**
 * The roles as SQL, one statement a line for PostgreSQL's single-user mode, which goes on after an error: so that
 * `CREATE DATABASE` may find the database there. The owner owns the tables, the application's role owns nothing.
 */
export function roleStatements(passwords: Passwords): string[] {
  const create = (role: string) =>
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF; END $$`;
  return [
    "SET password_encryption = 'scram-sha-256'",
    create(OWNER_ROLE),
    create(APP_ROLE),
    `ALTER ROLE postgres PASSWORD '${passwords.postgres}'`,
    `ALTER ROLE ${OWNER_ROLE} LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD '${passwords.owner}'`,
    `ALTER ROLE ${APP_ROLE} LOGIN NOCREATEROLE NOCREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD '${passwords.app}'`,
    `CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`,
    `REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP_ROLE}`,
  ];
}
