import {
  cancellationCharges,
  decideDemand,
  decideScope,
  decideServing,
  inboundFreight,
  openEvidence,
  quoteAnswerDeadline,
  regulationsInForce,
  repairTarget,
  returnFreight,
  storageDeadline,
  targetAlarm,
  type DelayGround,
} from '#policy';
import { covered, coverageOn, FRONTIER_FIXTURE, IN_TERM, on, TERM } from '../support/frontier-house.js';
import { type Observed, seen, type WorkedCase } from '../support/worked-case.js';

const worked = (
  id: string,
  title: string,
  observe: () => Observed,
  answers: WorkedCase['answers'],
  clauses: readonly string[],
  ruledOut: readonly string[] = [],
): WorkedCase => ({ id, title, observe, answers, clauses, ruledOut });
const pinned = (arrivedOn: string) => () =>
  seen({
    pins: () => ({ pins: regulationsInForce(arrivedOn, FRONTIER_FIXTURE), clauses: [] }),
    coverage: coverageOn(arrivedOn, { receiptPurchasedOn: '2021-05-01' }),
  });
const pins = (FR: string | null, FW: string | null) => ({
  pins: {
    pins: [
      { document: 'FR', revision: FR },
      { document: 'FW', revision: FW },
    ],
  },
});
const term = (startsOn: string, lastDay: string) => ({ startsOn, lastDay });
const freight = (dispatchedOn: string, carrier = 'designated-express') => ({
  inbound: () =>
    inboundFreight({ dispatchedOn, warrantyStartsOn: TERM.startsOn, carrier, terms: FRONTIER_FIXTURE }),
});
const repaired = () => returnFreight({ cause: 'repaired', returnCollectChosen: false });
const target = () => repairTarget('2024-05-27', FRONTIER_FIXTURE);
const overdue = (ground?: DelayGround, note?: string) => () =>
  seen({
    target: () =>
      targetAlarm(
        target().lastDay,
        '2024-06-17',
        ground === undefined
          ? []
          : [{ ground, recordedOn: '2024-06-10', ...(note === undefined ? {} : { note }) }],
      ),
  });
const quote = (issuedOn: string) => () =>
  seen({ answer: () => quoteAnswerDeadline(issuedOn, FRONTIER_FIXTURE) });
const cancelled =
  (cause: 'NO_ANSWER' | 'DISAGREED', day: string, issuedOn = '2024-06-03') =>
  () =>
    seen({
      answer: () => quoteAnswerDeadline(issuedOn, FRONTIER_FIXTURE),
      charges: () => cancellationCharges({ cause, on: day, quoteIssued: true }, FRONTIER_FIXTURE),
    });
const stored = (startedOn: string) => ({ storage: () => storageDeadline(startedOn) });
const CARD_ONLY = {
  receiptPurchasedOn: null,
  factoryShippedOn: '2023-12-10',
  stampDate: null,
  stampShop: null,
};
const STAMPED = { ...CARD_ONLY, stampDate: '2023-12-25', stampShop: 'FRONTIER Direct Store' };

