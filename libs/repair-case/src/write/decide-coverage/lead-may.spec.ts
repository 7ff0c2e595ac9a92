import type { Outcome } from '#policy';
import { stateAfter } from '../../../test/support/given-case.js';
import { AUTHORISED, COVERED, DIAGNOSED } from '../../../test/support/history.js';
import type { CaseCoverage } from './assessed.js';
import { leadMay } from './lead-may.js';

const decided = (coverage: CaseCoverage['coverage']): Outcome<CaseCoverage> => ({
  kind: 'decided',
  value: { coverage, term: null },
});
const asks = (...ask: readonly string[]): Outcome<CaseCoverage> => ({ kind: 'needs-facts', ask });

describe('what a lead may decide instead of the rules', () => {
  it.each<[string, Outcome<CaseCoverage>, readonly string[], readonly string[]]>([
    ['the rules say paid', decided('paid'), [], ['free']],
    ['the rules say excluded', decided('excluded'), [], ['free']],
    ['the rules say free', decided('free'), [], []],
    ['only a paper is missing', asks('receiptPurchasedOn', 'cardPresent'), ['paid'], []],
    ['only the factory day is missing', asks('factoryShippedOn'), ['paid'], []],
    ['anything else is missing too', asks('receiptPurchasedOn', 'properUse'), [], []],
    ['no rule says anything', { kind: 'gap' }, ['free', 'paid'], ['free']],
    ['rules contradict each other', { kind: 'conflict', clauses: [] }, ['free', 'paid'], ['free']],
    [
      'the rules leave it to him',
      { kind: 'person-decides', proposal: null, because: [] },
      ['free', 'paid'],
      ['free'],
    ],
  ])('where %s, before the work and once it was let begin as free', (_what, outcome, before, begun) => {
    const assessed = { outcome, wants: [] };
    expect(leadMay(stateAfter(DIAGNOSED), assessed)).toEqual(before);
    expect(leadMay(stateAfter(COVERED), assessed)).toEqual(before);
    expect(leadMay(stateAfter(AUTHORISED), assessed)).toEqual(begun);
  });
});
