import { type Static, type TSchema, Type } from 'typebox';

/** Shared shapes of event data (D8, D9). Changing one means a new version of every event that uses it. */

/** A calendar day in Asia/Tokyo, `YYYY-MM-DD`. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** An instant, RFC 3339 `Z` with milliseconds. */
export const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' });

/** Integer yen. */
export const Amount = Type.Integer({ minimum: 0 });

/** A word from a list or a table, never prose: maker, model, shop, plan, part. */
export const Code = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9][A-Za-z0-9 ._+/-]*$' });

/** A shop's name as its stamp bears it, in any script; on one line. */
export const ShopName = Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\t\\r\\n]+$' });

/** An id made by us. */
export const Id = Type.String({ minLength: 1, maxLength: 64 });

/** Ids of rules and readings that stand behind something. */
export const Clauses = Type.Array(Type.String());

export function nullable<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}

/** A personal value kept outside the events (D11). */
export { type Sealed, SealedSchema as SealedValue } from '#privacy';

/** The tables of master data that the decision behind an event read, with the revision of each (D10). */
export const TablesRead = Type.Optional(
  Type.Array(Type.Object({ table: Type.String(), revision: Type.String() })),
);

/** Days that belong to something, the first and the last included. */
export const Span = Type.Object({ startsOn: Day, lastDay: Day });
export type Span = Static<typeof Span>;

/** The programmes under which a unit itself has a term. */
export const UnitProgramme = Type.Union([Type.Literal('frontier'), Type.Literal('ipro')]);
export type UnitProgramme = Static<typeof UnitProgramme>;

/** What a paper shows the day of. */
export const DateEvidenceKind = Type.Union([
  Type.Literal('receipt'),
  Type.Literal('warranty-card'),
  Type.Literal('shop-stamp'),
  Type.Literal('delivery-note'),
]);
export type DateEvidenceKind = Static<typeof DateEvidenceKind>;

/** A warranty term, by which rule it started, and on which text that stands. */
export const TermShape = Type.Object({
  programme: UnitProgramme,
  startedBy: Type.Union([
    Type.Literal('purchase'),
    Type.Literal('shop-stamp'),
    Type.Literal('factory-shipping'),
    Type.Literal('end-user-delivery'),
    Type.Literal('initial-failure-exchange'),
    Type.Literal('swap'),
  ]),
  startsOn: Day,
  lastDay: Day,
  clauses: Clauses,
  policyRevision: Type.String(),
});
export type TermShape = Static<typeof TermShape>;

/** Why a person let pass what the rules leave open: his words, sealed. Who he was stands in the metadata. */
export { SealedSchema as Approval } from '#privacy';

export const DeadlineKind = Type.Union([
  Type.Literal('contract-end'),
  Type.Literal('renewal-window'),
  Type.Literal('consumable-contact'),
]);
export type DeadlineKind = Static<typeof DeadlineKind>;

/** How a customer was contacted; `repair-case`: on a repair case of one of his devices. */
export const ContactChannel = Type.Union([
  Type.Literal('repair-case'),
  Type.Literal('phone'),
  Type.Literal('email'),
  Type.Literal('letter'),
  Type.Literal('in-person'),
]);
export type ContactChannel = Static<typeof ContactChannel>;

/** Which deadline a consequence follows from, and how late it was noticed (D24). */
export const DeadlinePassed = Type.Object({
  deadlineId: Id,
  arming: Type.Integer({ minimum: 1 }),
  firesAt: Moment,
  observedAt: Moment,
  latenessMs: Type.Integer({ minimum: 0 }),
});
