import type { JsonObject } from '#kernel';
import {
  applicationDeadline,
  type ApplicationFacts,
  assess,
  type ConsumableFacts,
  decideApplication,
  decideConsumables,
  decidePackTerm,
  type VisitFacts,
  visitReadiness,
} from '../src/index.js';
import { inOneLine } from './support/outcome-in-words.js';
import { packTerms } from './support/programme-terms.js';

const TERMS = packTerms();
const at = (appliedOn: string, knownAt = `${appliedOn}T03:00:00.000Z`) => ({ appliedOn, knownAt });
const WHOLE: ApplicationFacts = {
  service: 'carry-in',
  years: 3,
  siteCountry: 'JP',
  sitePlace: 'mainland',
  devices: [
    { kind: 'camera', model: 'hardware', pack: 'carry-in' },
    { kind: 'recorder', model: 'hardware', pack: 'carry-in' },
  ],
  operationStartedOn: '2024-01-31',
};
const ON_SITE: ApplicationFacts['devices'] = [
  { kind: 'camera', model: 'hardware', pack: 'on-site' },
  { kind: 'recorder', model: 'hardware', pack: 'on-site' },
];
/** What becomes of a question of the packs that is put from outside. */
function askedOf(question: string, facts: JsonObject): unknown {
  const { appliedOn, knownAt } = at('2024-02-10');
  try {
    return assess({ programme: 'panasonic-pack', question, appliedOn, knownAt, facts }, TERMS);
  } catch (error) {
    return error;
  }
}
const applied = (facts: ApplicationFacts, on = '2024-02-10', terms = TERMS) =>
  inOneLine(decideApplication({ ...WHOLE, ...facts }, terms, at(on)));

describe('an application for a pack', () => {
  it.each([
    [2, 'blocked'],
    [3, 'accepted'],
    [4, 'accepted'],
    [5, 'accepted'],
    [6, 'blocked'],
  ])('of %d years, of either service: %s (PN-S-1, PN-C-1, PN-C-2)', (years, answer) => {
    expect(applied({ years })).toBe(answer);
    expect(applied({ years, service: 'on-site', devices: ON_SITE })).toBe(answer);
  });

  it.each<[string, ApplicationFacts, readonly string[]]>([
    ['accepted by all of them', {}, ['PN-S-1', 'PN-C-2', 'PN-N-3a', 'PN-N-5a', 'A-G-9']],
    ['blocked by its years', { years: 6 }, ['PN-S-1', 'PN-C-2']],
    ['blocked by its country', { siteCountry: 'US' }, ['PN-N-3a']],
    ['blocked by an island', { sitePlace: 'island-1' }, ['PN-N-3b']],
    [
      'blocked by a device that is left out',
      {
        devices: [
          { kind: 'camera', model: 'hardware', pack: 'carry-in' },
          { kind: 'recorder', model: 'hardware', pack: null },
        ],
      },
      ['PN-N-5a'],
    ],
    ['blocked by packs of another service', { devices: ON_SITE }, ['PN-N-5b']],
  ])('is %s: the clauses that decided it say so', (_, facts, clauses) => {
    const { fired } = decideApplication({ ...WHOLE, ...facts }, TERMS, at('2024-02-10'));

    expect(fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause)).toEqual(clauses);
  });

  it.each([2, 6])('of %d years was never sold, so that nothing else is answered of one (PN-S-1)', (years) => {
    for (const question of ['term', 'coverage', 'consumables'])
      expect(askedOf(question, { years })).toMatchObject({
        code: 'REQUEST.MALFORMED',
        fields: { problems: [{ field: 'facts.years', rule: expect.stringContaining('PN-S-1') }] },
      });
  });

  it('is for one device at least (PN-N-5a)', () => {
    expect(askedOf('application', { devices: [] })).toMatchObject({
      code: 'REQUEST.MALFORMED',
      fields: { problems: [{ field: 'facts.devices' }] },
    });
  });

  it.each([
    ['the day before the last', '2024-02-28', 'accepted'],
    ['the last day, a leap day', '2024-02-29', 'accepted'],
    ['the day after it', '2024-03-01', 'person: accepted by PN-P-3 A-PN-08'],
  ])('on %s of the month after operation started', (_, on, answer) => {
    expect(applied({}, on)).toBe(answer);
    expect(applicationDeadline('2024-01-31')).toMatchObject({
      firstCountedDay: '2024-02-01',
      lastDay: '2024-02-29',
    });
  });

  it('may come before operation has started', () => {
    expect(applied({ operationStartedOn: null })).toBe('accepted');
  });

  it.each<[string, ApplicationFacts, string]>([
    ['a remote island', { sitePlace: 'island-1' }, 'blocked'],
    ['a site abroad', { siteCountry: 'KR' }, 'blocked'],
    [
      'a system without one of its devices',
      {
        devices: [
          { kind: 'camera', model: 'hardware', pack: 'carry-in' },
          { kind: 'other', model: 'hardware', pack: null },
        ],
      },
      'blocked',
    ],
    [
      'mixed packs',
      {
        devices: [
          { kind: 'camera', model: 'hardware', pack: 'carry-in' },
          { kind: 'recorder', model: 'hardware', pack: 'on-site' },
        ],
      },
      'blocked',
    ],
    ['devices that are all to be carried in, on site', { service: 'on-site' }, 'blocked'],
    [
      'cameras only, and by the other service',
      { service: 'on-site', devices: [{ kind: 'camera', model: 'hardware', pack: 'carry-in' }] },
      'blocked',
    ],
    [
      'a system of cameras only',
      { devices: [{ kind: 'camera', model: 'hardware', pack: 'carry-in' }] },
      'person: accepted by PN-N-5a A-PN-13',
    ],
  ])('for %s (PN-N-3a to PN-N-5b)', (_, facts, answer) => {
    expect(applied(facts)).toBe(answer);
  });

  it('is a person’s to place while nobody has said which places are islands', () => {
    const unset = packTerms({ remoteIslands: undefined });
    expect(applied({}, '2024-02-10', unset)).toBe('person: accepted by PN-N-3b');
  });

  it('is blocked by one clause, whatever else is unknown or left to a person', () => {
    const late = { ...WHOLE, operationStartedOn: '2023-01-01', siteCountry: 'KR' };
    expect(inOneLine(decideApplication(late, TERMS, at('2024-02-10')))).toBe('blocked');
    const twoYears = { service: 'on-site', years: 2, operationStartedOn: null } as const;
    expect(inOneLine(decideApplication(twoYears, TERMS, at('2024-02-10')))).toBe('blocked');
  });

  it('asks for what it needs', () => {
    const bare = { service: 'on-site', years: 3 } as const;
    expect(inOneLine(decideApplication(bare, TERMS, at('2024-02-10')))).toBe(
      'asks operationStartedOn siteCountry sitePlace devices',
    );
  });
});

