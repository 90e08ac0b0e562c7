import type { Static } from "typebox";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { measuresByCode } from "#facts/store";
import { accept, dayOf, groupedBy, type Instant, idOf, type Result, refuse, typedText } from "#kernel";
import { readContact } from "../../domain/contacts/contact.ts";
import { mayClose } from "../../domain/contacts/next-step.ts";
import type { ContactContent, ContactId, EnterpriseId } from "../../index.ts";
import {
  type AddedContact,
  cancellationOf,
  contactsById,
  enterprisesById,
  holdContacts,
  insertCancellation,
  insertContacts,
  type ListedEnterprise,
  type StoredContact,
} from "../../store/index.ts";
import type { CancellationBody, ContactsBody } from "./schemas.ts";

type Body = Static<typeof ContactsBody>;
type Entry = {
  readonly id: ContactId;
  readonly enterpriseId: EnterpriseId;
  readonly settles: ContactId | null;
};

/** Those whom a contact is noted of. Refuses `enterprise.not-found`, `enterprise.contact-named-twice {name}`, `enterprise.holder-merged-away`. */
async function contacted(write: Writer, entries: readonly Entry[]): Promise<Result<ListedEnterprise[]>> {
  const files = await enterprisesById(
    write,
    entries.map(({ enterpriseId }) => enterpriseId),
  );
  const found: ListedEnterprise[] = [];
  for (const { enterpriseId } of entries) {
    const file = files.get(enterpriseId);
    if (!file) return refuse("enterprise.not-found");
    if (found.includes(file)) return refuse("enterprise.contact-named-twice", { name: file.name });
    found.push(file);
  }
  const gone = found.find(({ survivorId }) => survivorId !== null);
  if (!gone?.survivorId) return accept(found);
  const survivor = (await enterprisesById(write, [gone.survivorId])).get(gone.survivorId);
  const [name, id] = [survivor?.name ?? "", survivor?.id ?? ""];
  return refuse("enterprise.holder-merged-away", { gone: gone.name, name, id });
}

type Known = ReadonlyMap<ContactId, StoredContact>;

/** The steps that are done with these entries. Refuses `enterprise.contact-not-found` and what `mayClose` refuses. */
function settling(entries: readonly Entry[], known: Known): Result<undefined> {
  for (const { enterpriseId, settles } of entries) {
    if (settles === null) continue;
    const named = known.get(settles);
    if (named?.enterpriseId !== enterpriseId) return refuse("enterprise.contact-not-found");
    const closing = mayClose(named);
    if (!closing.ok) return closing;
  }
  return accept();
}

/** Whether what is kept under an id is what is said under it now. */
function isSame(kept: StoredContact, entry: Entry, content: ContactContent, about: Body["about"]): boolean {
  const said = ({ kind, day, withWhom, outcome, note, next }: ContactContent, of: Body["about"]) =>
    JSON.stringify([kind, day, withWhom, outcome, note, next?.step, next?.due, of?.measures, of?.year]);
  const keptAbout = kept.about && { measures: [...kept.about.measures], year: kept.about.year };
  return (
    kept.enterpriseId === entry.enterpriseId &&
    kept.settles === entry.settles &&
    said(kept, keptAbout) === said(content, about)
  );
}

/** What was typed, about figures that exist. Refuses what `readContact` refuses and `facts.measure-unknown {code}`. */
async function readBody(write: Writer, body: Body, at: Instant): Promise<Result<ContactContent>> {
  const measures = body.about ? await measuresByCode(write) : new Map();
  const unknown = body.about?.measures.find((code) => !measures.has(code));
  if (unknown !== undefined) return refuse("facts.measure-unknown", { code: unknown });
  return readContact(body, dayOf(at));
}

/**
 * Notes one contact of each of some enterprises: all or none. Refuses what `readBody`, `contacted` and `settling` refuse, and
 * `enterprise.contact-id-reused`. Sent twice it is noted once.
 */
export async function addContacts(
  write: Writer,
  grant: Grant,
  { body, at }: { readonly body: Body; readonly at: Instant },
): Promise<Result<{ readonly added: number }>> {
  const read = await readBody(write, body, at);
  if (!read.ok) return read;
  const content = read.value;
  const entries = body.contacts.map(({ id, enterpriseId, settles }) => ({
    ...{ id: idOf<"contact">(id), enterpriseId: idOf<"enterprise">(enterpriseId) },
    settles: settles === null ? null : idOf<"contact">(settles),
  }));
  const files = await contacted(write, entries);
  if (!files.ok) return files;
  await holdContacts(
    write,
    entries.map(({ enterpriseId }) => enterpriseId),
  );
  const known = await contactsById(write, [...new Set(entries.flatMap(({ id, settles }) => [id, settles ?? id]))]);
  const fresh = entries.filter(({ id }) => !known.has(id));
  const differs = entries.some((entry) => {
    const kept = known.get(entry.id);
    return kept !== undefined && !isSame(kept, entry, content, body.about);
  });
  if (differs) return refuse("enterprise.contact-id-reused");
  const settled = settling(fresh, known);
  if (!settled.ok) return settled;
  const added = await insertContacts(write, grant, { content, about: body.about, entries: fresh }, at);
  if (added.length < fresh.length) return refuse("enterprise.contact-id-reused");
  await auditContacts(write, grant, { content, files: files.value, added });
  return accept({ added: added.length });
}

type Noted = {
  readonly content: ContactContent;
  readonly files: readonly ListedEnterprise[];
  readonly added: readonly AddedContact[];
};

/** One row for each office that was in touch, of which a person seldom has more than one. */
async function auditContacts(write: Writer, grant: Grant, { content, files, added }: Noted): Promise<void> {
  const { kind, outcome, day } = content;
  const names = new Map(files.map(({ id, name }) => [id, name]));
  for (const [office, noted] of groupedBy(added, ({ officeId }) => officeId))
    await recordAudit(write, grant, {
      ...{ action: "contact-noted", objectKind: "enterprise-contact", objectId: noted[0]?.id ?? "", areaId: office },
      detail: {
        ...{ kind, outcome, day, count: noted.length },
        names: noted.slice(0, 5).map(({ enterpriseId }) => names.get(enterpriseId) ?? ""),
      },
    });
}

/**
 * Says that a next step is not needed any more. Refuses `enterprise.contact-not-found`, `enterprise.contact-reason-missing` and what `mayClose`
 * refuses; the same sent twice is done once.
 */
export async function cancelStep(
  write: Writer,
  grant: Grant,
  {
    contactId,
    body,
    at,
  }: { readonly contactId: ContactId; readonly body: Static<typeof CancellationBody>; readonly at: Instant },
): Promise<Result<{ readonly id: string }>> {
  const reason = typedText(body.reason);
  if (reason === "") return refuse("enterprise.contact-reason-missing");
  const seen = (await contactsById(write, [contactId])).get(contactId);
  if (!seen) return refuse("enterprise.contact-not-found");
  await holdContacts(write, [seen.enterpriseId]);
  if ((await cancellationOf(write, contactId)) === body.id) return accept({ id: body.id });
  const now = (await contactsById(write, [contactId])).get(contactId) ?? seen;
  const closing = mayClose(now);
  if (!closing.ok) return closing;
  await insertCancellation(write, grant, { homeId: seen.homeId, contactId, id: body.id, reason }, at);
  await recordAudit(write, grant, {
    ...{ action: "contact-step-cancelled", objectKind: "enterprise-contact", objectId: contactId, areaId: seen.areaId },
    detail: { name: seen.enterpriseName, due: now.next?.due ?? null, reason },
  });
  return accept({ id: body.id });
}
