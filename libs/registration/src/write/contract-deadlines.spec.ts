import { CONTACT, givenPack } from '../../test/support/packs.js';
import { LEAD, sealed, TIMEKEEPER } from '../../test/support/story.js';
import { CONTRACT_STREAM, givenNoContract, givenSupport } from '../../test/support/subjects.js';
import { deadlineIdOf } from './deadlines.js';

const END = { deadlineId: deadlineIdOf(CONTRACT_STREAM, 'contract-end'), arming: 1 };
const WINDOW = { deadlineId: deadlineIdOf(CONTRACT_STREAM, 'renewal-window'), arming: 1 };
const FIRES_AT = '2026-03-31T15:00:00.000Z';
const GRACE_OVER = '2026-04-30T15:00:00.000Z';

/** Support that ends on 31 March 2026. */
const given = givenSupport('2025-04-01');

describe('end-contract', () => {
  it('ends support as of the first moment after its last day and opens the 30 days to renew (SR-4-2)', () => {
    const late = given.at('2026-04-01T01:02:03.004Z');
    const after = late.records(
      'end-contract',
      END,
      [
        [
          'contract-ended',
          {
            deadline: {
              ...END,
              firesAt: FIRES_AT,
              observedAt: '2026-04-01T01:02:03.004Z',
              latenessMs: 36_123_004,
            },
          },
        ],
        [
          'deadline-armed',
          {
            kind: 'renewal-window',
            startsOn: '2026-03-31',
            firstCountedDay: '2026-04-01',
            lastDay: '2026-04-30',
            firesAt: GRACE_OVER,
            arming: 1,
          },
        ],
      ],
      TIMEKEEPER,
    );
    expect(late.answer('end-contract', END, TIMEKEEPER)).toMatchObject({ effectiveAt: FIRES_AT });
    expect(after.state).toMatchObject({
      standing: 'ended',
      deadlines: { 'contract-end': { status: 'passed' }, 'renewal-window': { status: 'armed' } },
    });
  });

  it('is never early', () => {
    given.at('2026-03-31T14:59:59.999Z').refuses('end-contract', END, 'DEADLINE.NOT_DUE', [], TIMEKEEPER);
  });

  it('finds nothing to end once the contract was renewed', () => {
    given
      .at('2026-04-10')
      .did('renew-support', { orderId: 'o-1', orderedOn: '2026-03-31', approval: sealed(1) }, LEAD)
      .findsItSo('end-contract', END, TIMEKEEPER);
  });

  it.each([
    ['another arming', { ...END, arming: 2 }],
    ['another deadline', { ...END, deadlineId: 'elsewhere' }],
  ])('writes nothing for %s', (_what, firing) => {
    given.at('2026-04-01').findsItSo('end-contract', firing, TIMEKEEPER);
  });

  it('opens no window where nothing is renewed', () => {
    const camera = {
      unitId: 'u',
      model: 'CAM-1',
      partnerId: 'p',
      deliveredOn: '2021-04-01',
      memberSale: true,
      deliveryShown: true,
    };
    const after = givenNoContract()
      .did('grant-five-year-warranty', camera)
      .at('2026-04-01')
      .records('end-contract', END, [['contract-ended', {}]], TIMEKEEPER);
    expect(after.state).toMatchObject({ standing: 'ended' });
    after.refuses('lapse-contract', WINDOW, 'REGISTRATION.NOT_ALLOWED_NOW', [], TIMEKEEPER);
  });
});

describe('call-for-consumable-contact', () => {
  const givenOpened = givenPack();
  const DUE_AT = '2025-12-31T15:00:00.000Z';

  it('calls for it with the first moment of the day of the contact, and says how late that is (PN-X-4)', () => {
    const now = '2026-01-01T01:00:00.000Z';
    const deadline = { ...CONTACT, firesAt: DUE_AT, observedAt: now, latenessMs: 36_000_000 };
    const late = givenOpened.at(now);
    const after = late.records(
      'call-for-consumable-contact',
      CONTACT,
      [['consumable-contact-due', { deadline }]],
      TIMEKEEPER,
    );
    expect(late.answer('call-for-consumable-contact', CONTACT, TIMEKEEPER)).toMatchObject({
      effectiveAt: DUE_AT,
    });
    expect(after.state).toMatchObject({ deadlines: { 'consumable-contact': { status: 'passed' } } });
  });

  it('is never early', () => {
    givenOpened
      .at('2025-12-31T14:59:59.999Z')
      .refuses('call-for-consumable-contact', CONTACT, 'DEADLINE.NOT_DUE', ['PN-X-4'], TIMEKEEPER);
  });

  it('finds nothing to call for once the consumables were replaced, or the pack has ended', () => {
    const visit = { visitId: 'v-1', doneOn: '2025-12-20', playbackLossAcknowledged: true };
    givenOpened
      .at('2026-01-01')
      .did('record-consumable-visit', visit)
      .findsItSo('call-for-consumable-contact', CONTACT, TIMEKEEPER);
    givenOpened
      .at('2027-04-01')
      .records(
        'end-contract',
        END,
        [
          ['contract-ended', {}],
          ['deadline-disarmed', { kind: 'consumable-contact', because: 'the contract ended' }],
        ],
        TIMEKEEPER,
      )
      .findsItSo('call-for-consumable-contact', CONTACT, TIMEKEEPER);
  });

  it('is said of packs only', () => {
    givenSupport('2026-04-01').refuses(
      'call-for-consumable-contact',
      CONTACT,
      'REGISTRATION.NOT_ALLOWED_NOW',
      ['PN-X-1'],
      TIMEKEEPER,
    );
  });
});

describe('lapse-contract', () => {
  const givenGrace = given.at('2026-04-01').did('end-contract', END, TIMEKEEPER);

  it('lapses support once the 30 days are over (SR-5-1)', () => {
    const after = givenGrace
      .at(GRACE_OVER)
      .records('lapse-contract', WINDOW, [['contract-lapsed', { deadline: { latenessMs: 0 } }]], TIMEKEEPER);
    expect(after.state).toMatchObject({ standing: 'lapsed' });
  });

  it('is never early', () => {
    givenGrace
      .at('2026-04-30T14:59:59.999Z')
      .refuses('lapse-contract', WINDOW, 'DEADLINE.NOT_DUE', ['SR-4-2'], TIMEKEEPER);
  });

  it('finds nothing to lapse once support was renewed', () => {
    givenGrace
      .at('2026-05-02')
      .did('renew-support', { orderId: 'o-1', orderedOn: '2026-04-30', approval: sealed(1) }, LEAD)
      .findsItSo('lapse-contract', WINDOW, TIMEKEEPER);
  });
});
