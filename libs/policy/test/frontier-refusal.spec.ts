import {
  type ConductFinding,
  decideRefusal,
  decideRoute,
  decideScope,
  decideServing,
  type FrontierFacts,
  type RouteFacts,
  supportPeriod,
} from '../src/index.js';
import { ORDINARY } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const supportEnd = { lastDay: '2024-09-30', announcedOn: '2024-03-29' };
const TERMS = houseTerms({
  models: {
    ordinary: { device: 'desktop' },
    tablet: { device: 'tablet' },
    ended: { device: 'desktop', supportEnd },
    'announced-at-the-end': { supportEnd: { ...supportEnd, announcedOn: supportEnd.lastDay } },
    'ended-unannounced': { supportEnd: { ...supportEnd, announcedOn: '2024-10-01' } },
    bare: {},
  },
});
const on = (arrivedOn: string) => ({ arrivedOn, knownAt: `${arrivedOn}T03:00:00.000Z` });
const outcomeOf = (facts: FrontierFacts, day = '2024-07-10') => decideRefusal(facts, TERMS, on(day)).outcome;
const REFUSE = { kind: 'person-decides', proposal: 'refuse' };
const ACCEPT = { kind: 'decided', value: 'accept' };

describe('refusing an item (FR-R8)', () => {
  it('needs a ground: without one the item is taken and nothing is asked', () => {
    expect(outcomeOf({})).toEqual(ACCEPT);
  });

  it.each([
    ['damagedOnArrival', 'FR-R8-1'],
    ['configurationAltered', 'FR-R8-3'],
    ['changeCausedFault', 'FR-R8-5'],
    ['notIdentifiable', 'FR-R8-7'],
    ['partsUnobtainable', 'FR-R8-9'],
    ['overclockingApp', 'FR-R8-10'],
    ['overclockedByFirmware', 'FR-R8-11'],
  ])('for %s is proposed by %s, and a person confirms it on its evidence', (finding, clause) => {
    const proposed = outcomeOf({ [finding]: true, [`${finding}Evidence`]: 'file-1' });
    expect(proposed).toMatchObject(REFUSE);
    expect(proposed).toMatchObject({ because: expect.arrayContaining([clause]) });
    expect(outcomeOf({ [finding]: true })).toEqual({ kind: 'needs-facts', ask: [`${finding}Evidence`] });
    expect(outcomeOf({ [finding]: false })).toEqual(ACCEPT);
    expect(outcomeOf({ [finding]: true, [`${finding}Evidence`]: null })).toEqual({
      kind: 'person-decides',
      proposal: 'accept',
      because: ['FR-R8-0', clause],
    });
  });

  it.each<[string, FrontierFacts, object]>([
    ['dirt that can be cleaned', { operationGuaranteed: true }, ACCEPT],
    ['dirt that cannot', { operationGuaranteed: false }, REFUSE],
    ['dirt not yet judged', {}, { kind: 'needs-facts', ask: ['operationGuaranteed'] }],
  ])('for %s (A-FR-28)', (_, facts, outcome) => {
    expect(outcomeOf({ contaminated: true, contaminatedEvidence: 'photo', ...facts })).toMatchObject(outcome);
  });

  it.each<[string, FrontierFacts, object]>([
    ['sent from Japan and back to it', { sentFrom: 'JP', returnTo: 'JP' }, ACCEPT],
    ['sent from abroad', { sentFrom: 'US' }, REFUSE],
    ['to be returned abroad', { returnTo: 'KR' }, REFUSE],
    ['used abroad only (A-FR-20)', { usedIn: 'KR' }, ACCEPT],
    ['for repair', { requestedWork: 'repair' }, ACCEPT],
    ['for a backup', { requestedWork: 'backup' }, REFUSE],
    ['for data recovery', { requestedWork: 'data-recovery' }, REFUSE],
  ])('of an item %s', (_, facts, outcome) => {
    expect(outcomeOf(facts)).toMatchObject(outcome);
  });

  it('is not proposed for a disclaimer alone, and is for a clear ground beside it (A-FR-04)', () => {
    const touched = { disclaimerTouched: true, disclaimerTouchedEvidence: 'letter' };
    expect(outcomeOf(touched)).toMatchObject({ kind: 'person-decides', proposal: null });
    expect(outcomeOf({ ...touched, sentFrom: 'US' })).toMatchObject(REFUSE);
  });

  it('keeps every ground that fired', () => {
    const { fired } = decideRefusal({ sentFrom: 'US', requestedWork: 'backup' }, TERMS, on('2024-07-10'));
    expect(fired.map(({ clause }) => clause)).toEqual(['FR-R8-0', 'FR-R8-4', 'FR-R8-12']);
  });

  it.each([
    ['ended', '2024-09-29', ACCEPT],
    ['ended', '2024-09-30', ACCEPT],
    ['ended', '2024-10-01', REFUSE],
    ['announced-at-the-end', '2024-10-01', REFUSE],
    ['ended-unannounced', '2024-10-02', ACCEPT],
    ['ordinary', '2031-01-01', ACCEPT],
  ])(
    'for the end of support, of %s on %s, goes by an announced end only (A-FW-01)',
    (model, day, outcome) => {
      expect(outcomeOf({ model }, day)).toMatchObject(outcome);
    },
  );

  it('is proposed against, and left to a person, for a model of which no list says whether its support has ended', () => {
    expect(outcomeOf({ model: 'unlisted' })).toEqual({
      kind: 'person-decides',
      proposal: 'accept',
      because: ['FR-R8-8', 'A-FW-01'],
    });
    expect(outcomeOf({ model: 'unlisted', requestedWork: 'backup' })).toMatchObject(REFUSE);
  });

  it('is left to a person likewise on the way that the item goes, but not of another maker’s product', () => {
    const planned = { ...ORDINARY, model: 'unlisted', planMonths: 36, contactGiven: true };
    const goes = (facts: RouteFacts) =>
      decideRoute({ ...planned, ...facts }, TERMS, on('2024-07-10')).outcome;
    expect(goes({})).toMatchObject({
      kind: 'person-decides',
      proposal: { route: 'repair', coverage: 'free' },
      because: ['FR-R8-8', 'A-FW-01'],
    });
    expect(goes({ maker: 'other' })).toEqual({ kind: 'decided', value: { route: 'maker' } });
  });
});

