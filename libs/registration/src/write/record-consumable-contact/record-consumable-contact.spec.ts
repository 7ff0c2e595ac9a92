import { CONTACT, givenPack, packApplication, WITHOUT_MONTHS } from '../../../test/support/packs.js';
import { LEAD, sealed, type Story, TIMEKEEPER } from '../../../test/support/story.js';
import { givenNoContract, givenSupport } from '../../../test/support/subjects.js';
import { consumablesOf } from '../../decider/consumables.js';
import type { ContractState } from '../../decider/contract.state.js';

const NOT_NOW = 'REGISTRATION.NOT_ALLOWED_NOW';
const CONTRADICTORY = 'REQUEST.CONTRADICTORY';
const AGREED = { contactId: 'c-1', channel: 'phone', outcome: 'visit-agreed', visitOn: '2026-04-20' };
const AGAIN = { contactId: 'c-1', channel: 'email', outcome: 'try-again', tryAgainOn: '2026-05-11' };
const GIVEN_UP = { contactId: 'c-1', channel: 'in-person', outcome: 'not-possible', reason: sealed(1) };
const VISIT = { visitId: 'v-1', doneOn: '2026-04-15', playbackLossAcknowledged: true };

/** On 15 April 2026, some months after the contact fell due. */
const given = givenPack()
  .at('2026-01-01')
  .did('call-for-consumable-contact', CONTACT, TIMEKEEPER)
  .at('2026-04-15');

function consumables({ state }: Story<ContractState>) {
  if (state.kind !== 'pack') throw new TypeError('this is no pack');
  return consumablesOf(state);
}