/** Terms, evidence, revisions, freight, targets, quotes and storage. */
export const TERM_CASES: readonly WorkedCase[] = [
  worked(
    'C-FR-01',
    'free on the last day',
    () => seen({ coverage: coverageOn('2025-02-28'), ...freight('2025-02-25'), outbound: repaired }),
    {
      coverage: { coverage: 'free', term: TERM },
      inbound: { payer: 'customer' },
      outbound: { payer: 'company' },
    },
    ['FR-R2-4', 'FR-R3-1', 'FW-W6-2', 'FW-W7-1', 'FR-R2-5a'],
  ),
  worked(
    'C-FR-02',
    'paid the day after',
    () => covered('2025-03-01'),
    { coverage: { coverage: 'paid', term: TERM } },
    ['FR-R2-4', 'FR-R4-1', 'FW-W6-5'],
  ),
  worked(
    'C-FR-04',
    'a year from December',
    () => covered('2024-12-19', { receiptPurchasedOn: '2023-12-20' }),
    { coverage: { coverage: 'free', term: term('2023-12-20', '2024-12-19') } },
    ['FR-R3-1', 'FW-W7-1'],
  ),
  worked(
    'C-FR-05',
    'a year from a leap day',
    () => covered('2025-03-01', { receiptPurchasedOn: '2024-02-29' }),
    { coverage: { coverage: 'paid', term: term('2024-02-29', '2025-02-28') } },
    ['FW-W7-1', 'FR-R4-1'],
  ),
  worked(
    'C-FR-06',
    'three years of extended warranty',
    () => covered('2027-01-30', { receiptPurchasedOn: '2024-01-31', planMonths: 36 }),
    { coverage: { coverage: 'free', term: term('2024-01-31', '2027-01-30') } },
    ['FW-W7-2'],
  ),
  worked(
    'C-FR-08',
    'card only: from the factory',
    () => covered('2024-12-10', CARD_ONLY),
    { coverage: { coverage: 'paid', term: term('2023-12-10', '2024-12-09') } },
    ['FW-W6-6b'],
  ),
  worked(
    'C-FR-09',
    'a designated shop’s stamp',
    () => covered('2024-12-20', STAMPED),
    { coverage: { coverage: 'free', term: term('2023-12-25', '2024-12-24') } },
    ['FW-W6-6c'],
  ),
  worked(
    'C-FR-10',
    'another shop’s stamp counts for nothing, and the shop is a ground too',
    () => covered('2024-12-20', { ...STAMPED, stampShop: 'Other Shop', soldBy: 'Other Shop' }),
    { coverage: { coverage: 'paid', term: term('2023-12-10', '2024-12-09') } },
    ['FW-W6-6b', 'FR-R3-4-6', 'FW-W11-12'],
  ),
  worked(
    'C-FR-11',
    'proof without the card',
    () => covered(IN_TERM, { cardPresent: false }),
    { coverage: { person: { coverage: 'free', term: TERM } } },
    ['FW-W6-6a', 'FR-R2-2a', 'A-FW-02'],
  ),
  worked(
    'C-FR-13',
    'neither proof nor form',
    () => seen({ evidence: () => openEvidence({ channel: 'parcel', kinds: [] }), ...freight('2024-07-08') }),
    { evidence: { open: ['request-form', 'warranty-card', 'receipt'] }, inbound: { payer: 'customer' } },
    ['FR-R2-2a'],
  ),
  worked(
    'C-FR-14',
    'the web form stands in for the paper one',
    () =>
      seen({
        evidence: () => openEvidence({ channel: 'web', kinds: ['receipt', 'warranty-card'] }),
        scope: () => decideScope({ wanted: 'repair' }, FRONTIER_FIXTURE, on(IN_TERM)),
      }),
    { evidence: { open: [] }, scope: 'own-rules' },
    ['FR-R2-2b', 'FR-R1-1'],
  ),
  worked(
    'C-FR-15',
    'no name, no case',
    () => seen({ serving: () => decideServing({ contactGiven: false }, FRONTIER_FIXTURE, on(IN_TERM)) }),
    { serving: 'withheld' },
    ['FR-R1-7', 'FW-W1-5'],
  ),
  worked(
    'C-FR-16',
    'rules rejected in writing',
    () => seen({ serving: () => decideServing({ rejectsRules: true }, FRONTIER_FIXTURE, on(IN_TERM)) }),
    { serving: 'withheld' },
    ['FR-R1-8', 'FW-W1-6'],
  ),
  worked(
    'C-FR-17',
    'goodwill is barred',
    () =>
      seen({
        coverage: coverageOn('2025-04-30'),
        demand: () => decideDemand({ demand: 'goodwill' }, FRONTIER_FIXTURE, on('2025-04-30')),
      }),
    { coverage: { coverage: 'paid', term: TERM }, demand: 'refused' },
    ['FR-R1-5', 'FW-W1-4'],
  ),
  worked(
    'C-FR-18',
    'the day before the revision: a text that is not held',
    pinned('2023-12-12'),
    { ...pins(null, '2020-10-16'), coverage: { person: null } },
    ['FR-R1-6', 'A-FR-17'],
  ),
  worked('C-FR-19', 'the day of the revision', pinned('2023-12-13'), pins('2023-12-13', '2020-10-16'), [
    'FR-R1-4',
    'FR-R1-6',
    'FW-W1-3',
    'FW-W5-2',
  ]),
  worked(
    'C-FR-23',
    'a revision binds earlier buyers',
    pinned('2024-07-10'),
    pins('2023-12-13', '2020-10-16'),
    ['FR-R1-4'],
  ),
  worked(
    'C-FR-24',
    'the window of a free repair',
    () => seen({ coverage: coverageOn('2024-05-27'), target }),
    { coverage: { coverage: 'free' }, target: { expectedFrom: '2024-06-05', lastDay: '2024-06-14' } },
    ['FR-R3-2'],
  ),
  worked(
    'C-FR-25',
    'the window of a quote',
    () => seen({ target }),
    { target: { expectedFrom: '2024-06-05', lastDay: '2024-06-14' } },
    ['FR-R4-2'],
  ),
  worked(
    'C-FR-26',
    'the customer had to be asked',
    overdue('CUSTOMER_CONTACT'),
    { target: { alarm: false } },
    ['FR-R6-0', 'FR-R6-1'],
  ),
  worked('C-FR-27', 'parts on back order', overdue('PARTS'), { target: { alarm: false } }, [
    'FR-R6-0',
    'FR-R6-2',
  ]),
  worked('C-FR-28', 'sent on to its maker', overdue('MAKER'), { target: { alarm: false } }, [
    'FR-R6-0',
    'FR-R6-3',
  ]),
  worked('C-FR-29', 'a long test', overdue('VERIFICATION', '48 hours'), { target: { alarm: false } }, [
    'FR-R6-0',
    'FR-R6-4',
  ]),
  worked('C-FR-30', 'late without a ground', overdue(), { target: { alarm: true } }, ['FR-R6-0']),
  worked('C-FR-31', 'sent on day 14', () => seen(freight('2024-03-14')), { inbound: { payer: 'company' } }, [
    'FR-R2-5c',
    'FR-R2-6a',
  ]),
  worked('C-FR-32', 'sent on day 15', () => seen(freight('2024-03-15')), { inbound: { payer: 'customer' } }, [
    'FR-R2-5a',
    'FR-R2-5c',
  ]),
  worked('C-FR-33', 'sent on day 16', () => seen(freight('2024-03-16')), { inbound: { payer: 'customer' } }, [
    'FR-R2-5a',
    'FR-R2-5c',
  ]),
  worked(
    'C-FR-34',
    'another carrier',
    () => seen(freight('2024-03-10', 'other-express')),
    { inbound: { payer: 'customer' } },
    ['FR-R2-6a', 'FR-R2-6b'],
  ),
  worked(
    'C-FR-35',
    'freight-collect in, freight-collect back',
    () =>
      seen({
        ...freight('2024-06-28'),
        coverage: coverageOn('2024-07-01'),
        outbound: () => returnFreight({ cause: 'repaired', returnCollectChosen: true }),
      }),
    { inbound: { payer: 'customer' }, coverage: { coverage: 'free' }, outbound: { payer: 'customer' } },
    ['FR-R2-5b'],
  ),
  worked(
    'C-FR-59',
    'silence over New Year',
    cancelled('NO_ANSWER', '2025-01-11', '2024-12-16'),
    {
      answer: { lastDay: '2025-01-10', firesAt: '2025-01-10T15:00:00.000Z' },
      charges: { total: 4950 },
    },
    ['FR-R4-4', 'FR-R2-7a'],
  ),
  worked(
    'C-FR-62',
    'silence over Golden Week',
    quote('2024-04-22'),
    {
      answer: { lastDay: '2024-05-15', firesAt: '2024-05-15T15:00:00.000Z' },
    },
    ['FR-R4-4'],
  ),
  worked(
    'C-FR-64',
    'issued on a Saturday',
    quote('2024-06-01'),
    {
      answer: { firstCountedDay: '2024-06-03', lastDay: '2024-06-20', firesAt: '2024-06-20T15:00:00.000Z' },
    },
    ['FR-R4-4'],
  ),
  worked('C-FR-65', 'too dear', cancelled('DISAGREED', '2024-06-05'), { charges: { total: 4950 } }, [
    'FR-R4-4',
    'FR-R2-7a',
  ]),
  worked(
    'C-FR-68',
    'cancelled before the quote',
    () =>
      seen({
        charges: () =>
          cancellationCharges({ cause: 'EXPLICIT', on: IN_TERM, quoteIssued: false }, FRONTIER_FIXTURE),
        outbound: () => returnFreight({ cause: 'cancelled-before-quote', returnCollectChosen: false }),
      }),
    { charges: { total: 0 }, outbound: { payer: 'person-decides' } },
    ['FR-R2-7a', 'A-FR-11'],
  ),
  worked(
    'C-FR-91',
    'another maker’s monitor',
    () =>
      seen({
        scope: () => decideScope({ maker: 'other' }, FRONTIER_FIXTURE, on(IN_TERM)),
        target: () =>
          targetAlarm(target().lastDay, '2024-06-17', [{ ground: 'MAKER', recordedOn: '2024-05-28' }]),
      }),
    { scope: 'maker-rules', target: { alarm: false } },
    ['FW-W2-2', 'FR-R5-8a', 'FR-R5-8b', 'FR-R6-3'],
  ),
  worked(
    'C-FR-98',
    'undeliverable',
    () =>
      seen({
        ...stored('2024-01-31'),
        outbound: () => returnFreight({ cause: 'second-delivery', returnCollectChosen: false }),
      }),
    { storage: { lastDay: '2024-04-30' }, outbound: { payer: 'person-decides' } },
    ['FR-R5-14', 'A-FR-02'],
  ),
  worked(
    'C-FR-99',
    'three months of silence',
    () => seen(stored('2024-01-31')),
    {
      storage: { lastDay: '2024-04-30', firesAt: '2024-04-30T15:00:00.000Z' },
    },
    ['FR-R5-14'],
  ),
  worked(
    'C-FR-101',
    'two starts, one last day',
    () =>
      seen({
        early: () => storageDeadline('2023-11-29'),
        late: () => storageDeadline('2023-11-30'),
      }),
    { early: { lastDay: '2024-02-29' }, late: { lastDay: '2024-02-29' } },
    ['FR-R5-14'],
  ),
  worked(
    'C-FR-187',
    'card only, on the last day from the factory',
    () =>
      seen({
        coverage: coverageOn('2024-12-09', CARD_ONLY),
        evidence: () => openEvidence({ channel: 'parcel', kinds: ['warranty-card', 'request-form'] }),
      }),
    { coverage: { coverage: 'free', term: term('2023-12-10', '2024-12-09') }, evidence: { open: [] } },
    ['FW-W6-6b', 'FR-R3-1'],
  ),
  worked(
    'C-FR-195',
    'cannot receive',
    () => seen(stored('2024-01-31')),
    { storage: { lastDay: '2024-04-30' } },
    ['FR-R5-14'],
  ),
];
