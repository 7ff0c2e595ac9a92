import type { ContractEventData as Data } from '../events/index.js';
import type { MaintenancePack } from './contract.state.js';
import { daysAfter } from './days.js';

/**
 * How far the one planned replacement of consumables of a pack has come. `none`: the contract has none. `unplanned`: nobody
 * asked yet when it is due. `undecided`: the rules leave that to a person (A-PN-06). `waiting`: the day of the contact has
 * not come. `contact-due`: somebody is to contact the customer now. `lapsed`: given up (PN-X-7). `stopped`: every device
 * went to a third party (A-PN-12). `over`: the term ended before.
 */
export const CONSUMABLE_STATES = [
  'none',
  'unplanned',
  'undecided',
  'waiting',
  'contact-due',
  'visit-agreed',
  'to-try-again',
  'done',
  'lapsed',
  'stopped',
  'over',
] as const;
export type ConsumableState = (typeof CONSUMABLE_STATES)[number];

/** The planned replacement of consumables of a pack. Days are `YYYY-MM-DD` in Asia/Tokyo. */
export interface Consumables {
  readonly state: ConsumableState;
  /** The day from which on the customer is to be contacted, the first that any device gives. */
  readonly contactOn: string | null;
  readonly windows: Data<'consumable-contact-planned'>['windows'];
  /** Since when, or from when on, the contact is due as things stand; `null`: it is not going to be. */
  readonly dueOn: string | null;
  /** The day that was agreed with the customer. */
  readonly visitOn: string | null;
  /** The clauses and readings on when it is due. */
  readonly clauses: readonly string[];
}

/** Of a contract that knows nothing of it. */
export const NO_CONSUMABLES: Consumables = {
  state: 'none',
  contactOn: null,
  windows: [],
  dueOn: null,
  visitOn: null,
  clauses: [],
};

/** The replacement as the pack's events tell it. Pure. */
export function consumablesOf(pack: MaintenancePack): Consumables {
  const state = stateOf(pack);
  const { windows = [], clauses = [] } = pack.contactPlan ?? {};
  const { outcome } = pack.contacts.at(-1) ?? {};
  const timer = pack.deadlines['consumable-contact'];
  return {
    state,
    contactOn: windows[0]?.contactOn ?? null,
    windows,
    dueOn: timer === undefined || isClosed(state) ? null : daysAfter(timer.armed.lastDay, 1),
    visitOn: outcome?.kind === 'visit-agreed' ? outcome.visitOn : null,
    clauses,
  };
}

const CLOSED: readonly ConsumableState[] = ['none', 'done', 'lapsed', 'stopped', 'over'];

/** Whether nobody is to be contacted any more. */
export function isClosed(state: ConsumableState): boolean {
  return CLOSED.includes(state);
}

function stateOf(pack: MaintenancePack): ConsumableState {
  const { outcome } = pack.contacts.at(-1) ?? {};
  if (pack.opened.consumableVisits === 0) return 'none';
  if (pack.visit !== null) return 'done';
  if (outcome?.kind === 'not-possible') return 'lapsed';
  if (pack.contactCancelled !== null) return 'stopped';
  if (pack.standing !== 'active') return 'over';
  switch (pack.deadlines['consumable-contact']?.status) {
    case 'passed':
      return 'contact-due';
    case 'armed':
      if (outcome === undefined) return 'waiting';
      return outcome.kind === 'visit-agreed' ? 'visit-agreed' : 'to-try-again';
    case 'disarmed':
    case undefined:
      return pack.contactPlan === null ? 'unplanned' : 'undecided';
  }
}
