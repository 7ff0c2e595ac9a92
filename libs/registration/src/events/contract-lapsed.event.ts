import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { DeadlinePassed } from './shapes.js';

/** The 30 days to renew are over (SR-5-1). */
export const ContractLapsed = defineEvent(
  'contract',
  'contract-lapsed',
  1,
  Type.Object({
    deadline: DeadlinePassed,
  }),
);
export type ContractLapsed = EventData<typeof ContractLapsed>;