describe('the support period (FW-W8)', () => {
  it.each([
    ['ended', '2020-01-01', 'announced', '2024-09-30'],
    ['ordinary', '2018-10-01', 'forecast', '2023-09-30'],
    ['tablet', '2024-02-29', 'forecast', '2026-02-28'],
  ])('of %s bought on %s is %s to %s', (model, purchasedOn, kind, lastDay) => {
    expect(supportPeriod({ model, purchasedOn }, TERMS, '2024-05-01')).toMatchObject({ kind, lastDay });
  });

  it('is not known of a model without a kind, or without a day of purchase', () => {
    expect(supportPeriod({ model: 'bare', purchasedOn: '2024-01-01' }, TERMS, '2024-05-01').kind).toBe(
      'unknown',
    );
    expect(supportPeriod({ model: 'ordinary' }, TERMS, '2024-05-01').kind).toBe('unknown');
  });
});

describe('serving whoever asks', () => {
  const serve = (facts: object) => decideServing(facts, TERMS, on('2024-07-10')).outcome;

  it('is the rule; asking counts as consent', () => {
    expect(serve({})).toEqual({ kind: 'decided', value: 'serve' });
    expect(serve({ contactGiven: true, rejectsRules: false })).toEqual({ kind: 'decided', value: 'serve' });
  });

  it.each([[{ contactGiven: false }], [{ rejectsRules: true }]])(
    'ends without contact or consent: %j',
    (facts) => {
      expect(serve(facts)).toEqual({ kind: 'decided', value: 'withheld' });
      const threatened = { ...facts, threats: true, threatsEvidence: 'record' };
      expect(serve(threatened)).toEqual({ kind: 'decided', value: 'withheld' });
    },
  );

  it.each<[ConductFinding, string]>([
    ['excessiveDemands', 'FR-R9-1'],
    ['groundlessApologyDemand', 'FR-R9-2'],
    ['threats', 'FR-R9-3'],
    ['insults', 'FR-R9-4'],
    ['privacyInvasion', 'FR-R9-5'],
    ['sexualRemarks', 'FR-R9-6'],
    ['tyingUpStaff', 'FR-R9-7'],
    ['defamation', 'FR-R9-8'],
  ])('may be suspended for %s by a person with the record (%s)', (finding, clause) => {
    const recorded = { [finding]: true, [`${finding}Evidence`]: 'record' };
    expect(serve(recorded)).toEqual({
      kind: 'person-decides',
      proposal: 'suspend',
      because: [clause],
    });
    expect(serve({ ...recorded, suspended: true })).toMatchObject({ proposal: 'escalate' });
    expect(serve({ [finding]: true })).toEqual({ kind: 'needs-facts', ask: [`${finding}Evidence`] });
    const unproven = serve({ [finding]: true, [`${finding}Evidence`]: null });
    expect(unproven).toEqual({ kind: 'person-decides', proposal: 'serve', because: ['FR-R9-0', clause] });
  });

  it.each([
    ['new-service' as const, 'withheld'],
    ['return-of-item' as const, 'serve'],
    ['payment' as const, 'serve'],
    ['storage' as const, 'serve'],
  ])('suspended, who wants %s: %s (FR-R9-0, A-FR-15)', (act, value) => {
    expect(serve({ suspended: true, act })).toEqual({ kind: 'decided', value });
    expect(serve({ suspended: false, act })).toEqual({ kind: 'decided', value: 'serve' });
    expect(serve({ suspended: true })).toEqual({ kind: 'needs-facts', ask: ['act'] });
  });
});

