import { setup } from 'xstate';
import type { RepairCaseEventName } from '../events/index.js';

type ChartEvent = { readonly type: RepairCaseEventName };

/** Ends of the stage from which no repair comes, reachable from several stages. */
const endings = {
  'case-cancelled': 'cancelled',
  'repair-refused': 'refused',
} as const;

/**
 * The chart of one repair case (D19–D21): three regions tell three truths. No `after`, no clock and no guards:
 * refusing is the work of `decide`. Events under `on` of `open` are recorded without moving any region.
 */
export const caseChart = setup({ types: { events: {} as ChartEvent } }).createMachine({
  id: 'repair-case',
  initial: 'unopened',
  states: {
    unopened: { on: { 'case-opened': 'open' } },
    open: {
      type: 'parallel',
      on: {
        'evidence-attached': {},
        'acknowledgement-recorded': {},
        'acknowledgement-waived': {},
        'diagnosis-amended': {},
        'facts-stated': {},
        'coverage-held': {},
        'coverage-proposed': {},
        'coverage-decided': {},
        'coverage-superseded': {},
        'inbound-freight-decided': {},
        'repair-started': {},
        'payment-recorded': {},
        'contact-recorded': {},
        'deadline-armed': {},
        'deadline-disarmed': {},
        'disposal-proposed': {},
        'disposal-approved': {},
        'late-contact-decided': {},
        'visit-rescheduled': {},
        'visit-done': {},
        'visit-not-possible': {},
      },
      states: {
        stage: {
          initial: 'requested',
          states: {
            requested: {
              on: {
                'item-arrived': 'received',
                'quote-issued': 'quoted',
                'inspection-begun': 'received',
                'entitlement-lapsed': 'cancelled',
                ...endings,
              },
            },
            received: {
              on: { 'diagnosis-completed': 'diagnosed', 'deemed-abandoned': 'abandoned', ...endings },
            },
            diagnosed: {
              on: {
                'repair-authorised': 'approved',
                'quote-issued': 'quoted',
                'deemed-abandoned': 'abandoned',
                ...endings,
              },
            },
            quoted: {
              on: {
                'quote-approved': 'approved',
                'quote-rejected': 'cancelled',
                'quote-lapsed': 'cancelled',
                'quote-withdrawn': 'diagnosed',
                'case-cancelled': 'cancelled',
                'deemed-abandoned': 'abandoned',
              },
            },
            approved: {
              on: {
                'repair-completed': 'repaired',
                'case-cancelled': 'cancelled',
                'deemed-abandoned': 'abandoned',
              },
            },
            repaired: { on: { 'item-delivered': 'returned', 'deemed-abandoned': 'abandoned' } },
            cancelled: { on: { 'cancellation-reversed': 'quoted', 'deemed-abandoned': 'abandoned' } },
            refused: { on: { 'deemed-abandoned': 'abandoned' } },
            abandoned: { on: { 'item-disposed': 'disposed', 'item-delivered': 'returned' } },
            returned: {},
            disposed: {},
          },
        },
        custody: {
          initial: 'awaited',
          states: {
            awaited: {
              on: { 'item-arrived': 'held', 'item-taken-in': 'held', 'visit-scheduled': 'with-customer' },
            },
            'with-customer': {
              on: {
                'visit-called-off': 'awaited',
                'item-taken-in': 'held',
                'item-delivered': 'delivered',
                'entitlement-lapsed': 'delivered',
              },
            },
            held: { on: { 'item-shipped': 'out-for-delivery', 'customer-unreachable': 'stored' } },
            'out-for-delivery': { on: { 'item-delivered': 'delivered', 'return-failed': 'stored' } },
            stored: {
              on: { 'storage-ended': 'held', 'abandonment-lifted': 'held', 'item-disposed': 'disposed' },
            },
            delivered: {},
            disposed: {},
          },
        },
        clock: {
          initial: 'idle',
          states: {
            idle: { on: { 'item-arrived': 'running', 'target-started': 'running' } },
            running: {
              on: {
                'quote-issued': 'met',
                'repair-completed': 'met',
                'target-missed': 'late',
                'target-met': 'met',
                'visit-called-off': 'idle',
                'entitlement-lapsed': 'idle',
                'case-cancelled': 'idle',
                'repair-refused': 'idle',
                'deemed-abandoned': 'idle',
              },
            },
            met: {},
            late: { on: { 'target-met': 'met' } },
          },
        },
      },
    },
  },
});
