import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { DeadlinePassed } from './shapes.js';

/** The last day of the contract is over (SR-4-3: no support until a renewal is ordered). */
export const ContractEnded = defineEvent(
  'contract',
  'contract-ended',
  1,
  Type.Object({
    deadline: DeadlinePassed,
  }),
);
export type ContractEnded = EventData<typeof ContractEnded>;