describe('what is given, and by whose rules (FR-R1-1, FW-W2)', () => {
  it.each([
    [{}, 'own-rules'],
    [{ maker: 'company' as const }, 'own-rules'],
    [{ maker: 'other' as const }, 'maker-rules'],
    [{ wanted: 'repair' as const }, 'own-rules'],
    [{ wanted: 'upgrade' as const }, 'own-rules'],
    [{ wanted: 'other' as const }, 'outside'],
    [{ wanted: 'other' as const, maker: 'other' as const }, 'outside'],
  ])('to %j: %s', (facts, value) => {
    expect(decideScope(facts, TERMS, on('2024-07-10')).outcome).toEqual({ kind: 'decided', value });
  });
});

describe('a product of a maker of whom nothing is known', () => {
  it('is a person’s to judge, as another maker’s (FW-W2-2)', () => {
    expect(decideScope({ maker: 'not-known' }, TERMS, on('2024-07-10')).outcome).toEqual({
      kind: 'person-decides',
      proposal: 'maker-rules',
      because: ['FW-W2-2'],
    });
  });
});

describe('another maker’s product (FR-R5-8)', () => {
  it('is forwarded to its maker, whose time and price count', () => {
    const { fired } = decideScope({ maker: 'other' }, TERMS, on('2024-07-10'));
    const decided = fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause);
    expect(decided).toEqual(['FW-W2-2', 'FR-R5-8a', 'FR-R5-8b']);
  });
});

describe('where an item goes, the questions in turn (A-G-5)', () => {
  const route = (facts: RouteFacts, day = '2024-03-10') =>
    decideRoute({ ...ORDINARY, ...facts }, TERMS, on(day));
  const rejected = { rejectsRules: true };
  const abroad = { sentFrom: 'US' };
  const others = { maker: 'other' as const };
  const early = { failedOn: '2024-03-05', contactedOn: '2024-03-05' };
  const dropped = { negligence: true, negligenceEvidence: 'photo' };

  it.each<[string, RouteFacts, object]>([
    ['nothing in the way', {}, { value: { route: 'repair', coverage: 'free' } }],
    ['an exclusion', dropped, { value: { route: 'repair', coverage: 'paid' } }],
    ['a first failure', early, { proposal: { route: 'initial-failure', path: 'exchange-or-repair' } }],
    [
      'an exclusion before a first failure',
      { ...early, ...dropped },
      { value: { route: 'repair', coverage: 'paid' } },
    ],
    ['a maker before a first failure', { ...early, ...others }, { value: { route: 'maker' } }],
    ['refusal before the maker', { ...others, ...abroad }, { proposal: { route: 'refused' } }],
    [
      'service before refusal',
      { ...abroad, ...rejected },
      { value: { route: 'not-served', serving: 'withheld' } },
    ],
  ])('%s', (_, facts, outcome) => {
    expect(route(facts).outcome).toMatchObject(outcome);
  });

  it('keeps every clause that fired on any question', () => {
    const { fired } = route({ ...rejected, ...abroad, ...others, ...dropped });
    expect(fired.map(({ clause }) => clause)).toEqual(
      expect.arrayContaining(['FR-R1-8', 'FR-R8-4', 'FW-W2-2', 'FW-W11-10']),
    );
    expect(new Set(fired.map(({ clause }) => clause)).size).toBe(fired.length);
  });

  it('asks for facts of coverage only where nothing stops before it', () => {
    const unknownUse: RouteFacts = { ...ORDINARY, properUse: undefined };
    expect(route(unknownUse).outcome).toEqual({ kind: 'needs-facts', ask: ['properUse'] });
    expect(route({ ...unknownUse, ...rejected }).outcome.kind).toBe('decided');
  });

  it.each<[string, RouteFacts, string]>([
    ['a ground of refusal', { overclockingApp: true, overclockingAppEvidence: null }, 'FR-R8-10'],
    ['conduct', { threats: true, threatsEvidence: null }, 'FR-R9-3'],
    ['an exclusion', { negligence: true, negligenceEvidence: null }, 'FW-W11-10'],
  ])('leaves to a person %s that was found and cannot be shown', (_, facts, clause) => {
    expect(route(facts).outcome).toMatchObject({
      kind: 'person-decides',
      proposal: { route: 'repair', coverage: 'free' },
      because: expect.arrayContaining([clause]),
    });
  });

  it('leaves to a person what coverage leaves to a person', () => {
    expect(route({ cardPresent: false }).outcome).toMatchObject({
      kind: 'person-decides',
      proposal: { route: 'repair', coverage: 'free' },
    });
  });
});
