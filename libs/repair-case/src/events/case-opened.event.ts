import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { AcknowledgementShape } from './acknowledgement.shape.js';
import { RequestShape } from './request.shape.js';
import { CaseProgrammeShape, Clauses, Code, Day, Id, nullable, SealedValue, TablesRead } from './shapes.js';

/** Somebody asked for a repair; the case begins (FR-R1-1, FR-R1-7). */
export const CaseOpened = defineEvent(
  'repair-case',
  'case-opened',
  1,
  Type.Object({
    number: Id,
    programme: CaseProgrammeShape,
    intake: Type.Union([
      Type.Literal('web'),
      Type.Literal('phone'),
      Type.Literal('parcel'),
      Type.Literal('desk'),
      Type.Literal('chat'),
    ]),
    requestedOn: Day,
    /** What the request says beside the item; absent under FRONTIER, whose rules ask for no more. */
    request: Type.Optional(RequestShape),
    item: Type.Object({
      maker: Code,
      model: Code,
      serial: Code,
      serialReadable: Type.Boolean(),
      factoryShippedOn: nullable(Day),
      planMonths: nullable(Type.Integer({ minimum: 1, maximum: 240 })),
    }),
    reference: nullable(Code),
    contact: SealedValue,
    fault: SealedValue,
    /** What the customer acknowledged with the request. Absent: nothing, or nobody asked. */
    acknowledgement: Type.Optional(AcknowledgementShape),
    clauses: Clauses,
    masterData: TablesRead,
  }),
);
export type CaseOpened = EventData<typeof CaseOpened>;
