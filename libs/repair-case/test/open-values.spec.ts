import type { ErrorCode } from '#kernel';
import type { Terms } from '#policy';
import { OPEN_ON_A_CASE } from '../../../test/support/open-values.data.js';
import { type Answered, DESK, event, given, happened, TECHNICIAN } from './support/given-case.js';
import { CHARGEABLE, PAID_UP, REPAIRED } from './support/history.js';
import { TERMS, termsWith, termsWithout } from './support/sample-terms.js';

const TRIED = happened('contact-recorded');
const LINES = [{ kind: 'labour', code: 'LAB-1', quantity: 1, unitNet: 6_000 }] as const;

interface OpenOnACase {
  /** In the words of rules.md, section 10. */
  readonly value: string;
  readonly unset: Terms;
  readonly set: Terms;
  readonly asked: (terms: Terms) => Answered;
  readonly whileUnset: ErrorCode;
  readonly clauses: readonly string[];
  readonly onceSet: readonly ReturnType<typeof event>[];
}

const ROWS: readonly OpenOnACase[] = [
  {
    value: 'Inspection fee and freight amounts',
    unset: termsWithout('feeTables'),
    set: TERMS,
    asked: (terms) =>
      given(CHARGEABLE)
        .under(terms)
        .when('issue-quote', { lines: [...LINES] }, TECHNICIAN),
    whileUnset: 'CONFIGURATION.MISSING',
    clauses: [],
    onceSet: [event('quote-issued'), event('deadline-disarmed'), event('deadline-armed')],
  },
  {
    value: 'number of contact attempts (A-FR-09)',
    unset: termsWithout('contactAttempts'),
    set: TERMS,
    asked: (terms) => given(PAID_UP, TRIED, TRIED, TRIED).under(terms).when('record-unreachable', {}, DESK),
    whileUnset: 'REPAIR_CASE.PERSON_DECIDES',
    clauses: ['A-FR-09'],
    onceSet: [event('customer-unreachable'), event('deadline-armed')],
  },
  {
    value: 'payment point of a paid repair (A-FR-37)',
    unset: TERMS,
    set: termsWith({ paymentPoint: 'after-hand-back' }),
    asked: (terms) => given(REPAIRED).under(terms).when('ship-item', { carrier: 'yamato' }, DESK),
    whileUnset: 'REPAIR_CASE.PERSON_DECIDES',
    clauses: ['A-FR-37'],
    onceSet: [event('item-shipped')],
  },
];

describe('each value that the sources do not give, and that only a case needs, holds it up while it is unset:', () => {
  it.each(ROWS.map((one) => [one.value, one] as const))('%s', (_, row) => {
    const { unset, set, asked, whileUnset, clauses, onceSet } = row;
    expect(asked(unset).thenRefused(whileUnset, clauses).message).not.toBe('');
    expect(asked(set).thenRecords(...onceSet).history).not.toHaveLength(0);
  });

  it('none of them is forgotten', () => {
    expect(ROWS.map(({ value }) => value)).toEqual(OPEN_ON_A_CASE);
  });
});
