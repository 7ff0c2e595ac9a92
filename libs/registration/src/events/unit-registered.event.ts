import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Code, Day, Id, nullable } from './shapes.js';

/** A product became known by its serial; `unitId` is its stream’s. */
export const UnitRegistered = defineEvent(
  'product-unit',
  'unit-registered',
  1,
  Type.Object({
    unitId: Id,
    maker: Code,
    model: Code,
    serial: Code,
    factoryShippedOn: nullable(Day),
    configuration: Type.Array(Code),
  }),
);
export type UnitRegistered = EventData<typeof UnitRegistered>;
