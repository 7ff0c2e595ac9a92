import { Type } from 'typebox';
import {
  ChargeSheetShape,
  Clauses,
  Day,
  DecidedBy,
  FreightShape,
  nullable,
  SealedValue,
  ShopName,
  TablesRead,
  TermsRevision,
} from './shapes.js';

/** A time of day in Tokyo, `HH:MM`. */
const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

/** Counts the visits that were agreed on a case, from 1. */
export const VisitNumber = Type.Integer({ minimum: 1 });

/** What an agreed visit records, be it the first or a new date. */
export const VisitShape = Type.Object({
  visitNumber: VisitNumber,
  agreedOn: Day,
  work: Type.Union([Type.Literal('repair'), Type.Literal('consumables')]),
  on: Day,
  window: nullable(Type.Object({ from: TimeOfDay, until: TimeOfDay })),
  /** Who is there for the customer (PN-N-7a). */
  attendee: nullable(SealedValue),
  site: Type.Object({
    /** ISO 3166 code. */
    country: Type.String({ pattern: '^[A-Z]{2}$' }),
    /** By the name that lists of islands and remote areas use. */
    area: nullable(ShopName),
  }),
  /** Whether the setting information of the device is here or is shown at the visit (PN-N-7b). */
  settingInformation: Type.Union([Type.Literal('provided'), Type.Literal('at-the-visit')]),
  /** The customer knows that video on a removed drive cannot be played any more (PN-X-5). */
  playbackLossAcknowledged: Type.Boolean(),
  /** Who pays for the visit itself; the sheet is what was accepted, `null`: nothing is charged. */
  payer: FreightShape.properties.payer,
  charge: nullable(ChargeSheetShape),
  offeredBy: DecidedBy,
  reason: nullable(SealedValue),
  clauses: Clauses,
  termsRevision: TermsRevision,
  masterData: TablesRead,
});
