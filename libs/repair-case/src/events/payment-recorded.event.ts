import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, Id } from './shapes.js';

/** Money was received and confirmed by the Repair Centre (FR-R2-7b). */
export const PaymentRecorded = defineEvent(
  'repair-case',
  'payment-recorded',
  1,
  Type.Object({
    paymentId: Id,
    paidOn: Day,
    amount: Type.Integer({ minimum: 1 }),
    method: Type.Union([
      Type.Literal('transfer'),
      Type.Literal('card'),
      Type.Literal('cash'),
      Type.Literal('cash-on-delivery'),
    ]),
  }),
);
export type PaymentRecorded = EventData<typeof PaymentRecorded>;
