import type { Reducer, Reducers } from './reducer.js';

const checkedIn: Reducer<'item-arrived' | 'item-taken-in'> = (state, data) => ({
  arrival: { kind: 'arrived', arrival: data },
  openEvidence: data.openEvidence,
  owed:
    data.collectCharge === null
      ? state.owed
      : [...state.owed, { cause: 'inbound-collect', sheet: data.collectCharge }],
});

/** From the request to the diagnosis and the coverage decision. */
export const intakeReducers: Reducers<
  | 'evidence-attached'
  | 'item-arrived'
  | 'item-taken-in'
  | 'diagnosis-completed'
  | 'diagnosis-amended'
  | 'coverage-proposed'
  | 'coverage-decided'
  | 'repair-authorised'
> = {
  'evidence-attached': (state, data) => ({
    evidence: [...state.evidence, data],
    openEvidence: data.openEvidence,
  }),
  'item-arrived': checkedIn,
  'item-taken-in': checkedIn,
  'diagnosis-completed': (_state, data) => ({ diagnosis: { kind: 'completed', diagnosis: data } }),
  'diagnosis-amended': (_state, data) => ({ diagnosis: { kind: 'completed', diagnosis: data } }),
  'coverage-proposed': (_state, data) => ({ coverage: { kind: 'proposed', proposed: data } }),
  'coverage-decided': (_state, data) => ({ coverage: { kind: 'decided', decided: data }, openEvidence: [] }),
  'repair-authorised': () => ({}),
};
