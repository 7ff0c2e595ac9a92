import { aCase } from '../../test/read/a-case.js';
import { CASES_GENERATION } from './case-tables.js';

/** The members of the folded state that rows of each generation hold. */
const MEMBERS: Readonly<Record<number, readonly string[]>> = {
  9: [
    'acknowledgement',
    'arrival',
    'cancellation',
    'clock',
    'contactAttempts',
    'coverage',
    'custody',
    'deadlines',
    'diagnosis',
    'disposal',
    'evidence',
    'failedDeliveries',
    'inspection',
    'kind',
    'lateContact',
    'openEvidence',
    'opened',
    'owed',
    'paid',
    'paidForRepair',
    'quote',
    'quotesIssued',
    'readings',
    'recordedAt',
    'refusalReturnFreight',
    'shipped',
    'stage',
    'stated',
    'statedOfParts',
    'storage',
    'visit',
    'visitsAgreed',
    'workStarted',
  ],
};

describe('rows hold the folded state of their generation (D7)', () => {
  it('a member more or less is a new generation, so that no row of the old fold is read as one of the new', () => {
    expect(Object.keys(aCase()).sort()).toEqual(MEMBERS[CASES_GENERATION]);
  });

  it('the state is JSON: what is read back is what was written', () => {
    const state = aCase();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
