import {
  type Coverage,
  type Decision,
  type FrontierFacts,
  type ItemFinding,
  PROOF_REQUIRED,
} from '../src/index.js';
import { samePart } from '../src/index.js';
import { coverageOf, inWords, ORDINARY, spoken } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const TERM = '2024-03-01..2025-02-28';
const within = (facts: FrontierFacts, terms = houseTerms()): Decision<Coverage> =>
  coverageOf({ ...ORDINARY, ...facts }, '2024-07-10', terms);
const shown = { environmentEvidence: 'log-1' };
const because = ({ outcome }: Decision<Coverage>) =>
  outcome.kind === 'person-decides' ? outcome.because : [];

describe('the conditions of use (FW-W3)', () => {
  it.each<[string, FrontierFacts, string, string[]]>([
    ['9 degrees', { temperature: 9 }, 'paid', ['FW-W3-1']],
    ['10 degrees', { temperature: 10 }, 'free', []],
    ['11 degrees', { temperature: 11 }, 'free', []],
    ['34 degrees', { temperature: 34 }, 'free', []],
    ['35 degrees', { temperature: 35 }, 'free', []],
    ['36 degrees', { temperature: 36 }, 'paid', ['FW-W3-1']],
    ['19 per cent', { humidity: 19 }, 'paid', ['FW-W3-2']],
    ['20 per cent', { humidity: 20 }, 'free', []],
    ['80 per cent', { humidity: 80 }, 'free', []],
    ['81 per cent', { humidity: 81 }, 'paid', ['FW-W3-2']],
    ['50 per cent and condensation', { humidity: 50, condensation: true }, 'paid', ['FW-W3-2', 'FW-W11-6']],
    ['proper power', { properPower: true }, 'free', []],
    ['improper power', { properPower: false }, 'paid', ['FW-W3-3']],
    ['foreign matter', { foreignMatter: true }, 'paid', ['FW-W3-4']],
    ['Japan', { usedIn: 'JP', mainsVoltage: 100, mainsFrequency: 60 }, 'free', []],
    ['another country', { usedIn: 'KR' }, 'paid', ['FW-W3-5']],
    ['99 volts', { mainsVoltage: 99 }, 'paid', ['FW-W3-5']],
    ['55 hertz', { mainsFrequency: 55 }, 'paid', ['FW-W3-5']],
  ])('with their ends included: %s', (_, facts, coverage, clauses) => {
    const decision = within({ ...facts, ...shown });
    expect(inWords(decision)).toBe(`${coverage} ${TERM}`);
    const always = clauses.length > 0 ? ['FR-R3-4-1', 'FW-W3-0', ...clauses] : [];
    const fired = spoken(decision).map((one) => one.split(' ')[0]);
    expect(fired.filter((id) => id?.startsWith('FW-W3') || id === 'FR-R3-4-1' || id === 'FW-W11-6')).toEqual(
      expect.arrayContaining(always),
    );
  });

  it('are asked about only once one was found unmet, and then for what shows it', () => {
    expect(inWords(within({}))).toBe(`free ${TERM}`);
    expect(inWords(within({ temperature: 36 }))).toBe('asks environmentEvidence');
  });

  it('are left to a person where one was unmet and nothing can show it: free is proposed, not decided', () => {
    const decision = within({ temperature: 40, environmentEvidence: null });
    expect(inWords(decision)).toBe(`person: free ${TERM}`);
    expect(because(decision)).toEqual(['FW-W3-1', 'FR-R3-4-1', 'FW-W3-0', 'FW-W6-2']);
  });

  it('are left to a person however long an item ran, where nothing can show it (A-FW-07)', () => {
    const decision = within({ continuousHours: 30, environmentEvidence: null });
    expect(inWords(decision)).toBe(`person: free ${TERM}`);
    expect(because(decision)).toContain('FW-W11-8');
    expect(inWords(within({ continuousHours: 23, environmentEvidence: null }))).toBe(`free ${TERM}`);
  });

  it('that nothing can show take nothing from one that is shown', () => {
    const also = {
      temperature: 40,
      environmentEvidence: null,
      negligence: true,
      negligenceEvidence: 'file-1',
    };
    expect(inWords(within(also))).toBe(`paid ${TERM}`);
  });

  it('ask for nothing after the term: the repair is paid anyway', () => {
    const late = coverageOf({ ...ORDINARY, temperature: 36 }, '2025-03-01');
    expect(inWords(late)).toBe(`paid ${TERM}`);
  });
});

