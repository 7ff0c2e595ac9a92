import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Approval, Clauses, Day, Id, nullable, Span, TablesRead } from './shapes.js';

/** A further term of support, by when it was ordered (SR-4-1 to SR-5-F2). */
export const SupportRenewed = defineEvent(
  'contract',
  'support-renewed',
  1,
  Type.Object({
    orderId: Id,
    orderedOn: Day,
    /** What was ordered, and whether the raised price was accepted; absent: of events that did not keep it. */
    order: Type.Optional(
      Type.Object({
        wishedEnd: nullable(Day),
        orderedMonths: nullable(Type.Integer({ minimum: 1 })),
        surchargeAccepted: Type.Boolean(),
      }),
    ),
    timing: Type.Union([
      Type.Literal('on-time'),
      Type.Literal('late'),
      Type.Literal('retroactive'),
      Type.Literal('exception'),
    ]),
    startsOn: Day,
    lastDay: Day,
    chargedMonths: Type.Integer({ minimum: 0 }),
    retroactiveMonths: Type.Integer({ minimum: 0 }),
    withoutSupport: nullable(Span),
    approval: nullable(Approval),
    clauses: Clauses,
    policyRevision: Type.String(),
    masterData: TablesRead,
  }),
);
export type SupportRenewed = EventData<typeof SupportRenewed>;
