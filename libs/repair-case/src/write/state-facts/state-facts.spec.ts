import type { JsonObject } from '#kernel';
import { PROOF_REQUIRED } from '#policy';
import { DESK, event, expectAlreadySo, given, TECHNICIAN } from '../../../test/support/given-case.js';
import { happened } from '../../../test/support/happened.js';
import { ARRIVED, DIAGNOSED, DISPOSABLE, OPENED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';
import { faultPartsOf } from '../../decider/fault-parts.js';

const PHOTO = happened('evidence-attached', { evidenceId: 'photo-1', kind: 'photo' });
const LETTER = happened('evidence-attached', { evidenceId: 'letter-1', kind: 'letter' });
const givenStated = (facts: JsonObject) =>
  given(ARRIVED, PHOTO, LETTER).when('state-facts', { facts }, TECHNICIAN, '2026-04-08T15:00:00.000Z');

describe('state-facts', () => {
  it('records what was stated, once, with what shows it', () => {
    const facts = { negligence: true, negligenceEvidence: 'letter-1', usedIn: 'JP' };
    const recorded = givenStated(facts).thenRecords(event('facts-stated', { statedOn: '2026-04-09', facts }));
    expect(recorded.state.stated).toStrictEqual(facts);
    expectAlreadySo(recorded);
  });

  it('lets the later statement of a fact count, and keeps the others', () => {
    const { history } = givenStated({ plan: 'premium', temperature: 20 }).thenRecords(event('facts-stated'));
    const { state } = given(history)
      .when('state-facts', { facts: { plan: null } }, DESK)
      .thenRecords(event('facts-stated', { facts: { plan: null } }));
    expect(state.stated).toStrictEqual({ plan: null, temperature: 20 });
  });

  it.each(Object.entries(PROOF_REQUIRED))('takes the finding %s with what shows it, %s', (finding) => {
    const facts = { [finding]: true, [`${finding}Evidence`]: 'photo-1' };
    givenStated(facts).thenRecords(event('facts-stated', { facts }));
  });

  it('takes every other fact of the question', () => {
    const facts = {
      properUse: true,
      serialReadable: false,
      recognisedAsOurs: true,
      serialEvidence: 'photo-1',
      soldBy: '架空電機',
      partsChangedBy: 'customer',
      partsChangedEvidence: 'letter-1',
      temperature: -1.5,
      humidity: 81,
      condensation: true,
      properPower: false,
      foreignMatter: true,
      usedIn: 'TW',
      mainsVoltage: 110,
      mainsFrequency: 60,
      environmentEvidence: null,
      continuousHours: 30,
      premiumFrom: '2026-01-01',
      premiumUntil: '2026-12-31',
      premiumCap: 100_000,
      premiumSpent: 0,
      repairPrice: 1,
      plan: null,
      lastRepairShippedOn: '2026-02-01',
      samePartAsLastRepair: true,
      requestedOn: '2026-04-01',
      operationGuaranteed: true,
      sentFrom: 'JP',
      returnTo: 'JP',
      requestedWork: 'data-recovery',
    };
    givenStated(facts).thenRecords(event('facts-stated', { facts }));
  });

  it.each([
    ['an unknown fact', { colour: 'red' }, 'facts.colour'],
    ['a fact of another type', { properUse: 'yes' }, 'facts.properUse'],
    ['a fact that only papers show', { receiptPurchasedOn: '2026-02-01' }, 'facts.receiptPurchasedOn'],
    ['the arrival, which is on record', { arrivedOn: '2026-04-07' }, 'facts.arrivedOn'],
  ])('refuses %s, naming it', (_what, facts, field) => {
    const { fields } = givenStated(facts).thenRefused('REQUEST.MALFORMED');
    expect(fields).toMatchObject({ problems: [{ field }] });
  });

  it.each([
    ['a request to come', { requestedOn: '2026-04-10' }],
    ['a repair shipped on a day to come', { lastRepairShippedOn: '2026-04-10' }],
    ['a plan that ends before it begins', { premiumFrom: '2026-02-01', premiumUntil: '2026-01-31' }],
    ['evidence that is not on the case', { negligenceEvidence: 'photo-2' }],
    ['a letter where the rules require a photo', { contaminatedEvidence: 'letter-1' }],
  ])('refuses %s', (_what, facts) => {
    givenStated(facts).thenRefused('REQUEST.CONTRADICTORY');
  });

  it('is in place from the request to the hand-back, not once the item is gone', () => {
    given(OPENED)
      .when('state-facts', { facts: { soldBy: 'shop-1' } }, DESK)
      .thenRecords(event('facts-stated'));
    given(DISPOSABLE, happened('item-disposed'))
      .when('state-facts', { facts: { properUse: true } }, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});

describe('a diagnosis with facts', () => {
  const found = { findings: sealed(4), faultParts: [] };

  it('states them in the same append', () => {
    const facts = { samePartAsLastRepair: true };
    const { state } = given(ARRIVED)
      .when('complete-diagnosis', { ...found, properUse: true, facts }, TECHNICIAN)
      .thenRecords(event('diagnosis-completed'), event('facts-stated', { facts }));
    expect(state).toMatchObject({ stage: 'diagnosed', stated: facts });
  });

  it('refuses to say two things of the use, and what cannot be true', () => {
    const diagnosed = (facts: JsonObject) =>
      given(ARRIVED).when('complete-diagnosis', { ...found, properUse: true, facts }, TECHNICIAN);
    diagnosed({ properUse: false }).thenRefused('REQUEST.CONTRADICTORY');
    diagnosed({ negligenceEvidence: 'unheard-of' }).thenRefused('REQUEST.CONTRADICTORY');
    diagnosed({ colour: 'red' }).thenRefused('REQUEST.MALFORMED');
  });

  it('has nothing left open once the use was stated', () => {
    const open = [...DIAGNOSED.slice(0, -1), happened('diagnosis-completed', { properUse: null })];
    given(open, happened('facts-stated', { facts: { properUse: false } }))
      .when('complete-diagnosis', { ...found, properUse: true }, TECHNICIAN)
      .thenNothing();
  });
});

describe('facts of single faulty parts', () => {
  const FAN = happened('diagnosis-completed', { faultParts: ['fan', 'battery-2'] });
  const givenParts = (partFacts: JsonObject) =>
    given(ARRIVED, FAN, PHOTO).when('state-facts', { facts: {}, partFacts }, TECHNICIAN);
  const worn = { worn: true, wornEvidence: 'photo-1' };

  it('are recorded by part, once, and of each fact the later counts', () => {
    const recorded = givenParts({ fan: worn }).thenRecords(
      event('facts-stated', { facts: {}, parts: [{ part: 'fan', facts: worn }] }),
    );
    expectAlreadySo(recorded);
    const { state } = given(recorded.history)
      .when('state-facts', {
        facts: {},
        partFacts: { fan: { worn: false }, 'battery-2': { part: 'removable-battery' } },
      })
      .thenRecords(event('facts-stated'));
    expect(state.statedOfParts).toStrictEqual({
      fan: { worn: false, wornEvidence: 'photo-1' },
      'battery-2': { part: 'removable-battery' },
    });
  });

  it('are of one part however its code is written, under the code that the case knows', () => {
    const first = givenParts({
      'Battery 2': { part: 'removable-battery' },
      FAN: { worn: false },
    }).thenRecords(
      event('facts-stated', {
        parts: [
          { part: 'battery-2', facts: { part: 'removable-battery' } },
          { part: 'fan', facts: { worn: false } },
        ],
      }),
    );
    expectAlreadySo(first);
    const amended = happened('diagnosis-amended', { faultParts: ['Fan', 'BATTERY_2'] });
    const { state } = given(first.history, amended)
      .when('state-facts', {
        facts: {},
        partFacts: { Fan: { worn: true }, fan: { wornEvidence: 'photo-1' } },
      })
      .thenRecords(event('facts-stated', { parts: [{ part: 'fan', facts: worn }] }));
    expect(faultPartsOf(state, { unit: null, facts: {} })).toEqual([
      { code: 'Fan', facts: worn },
      { code: 'BATTERY_2', facts: { part: 'removable-battery' } },
    ]);
  });

  it('come with the diagnosis that names the parts', () => {
    const diagnosis = { findings: sealed(4), properUse: true, faultParts: ['fan'], partFacts: { fan: worn } };
    given(ARRIVED, PHOTO)
      .when('complete-diagnosis', diagnosis, TECHNICIAN)
      .thenRecords(
        event('diagnosis-completed'),
        event('facts-stated', { parts: [{ part: 'fan', facts: worn }] }),
      );
  });

  it.each<readonly [string, JsonObject, string, string]>([
    ['a part that is not at fault', { cpu: {} }, 'REQUEST.CONTRADICTORY', 'partFacts.cpu'],
    [
      'evidence that is not on the case',
      { fan: { worn: true, wornEvidence: 'x' } },
      'REQUEST.CONTRADICTORY',
      'partFacts.fan.wornEvidence',
    ],
    ['a fact of the item', { fan: { negligence: true } }, 'REQUEST.MALFORMED', 'partFacts.fan.negligence'],
    ['a kind that there is not', { fan: { part: 'thing' } }, 'REQUEST.MALFORMED', 'partFacts.fan.part'],
    ['no object', { fan: 'worn' }, 'REQUEST.MALFORMED', 'partFacts.fan'],
  ])('are refused of %s', (_what, partFacts, code, field) => {
    const { fields } = givenParts(partFacts).thenRefused(code as 'REQUEST.MALFORMED');
    expect(fields).toMatchObject({ problems: [expect.objectContaining({ field })] });
  });

  it('are refused of no part without repeating at length what was sent in its place', () => {
    const { fields, message } = givenParts({ ['x'.repeat(5_000)]: {} }).thenRefused('REQUEST.CONTRADICTORY');
    expect(`${message} ${JSON.stringify(fields)}`.length).toBeLessThan(500);
  });
});
