import type { JsonObject } from '#kernel';
import {
  assess,
  decideCoverage,
  decideFreeTerm,
  type Draft,
  type DraftedClause,
  type RegulationDocument,
} from '../../src/index.js';
import { type Clause, settles } from '../../src/kernel/clause.js';
import { FREE_INBOUND_DAYS } from '../../src/programmes/frontier/freight/free-inbound.js';
import { COMPANY_PAYS_EARLY } from '../../src/programmes/frontier/freight/inbound.clauses.js';
import { GUARANTEE_MONTHS } from '../../src/programmes/frontier/guarantee/guarantee-days.js';
import { SAME_PART_AGAIN } from '../../src/programmes/frontier/guarantee/same-part-again.clause.js';
import {
  ARRIVAL_DAYS,
  CONTACT_DAYS,
  FAILURE_DAYS,
  SHORTAGE_DAYS,
} from '../../src/programmes/frontier/initial-failure/days.js';
import {
  ANSWERED_BY_EXCHANGE_OR_REPAIR,
  ARRIVES_WITHIN_14_DAYS,
  TOLD_WITHIN_14_DAYS,
} from '../../src/programmes/frontier/initial-failure/initial-failure.clauses.js';
import { MISSING_ITEM_CLAUSES } from '../../src/programmes/frontier/missing-item/decide-missing-item.js';
import { REPORT_DAYS } from '../../src/programmes/frontier/missing-item/missing-item-deadline.js';
import { SHORTAGE_CLAUSES } from '../../src/programmes/frontier/shortage/decide-shortage.js';
import { APPLICATION_MONTHS } from '../../src/programmes/panasonic-pack/contract/application-deadline.js';
import { WITHIN_A_MONTH } from '../../src/programmes/panasonic-pack/contract/pack-offer.clauses.js';
import { LIMIT_DAYS, WINDOW_DAYS } from '../../src/programmes/support-renewal/free-term/figures.js';
import { FREE_MONTHS } from '../../src/programmes/support-renewal/free-term/free-months.js';
import { LASTS_ONE_YEAR } from '../../src/programmes/support-renewal/free-term/length.clauses.js';
import {
  MOVED_TO_DAY_30_AT_MOST,
  MOVED_WITHIN_30_DAYS,
} from '../../src/programmes/support-renewal/free-term/start.clauses.js';
import { GRACE_DAYS } from '../../src/programmes/support-renewal/renewal/days-after-end.js';
import { GRACE_OF_30_DAYS } from '../../src/programmes/support-renewal/renewal/timing.clauses.js';
import { LEAST_MONTHS } from '../../src/programmes/support-renewal/span/first-months.js';
import { AT_LEAST_A_YEAR } from '../../src/programmes/support-renewal/span/occasion.clauses.js';
import type { CountClauses } from '../../src/stated-count.js';
import { ORDINARY } from './coverage-of.js';
import { houseTerms } from './house-terms.js';
import { packTerms, supportTerms } from './programme-terms.js';

export const KNOWN_AT = '2040-01-01T00:00:00.000Z';
export const FICTION = 'fiction-2031';
export const FIRST_DAY = '2031-04-01';
export const DAY_BEFORE = '2031-03-31';

export type AnyClause = Clause<never, unknown>;

/** A clause that a made-up text takes over as it stands. */
export const asItStands = (clause: AnyClause): DraftedClause => ({
  beside: clause,
  clause: { ...clause, in: [FICTION] },
});

/** The number of a clause, as a made-up text has it. */
export function reworded(counts: CountClauses, count: number): readonly DraftedClause[] {
  return counts.map((clause) => ({
    beside: clause,
    clause: { ...clause, in: [FICTION], ruling: () => settles(count) },
  }));
}

/** A made-up text that takes over all clauses but some, of which it brings its own wording. */
export function draft(
  document: RegulationDocument,
  ids: readonly string[],
  clauses: readonly DraftedClause[],
): Draft {
  const since = { effectiveFrom: FIRST_DAY, knownFrom: '2031-03-01T00:00:00.000Z' };
  const text = { id: FICTION, document, ...since, carries: { allBut: ids }, sourceSha256: 'f'.repeat(64) };
  return { texts: [text], clauses };
}

