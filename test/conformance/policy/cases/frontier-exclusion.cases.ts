import { decideCoverage, decideUpgrade, guaranteeDays } from '#policy';
import {
  covered,
  coverageOn,
  found,
  FRONTIER_FIXTURE,
  IN_TERM,
  inTerm,
  on,
  routed,
  STD,
  taken,
} from '../support/frontier-house.js';
import { type Observed, seen, together, type WorkedCase } from '../support/worked-case.js';

const FREE = { coverage: { coverage: 'free' } };
const PAID = { coverage: { coverage: 'paid' } };
const worked = (
  id: string,
  title: string,
  observe: () => Observed,
  answers: WorkedCase['answers'],
  clauses: readonly string[],
  ruledOut: readonly string[] = [],
): WorkedCase => ({ id, title, observe, answers, clauses, ruledOut });
const inConditions = { environmentEvidence: 'log-1' };
const premium = (repairPrice: number) => () =>
  covered('2025-06-02', {
    planMonths: 36,
    premiumFrom: '2024-03-01',
    premiumUntil: '2027-02-28',
    premiumCap: 100_000,
    premiumSpent: 80_000,
    repairPrice,
  });
const again = (lastRepairShippedOn: string, requestedOn: string, facts = {}) => ({
  coverage: () =>
    decideCoverage(
      {
        ...STD,
        receiptPurchasedOn: '2022-01-10',
        lastRepairShippedOn,
        requestedOn,
        samePartAsLastRepair: true,
        ...facts,
      },
      FRONTIER_FIXTURE,
      on(requestedOn),
    ),
  days: () => ({ ...guaranteeDays(lastRepairShippedOn), clauses: ['FR-R4-5'] }),
});
const mishandled = found('mishandling');

