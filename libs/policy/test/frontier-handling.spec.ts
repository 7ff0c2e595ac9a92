import {
  decideAlternative,
  decideDemand,
  decideDisk,
  decideModification,
  decidePart,
  decideUpgrade,
  type DemandFacts,
  enclosedThing,
  fittedPart,
  governingDiagnosis,
  ownerOf,
  packingOf,
  type PartFacts,
  type RecordedDelay,
  targetAlarm,
  upgradeQuoteReview,
} from '../src/index.js';
import { ORDINARY } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const TERMS = houseTerms({
  models: { ordinary: { upgrades: ['memory'], designatedOs: 'OS 11' }, bare: {} },
  partMonths: { short: 6 },
  excludedSoftware: ['trial'],
  highPrice: 100,
});
const AT = { arrivedOn: '2024-07-10', knownAt: '2024-07-10T03:00:00.000Z' };
const decided = (value: unknown) => ({ kind: 'decided', value });
const person = (proposal: unknown) => ({ kind: 'person-decides', proposal });

describe('one faulty part', () => {
  const words = (facts: PartFacts, terms = TERMS, at = AT) => {
    const { outcome } = decidePart({ ...ORDINARY, ...facts }, terms, at);
    if (outcome.kind === 'decided') return outcome.value.coverage;
    if (outcome.kind === 'needs-facts') return `asks ${outcome.ask.join(' ')}`;
    return outcome.kind === 'person-decides' ? `person: ${outcome.proposal?.coverage}` : outcome.kind;
  };
  const worn = { worn: true, wornEvidence: 'report' };
  const odd = { oddEnvironment: true, oddEnvironmentEvidence: 'photo' };
  const cosmetic = { cosmetic: true, cosmeticEvidence: 'photo' };
  const late = { arrivedOn: '2025-06-02', knownAt: '2025-06-02T03:00:00.000Z' };

  it.each<[string, PartFacts, string]>([
    ['of limited life is free', { part: 'fan' }, 'free'],
    ['worn, is a person’s decision', { part: 'fan', ...worn }, 'person: paid'],
    ['said to be worn, waits for the finding', { part: 'fan', worn: true }, 'asks wornEvidence'],
    ['said to be worn, which nothing shows', { part: 'fan', worn: true, wornEvidence: null }, 'person: free'],
    ['worn by an odd environment is paid', { part: 'fan', ...worn, ...odd }, 'paid'],
    ['not of limited life does not wear', { part: 'case', ...worn }, 'free'],
    ['brought down by a limited-life part is paid', { part: 'mainboard', broughtDownBy: 'fan' }, 'paid'],
    ['brought down by another part is free', { part: 'mainboard', broughtDownBy: 'case' }, 'free'],
    ['of another device is not covered', { part: 'connected-device' }, 'not-covered'],
    ['consumable is not covered', { part: 'medium' }, 'not-covered'],
    [
      'consumable, dead on arrival, is seen by a person',
      { part: 'medium', deadOnArrival: true },
      'person: not-covered',
    ],
    ['accessory asks whether it came as standard', { part: 'peripheral' }, 'asks standardSupplied'],
    ['accessory that came as standard is free', { part: 'peripheral', standardSupplied: true }, 'free'],
    ['mouse that did not is not covered', { part: 'mouse', standardSupplied: false }, 'not-covered'],
    [
      'scratched, in use as before, is not covered',
      { part: 'case', ...cosmetic, hindersUse: false },
      'not-covered',
    ],
    ['scratched so that use is hindered is free', { part: 'case', ...cosmetic, hindersUse: true }, 'free'],
    ['software on the list is not covered', { part: 'bundled-software', software: 'trial' }, 'not-covered'],
    ['software off the list is free', { part: 'bundled-software', software: 'other' }, 'free'],
    ['software of a no-OS model is paid', { part: 'operating-system', soldWithoutOs: true }, 'paid'],
    ['hardware of a no-OS model is free', { part: 'fan', soldWithoutOs: true }, 'free'],
    [
      'excluded with the whole item is paid',
      { part: 'fan', negligence: true, negligenceEvidence: 'a' },
      'paid',
    ],
  ])('%s', (_, facts, answer) => {
    expect(words(facts)).toBe(answer);
  });

  it('is never covered as a consumable, also after the term', () => {
    expect(words({ part: 'removable-battery' }, TERMS, late)).toBe('not-covered');
    expect(words({ part: 'fan', ...worn }, TERMS, late)).toBe('paid');
    expect(words({ part: 'fan', worn: true }, TERMS, late)).toBe('paid');
  });

  it('is a person’s decision while the list of excluded software is unset', () => {
    const unset = houseTerms({ excludedSoftware: undefined });
    expect(words({ part: 'bundled-software', software: 'other' }, unset)).toBe('person: not-covered');
  });

  it.each([
    ['2024-08-30', 'free'],
    ['2024-08-31', 'free'],
    ['2024-09-01', 'paid'],
  ])('with six months of its own, on %s, is %s (FW-W7-3)', (arrivedOn, answer) => {
    const at = { arrivedOn, knownAt: `${arrivedOn}T03:00:00.000Z` };
    expect(words({ part: 'fan', partCode: 'short', planMonths: 36 }, TERMS, at)).toBe(answer);
    expect(words({ part: 'fan', partCode: 'long', planMonths: 36 }, TERMS, at)).toBe('free');
  });
});