describe('the catalogue', () => {
  const pack = { years: 3, purchasedOn: '2022-03-31' };

  it.each([
    ['the day before its month', '2022-03-31', 'person: null by PN-I-5 A-IP-20', null],
    [
      'the first day of its month',
      '2022-04-01',
      '{"startsOn":"2022-03-31","lastDay":"2025-03-30"}',
      '2022-04',
    ],
    ['the day after', '2022-04-02', '{"startsOn":"2022-03-31","lastDay":"2025-03-30"}', '2022-04'],
  ])('governs what was applied for on %s as it should', (_, on, answer, revision) => {
    const decision = decidePackTerm(pack, TERMS, at(on));
    expect(inOneLine(decision)).toBe(answer);
    expect(decision.regulations).toEqual([{ document: 'PN', revision }]);
  });

  it.each([
    ['2022-03-31T14:59:59.999Z', null],
    ['2022-03-31T15:00:00.000Z', '2022-04'],
  ])('decides only as far as the rulebook knew it: %s', (knownAt, revision) => {
    expect(decidePackTerm(pack, TERMS, at('2022-05-01', knownAt)).regulations).toEqual([
      { document: 'PN', revision },
    ]);
  });
});

describe('the days of a pack', () => {
  it('start with the purchase of the device and last the years of the pack, a leap day too', () => {
    const days = (years: number) =>
      decidePackTerm({ years, purchasedOn: '2024-02-29' }, TERMS, at('2024-03-01'));
    expect(days(3).outcome).toMatchObject({ value: { startsOn: '2024-02-29', lastDay: '2027-02-28' } });
    expect(days(4).outcome).toMatchObject({ value: { lastDay: '2028-02-28' } });
  });
});

describe('the planned replacement of consumables', () => {
  const asked = (facts: ConsumableFacts, terms = TERMS) =>
    decideConsumables({ service: 'on-site', years: 5, replacedOn: null, ...facts }, terms, at('2024-02-10'));

  it.each<[string, ConsumableFacts, string]>([
    ['3 years on site', { years: 3 }, 'none'],
    ['4 years on site', { years: 4, purchasedOn: '2024-02-01' }, 'entitled'],
    ['5 years on site', { years: 5, purchasedOn: '2024-02-01' }, 'entitled'],
    ['5 years carry-in', { service: 'carry-in' }, 'none'],
    ['5 years on site, after the one time', { replacedOn: '2024-02-02' }, 'used'],
  ])('of a pack of %s', (_, facts, answer) => {
    expect(inOneLine(asked(facts))).toBe(answer);
  });

  it.each([
    ['2021-05-31', '2024-05-31', '2024-03-31', '2024-06-30'],
    ['2021-04-30', '2024-04-30', '2024-02-29', '2024-05-31'],
    ['2024-02-29', '2027-03-01', '2027-01-01', '2027-04-01'],
  ])(
    'bought on %s has its window by the configured months',
    (purchasedOn, anniversary, contactOn, latestOn) => {
      expect(asked({ purchasedOn }).outcome).toMatchObject({
        value: { window: { anniversary, contactOn, latestOn } },
      });
    },
  );

  it('is a person’s to date while the months are unset', () => {
    const unset = packTerms({ consumableWindow: undefined });
    expect(inOneLine(asked({ purchasedOn: '2024-02-01' }, unset))).toBe('person: null by PN-X-4 A-PN-06');
  });
});

describe('work on site', () => {
  const READY: VisitFacts = {
    work: 'consumables',
    customerPresent: true,
    settingsProvided: true,
    playbackLossAcknowledged: true,
  };

  it.each<[string, VisitFacts, string]>([
    ['with all provided', {}, 'ready'],
    ['with nobody there', { customerPresent: false }, 'not-possible'],
    ['without the settings', { settingsProvided: false }, 'held'],
    ['without knowing of the lost playback', { playbackLossAcknowledged: false }, 'held'],
    ['that is a repair, without knowing of it', { work: 'repair', playbackLossAcknowledged: false }, 'ready'],
    [
      'that the customer’s circumstances prevent',
      { customerCannot: true, settingsProvided: false },
      'person: not-done by PN-X-7',
    ],
  ])('%s is %s', (_, facts, answer) => {
    expect(inOneLine(visitReadiness({ ...READY, ...facts }, TERMS, at('2024-02-10')))).toBe(answer);
  });
});
