import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Amount, Code, Day, PriceShape, TablesRead, TermsRevision } from './shapes.js';

/** The price was answered; only a quote creates a payable (FR-R4-3). */
export const QuoteIssued = defineEvent(
  'repair-case',
  'quote-issued',
  1,
  Type.Object({
    quoteNumber: Type.Integer({ minimum: 1 }),
    issuedOn: Day,
    lines: Type.Array(
      Type.Object({
        kind: Type.Union([Type.Literal('part'), Type.Literal('labour'), Type.Literal('other')]),
        code: Code,
        quantity: Type.Integer({ minimum: 1, maximum: 999 }),
        unitNet: Amount,
      }),
      { minItems: 1 },
    ),
    price: PriceShape,
    termsRevision: TermsRevision,
    masterData: TablesRead,
  }),
);
export type QuoteIssued = EventData<typeof QuoteIssued>;