describe('an excluded cause', () => {
  const causes: readonly [ItemFinding, string][] = [
    ['mishandling', 'FR-R3-4-3'],
    ['unwarrantedSoftware', 'FR-R3-4-4'],
    ['settingsChanged', 'FW-W11-3'],
    ['othersSoftwareOrDevice', 'FW-W11-4'],
    ['customerSoftwareOrData', 'FW-W11-5'],
    ['outsideFactor', 'FW-W11-6'],
    ['disasterOrWar', 'FW-W11-7'],
    ['negligence', 'FW-W11-10'],
    ['nonGenuineArticle', 'FW-W11-11'],
    ['usedInAnotherProduct', 'FW-W11-13'],
    ['accidentOrUnsuitableWork', 'FW-W11-17'],
    ['lostPassword', 'FW-W11-18'],
  ];

  it.each(causes)('%s makes the repair paid by %s, once it is shown', (cause, clause) => {
    const decision = within({ [cause]: true, [`${cause}Evidence`]: 'file-1' });
    expect(inWords(decision)).toBe(`paid ${TERM}`);
    expect(spoken(decision)).toContain(`${clause} decided`);
    expect(spoken(decision)).toEqual(expect.arrayContaining(['FR-R3-1 overridden', 'FW-W6-2 overridden']));
  });

  it.each(causes)(
    '%s asks for its evidence, and without any leaves it to a person by %s',
    (cause, clause) => {
      expect(inWords(within({ [cause]: true }))).toBe(`asks ${cause}Evidence`);
      const unproven = within({ [cause]: true, [`${cause}Evidence`]: null });
      expect(inWords(unproven)).toBe(`person: free ${TERM}`);
      expect(because(unproven)).toContain(clause);
      expect(inWords(within({ [cause]: false }))).toBe(`free ${TERM}`);
    },
  );

  it.each(causes)('%s says what has to show it', (cause) => {
    expect(PROOF_REQUIRED[cause]).toMatch(/^[a-z-]+$/);
  });

  it('needs no word about proper use: it is paid all the same', () => {
    const { properUse: _, ...unknown } = ORDINARY;
    const decision = coverageOf({ ...unknown, negligence: true, negligenceEvidence: 'a' }, '2024-07-10');
    expect(inWords(decision)).toBe(`paid ${TERM}`);
  });

  it('is kept with every other that fired (A-G-5)', () => {
    const both = { negligence: true, negligenceEvidence: 'a', mishandling: true, mishandlingEvidence: 'b' };
    expect(spoken(within(both))).toEqual(
      expect.arrayContaining(['FR-R3-4-3 decided', 'FW-W11-10 decided', 'FW-W11-0 supporting']),
    );
  });
});

describe('running without a break (FW-W11-8)', () => {
  it.each([
    [23, 'free'],
    [24, 'paid'],
    [25, 'paid'],
  ])('of %i hours is %s', (continuousHours, coverage) => {
    expect(inWords(within({ continuousHours, ...shown }))).toBe(`${coverage} ${TERM}`);
  });

  it('is not the only use far from ordinary: the rest a person judges', () => {
    const odd = within({ extraordinaryUse: true, extraordinaryUseEvidence: 'report' });
    expect(inWords(odd)).toBe(`person: paid ${TERM}`);
    expect(odd.outcome).toMatchObject({ because: ['FW-W11-8', 'A-FW-07'] });
  });
});

describe('an unreadable serial (A-FR-05)', () => {
  it.each<[string, FrontierFacts, string]>([
    ['of an item not known otherwise', {}, `person: paid ${TERM}`],
    ['of an item known as the company’s', { recognisedAsOurs: true }, 'asks serialEvidence'],
    ['of one that a photo shows', { recognisedAsOurs: true, serialEvidence: 'photo' }, `paid ${TERM}`],
    ['of one that nothing shows', { recognisedAsOurs: true, serialEvidence: null }, `person: paid ${TERM}`],
  ])('%s', (_, facts, answer) => {
    expect(inWords(within({ serialReadable: false, ...facts }))).toBe(answer);
  });
});

