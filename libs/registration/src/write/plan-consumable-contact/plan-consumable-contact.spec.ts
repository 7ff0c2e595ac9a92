import type { LoadedStream } from '#commanding';
import { TERMS } from '../../../test/support/sample-terms.js';
import { CONTACT, givenPack, givenPackOfBefore, WITHOUT_MONTHS } from '../../../test/support/packs.js';
import { LEAD, sealed, TIMEKEEPER } from '../../../test/support/story.js';
import { contractDecider, givenNoContract, givenSupport, givenUnit } from '../../../test/support/subjects.js';
import { consumablesOf } from '../../decider/consumables.js';
import type { ContractState } from '../../decider/contract.state.js';
import type { UnitState } from '../../decider/unit.state.js';
import { callingOff, overTransfersOnRecord } from './over-transfers.js';

const NOT_NOW = 'REGISTRATION.NOT_ALLOWED_NOW';
const CONTEXT = { stream: 'contract-c1', commandId: 'c', actor: LEAD, now: '2026-04-15T03:00:00.000Z' };

function standing(state: ContractState) {
  if (state.kind !== 'pack') throw new TypeError('this is no pack');
  return consumablesOf(state);
}

describe('plan-consumable-contact', () => {
  it('arms the contact of a pack that was opened before anybody planned one', () => {
    const before = givenPackOfBefore();
    expect(standing(before.state)).toMatchObject({ state: 'unplanned', contactOn: null, dueOn: null });
    const after = before.records('plan-consumable-contact', {}, [
      ['consumable-contact-planned', { windows: [{ contactOn: '2026-01-01', latestOn: '2026-07-01' }] }],
      ['deadline-armed', { kind: 'consumable-contact', arming: 1, lastDay: '2025-12-31' }],
    ]);
    expect(standing(after.state)).toMatchObject({
      state: 'waiting',
      contactOn: '2026-01-01',
      dueOn: '2026-01-01',
    });
    expect(after.did('call-for-consumable-contact', CONTACT, TIMEKEEPER).state).toMatchObject({
      deadlines: { 'consumable-contact': { status: 'passed' } },
    });
  });

  it('leaves it to a person while nobody set the months, and plans once somebody did (A-PN-06)', () => {
    const undecided = givenPackOfBefore()
      .under(WITHOUT_MONTHS)
      .records('plan-consumable-contact', {}, [['consumable-contact-planned', { windows: [] }]]);
    expect(standing(undecided.state)).toMatchObject({
      state: 'undecided',
      contactOn: null,
      dueOn: null,
      clauses: expect.arrayContaining(['PN-X-4', 'A-PN-06']),
    });
    undecided.under(TERMS).records('plan-consumable-contact', {}, [
      ['consumable-contact-planned', { windows: [{ contactOn: '2026-01-01' }] }],
      ['deadline-armed', { kind: 'consumable-contact', arming: 1 }],
    ]);
  });

  it.each([
    ['of a pack that has its plan', givenPack()],
    ['of a pack without consumables (PN-X-1)', givenPack(3)],
  ])('finds nothing to plan %s', (_what, given) => {
    given.findsItSo('plan-consumable-contact', {});
  });

  it('finds nothing to plan once they were replaced, given up, or the term is over', () => {
    const before = givenPackOfBefore();
    const visit = { visitId: 'v-1', doneOn: '2026-04-01', playbackLossAcknowledged: true };
    const said = { contactId: 'c-1', channel: 'phone', outcome: 'not-possible', reason: sealed(1) };
    const end = before.events[1]?.data ?? {};
    const firing = { deadlineId: end['deadlineId'], arming: 1 };
    before.did('record-consumable-visit', visit).findsItSo('plan-consumable-contact', {});
    before.did('record-consumable-contact', said, LEAD).findsItSo('plan-consumable-contact', {});
    const ended = before.at('2027-04-01').did('end-contract', firing, TIMEKEEPER);
    ended.findsItSo('plan-consumable-contact', {});
    expect(standing(ended.state)).toMatchObject({ state: 'over', dueOn: null });
  });

  it('is said of packs only', () => {
    givenSupport('2026-04-01').refuses('plan-consumable-contact', {}, NOT_NOW, ['PN-X-1']);
    givenNoContract().refuses('plan-consumable-contact', {}, 'REGISTRATION.UNKNOWN');
  });
});

describe('the contact of a pack whose devices all went to a third party', () => {
  const decide = (state: ContractState) =>
    callingOff(contractDecider('plan-consumable-contact', TERMS)).decide({}, state, CONTEXT);

  it('is called off, and its deadline no longer runs (PN-E-7, A-PN-12)', () => {
    expect(decide(givenPack().state)).toMatchObject({
      kind: 'accepted',
      events: [
        {
          name: 'consumable-contact-cancelled',
          data: { because: 'transferred', clauses: ['PN-E-7', 'A-PN-12'] },
        },
        { name: 'deadline-disarmed', data: { kind: 'consumable-contact', arming: 1 } },
      ],
    });
  });

  it('is called off after it fell due as well, and where it was never planned', () => {
    const due = givenPack().at('2026-01-01').did('call-for-consumable-contact', CONTACT, TIMEKEEPER);
    for (const { state } of [due, givenPackOfBefore()]) {
      expect(decide(state)).toMatchObject({ events: [{ name: 'consumable-contact-cancelled' }] });
    }
  });

  it('has nothing to be called off where nobody was to be contacted any more', () => {
    const visit = { visitId: 'v-1', doneOn: '2023-04-10', playbackLossAcknowledged: true };
    for (const { state } of [givenPack(3), givenPack().did('record-consumable-visit', visit)]) {
      expect(decide(state)).toMatchObject({ kind: 'accepted', events: [] });
    }
  });

  it.each([
    [
      'called off where all went after the day of the application',
      '2023-04-11',
      'consumable-contact-cancelled',
    ],
    ['planned where one went on that day, which a person reads', '2023-04-10', 'consumable-contact-planned'],
  ])('is %s', async (_what, transferredOn, event) => {
    const { state } = givenPackOfBefore();
    const { state: gone } = givenUnit({ factoryShippedOn: '2023-03-01' }).did('transfer-ownership', {
      transferId: 't-1',
      transferredOn,
      owner: sealed(3),
    });
    const loads = <State>(loaded: State) => ({
      load: () =>
        Promise.resolve<LoadedStream<State>>({
          state: loaded,
          revision: 0,
          ledger: new Map(),
          lastRecordedAt: undefined,
          position: undefined,
        }),
    });
    const decider = await overTransfersOnRecord(
      'plan-consumable-contact',
      'contract-c1',
      contractDecider('plan-consumable-contact', TERMS),
      { contracts: loads<ContractState>(state), units: loads<UnitState>(gone) },
    );
    const decision = decider.decide({}, state, CONTEXT);
    if (decision.kind === 'refused') throw decision.error;
    expect(decision.events[0]?.name).toBe(event);
  });
});
