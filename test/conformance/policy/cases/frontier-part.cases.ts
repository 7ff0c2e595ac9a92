import { decideAlternative, decideLoss, decideModification, decidePart, decideRefusal } from '#policy';
import {
  coverageOn,
  found,
  FRONTIER_FIXTURE,
  IN_TERM,
  inTerm,
  on,
  OUT_OF_TERM,
  part,
  STD,
} from '../support/frontier-house.js';
import { type Observed, seen, type WorkedCase } from '../support/worked-case.js';

const worked = (
  id: string,
  title: string,
  observe: () => Observed,
  answers: WorkedCase['answers'],
  clauses: readonly string[],
  ruledOut: readonly string[] = [],
): WorkedCase => ({ id, title, observe, answers, clauses, ruledOut });
const FREE = { part: { coverage: 'free' } };
const PAID = { part: { coverage: 'paid' } };
const NOT_COVERED = { part: { coverage: 'not-covered' } };
const MONTH_4 = '2024-06-10';
const MONTH_5 = '2024-07-10';
const MONTH_10 = '2024-12-10';
const changed = { partsChangedBy: 'customer', partsChangedEvidence: 'list-1' } as const;
const ladder = (facts: object, arrivedOn = IN_TERM) => ({
  ladder: () => decideModification({ ...changed, ...facts }, FRONTIER_FIXTURE, on(arrivedOn)),
});
const alternative =
  (facts: { wouldBeFree: boolean; partsUnobtainable?: boolean; repairPrice?: number }) => () =>
    decideAlternative(facts, FRONTIER_FIXTURE, on(IN_TERM));
const unobtainable = (arrivedOn: string) => () =>
  decideRefusal({ ...STD, ...found('partsUnobtainable') }, FRONTIER_FIXTURE, on(arrivedOn));

