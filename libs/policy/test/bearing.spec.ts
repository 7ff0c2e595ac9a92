import { bearingOn } from '../src/kernel/bearing.js';
import { type DecidingClause, settles } from '../src/kernel/clause.js';
import { RecordedFacts } from '../src/kernel/facts.js';
import { resolve } from '../src/kernel/resolve.js';

interface Loan {
  readonly asked: boolean;
  readonly lent?: boolean;
}

describe('clauses on one question that bear on another', () => {
  const LENT: DecidingClause<Pick<Loan, 'lent'>, number> = {
    id: 'FR-a',
    document: 'FR',
    kind: 'base',
    paraphrase: { ja: '試験用。', en: 'For tests.' },
    when: (facts) => facts.test('lent', (lent) => lent),
    ruling: () => settles(3),
  };
  const bearing = bearingOn<Pick<Loan, 'lent'>, number, Loan, string>([LENT], {
    where: (facts) => facts.test('asked', (asked) => asked),
    facts: (facts) => facts,
    means: (ruling) => settles(ruling.by === 'rule' ? `${ruling.value} days` : 'unsaid'),
  });

  it.each<[Loan, object]>([
    [
      { asked: true, lent: true },
      { kind: 'decided', value: '3 days' },
    ],
    [{ asked: true, lent: false }, { kind: 'gap' }],
    [{ asked: true }, { kind: 'needs-facts', ask: ['lent'] }],
    [{ asked: false, lent: true }, { kind: 'gap' }],
    [{ asked: false }, { kind: 'gap' }],
  ])('are heard only where that one is put, and mean what they come to there: %j', (loan, outcome) => {
    expect(resolve(bearing, RecordedFacts.of(loan)).outcome).toEqual(outcome);
  });
});