describe('record-consumable-contact', () => {
  it('is what a due contact waits for', () => {
    expect(consumables(given)).toMatchObject({
      state: 'contact-due',
      contactOn: '2026-01-01',
      dueOn: '2026-01-01',
      visitOn: null,
      windows: [
        {
          purchasedOn: '2023-04-01',
          contactOn: '2026-01-01',
          anniversary: '2026-04-01',
          latestOn: '2026-07-01',
        },
      ],
    });
  });

  it('settles it with an agreed visit, and asks again once that day is over', () => {
    const agreed = given.records('record-consumable-contact', AGREED, [
      [
        'consumable-contact-recorded',
        {
          contactedOn: '2026-04-15',
          channel: 'phone',
          outcome: { kind: 'visit-agreed', visitOn: '2026-04-20' },
          reason: null,
          clauses: ['PN-X-4'],
        },
      ],
      [
        'deadline-armed',
        {
          kind: 'consumable-contact',
          arming: 2,
          startFact: 'contactedOn',
          startsOn: '2026-04-15',
          firstCountedDay: '2026-04-15',
          lastDay: '2026-04-20',
          firesAt: '2026-04-20T15:00:00.000Z',
        },
      ],
    ]);
    expect(consumables(agreed)).toMatchObject({
      state: 'visit-agreed',
      visitOn: '2026-04-20',
      dueOn: '2026-04-21',
    });
    const missed = agreed
      .at('2026-04-21')
      .did('call-for-consumable-contact', { ...CONTACT, arming: 2 }, TIMEKEEPER);
    expect(consumables(missed).state).toBe('contact-due');
    const done = agreed.did('record-consumable-visit', VISIT);
    expect(consumables(done)).toMatchObject({ state: 'done', dueOn: null });
    done.at('2026-04-21').findsItSo('call-for-consumable-contact', { ...CONTACT, arming: 2 }, TIMEKEEPER);
  });

  it('asks again from the first moment of the day on which it is to be tried again', () => {
    const waits = given.records('record-consumable-contact', { ...AGAIN, reason: sealed(2) }, [
      [
        'consumable-contact-recorded',
        { outcome: { kind: 'try-again', tryAgainOn: '2026-05-11' }, reason: sealed(2) },
      ],
      ['deadline-armed', { arming: 2, lastDay: '2026-05-10', firesAt: '2026-05-10T15:00:00.000Z' }],
    ]);
    expect(consumables(waits)).toMatchObject({ state: 'to-try-again', dueOn: '2026-05-11', visitOn: null });
  });

  it('gives it up for good by a lead who says why, and by nobody else (PN-X-7)', () => {
    const { reason: _reason, ...unsaid } = GIVEN_UP;
    given.refuses('record-consumable-contact', GIVEN_UP, 'REGISTRATION.PERSON_DECIDES', ['PN-X-7']);
    given.refuses('record-consumable-contact', unsaid, 'REGISTRATION.PERSON_DECIDES', ['PN-X-7'], LEAD);
    const over = given.records(
      'record-consumable-contact',
      GIVEN_UP,
      [
        [
          'consumable-contact-recorded',
          { outcome: { kind: 'not-possible' }, reason: sealed(1), clauses: ['PN-X-7'] },
        ],
      ],
      LEAD,
    );
    expect(consumables(over)).toMatchObject({ state: 'lapsed', dueOn: null });
    over.refuses('record-consumable-contact', { ...AGREED, contactId: 'c-2' }, NOT_NOW, ['PN-X-7']);
  });

  describe('once it was given up (PN-X-7)', () => {
    const over = given.did('record-consumable-contact', GIVEN_UP, LEAD);
    const later = { ...AGREED, contactId: 'c-2' };
    const why = { ...later, reason: sealed(3) };

    it('takes it up again by a visit that a lead agrees, who says why, and by nobody else', () => {
      const told = over.refuses('record-consumable-contact', why, NOT_NOW, ['PN-X-7']);
      expect(told).toEqual({ until: 'a lead agrees a visit after all and says why' });
      over.refuses('record-consumable-contact', later, NOT_NOW, ['PN-X-7'], LEAD);
      const again = over.records(
        'record-consumable-contact',
        why,
        [
          ['consumable-contact-recorded', { outcome: { kind: 'visit-agreed' }, reason: sealed(3) }],
          ['deadline-armed', { kind: 'consumable-contact', arming: 2, lastDay: '2026-04-20' }],
        ],
        LEAD,
      );
      expect(consumables(again)).toMatchObject({ state: 'visit-agreed', dueOn: '2026-04-21' });
      expect(consumables(again.did('record-consumable-visit', VISIT)).state).toBe('done');
    });

    it('by no other attempt, and not after the term', () => {
      const attempt = { ...AGAIN, contactId: 'c-2', reason: sealed(3) };
      over.refuses('record-consumable-contact', attempt, NOT_NOW, ['PN-X-7'], LEAD);
      const end = { deadlineId: given.events[1]?.data['deadlineId'], arming: 1 };
      const ended = over.at('2027-04-01').did('end-contract', end, TIMEKEEPER);
      ended.refuses('record-consumable-contact', why, NOT_NOW, ['PN-P-2'], LEAD);
      expect(consumables(ended).state).toBe('lapsed');
    });
  });

  it('may come before it is due: the timer of before no longer runs', () => {
    const early = givenPack()
      .at('2025-12-01')
      .did('record-consumable-contact', { ...AGREED, visitOn: '2026-01-15' });
    early.at('2026-01-01').findsItSo('call-for-consumable-contact', CONTACT, TIMEKEEPER);
    const none = givenPack()
      .at('2025-12-01')
      .records(
        'record-consumable-contact',
        GIVEN_UP,
        [
          ['consumable-contact-recorded', {}],
          ['deadline-disarmed', { arming: 1, because: 'the replacement was given up' }],
        ],
        LEAD,
      );
    none.at('2026-01-01').findsItSo('call-for-consumable-contact', CONTACT, TIMEKEEPER);
  });

  it('is how a person decides where nobody set the months (A-PN-06)', () => {
    const after = givenNoContract()
      .under(WITHOUT_MONTHS)
      .at('2023-04-10')
      .did('open-maintenance-pack', packApplication())
      .at('2026-04-15')
      .records('record-consumable-contact', AGREED, [
        ['consumable-contact-recorded', {}],
        ['deadline-armed', { arming: 1, lastDay: '2026-04-20' }],
      ]);
    expect(consumables(after).state).toBe('visit-agreed');
    after.findsItSo('plan-consumable-contact', {});
  });

  it.each([
    ['2026-04-15', 0],
    ['2026-07-01', 0],
    ['2026-07-02', 1],
  ])('agreed for %s it warns %d times of a day far from the three-year mark', (visitOn, warnings) => {
    const answer = given.answer('record-consumable-contact', { ...AGREED, visitOn });
    if (answer.kind === 'refused') throw answer.error;
    expect(answer.warnings).toMatchObject(
      Array.from({ length: warnings }, () => ({ code: 'PACK.CONSUMABLES_NOT_DUE' })),
    );
  });

  it.each<[string, object, string]>([
    ['an agreed visit without its day', { ...AGREED, visitOn: undefined }, 'outcome'],
    ['an agreed visit and another attempt', { ...AGREED, tryAgainOn: '2026-05-11' }, 'outcome'],
    ['another attempt without its day', { ...AGAIN, tryAgainOn: undefined }, 'outcome'],
    ['another attempt and a visit', { ...AGAIN, visitOn: '2026-04-20' }, 'outcome'],
    ['a visit that is given up', { ...GIVEN_UP, visitOn: '2026-04-20' }, 'outcome'],
    ['a visit before the contact', { ...AGREED, visitOn: '2026-04-14' }, 'visitOn'],
    ['a visit after the term', { ...AGREED, visitOn: '2027-04-01' }, 'visitOn'],
    ['another attempt on the same day', { ...AGAIN, tryAgainOn: '2026-04-15' }, 'tryAgainOn'],
    ['another attempt after the term', { ...AGAIN, tryAgainOn: '2027-04-01' }, 'tryAgainOn'],
    ['a contact of tomorrow', { ...AGAIN, contactedOn: '2026-04-16' }, 'contactedOn'],
    ['a contact before the application', { ...AGAIN, contactedOn: '2023-04-09' }, 'contactedOn'],
  ])('takes not %s', (_what, said, field) => {
    const fields = given.refuses('record-consumable-contact', said, CONTRADICTORY, [], LEAD);
    expect(fields).toMatchObject({ problems: [{ field }] });
  });

  it('takes a contact on the day of the application', () => {
    given.did('record-consumable-contact', { ...AGREED, contactedOn: '2023-04-10' });
  });

  it('takes the last day of the term, and the day after the contact', () => {
    given.did('record-consumable-contact', { ...AGREED, visitOn: '2027-03-31' });
    given.did('record-consumable-contact', { ...AGAIN, tryAgainOn: '2026-04-16' });
  });

  describe('told by a repair case', () => {
    const CASE = { id: 'when-then', role: 'automation' } as const;
    const agreed = { ...AGREED, contactId: 'k-1', channel: 'repair-case', contactedOn: '2026-04-10' };
    const givenUp = { ...agreed, contactId: 'k-1-given-up', outcome: 'not-possible', visitOn: undefined };
    const done = { ...VISIT, visitId: 'k-1', doneOn: '2026-04-15' };

    it('agrees, gives up and settles it: a lead said so on the case', () => {
      const visit = given.did('record-consumable-contact', agreed, CASE);
      expect(consumables(visit)).toMatchObject({ state: 'visit-agreed', visitOn: '2026-04-20' });
      const lapsed = visit.did('record-consumable-contact', givenUp, CASE);
      expect(consumables(lapsed).state).toBe('lapsed');
      lapsed.findsItSo('record-consumable-contact', { ...givenUp, contactId: 'k-2-given-up' }, CASE);
      expect(consumables(visit.did('record-consumable-visit', done, CASE)).state).toBe('done');
    });

    it('takes up again what was given up before, or settles it, and leaves what was given up since', () => {
      const before = given.did('record-consumable-contact', { ...GIVEN_UP, contactedOn: '2026-04-10' }, LEAD);
      expect(consumables(before.did('record-consumable-contact', agreed, CASE)).state).toBe('visit-agreed');
      const since = given.did('record-consumable-contact', { ...GIVEN_UP, contactedOn: '2026-04-11' }, LEAD);
      since.findsItSo('record-consumable-contact', agreed, CASE);
      expect(consumables(since).state).toBe('lapsed');
      expect(consumables(since.did('record-consumable-visit', done, CASE)).state).toBe('done');
    });

    it('finds it so where somebody told the same by hand, and tells of a second replacement (PN-X-2)', () => {
      const byHand = given.did('record-consumable-visit', VISIT);
      byHand.findsItSo('record-consumable-contact', agreed, CASE);
      byHand.findsItSo('record-consumable-visit', done, CASE);
      byHand.refuses('record-consumable-visit', { ...done, doneOn: '2026-04-14' }, NOT_NOW, ['PN-X-2'], CASE);
    });
  });

  it('has no place once they were replaced (PN-X-2), or the term is over (PN-P-2)', () => {
    const done = given.did('record-consumable-visit', VISIT);
    expect(done.refuses('record-consumable-contact', AGREED, NOT_NOW, ['PN-X-2'])).toEqual({
      doneOn: '2026-04-15',
    });
    const end = given.events[1]?.data ?? {};
    const ended = given
      .at('2027-04-01')
      .did('end-contract', { deadlineId: end['deadlineId'], arming: 1 }, TIMEKEEPER);
    expect(consumables(ended).state).toBe('over');
    ended.refuses('record-consumable-contact', AGREED, NOT_NOW, ['PN-P-2']);
  });

  it.each([
    ['a 3-year pack', givenPack(3)],
    ['a carry-in pack', givenPack(5, 'carry-in')],
    ['a support contract', givenSupport('2026-04-01')],
  ])('has no place in %s (PN-X-1, PN-X-8)', (_what, givenContract) => {
    givenContract.refuses('record-consumable-contact', AGREED, NOT_NOW, ['PN-X-1', 'PN-X-8']);
  });
});