describe('changed parts (A-FR-06)', () => {
  const list = { partsChangedBy: 'customer', partsChangedEvidence: 'list' } as const;
  const rungs = (facts: object) => decideModification(facts, TERMS, AT).outcome;
  const any = ['repair-paid', 'part-not-tested', 'originals-or-designated-parts', 'part-returned'];

  it.each<[string, object, object]>([
    ['nothing was changed', {}, decided([])],
    ['the company upgraded it (A-FR-14)', { ...list, partsChangedBy: 'company' }, decided([])],
    ['the customer changed a part', list, decided(any)],
    [
      'an essential part was changed',
      { ...list, essentialPartChanged: true },
      decided([...any, 'essential-part-changed-at-cost']),
    ],
    [
      'the change caused the fault',
      { ...list, changeCausedFault: true, changeCausedFaultEvidence: 'report' },
      person([...any, 'refusal-review']),
    ],
    [
      'the change is marked',
      { configurationAltered: true, configurationAlteredEvidence: 'list' },
      person(['refusal-review']),
    ],
    [
      'there is no list yet',
      { partsChangedBy: 'customer' },
      { kind: 'needs-facts', ask: ['partsChangedEvidence'] },
    ],
    ['there can be no list', { partsChangedBy: 'customer', partsChangedEvidence: null }, person([])],
  ])('have their consequences where %s', (_, facts, outcome) => {
    expect(rungs(facts)).toMatchObject(outcome);
  });
});

describe('what a customer asks for beside the repair', () => {
  it.each<[DemandFacts, object]>([
    [{ demand: 'goodwill' }, decided('refused')],
    [{ demand: 'goodwill', authority: null }, decided('refused')],
    [{ demand: 'goodwill', authority: 'record-1' }, person(null)],
    [{ demand: 'refund' }, decided('refused')],
    [{ demand: 'refund', wasInWarranty: true }, person('refused')],
    [{ demand: 'card-reissue' }, decided('refused')],
    [{ demand: 'loan-unit' }, decided('refused')],
    [{ demand: 'loan-unit', platinumCourse: true }, decided('granted')],
    [{ demand: 'on-site-visit' }, { kind: 'needs-facts', ask: ['onSiteOption'] }],
    [{ demand: 'on-site-visit', onSiteOption: false }, decided('refused')],
    [{ demand: 'on-site-visit', onSiteOption: true }, person('granted')],
    [{ demand: 'removed-part' }, { kind: 'needs-facts', ask: ['removedFor'] }],
    [{ demand: 'removed-part', removedFor: 'fault' }, decided('refused')],
    [{ demand: 'removed-part', removedFor: 'customer-added' }, decided('granted')],
    [{ demand: 'removed-part', removedFor: 'upgrade' }, decided('granted')],
  ])('%j', (facts, outcome) => {
    expect(decideDemand(facts, TERMS, AT).outcome).toMatchObject(outcome);
  });

  it.each([
    ['fault', ['FR-R3-3', 'FR-R5-5']],
    ['customer-added', ['FR-R5-9c']],
    ['upgrade', ['FR-R7-4']],
  ] as const)('a part removed for %s is answered by its own clause', (removedFor, clauses) => {
    const { fired } = decideDemand({ demand: 'removed-part', removedFor }, TERMS, AT);
    expect(fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause)).toEqual(clauses);
  });
});

describe('upgrades (FR-R7)', () => {
  it.each([
    ['ordinary', 'memory', decided('paid')],
    ['ordinary', 'cpu', decided('not-offered')],
    ['bare', 'memory', person('not-offered')],
    ['unlisted', 'memory', person('not-offered')],
  ])('of %s: %s', (model, part, outcome) => {
    expect(decideUpgrade({ model, part }, TERMS, AT).outcome).toMatchObject(outcome);
  });

  it('are not cancelled by silence: a person looks at the quote (A-FR-36)', () => {
    expect(upgradeQuoteReview('2024-06-03', TERMS)).toMatchObject({
      kind: 'upgrade-quote-review',
      lastDay: '2024-06-21',
      clauses: ['FR-R7-3', 'FR-R4-4', 'A-FR-36'],
    });
  });
});

