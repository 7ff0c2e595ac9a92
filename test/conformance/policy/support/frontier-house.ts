import {
  type ConductFinding,
  decideCoverage,
  decideDemand,
  decideInitialFailure,
  decideLoss,
  decidePart,
  decideRefusal,
  decideRoute,
  decideServing,
  type Decision,
  type DemandFacts,
  type FrontierFacts,
  type InitialFailureFacts,
  type ItemFinding,
  type Loss,
  parseTerms,
  type PartFacts,
  type RouteFacts,
  type Terms,
} from '#policy';
import { noonOf } from './fixture-terms.js';
import { type Observed, seen } from './worked-case.js';

/** The master data of the worked cases of FRONTIER: prices net, tax 10 %, closed 12-29 to 01-03. */
export const FRONTIER_FIXTURE: Terms = parseTerms({
  revision: 'fixture-1',
  taxRates: [{ revision: 'fixture-10', from: '2019-10-01', ratePercent: 10 }],
  programmes: {
    frontier: {
      calendar: {
        id: 'FR',
        revision: 'fixture-1',
        years: [2022, 2023, 2024, 2025, 2026],
        weekend: [6, 7],
        closures: ['12-29..01-03'],
      },
      feeTables: [{ revision: 'fixture-1', from: '2019-10-01', inspectionFee: 3000, returnFreight: 1500 }],
      designatedShops: ['FRONTIER Direct Store'],
      designatedCarriers: ['designated-express'],
      models: {
        'STD-DESKTOP': { device: 'desktop', upgrades: ['memory', 'ssd'], designatedOs: 'OS 11' },
        'ENDED-DESKTOP': {
          device: 'desktop',
          supportEnd: { lastDay: '2024-09-30', announcedOn: '2024-03-29' },
        },
      },
      premiumOvershoot: 'WHOLE',
      highPrice: 200_000,
      partMonths: { 'six-month-part': 6 },
      excludedSoftware: ['trial app'],
    },
  },
});

/** The standard desktop: card and receipt, start 2024-03-01, used as the manual says, no plan. */
export const STD: FrontierFacts = {
  model: 'STD-DESKTOP',
  cardPresent: true,
  receiptPurchasedOn: '2024-03-01',
  planMonths: null,
  properUse: true,
  serialReadable: true,
};

export const TERM = { startsOn: '2024-03-01', lastDay: '2025-02-28' };

/** The day of the cases "in term", and one after the term. */
export const IN_TERM = '2024-07-10';
export const OUT_OF_TERM = '2025-06-02';

export const on = (arrivedOn: string) => ({ arrivedOn, knownAt: noonOf(arrivedOn) });

/** A finding with what shows it. */
export function found(...findings: readonly (ItemFinding | 'worn' | 'oddEnvironment' | 'cosmetic')[]) {
  return Object.fromEntries(
    findings.flatMap((one) => [[one, true] as const, [`${one}Evidence`, 'file-1'] as const]),
  );
}

export const coverageOn = (arrivedOn: string, facts: FrontierFacts = {}): (() => Decision<unknown>) => {
  return () => decideCoverage({ ...STD, ...facts }, FRONTIER_FIXTURE, on(arrivedOn));
};

/** Free or paid of the standard desktop that arrives on a day. */
export const covered = (arrivedOn: string, facts: FrontierFacts = {}): Observed =>
  seen({ coverage: coverageOn(arrivedOn, facts) });

/** Free or paid in the term, of one finding or circumstance. */
export const inTerm = (facts: FrontierFacts): Observed => covered(IN_TERM, facts);

/** One faulty part of the standard desktop. */
export const part = (arrivedOn: string, facts: PartFacts): Observed =>
  seen({ part: () => decidePart({ ...STD, ...facts }, FRONTIER_FIXTURE, on(arrivedOn)) });

/** Whether the standard desktop is taken. */
export const taken = (arrivedOn: string, facts: FrontierFacts): Observed =>
  seen({ acceptance: () => decideRefusal({ ...STD, ...facts }, FRONTIER_FIXTURE, on(arrivedOn)) });

/** Where the standard desktop goes. */
export const routed = (arrivedOn: string, facts: RouteFacts): Observed =>
  seen({ route: () => decideRoute({ ...STD, ...facts }, FRONTIER_FIXTURE, on(arrivedOn)) });

/** What conduct leads to. */
export const conduct = (finding: ConductFinding, suspended = false): Observed =>
  seen({
    serving: () =>
      decideServing(
        {
          suspended,
          ...Object.fromEntries([
            [finding, true],
            [`${finding}Evidence`, 'record-1'],
          ]),
        },
        FRONTIER_FIXTURE,
        on(IN_TERM),
      ),
  });

/** What is asked for beside the repair. */
export const demand = (facts: DemandFacts): Observed =>
  seen({ demand: () => decideDemand(facts, FRONTIER_FIXTURE, on(IN_TERM)) });

/** Whether a loss is made good. */
export const loss = (
  kind: Loss,
  beside: { readonly erasureAcknowledged?: boolean } = {},
): (() => Decision<unknown>) => {
  return () => decideLoss({ loss: kind, ...beside }, FRONTIER_FIXTURE, on(IN_TERM));
};

/** A failure in the first days of the standard desktop. */
export const early = (facts: Omit<InitialFailureFacts, 'warrantyStartsOn'>): (() => Decision<unknown>) => {
  const asked = on(facts.reachedOn ?? facts.contactedOn ?? TERM.startsOn);
  return () => decideInitialFailure({ warrantyStartsOn: TERM.startsOn, ...facts }, FRONTIER_FIXTURE, asked);
};