/** Exclusions by either document, the premium cap, and the guarantee of the last repair. */
export const EXCLUSION_CASES: readonly WorkedCase[] = [
  worked('C-FR-40', '40 degrees', () => inTerm({ temperature: 40, ...inConditions }), PAID, [
    'FR-R3-4-1',
    'FW-W3-1',
  ]),
  worked(
    'C-FR-41',
    'seal peeled off, product recognised',
    () => inTerm({ serialReadable: false, recognisedAsOurs: true, serialEvidence: 'photo-1' }),
    PAID,
    ['FR-R3-4-2', 'FW-W11-16'],
  ),
  worked('C-FR-42', 'static discharge', () => inTerm(mishandled), PAID, ['FR-R3-4-3']),
  worked('C-FR-43', 'a virus', () => inTerm(found('unwarrantedSoftware')), PAID, ['FR-R3-4-4']),
  worked('C-FR-45', 'bought at auction', () => inTerm({ soldBy: 'auction' }), PAID, [
    'FR-R3-4-6',
    'FW-W11-12',
  ]),
  worked('C-FR-46', 'the cap is reached', premium(20_000), FREE, [], ['FR-R3-4-7']),
  worked('C-FR-47', 'the cap is exceeded by a yen', premium(20_001), PAID, ['FR-R3-4-7']),
  worked(
    'C-FR-51',
    'an upgrade by the company is no change',
    () =>
      seen({
        coverage: coverageOn('2025-01-15', { partsChangedBy: 'company', partsChangedEvidence: 'upgrade-1' }),
        upgrade: () =>
          decideUpgrade({ model: 'STD-DESKTOP', part: 'ssd' }, FRONTIER_FIXTURE, on('2024-10-01')),
      }),
    { ...FREE, upgrade: 'paid' },
    [],
    ['FR-R3-4-5', 'FR-R7-1'],
  ),
  worked(
    'C-FR-52',
    'liquid that can be cleaned',
    () => {
      const spilled = { ...found('mishandling', 'negligence', 'contaminated'), operationGuaranteed: true };
      return together(inTerm(spilled), taken(IN_TERM, spilled));
    },
    { ...PAID, acceptance: 'accept' },
    ['FR-R3-4-3', 'FW-W11-10'],
    ['FR-R8-2'],
  ),
  worked('C-FR-53', '85 per cent', () => inTerm({ humidity: 85, ...inConditions }), PAID, [
    'FW-W3-0',
    'FW-W3-2',
    'FR-R3-4-1',
  ]),
  worked('C-FR-54', 'too low a voltage', () => inTerm({ properPower: false, ...inConditions }), PAID, [
    'FW-W3-0',
    'FW-W3-3',
    'FR-R3-4-1',
  ]),
  worked('C-FR-55', 'never cleaned', () => inTerm({ foreignMatter: true, ...inConditions }), PAID, [
    'FW-W3-0',
    'FW-W3-4',
    'FR-R3-4-1',
  ]),
  worked(
    'C-FR-56',
    'used abroad, sent from Japan',
    () => inTerm({ usedIn: 'TW', mainsVoltage: 110, sentFrom: 'JP', ...inConditions }),
    PAID,
    ['FW-W3-0', 'FW-W3-5', 'FR-R3-4-1'],
  ),
  worked(
    'C-FR-57',
    'the limits are included',
    () => inTerm({ temperature: 35, humidity: 80, condensation: false, ...inConditions }),
    FREE,
    [],
    ['FW-W3-1', 'FW-W3-2'],
  ),
  worked(
    'C-FR-58',
    'condensation',
    () => inTerm({ humidity: 60, condensation: true, ...inConditions }),
    PAID,
    ['FW-W3-2', 'FW-W11-6'],
  ),
  worked(
    'C-FR-73',
    'the same part on the last day',
    () => seen(again('2024-01-15', '2024-04-14')),
    { ...FREE, days: { lastDay: '2024-04-14' } },
    ['FR-R4-5'],
  ),
  worked(
    'C-FR-74',
    'the day after, a Monday',
    () => seen(again('2024-01-15', '2024-04-15')),
    PAID,
    [],
    ['FR-R4-5'],
  ),
  worked(
    'C-FR-75',
    'another part',
    () => seen(again('2024-01-15', '2024-02-20', { samePartAsLastRepair: false })),
    PAID,
    [],
    ['FR-R4-5'],
  ),
  worked(
    'C-FR-77',
    'the last day in a leap year',
    () => seen(again('2023-11-30', '2024-02-29')),
    { ...FREE, days: { lastDay: '2024-02-29' } },
    ['FR-R4-5'],
  ),
  worked(
    'C-FR-78',
    'a day too late',
    () => seen(again('2023-11-29', '2024-02-29')),
    { ...PAID, days: { lastDay: '2024-02-28' } },
    [],
    ['FR-R4-5'],
  ),
  worked(
    'C-FR-79',
    'from 1 December',
    () => seen({ days: again('2023-12-01', '2023-12-01').days }),
    {
      days: { lastDay: '2024-02-29' },
    },
    ['FR-R4-5'],
  ),
  worked(
    'C-FR-80',
    'to a short February',
    () => seen({ days: again('2024-11-30', '2024-11-30').days }),
    {
      days: { lastDay: '2025-02-28' },
    },
    ['FR-R4-5'],
  ),
  worked(
    'C-FR-82',
    'coffee defeats the guarantee',
    () => seen(again('2024-01-15', '2024-02-20', mishandled)),
    PAID,
    ['FR-R4-5', 'FR-R3-4-3'],
  ),
  worked(
    'C-FR-84',
    'a guarantee repair has a guarantee',
    () => seen(again('2024-04-25', '2024-07-24')),
    { ...FREE, days: { lastDay: '2024-07-24' } },
    ['FR-R4-5'],
  ),
  worked(
    'C-FR-85',
    'refusal comes first',
    () =>
      routed('2024-10-01', {
        model: 'ENDED-DESKTOP',
        receiptPurchasedOn: '2022-01-10',
        lastRepairShippedOn: '2024-08-01',
        requestedOn: '2024-10-01',
        samePartAsLastRepair: true,
      }),
    { route: { person: { route: 'refused' } } },
    ['FR-R4-5', 'FR-R8-8'],
  ),
  worked(
    'C-FR-159',
    'dropped, with a plan',
    () => inTerm({ ...found('negligence'), plan: 'safe warranty' }),
    { coverage: { person: { coverage: 'paid' } } },
    ['FW-W6-3', 'FW-W11-10'],
  ),
  worked('C-FR-163', 'RAID settings changed', () => inTerm(found('settingsChanged')), PAID, [
    'FW-W11-0',
    'FW-W11-3',
  ]),
  worked('C-FR-164', 'a USB dock', () => inTerm(found('othersSoftwareOrDevice')), PAID, [
    'FW-W11-0',
    'FW-W11-4',
  ]),
  worked('C-FR-165', 'an application of his own', () => inTerm(found('customerSoftwareOrData')), PAID, [
    'FW-W11-0',
    'FW-W11-5',
  ]),
  worked('C-FR-166', 'a flood', () => inTerm(found('outsideFactor')), PAID, ['FW-W11-0', 'FW-W11-6']),
  worked('C-FR-167', 'lightning nearby', () => inTerm(found('disasterOrWar')), PAID, [
    'FW-W11-0',
    'FW-W11-7',
  ]),
  worked(
    'C-FR-168',
    '30 hours without a break',
    () => inTerm({ continuousHours: 30, ...inConditions }),
    PAID,
    ['FW-W11-0', 'FW-W11-8'],
  ),
  worked('C-FR-170', 'dropped', () => inTerm(found('negligence')), PAID, ['FW-W11-0', 'FW-W11-10']),
  worked('C-FR-171', 'a foreign adapter', () => inTerm(found('nonGenuineArticle')), PAID, [
    'FW-W11-0',
    'FW-W11-11',
  ]),
  worked('C-FR-172', 'a private seller', () => inTerm({ soldBy: 'private seller' }), PAID, [
    'FW-W11-0',
    'FW-W11-12',
    'FR-R3-4-6',
  ]),
  worked('C-FR-173', 'used in another computer', () => inTerm(found('usedInAnotherProduct')), PAID, [
    'FW-W11-0',
    'FW-W11-13',
  ]),
  worked(
    'C-FR-176',
    'seal soaked, model recognisable',
    () => inTerm({ serialReadable: false, recognisedAsOurs: true, serialEvidence: 'photo-1' }),
    PAID,
    ['FW-W11-16', 'FR-R3-4-2'],
  ),
  worked('C-FR-177', 'broken by a mover', () => inTerm(found('accidentOrUnsuitableWork')), PAID, [
    'FW-W11-0',
    'FW-W11-17',
  ]),
  worked('C-FR-178', 'a forgotten password', () => inTerm(found('lostPassword')), PAID, [
    'FW-W11-0',
    'FW-W11-18',
  ]),
];