const asks = (programme: string, question: string, facts: JsonObject, terms = houseTerms()) => {
  const anchor = { frontier: 'arrivedOn', 'panasonic-pack': 'appliedOn', 'support-renewal': 'askedOn' };
  const name = anchor[programme as keyof typeof anchor];
  return (on: string) => assess({ programme, question, [name]: on, knownAt: KNOWN_AT, facts }, terms);
};
const support = (question: string, facts: JsonObject) =>
  asks('support-renewal', question, facts, supportTerms());
const START = '2031-03-01';
const failure = (facts: JsonObject) =>
  asks('frontier', 'initial-failure', {
    warrantyStartsOn: START,
    failedOn: '2031-03-02',
    contactedOn: '2031-03-03',
    reachedOn: '2031-03-05',
    ...facts,
  });
export const renewalOf = (endedOn: string) => (on: string) =>
  support('renewal', { endedOn, wishedEnd: null, orderedMonths: 12, surchargeAccepted: false })(on);
const freeTerm = (makerDeliveredOn: string, wishedStart: string) => (askedOn: string) =>
  decideFreeTerm(
    { makerDeliveredOn, changeAskedOn: askedOn, changeChannel: 'web-registration', wishedStart },
    supportTerms(),
    { askedOn, knownAt: KNOWN_AT },
  );
const repairedAgain = (arrivedOn: string) =>
  decideCoverage(
    {
      ...ORDINARY,
      lastRepairShippedOn: '2030-11-01',
      requestedOn: '2031-03-15',
      samePartAsLastRepair: true,
    },
    houseTerms(),
    { arrivedOn, knownAt: KNOWN_AT },
  );

export interface Switched {
  readonly of: string;
  readonly counts: CountClauses;
  readonly speaking: readonly AnyClause[];
  readonly count: number;
  readonly ask: (on: string) => { readonly outcome: { readonly kind: string } };
  readonly before: object;
  readonly after: object;
}

const decided = (value: unknown) => ({ kind: 'decided', value });
export const like = (value: object) => decided(expect.objectContaining(value));