/** Decisions on a part of the item, on changed parts, and on another product instead of a repair. */
export const PART_CASES: readonly WorkedCase[] = [
  worked(
    'C-FR-44',
    'memory added, panel fails',
    () => seen({ coverage: coverageOn(IN_TERM, changed), ...ladder({}) }),
    { coverage: { coverage: 'paid' }, ladder: expect.arrayContaining(['repair-paid', 'part-not-tested']) },
    ['FR-R3-4-5', 'FR-R5-9a'],
  ),
  worked(
    'C-FR-50',
    'his own drive in place of the original',
    () => seen({ coverage: coverageOn(OUT_OF_TERM, changed), ...ladder({}, OUT_OF_TERM) }),
    {
      coverage: { coverage: 'paid' },
      ladder: ['repair-paid', 'part-not-tested', 'originals-or-designated-parts', 'part-returned'],
    },
    ['FR-R5-9a', 'FR-R5-9b', 'FR-R5-9c'],
  ),
  worked(
    'C-FR-182',
    'the mainboard replaced by himself',
    () => seen({ coverage: coverageOn(IN_TERM, changed), ...ladder({ essentialPartChanged: true }) }),
    { coverage: { coverage: 'paid' }, ladder: expect.arrayContaining(['essential-part-changed-at-cost']) },
    ['FR-R3-4-5', 'FR-R5-10'],
  ),
  worked(
    'C-FR-72',
    'the price is high',
    () => seen({ alternative: alternative({ wouldBeFree: false, repairPrice: 200_000 }) }),
    { alternative: { person: { offer: 'successor', payer: 'customer' } } },
    ['FR-R5-4', 'A-FR-13', 'A-FR-34'],
  ),
  worked(
    'C-FR-116',
    'no board to be had, out of term',
    () =>
      seen({
        acceptance: unobtainable(OUT_OF_TERM),
        alternative: alternative({ wouldBeFree: false, partsUnobtainable: true }),
      }),
    { acceptance: { person: 'refuse' }, alternative: { person: { payer: 'customer' } } },
    ['FR-R8-0', 'FR-R8-9'],
  ),
  worked(
    'C-FR-190',
    'no board to be had, in term',
    () =>
      seen({
        coverage: coverageOn(IN_TERM, found('partsUnobtainable')),
        acceptance: unobtainable(IN_TERM),
        alternative: alternative({ wouldBeFree: true, partsUnobtainable: true }),
      }),
    {
      coverage: { coverage: 'free' },
      acceptance: { person: 'refuse' },
      alternative: { person: { payer: 'person-decides' } },
    },
    ['FR-R8-0', 'FR-R8-9', 'FW-W6-2', 'FW-W6-4'],
  ),
  worked(
    'C-FR-94',
    'a no-OS model’s system will not start',
    () => {
      const system = { ...STD, part: 'operating-system', soldWithoutOs: true } as const;
      const caused = { ...system, ...found('othersSoftwareOrDevice') };
      return seen({
        part: () => decidePart(caused, FRONTIER_FIXTURE, on(IN_TERM)),
        whateverTheCause: () => decidePart(system, FRONTIER_FIXTURE, on(IN_TERM)),
      });
    },
    { ...PAID, whateverTheCause: { coverage: 'paid' } },
    ['FW-W2-3', 'FW-W11-4'],
  ),
  worked(
    'C-FR-152',
    'the bundled mouse',
    () => part(IN_TERM, { part: 'mouse', standardSupplied: true }),
    FREE,
    ['FW-W2-1', 'FW-W5-1', 'FW-W4-1a'],
  ),
  worked('C-FR-153', 'a battery', () => part(MONTH_4, { part: 'removable-battery' }), NOT_COVERED, [
    'FW-W4-2-1a',
    'FW-W4-2-1b',
    'FW-W7-4',
  ]),
  worked(
    'C-FR-154',
    'a swollen built-in battery',
    () => part(MONTH_4, { part: 'built-in-battery', safetyRisk: true }),
    { part: { person: { coverage: 'not-covered' } } },
    ['FW-W4-2-1b', 'FW-W11-19'],
  ),
  worked(
    'C-FR-155',
    'a worn fan',
    () => part(MONTH_10, { part: 'fan', ...found('worn') }),
    { part: { person: { coverage: 'paid' } } },
    ['FW-W4-2-2a', 'FW-W4-2-2e', 'FW-W4-2-2f'],
  ),
  worked('C-FR-156', 'memory, no wear', () => part(MONTH_10, { part: 'memory' }), FREE, [
    'FW-W4-0',
    'FW-W4-2-2f',
    'FW-W6-2',
  ]),
  worked(
    'C-FR-157',
    'a BIOS flashed by the customer',
    () => part(MONTH_5, { part: 'firmware', factoryState: false, ...found('othersSoftwareOrDevice') }),
    PAID,
    ['FW-W4-1b', 'FW-W6-1', 'FW-W11-4'],
  ),
  worked(
    'C-FR-158',
    'the OS as shipped',
    () => part(MONTH_5, { part: 'operating-system', factoryState: true }),
    FREE,
    ['FW-W6-1'],
  ),
  worked('C-FR-161', 'the COA label', () => part(IN_TERM, { part: 'coa-label' }), NOT_COVERED, [
    'FW-W11-0',
    'FW-W11-1',
  ]),
  worked(
    'C-FR-162',
    'a bundled trial application',
    () => part(IN_TERM, { part: 'bundled-software', software: 'trial app' }),
    NOT_COVERED,
    ['FW-W11-0', 'FW-W11-2'],
  ),
  worked(
    'C-FR-169',
    'scratches on the lid',
    () => part(IN_TERM, { part: 'case', hindersUse: false, ...found('cosmetic') }),
    NOT_COVERED,
    ['FW-W11-0', 'FW-W11-9'],
  ),
  worked(
    'C-FR-174',
    'four months in a flour mill',
    () => part(IN_TERM, { part: 'fan', ...found('worn', 'oddEnvironment') }),
    PAID,
    ['FW-W11-0', 'FW-W11-14'],
  ),
  worked(
    'C-FR-179',
    'a torn carrying case',
    () => part(IN_TERM, { part: 'carrying-case', standardSupplied: false }),
    NOT_COVERED,
    ['FW-W11-0', 'FW-W11-19'],
  ),
  worked(
    'C-FR-180',
    'ten minutes short of 24 hours',
    () =>
      part(IN_TERM, {
        part: 'hard-disk',
        continuousHours: 23.8,
        environmentEvidence: 'log-1',
        ...found('extraordinaryUse', 'worn'),
      }),
    { part: { person: { coverage: 'paid' } } },
    ['FW-W11-8', 'FW-W4-2-2e'],
  ),
  worked(
    'C-FR-181',
    'a seized fan kills a capture box',
    () =>
      seen({
        box: () =>
          decidePart(
            { ...STD, part: 'connected-device', broughtDownBy: 'fan' },
            FRONTIER_FIXTURE,
            on(IN_TERM),
          ),
        fan: () => decidePart({ ...STD, part: 'fan' }, FRONTIER_FIXTURE, on(IN_TERM)),
      }),
    { box: { coverage: 'not-covered' }, fan: { coverage: 'free' } },
    ['FW-W11-15', 'FW-W4-2-2f'],
  ),
  worked(
    'C-FR-192',
    'a power supply burns the mainboard',
    () =>
      seen({
        supply: () => decidePart({ ...STD, part: 'power-supply' }, FRONTIER_FIXTURE, on(IN_TERM)),
        board: () =>
          decidePart(
            { ...STD, part: 'mainboard', broughtDownBy: 'power-supply' },
            FRONTIER_FIXTURE,
            on(IN_TERM),
          ),
      }),
    { supply: { coverage: 'free' }, board: { coverage: 'paid' } },
    ['FW-W11-0', 'FW-W11-15', 'FW-W4-2-2f'],
  ),
  worked(
    'C-FR-183',
    'the last day of a part’s own term',
    () =>
      part('2024-09-14', { receiptPurchasedOn: '2024-03-15', part: 'mainboard', partCode: 'six-month-part' }),
    { part: { coverage: 'free', term: { startsOn: '2024-03-15', lastDay: '2024-09-14' } } },
    ['FW-W7-3'],
  ),
  worked(
    'C-FR-188',
    'profit lost to an excluded application',
    () =>
      seen({
        part: () =>
          decidePart(
            { ...STD, part: 'bundled-software', software: 'trial app' },
            FRONTIER_FIXTURE,
            on(IN_TERM),
          ),
        loss: () => decideLoss({ loss: 'from-excluded-matter' }, FRONTIER_FIXTURE, on(IN_TERM)),
        coverage: () => ({ ...inTerm({}).answers, clauses: [] }),
      }),
    { ...NOT_COVERED, loss: 'refused', coverage: { coverage: { coverage: 'free' } } },
    ['FW-W12-1-4', 'FW-W11-2'],
  ),
];
