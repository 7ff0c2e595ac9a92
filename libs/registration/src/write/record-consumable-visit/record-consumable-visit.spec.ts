import fc from 'fast-check';
import { givenPack } from '../../../test/support/packs.js';
import { LEAD, sealed } from '../../../test/support/story.js';
import { givenSupport } from '../../../test/support/subjects.js';

const VISIT = { visitId: 'v-1', doneOn: '2026-04-10', playbackLossAcknowledged: true };
const DISARMED = ['deadline-disarmed', { kind: 'consumable-contact' }] as const;
const NOT_NOW = 'REGISTRATION.NOT_ALLOWED_NOW';

const given = (years?: number, service?: string) => givenPack(years, service).at('2026-04-15');

describe('record-consumable-visit', () => {
  it('uses up the one visit of the term (PN-X-2)', () => {
    const fields = given()
      .records('record-consumable-visit', VISIT, [
        ['consumable-visit-recorded', { visitId: 'v-1' }],
        ['deadline-disarmed', { kind: 'consumable-contact', arming: 1 }],
      ])
      .refuses('record-consumable-visit', { ...VISIT, visitId: 'v-2' }, NOT_NOW, ['PN-X-2']);
    expect(fields).toEqual({ doneOn: '2026-04-10' });
  });

  it('is not recorded once it was given up, by whatever name (PN-X-7)', () => {
    const said = { contactId: 'c-1', channel: 'phone', outcome: 'not-possible', reason: sealed(1) };
    const givenUp = given().did('record-consumable-contact', said, LEAD);
    givenUp.refuses('record-consumable-visit', VISIT, NOT_NOW, ['PN-X-7']);
  });

  it.each([
    ['a 3-year pack', given(3)],
    ['a carry-in pack', given(5, 'carry-in')],
    ['a support contract', givenSupport('2026-04-01')],
  ])('is no part of %s (PN-X-1, PN-X-8)', (_what, givenContract) => {
    givenContract.refuses('record-consumable-visit', VISIT, NOT_NOW, ['PN-X-1', 'PN-X-8']);
  });

  it.each([
    ['2025-12-31', true],
    ['2026-01-01', false],
    ['2026-04-10', false],
    ['2023-07-01', true],
  ])('done on %s, far from the three-year mark: %s (PN-X-4)', (doneOn, far) => {
    const answer = given().answer('record-consumable-visit', { ...VISIT, doneOn });
    expect(answer).toMatchObject({
      kind: 'accepted',
      warnings: far
        ? [
            {
              code: 'PACK.CONSUMABLES_NOT_DUE',
              message: 'consumables are due from 2026-01-01 to 2026-07-01',
              clauses: ['PN-X-4', 'A-PN-06'],
            },
          ]
        : [],
    });
  });

  it('waits until the customer acknowledged the loss of playback (PN-X-5)', () => {
    const unaware = { ...VISIT, playbackLossAcknowledged: false };
    const fields = given().refuses('record-consumable-visit', unaware, NOT_NOW, ['PN-X-5']);
    expect(fields).toEqual({ until: 'the customer acknowledges it' });
  });

  it.each(['2023-03-31', '2026-04-16', '2027-04-01'])('is not done on %s', (doneOn) => {
    given().refuses('record-consumable-visit', { ...VISIT, doneOn }, 'REQUEST.CONTRADICTORY');
  });

  it('is done from the first to the last day of the term, also where it is told later, and on no day beside', () => {
    const later = given().at('2027-04-10');
    for (const doneOn of ['2023-04-01', '2027-03-31']) {
      const told = { ...VISIT, doneOn };
      later.records('record-consumable-visit', told, [['consumable-visit-recorded', { doneOn }], DISARMED]);
    }
    for (const doneOn of ['2023-03-31', '2027-04-01']) {
      later.refuses('record-consumable-visit', { ...VISIT, doneOn }, 'REQUEST.CONTRADICTORY');
    }
  });

  it.each([
    ['2026-07-01', 0],
    ['2026-07-02', 1],
  ])('done on %s, by the last day of the time to do it or after, warns %i times', (doneOn, warnings) => {
    const answer = given()
      .at('2026-08-01')
      .answer('record-consumable-visit', { ...VISIT, doneOn });
    if (answer.kind === 'refused') throw answer.error;
    expect(answer.warnings).toHaveLength(warnings);
  });

  it('happens once at most, however often and in whatever order it is told', () => {
    const told = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(told, (visits) => {
        let pack = given();
        for (const [number, playbackLossAcknowledged] of visits) {
          const visit = { ...VISIT, visitId: `v-${number}`, playbackLossAcknowledged };
          if (pack.answer('record-consumable-visit', visit).kind === 'accepted') {
            pack = pack.did('record-consumable-visit', visit);
          }
        }
        const done = pack.events.filter(({ name }) => name === 'consumable-visit-recorded');
        expect(done).toHaveLength(visits.some(([, acknowledged]) => acknowledged) ? 1 : 0);
      }),
      { numRuns: 50 },
    );
  });
});
