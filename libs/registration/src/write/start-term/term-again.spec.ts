import { LEAD, sealed } from '../../../test/support/story.js';
import { givenUnit, UNIT } from '../../../test/support/subjects.js';
import { unitIdOf } from '../unit-id.js';

const START = { programme: 'frontier' };
const CARD = { kind: 'warranty-card' };
const RECEIPT = { kind: 'receipt', on: '2026-03-01' };
const PLAN = { plan: 'safe-3', months: 36 };
const NOTE = { kind: 'delivery-note', on: '2026-03-05' };

/** A unit whose term was started by its card alone. */
const givenTerm = (...papers: readonly object[]) =>
  [CARD, ...papers]
    .reduce<ReturnType<typeof givenUnit>>(
      (unit, paper) => unit.did('record-date-evidence', paper),
      givenUnit(),
    )
    .did('start-term', START);

describe('what is put on record after the term was started', () => {
  it('gives the term that it makes, at once: a plan (FW-W7-2)', () => {
    const days = { startsOn: '2026-02-01', lastDay: '2029-01-31' };
    givenTerm().records('attach-plan', PLAN, [
      ['plan-attached', { months: 36 }],
      ['term-started', { term: { ...days, clauses: ['FW-W6-6b', 'FW-W7-2'] }, approval: null }],
    ]);
  });

  it.each([
    ['a plan of another kind', { plan: 'repairs', months: 36 }],
    ['a plan no longer than a year', { plan: 'safe-3', months: 6 }],
    ['a plan of a year that no table names', { plan: 'unknown', months: 12 }],
  ])('leaves it as it is: %s (FW-W7-2)', (_what, plan) => {
    givenTerm().records('attach-plan', plan, [['plan-attached', {}]]);
  });

  it('warns of a longer plan that no table names, and a lead says whether it extends the term (A-FW-09)', () => {
    const plan = { plan: 'on-site-option', months: 60 };
    const one = givenTerm();
    expect(one.answer('attach-plan', plan)).toMatchObject({
      events: [{ name: 'plan-attached' }],
      warnings: [{ code: 'REGISTRATION.TERM_DIFFERS', clauses: ['FW-W7-2', 'A-FW-09'] }],
    });
    one
      .did('attach-plan', plan)
      .refuses('start-term', START, 'REGISTRATION.PERSON_DECIDES', ['FW-W7-2', 'A-FW-09']);
  });

  it('gives the term that it makes, at once: a receipt (FW-W6-6a)', () => {
    const days = { startsOn: '2026-03-01', lastDay: '2027-02-28', startedBy: 'purchase' };
    givenTerm().records('record-date-evidence', RECEIPT, [
      ['date-evidence-recorded', {}],
      ['term-started', { term: days }],
    ]);
  });

  it('moves no term of a unit that was handed in', () => {
    const swap = {
      replacement: unitIdOf({ ...UNIT, serial: 'NEW-1' }),
      cause: 'swap',
      exchangedOn: '2026-04-01',
    };
    givenTerm()
      .did('exchange-unit', swap, LEAD)
      .records('record-date-evidence', RECEIPT, [['date-evidence-recorded', {}]]);
  });

  it('leaves a term that it does not touch, and starts none that nobody started', () => {
    givenTerm(RECEIPT).records('record-date-evidence', NOTE, [['date-evidence-recorded', {}]]);
    givenUnit()
      .did('record-date-evidence', CARD)
      .records('attach-plan', PLAN, [['plan-attached', {}]]);
  });

  it('warns where another receipt shows another day, and a lead says which of them counts (A-G-6)', () => {
    const second = { kind: 'receipt', on: '2026-04-01' };
    const one = givenTerm(RECEIPT);
    expect(one.answer('record-date-evidence', second)).toMatchObject({
      events: [{ name: 'date-evidence-recorded' }],
      warnings: [
        { code: 'REGISTRATION.TERM_DIFFERS', clauses: expect.arrayContaining(['FW-W6-6a', 'A-G-6']) },
      ],
    });
    const both = one.did('record-date-evidence', second);
    both.refuses('start-term', START, 'REGISTRATION.PERSON_DECIDES', ['FW-W6-6a', 'A-G-6']);
    both.records(
      'start-term',
      { ...START, approval: sealed(1) },
      [['term-started', { term: { startsOn: '2026-04-01' } }]],
      LEAD,
    );
  });

  it('warns where another stamp of the shop shows another day (FW-W6-6c)', () => {
    const stamp = { kind: 'shop-stamp', on: '2026-02-20', shop: 'Shop One' };
    expect(givenTerm(stamp).answer('record-date-evidence', { ...stamp, on: '2026-02-25' })).toMatchObject({
      warnings: [{ code: 'REGISTRATION.TERM_DIFFERS', clauses: ['FW-W6-6c', 'A-G-6'] }],
    });
  });

  it('warns where another delivery note of an i-PRO unit shows another day (IP-F-4)', () => {
    const camera = givenUnit({ maker: 'Example', model: 'CAM-1' })
      .did('record-date-evidence', NOTE)
      .did('start-term', { programme: 'ipro' });
    expect(camera.answer('record-date-evidence', { ...NOTE, on: '2026-04-05' })).toMatchObject({
      events: [{ name: 'date-evidence-recorded' }],
      warnings: [{ code: 'REGISTRATION.TERM_DIFFERS', clauses: expect.arrayContaining(['IP-F-4', 'A-G-6']) }],
    });
  });

  const TAKEN = {
    replaced: unitIdOf({ ...UNIT, serial: 'OLD-1' }),
    cause: 'swap',
    exchangedOn: '2026-04-01',
    plan: null,
  };
  const PASSED_ON = {
    programme: 'frontier',
    startedBy: 'swap',
    startsOn: '2025-06-01',
    lastDay: '2026-05-31',
    clauses: ['FW-W6-4'],
    policyRevision: 'FW@2020-10-16',
  };

  it('lengthens the term that passed on with a swap by a plan, from its own first day (FW-W6-4, FW-W7-2)', () => {
    const swapped = givenUnit().did('take-over-from-unit', { ...TAKEN, terms: [PASSED_ON] }, LEAD);
    expect(swapped.answer('attach-plan', { plan: 'unknown', months: 36 })).toMatchObject({
      events: [{ name: 'plan-attached' }],
      warnings: [{ code: 'REGISTRATION.TERM_DIFFERS', clauses: ['FW-W7-2', 'A-FW-09'] }],
    });
    swapped.records('attach-plan', { plan: 'safe-3', months: 6 }, [['plan-attached', {}]]);
    swapped.records('attach-plan', PLAN, [
      ['plan-attached', {}],
      ['term-started', { term: { startedBy: 'swap', startsOn: '2025-06-01', lastDay: '2028-05-31' } }],
    ]);
  });

  it('works out again the term that an initial failure restarted, from the replacement’s own first day (FW-W9-5)', () => {
    const restarted = givenUnit().did(
      'take-over-from-unit',
      { ...TAKEN, cause: 'initial-failure', terms: [] },
      LEAD,
    );
    restarted.records('attach-plan', PLAN, [
      ['plan-attached', {}],
      [
        'term-started',
        { term: { startedBy: 'initial-failure-exchange', startsOn: '2026-02-01', lastDay: '2029-01-31' } },
      ],
    ]);
    restarted.records('attach-plan', { plan: 'repairs', months: 36 }, [['plan-attached', {}]]);
  });

  it('tells of a receipt for the very days that the factory gave', () => {
    givenTerm().records('record-date-evidence', { ...RECEIPT, on: '2026-02-01' }, [
      ['date-evidence-recorded', {}],
      ['term-started', { term: { startsOn: '2026-02-01', startedBy: 'purchase' } }],
    ]);
  });

  it('lengthens what passed on with a swap by nothing but a plan, and i-PRO’s by nothing', () => {
    const short = { ...PASSED_ON, lastDay: '2025-11-30' };
    givenUnit()
      .did('take-over-from-unit', { ...TAKEN, terms: [short] }, LEAD)
      .records('record-date-evidence', RECEIPT, [['date-evidence-recorded', {}]]);
    givenUnit({ maker: 'Example', model: 'CAM-1' })
      .did('take-over-from-unit', { ...TAKEN, terms: [{ ...PASSED_ON, programme: 'ipro' }] }, LEAD)
      .records('attach-plan', PLAN, [['plan-attached', {}]]);
  });

  it('starts no year of its own for a replacement to which no term passed on: the first sale must show', () => {
    const fields = givenUnit()
      .did('take-over-from-unit', { ...TAKEN, terms: [] }, LEAD)
      .did('record-date-evidence', CARD)
      .refuses('start-term', START, 'COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['receipt'] });
  });
});
