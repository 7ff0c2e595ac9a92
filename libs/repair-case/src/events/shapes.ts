import { type Static, type TSchema, Type } from 'typebox';

/** Shared shapes of event data (D8, D9). Changing one means a new version of every event that uses it. */

/** A calendar day in Asia/Tokyo, `YYYY-MM-DD`. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** An instant, RFC 3339 `Z` with milliseconds. */
export const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' });

/** Integer yen. */
export const Amount = Type.Integer({ minimum: 0 });

/** A word from a list or a table, never prose: carrier, part, model, method. */
export const Code = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9][A-Za-z0-9 ._+/-]*$' });

/** A shop's name as its stamp bears it, in any script; on one line. */
export const ShopName = Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\t\\r\\n]+$' });

/** An id made by us. */
export const Id = Type.String({ minLength: 1, maxLength: 64 });

/** Revision of the configuration that the decision behind an event read (D10). */
export const TermsRevision = Type.String({ minLength: 1 });

/** The tables of master data that the decision behind an event read, with the revision of each (D10). */
export const TablesRead = Type.Optional(
  Type.Array(Type.Object({ table: Type.String(), revision: Type.String() })),
);

/** Whether the rules themselves decided, or a person where they leave it open (D17). */
export const DecidedBy = Type.Union([Type.Literal('rules'), Type.Literal('person')]);

/** Ids of rules and readings that stand behind something. */
export const Clauses = Type.Array(Type.String());

export function nullable<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}

/** A personal value kept outside the events (D11). */
export { SealedSchema as SealedValue } from '#privacy';

export const EvidenceKindShape = Type.Union([
  Type.Literal('receipt'),
  Type.Literal('warranty-card'),
  Type.Literal('request-form'),
  Type.Literal('photo'),
  Type.Literal('letter'),
  Type.Literal('other'),
  Type.Literal('delivery-proof'),
  Type.Literal('sale-record'),
  Type.Literal('confirmation-sheet'),
]);

/** `excluded`: outside what the programme covers or sells; a repair is a matter of agreement (IP-F-6, PN-E-7). */
export const CoverageWord = Type.Union([
  Type.Literal('free'),
  Type.Literal('paid'),
  Type.Literal('excluded'),
]);

/** The programmes under which a repair case runs. */
export const CaseProgrammeShape = Type.Union([
  Type.Literal('frontier'),
  Type.Literal('ipro'),
  Type.Literal('panasonic-pack'),
]);

export const TermShape = Type.Object({ startsOn: Day, lastDay: Day });

export const PinnedRegulationShape = Type.Object({
  document: Type.Union([Type.Literal('FR'), Type.Literal('FW'), Type.Literal('IP'), Type.Literal('PN')]),
  revision: nullable(Type.String()),
});

export const ChargeKindShape = Type.Union([
  Type.Literal('repair'),
  Type.Literal('inspection-fee'),
  Type.Literal('return-freight'),
  Type.Literal('inbound-freight'),
  Type.Literal('visit'),
  Type.Literal('extra-travel'),
]);

/** What is owed for one cause, tax worked out on the sum (D9). */
export const ChargeSheetShape = Type.Object({
  charges: Type.Array(
    Type.Object({
      kind: ChargeKindShape,
      net: Amount,
      taxRate: Type.Integer({ minimum: 0, maximum: 100 }),
      holdsItem: Type.Boolean(),
    }),
  ),
  net: Amount,
  tax: Amount,
  total: Amount,
  feeTableRevision: nullable(Type.String()),
  taxRevision: Type.String(),
  clauses: Clauses,
});
export type ChargeSheetShape = Static<typeof ChargeSheetShape>;

/** The price of a repair. `planBears`: what of the total a premium plan bears, in yen (FR-R3-4-7); absent: nothing. */
export const PriceShape = Type.Object({
  ...ChargeSheetShape.properties,
  planBears: Type.Optional(Amount),
});
export type PriceShape = Static<typeof PriceShape>;

export const DeadlineKind = Type.Union([
  Type.Literal('quote-answer'),
  Type.Literal('repair-target'),
  Type.Literal('storage'),
  Type.Literal('visit-target'),
]);
export type DeadlineKind = Static<typeof DeadlineKind>;

/** Which deadline a consequence follows from, and how late it was noticed (D24). */
export const DeadlinePassed = Type.Object({
  deadlineId: Id,
  arming: Type.Integer({ minimum: 1 }),
  firesAt: Moment,
  observedAt: Moment,
  latenessMs: Type.Integer({ minimum: 0 }),
});

/** Who bears a leg, and by which clauses. */
export const FreightShape = Type.Object({
  payer: Type.Union([
    Type.Literal('customer'),
    Type.Literal('company'),
    Type.Literal('partner'),
    Type.Literal('ipro'),
    Type.Literal('vendor'),
    Type.Literal('person-decides'),
  ]),
  clauses: Clauses,
});