describe('the system on the disk, and the one that it is checked on (FR-R5-11, FR-R5-12a)', () => {
  it.each([
    [
      'ordinary',
      false,
      true,
      decided({ treatment: 'designated-os', os: 'OS 11', testedOn: 'not-laid-down' }),
    ],
    ['bare', false, true, person(null)],
    ['ordinary', true, true, decided({ treatment: 'partitions-released', testedOn: 'company-system' })],
    ['ordinary', true, false, decided({ treatment: 'left-alone', testedOn: 'company-system' })],
    ['ordinary', false, false, decided({ treatment: 'left-alone' })],
  ])('of %s, without OS %s, reinstall %s', (model, soldWithoutOs, reinstallNeeded, outcome) => {
    expect(decideDisk({ model, soldWithoutOs, reinstallNeeded }, TERMS, AT).outcome).toMatchObject(outcome);
  });
});

describe('another product instead of a repair (FR-R5-4, A-FR-34)', () => {
  const offer = (payer: string) => person({ offer: 'successor', payer });

  it.each([
    [{ wouldBeFree: false, repairPrice: 99 }, decided({ offer: 'none', payer: null })],
    [{ wouldBeFree: false, repairPrice: 100 }, offer('customer')],
    [{ wouldBeFree: false, partsUnobtainable: true }, offer('customer')],
    [{ wouldBeFree: true, partsUnobtainable: true }, offer('person-decides')],
    [{ wouldBeFree: true, structurallyImpossible: true }, offer('person-decides')],
    [{ wouldBeFree: true }, decided({ offer: 'none', payer: null })],
  ])('is offered for %j', (facts, outcome) => {
    expect(decideAlternative(facts, TERMS, AT).outcome).toMatchObject(outcome);
  });

  it.each([
    [
      { wouldBeFree: false, repairPrice: 1_000_000 },
      { ...person(null), because: ['FR-R5-4', 'A-FR-13'] },
    ],
    [{ wouldBeFree: false }, decided({ offer: 'none' })],
    [{ wouldBeFree: false, repairPrice: 1, partsUnobtainable: true }, offer('customer')],
  ])('is a person’s for a price while none is set as high (A-FR-13): %j', (facts, outcome) => {
    expect(decideAlternative(facts, houseTerms(), AT).outcome).toMatchObject(outcome);
  });
});

describe('the alarm of a missed target (FR-R6)', () => {
  const delay = (rest: Partial<RecordedDelay>): RecordedDelay => ({
    ground: 'PARTS',
    recordedOn: '2024-06-10',
    ...rest,
  });

  it.each<[string, string, RecordedDelay[], boolean]>([
    ['not on the last day', '2024-06-14', [], false],
    ['the day after it', '2024-06-15', [], true],
    ['not while a ground is on record', '2024-06-15', [delay({})], false],
    [
      'not where the ground came on that very day',
      '2024-06-15',
      [delay({ recordedOn: '2024-06-15' })],
      false,
    ],
    ['where the ground came later', '2024-06-15', [delay({ recordedOn: '2024-06-16' })], true],
    ['where a verification says not why', '2024-06-15', [delay({ ground: 'VERIFICATION' })], true],
    ['not where it does', '2024-06-15', [delay({ ground: 'VERIFICATION', note: '48 hours' })], false],
  ])('sounds %s', (_, day, delays, alarm) => {
    expect(targetAlarm('2024-06-14', day, delays).alarm).toBe(alarm);
  });
});

describe('things and parts', () => {
  it.each([
    ['new' as const, false, true],
    ['recycled' as const, true, true],
    ['recycled' as const, false, false],
  ])('a %s part, tested by its maker: %s, may be fitted: %s', (origin, makerTested, mayBeFitted) => {
    expect(fittedPart({ origin, makerTested, sameAsOriginal: true })).toMatchObject({
      mayBeFitted,
      recordsConfiguration: false,
    });
  });

  it.each([
    ['desktop' as const, 'discard'],
    ['notebook' as const, 'may-reuse'],
    ['tablet' as const, 'discard'],
    ['lcd-display' as const, 'may-reuse'],
  ])('the packing of a %s: %s', (device, received) => {
    expect(packingOf(device).received).toBe(received);
  });

  it.each([
    ['fault' as const, 'company'],
    ['customer-added' as const, 'customer'],
    ['upgrade' as const, 'customer'],
  ])('a part removed for %s is the %s’s (A-FR-03)', (removedFor, owner) => {
    expect(ownerOf(removedFor).owner).toBe(owner);
  });

  it('that should not have come along are nobody’s liability; decorations may be removed', () => {
    expect(enclosedThing('decoration')).toMatchObject({ liable: false, mayBeRemoved: true });
    expect(enclosedThing('enclosed-thing')).toMatchObject({ liable: false, mayBeRemoved: false });
  });

  it('are diagnosed by sight: a diagnosis by phone drives nothing (FR-R5-7)', () => {
    expect(governingDiagnosis({ foretold: 'a', seen: null }).governing).toBeNull();
    expect(governingDiagnosis({ foretold: 'a', seen: 'b' }).governing).toBe('b');
  });
});
