import type { OpenCase } from '../state.js';
import type { Reducer, Reducers } from './reducer.js';

const agreed: Reducer<'visit-scheduled' | 'visit-rescheduled'> = (_state, visit) => ({
  visit: { kind: 'agreed', visit },
  visitsAgreed: visit.visitNumber,
});

/** What was accepted for a visit is owed once somebody was there; each visit has a charge of its own (IP-P-15). */
function withCharge({ owed, visit }: OpenCase): OpenCase['owed'] {
  if (visit.kind !== 'agreed' || visit.visit.charge === null) return owed;
  return [...owed, { cause: 'visit', sheet: visit.visit.charge }];
}

/** Visits to the customer's site. */
export const visitReducers: Reducers<
  | 'visit-scheduled'
  | 'visit-rescheduled'
  | 'visit-done'
  | 'inspection-begun'
  | 'visit-not-possible'
  | 'visit-called-off'
  | 'entitlement-lapsed'
> = {
  'visit-scheduled': agreed,
  'visit-rescheduled': agreed,
  'visit-done': (state, done) =>
    state.visit.kind === 'none'
      ? {}
      : { visit: { kind: 'done', visit: state.visit.visit, done }, owed: withCharge(state) },
  'inspection-begun': (state, data, { recordedAt }) => ({
    inspection: data,
    recordedAt: { ...state.recordedAt, inHand: recordedAt },
    openEvidence: data.openEvidence,
  }),
  'visit-not-possible': (state, failed) =>
    state.visit.kind === 'none' ? {} : { visit: { kind: 'not-possible', visit: state.visit.visit, failed } },
  'visit-called-off': () => ({ visit: { kind: 'none' } }),
  'entitlement-lapsed': (state, lapsed) =>
    state.visit.kind === 'none' ? {} : { visit: { kind: 'lapsed', visit: state.visit.visit, lapsed } },
};