describe('the premium cap (FR-R3-4-7, A-FR-12)', () => {
  const member = { premiumFrom: '2024-03-01', premiumUntil: '2024-07-10', premiumCap: 100, premiumSpent: 80 };
  const whole = houseTerms({ premiumOvershoot: 'WHOLE' });

  it.each([
    [19, 'free'],
    [20, 'free'],
    [21, 'paid'],
  ])('is exceeded only beyond it: 80 and %i', (repairPrice, coverage) => {
    expect(inWords(within({ ...member, repairPrice }, whole))).toBe(`${coverage} ${TERM}`);
  });

  it('counts in the premium period only, its first and last day included', () => {
    const over = { ...member, repairPrice: 21 };
    expect(inWords(within({ ...over, premiumFrom: '2024-07-10' }, whole))).toBe(`paid ${TERM}`);
    expect(inWords(within({ ...over, premiumUntil: '2024-07-09' }, whole))).toBe(`free ${TERM}`);
    expect(inWords(within({ ...over, premiumFrom: '2024-07-11' }, whole))).toBe(`free ${TERM}`);
  });

  it('asks for the price of a member only, and not where the warranty rules leave the repair out (FW-W11-8)', () => {
    expect(inWords(within(member, whole))).toBe('asks repairPrice');
    const nonstop = { continuousHours: 24, environmentEvidence: 'log-1' };
    for (const terms of [whole, houseTerms()])
      expect(inWords(within({ ...member, ...nonstop }, terms))).toBe(`paid ${TERM}`);
  });

  it('asks for no price once the repairs before it are over it, and not before', () => {
    expect(inWords(within({ ...member, premiumSpent: 100 }, whole))).toBe('asks repairPrice');
    expect(inWords(within({ ...member, premiumSpent: 101 }, whole))).toBe(`paid ${TERM}`);
  });

  it('is a person’s decision while whole or excess is unset, but of what is paid anyway', () => {
    expect(inWords(within({ ...member, repairPrice: 21 }))).toBe(`person: paid ${TERM}`);
    expect(inWords(within({ ...member, repairPrice: 21, soldBy: 'Shop Two' }))).toBe(`paid ${TERM}`);
  });
});

describe('the guarantee of the last repair (FR-R4-5)', () => {
  const after = (facts: FrontierFacts) =>
    inWords(
      coverageOf(
        { ...ORDINARY, lastRepairShippedOn: '2025-04-15', samePartAsLastRepair: true, ...facts },
        '2025-07-20',
      ),
    );

  it.each([
    ['2025-04-14', 'paid'],
    ['2025-04-15', 'free'],
    ['2025-07-13', 'free'],
    ['2025-07-14', 'free'],
    ['2025-07-15', 'paid'],
  ])('holds for a request of %s: %s', (requestedOn, coverage) => {
    expect(after({ requestedOn })).toBe(`${coverage} ${TERM}`);
  });

  it('asks for the day of request only where an earlier repair was stated', () => {
    expect(after({})).toBe('asks requestedOn');
    expect(after({ lastRepairShippedOn: null })).toBe(`paid ${TERM}`);
  });

  it('leaves improper use to a person and gives way to an exclusion (A-FR-08)', () => {
    const in3Months = { requestedOn: '2025-07-14' };
    expect(after({ ...in3Months, properUse: false })).toBe(`person: paid ${TERM}`);
    expect(after({ ...in3Months, negligence: true, negligenceEvidence: 'a' })).toBe(`paid ${TERM}`);
  });

  it.each([
    [['a', 'b'], ['a'], true],
    [['a'], ['a', 'b'], false],
    [['a'], ['b'], false],
    [['a'], [], false],
    [['Fan'], ['fan'], true],
    [['main board'], ['mainboard'], true],
    [['ＡＢ_1'], ['ab-1'], true],
    [['ab-11'], ['ab-1-1'], false],
  ])('is for the same part: repaired %j, at fault %j', (repaired, atFault, same) => {
    expect(samePart(repaired, atFault)).toBe(same);
  });
});

describe('a plan with a scope of its own (FW-W6-3)', () => {
  it.each<[string, FrontierFacts, string, string]>([
    ['leaves a free repair free', {}, '2024-07-10', `free ${TERM}`],
    [
      'leaves an excluded one to a person',
      { negligence: true, negligenceEvidence: 'a' },
      '2024-07-10',
      `person: paid ${TERM}`,
    ],
    ['leaves one after the term to a person', {}, '2025-03-01', `person: paid ${TERM}`],
  ])('%s', (_, facts, arrivedOn, answer) => {
    expect(inWords(coverageOf({ ...ORDINARY, plan: 'some plan', ...facts }, arrivedOn))).toBe(answer);
  });
});

describe('a ground of refusal', () => {
  it('leaves the paid repair to a person (FR-R4-1)', () => {
    const decision = coverageOf(
      { ...ORDINARY, overclockingApp: true, overclockingAppEvidence: 'trace' },
      '2025-03-01',
    );
    expect(inWords(decision)).toBe(`person: paid ${TERM}`);
    expect(decision.outcome).toMatchObject({ because: ['FR-R4-1', 'FR-R8-10'] });
  });
});