/** A number that a clause says, the clauses that speak by it, another number, and what is answered before and from then on. */
export const SWITCHED: readonly Switched[] = [
  {
    of: 'the days of grace after the end of support (SR-4-2)',
    counts: GRACE_DAYS,
    speaking: [GRACE_OF_30_DAYS],
    count: 45,
    ask: renewalOf('2031-02-20'),
    before: like({ kind: 'blocked', ground: 'too-late', orderBy: '2031-03-22' }),
    after: like({ kind: 'renewed', timing: 'late', orderBy: '2031-04-06' }),
  },
  {
    of: 'the days in which the free year can be moved (SR-2-1)',
    counts: WINDOW_DAYS,
    speaking: [MOVED_WITHIN_30_DAYS],
    count: 60,
    ask: freeTerm('2031-02-10', '2031-03-05'),
    before: like({ change: 'too-late', movableUntil: '2031-03-12' }),
    after: like({ change: 'granted', movableUntil: '2031-04-11' }),
  },
  {
    of: 'the days by which it moves at most (SR-2-3)',
    counts: LIMIT_DAYS,
    speaking: [MOVED_TO_DAY_30_AT_MOST],
    count: 60,
    ask: freeTerm('2031-03-10', '2031-05-31'),
    before: like({ change: 'clamped', startsOn: '2031-04-09' }),
    after: like({ change: 'clamped', startsOn: '2031-05-09' }),
  },
  {
    of: 'the months of free warranty (SR-1-F1)',
    counts: FREE_MONTHS,
    speaking: [LASTS_ONE_YEAR],
    count: 24,
    ask: freeTerm('2031-03-10', '2031-03-20'),
    before: like({ lastDay: '2032-03-19' }),
    after: like({ lastDay: '2033-03-19' }),
  },
  {
    of: 'the free months before those that are bought (SR-1-F1)',
    counts: FREE_MONTHS,
    speaking: [LASTS_ONE_YEAR],
    count: 24,
    ask: support('span', {
      occasion: 'purchase',
      startsOn: START,
      wishedEnd: null,
      orderedMonths: 30,
      purpose: null,
    }),
    before: like({ lastDay: '2033-08-31', months: 30, chargedMonths: 18 }),
    after: like({ lastDay: '2033-08-31', months: 30, chargedMonths: 6 }),
  },
  {
    of: 'the months that a renewal has at least (SR-3-4)',
    counts: LEAST_MONTHS,
    speaking: [AT_LEAST_A_YEAR],
    count: 6,
    ask: support('span', {
      occasion: 'renewal',
      startsOn: START,
      wishedEnd: '2031-08-31',
      orderedMonths: null,
      purpose: null,
    }),
    before: decided({ kind: 'blocked' }),
    after: like({ kind: 'granted', months: 6, chargedMonths: 6 }),
  },
  {
    of: 'the days to report a missing thing (FR-R5-13a)',
    counts: REPORT_DAYS,
    speaking: MISSING_ITEM_CLAUSES.filter(({ id }) => id === 'FR-R5-13a'),
    count: 30,
    ask: asks('frontier', 'missing-item', {
      dispatchedOn: '2031-04-05',
      reportedOn: '2031-04-25',
      enclosedOnArrival: true,
      category: null,
    }),
    before: decided('refused'),
    after: decided('taken'),
  },
  {
    of: 'the days in which the company pays the way in (FR-R2-5c)',
    counts: FREE_INBOUND_DAYS,
    speaking: [COMPANY_PAYS_EARLY],
    count: 30,
    ask: asks('frontier', 'inbound', {
      warrantyStartsOn: START,
      dispatchedOn: '2031-03-20',
      carrier: 'carrier-one',
      initialFailure: false,
      outlet: false,
    }),
    before: like({ payer: 'customer' }),
    after: like({ payer: 'company' }),
  },
  {
    of: 'the same days for an outlet item that failed at once (FR-R2-5c, A-FR-26)',
    counts: FREE_INBOUND_DAYS,
    speaking: [COMPANY_PAYS_EARLY],
    count: 30,
    ask: asks('frontier', 'inbound', {
      warrantyStartsOn: START,
      dispatchedOn: '2031-03-20',
      carrier: 'carrier-one',
      initialFailure: true,
      outlet: true,
    }),
    before: like({ payer: 'customer' }),
    after: like({ payer: 'company' }),
  },
  {
    of: 'the months in which a repair is guaranteed (FR-R4-5)',
    counts: GUARANTEE_MONTHS,
    speaking: [SAME_PART_AGAIN],
    count: 6,
    ask: repairedAgain,
    before: like({ coverage: 'paid' }),
    after: like({ coverage: 'free' }),
  },
  {
    of: 'the first days of a warranty (FW-W9-1)',
    counts: FAILURE_DAYS,
    speaking: [ANSWERED_BY_EXCHANGE_OR_REPAIR],
    count: 7,
    ask: failure({ failedOn: '2031-03-10', contactedOn: '2031-03-10', reachedOn: '2031-03-20' }),
    before: { kind: 'person-decides', proposal: 'exchange-or-repair' },
    after: decided('ordinary-repair'),
  },
  {
    of: 'the days to tell of it (FW-W9-3)',
    counts: CONTACT_DAYS,
    speaking: [TOLD_WITHIN_14_DAYS],
    count: 30,
    ask: failure({ contactedOn: '2031-03-20', reachedOn: '2031-03-25' }),
    before: decided('ordinary-repair'),
    after: { kind: 'person-decides', proposal: 'exchange-or-repair' },
  },
  {
    of: 'the days for it to arrive (FW-W9-4a)',
    counts: ARRIVAL_DAYS,
    speaking: [ARRIVES_WITHIN_14_DAYS],
    count: 30,
    ask: failure({ reachedOn: '2031-03-25' }),
    before: decided('repair'),
    after: { kind: 'person-decides', proposal: 'exchange-or-repair' },
  },
  {
    of: 'the days to tell of a shortage (FW-W9-8a)',
    counts: SHORTAGE_DAYS,
    speaking: SHORTAGE_CLAUSES.filter(({ id }) => id === 'FW-W9-8a'),
    count: 30,
    ask: asks('frontier', 'shortage', { warrantyStartsOn: START, reportedOn: '2031-03-20' }),
    before: decided('customer-pays'),
    after: decided('company-pays'),
  },
  {
    of: 'the months to apply for a pack (PN-P-3)',
    counts: APPLICATION_MONTHS,
    speaking: [WITHIN_A_MONTH],
    count: 3,
    ask: asks('panasonic-pack', 'last-day', { operationStartedOn: '2031-02-10' }, packTerms()),
    before: like({ lastDay: '2031-03-10' }),
    after: like({ lastDay: '2031-05-10' }),
  },
];
