import type { RepairCaseEventData } from '../../events/index.js';
import { knownTo } from '../late-facts.js';
import { readings, restated, restatedOfParts } from '../restated.js';
import type { OpenCase } from '../state.js';
import type { Reducer, Reducers } from './reducer.js';

const checkedIn: Reducer<'item-arrived' | 'item-taken-in'> = (state, data, by) => ({
  arrival: { kind: 'arrived', arrival: data, refundQuestion: 0 },
  recordedAt: { ...state.recordedAt, inHand: state.recordedAt.inHand ?? by.recordedAt },
  openEvidence: data.openEvidence,
  owed: withFreight(state, data),
});

function withFreight(
  { owed }: OpenCase,
  { collectCharge }: Pick<RepairCaseEventData<'item-arrived'>, 'collectCharge'>,
): OpenCase['owed'] {
  const others = owed.filter((one) => one.cause !== 'inbound-collect');
  return collectCharge === null ? others : [...others, { cause: 'inbound-collect', sheet: collectCharge }];
}

const decided: Reducer<'coverage-decided' | 'coverage-superseded'> = (state, data, by) => ({
  coverage: { kind: 'decided', decided: data, revision: by.revision, known: knownTo(state) },
  openEvidence: [],
});

/** What is free has no price that stands or is owed; what was paid of it stays on the account (FR-R4-6). */
function withoutPrice({ owed }: OpenCase): Pick<OpenCase, 'quote' | 'owed'> {
  return { quote: { kind: 'none' }, owed: owed.filter((one) => one.cause !== 'quote') };
}

/** From the request to the diagnosis and the coverage decision. */
export const intakeReducers: Reducers<
  | 'evidence-attached'
  | 'item-arrived'
  | 'item-taken-in'
  | 'diagnosis-completed'
  | 'diagnosis-amended'
  | 'facts-stated'
  | 'coverage-held'
  | 'coverage-proposed'
  | 'coverage-decided'
  | 'coverage-superseded'
  | 'inbound-freight-decided'
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
  'facts-stated': (state, data) => ({
    stated: restated(state, data.facts),
    statedOfParts: restatedOfParts(state, data.parts),
    readings: readings(state, data.facts),
  }),
  'coverage-held': (_state, data) => ({
    coverage: { kind: 'held', held: data },
    openEvidence: data.openEvidence,
  }),
  'coverage-proposed': (_state, data) => ({ coverage: { kind: 'proposed', proposed: data } }),
  'coverage-decided': decided,
  'coverage-superseded': (state, data, by) => ({
    ...decided(state, data, by),
    ...(data.coverage === 'free' ? withoutPrice(state) : {}),
    paidForRepair: Math.min(state.paid, data.refundQuestion),
  }),
  'inbound-freight-decided': (state, { inbound, collectCharge, refundQuestion }) => {
    if (state.arrival.kind === 'awaited') return {};
    const arrival = { ...state.arrival.arrival, inbound, collectCharge };
    return {
      arrival: { kind: 'arrived', arrival, refundQuestion },
      owed: withFreight(state, { collectCharge }),
    };
  },
  'repair-authorised': () => ({}),
};
