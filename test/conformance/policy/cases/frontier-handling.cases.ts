import {
  decideDemand,
  decideDisk,
  decideMissingItem,
  decideShortage,
  decideUpgrade,
  enclosedThing,
  fittedPart,
  governingDiagnosis,
  initialFailureArrival,
  initialFailureFreight,
  missingItemDeadline,
  ownerOf,
  packingOf,
  replacementContents,
  replacementMayLeave,
  returnFreight,
  termAfterExchange,
  upgradeQuoteReview,
} from '#policy';
import {
  coverageOn,
  demand,
  early,
  FRONTIER_FIXTURE,
  IN_TERM,
  loss,
  on,
  TERM,
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
const shortage =
  (reportedOn: string, unobtainable = false) =>
  () =>
    seen({
      shortage: () =>
        decideShortage(
          { warrantyStartsOn: TERM.startsOn, reportedOn, partOfProduct: true, unobtainable },
          FRONTIER_FIXTURE,
          on(reportedOn),
        ),
    });
const missing = (reportedOn: string) => () =>
  seen({
    claim: () =>
      decideMissingItem(
        { dispatchedOn: '2024-06-10', reportedOn, enclosedOnArrival: true, category: null },
        FRONTIER_FIXTURE,
        on(IN_TERM),
      ),
    deadline: () => missingItemDeadline('2024-06-10'),
  });
const freight =
  (dispatchedOn: string, carrier = 'designated-express') =>
  () =>
    initialFailureFreight(
      { warrantyStartsOn: TERM.startsOn, dispatchedOn, carrier, outlet: false },
      FRONTIER_FIXTURE,
    );
const exchanged = (replaced: 'unit' | 'repaired', replacementShippedOn: string) => () =>
  termAfterExchange({ replaced, term: TERM, months: 12, replacementShippedOn });
const disk = (soldWithoutOs: boolean, reinstallNeeded: boolean) => () =>
  decideDisk({ model: 'STD-DESKTOP', soldWithoutOs, reinstallNeeded }, FRONTIER_FIXTURE, on(IN_TERM));
const upgrade = (part: string) => () =>
  decideUpgrade({ model: 'STD-DESKTOP', part }, FRONTIER_FIXTURE, on(IN_TERM));
const wants = (removedFor: 'fault' | 'upgrade') => () =>
  decideDemand({ demand: 'removed-part', removedFor }, FRONTIER_FIXTURE, on(IN_TERM));
const outbound = () => returnFreight({ cause: 'repaired', returnCollectChosen: false });
const REFUSED = { demand: 'refused' };

/** First failures and shortages, things that came along, demands, losses, upgrades, systems and packing. */
export const HANDLING_CASES: readonly WorkedCase[] = [
  worked('C-FR-12', 'a new warranty card', () => demand({ demand: 'card-reissue' }), REFUSED, ['FW-W7-5']),
  worked(
    'C-FR-21',
    'the on-site option was bought',
    () => demand({ demand: 'on-site-visit', onSiteOption: true }),
    { demand: { person: 'granted' } },
    ['FR-R2-1', 'A-FR-31'],
  ),
  worked(
    'C-FR-22',
    'no on-site option',
    () => demand({ demand: 'on-site-visit', onSiteOption: false }),
    REFUSED,
    ['FR-R2-1'],
  ),
  worked(
    'C-FR-37',
    'an SD card that came along is gone',
    () =>
      seen({
        claim: () =>
          decideMissingItem(
            {
              dispatchedOn: '2024-06-10',
              reportedOn: '2024-06-12',
              enclosedOnArrival: true,
              category: 'enclosed-thing',
            },
            FRONTIER_FIXTURE,
            on(IN_TERM),
          ),
        sticker: () => enclosedThing('decoration'),
        card: () => enclosedThing('enclosed-thing'),
      }),
    {
      claim: 'refused',
      sticker: { liable: false, toBeTakenOff: true, outsideTheRules: true },
      card: { liable: false, toBeTakenOff: true, outsideTheRules: true },
    },
    ['FR-R2-3', 'FR-R10-1a', 'FR-R10-2a', 'FR-R10-2b', 'FR-R5-13b'],
  ),
  worked(
    'C-FR-38',
    'paint flakes',
    () =>
      seen({
        paint: () => enclosedThing('decoration'),
        claim: () =>
          decideMissingItem(
            {
              dispatchedOn: '2024-06-10',
              reportedOn: '2024-06-12',
              enclosedOnArrival: true,
              category: 'decoration',
            },
            FRONTIER_FIXTURE,
            on(IN_TERM),
          ),
      }),
    { paint: { liable: false, mayBeRemoved: true }, claim: 'refused' },
    ['FR-R10-0', 'FR-R10-1a', 'FR-R10-1b'],
  ),
  worked(
    'C-FR-39',
    'his box back',
    () => seen({ desktop: () => packingOf('desktop'), notebook: () => packingOf('notebook') }),
    { desktop: { received: 'discard' }, notebook: { received: 'may-reuse' } },
    ['FR-R5-17a', 'FR-R5-17b'],
  ),
  worked('C-FR-70', 'the rough figure', () => demand({ demand: 'estimated-price' }), REFUSED, ['FR-R4-3']),
  worked('C-FR-71', 'his money back', () => demand({ demand: 'refund' }), REFUSED, ['FR-R4-6']),
  worked(
    'C-FR-86',
    'a recycled part without its maker’s test',
    () =>
      seen({ fitted: () => fittedPart({ origin: 'recycled', makerTested: false, sameAsOriginal: true }) }),
    { fitted: { mayBeFitted: false } },
    ['FR-R5-1', 'FR-R5-2'],
  ),
  worked('C-FR-87', 'one capacitor only', () => demand({ demand: 'component-repair' }), REFUSED, ['FR-R5-3']),
  worked('C-FR-88', 'the faulty board back', () => seen({ demand: wants('fault') }), { demand: 'refused' }, [
    'FR-R3-3',
    'FR-R5-5',
  ]),
  worked(
    'C-FR-89',
    'photos lost in the repair',
    () => seen({ loss: loss('data-in-service', { erasureAcknowledged: true }) }),
    { loss: 'refused' },
    ['FR-R5-6a', 'FR-R5-6b', 'FW-W12-1-3', 'FW-W12-1-2'],
  ),
  worked(
    'C-FR-90',
    'memory by phone, a board by sight',
    () => seen({ diagnosis: () => governingDiagnosis({ foretold: 'memory', seen: 'mainboard' }) }),
    { diagnosis: { governing: 'mainboard' } },
    ['FR-R5-7'],
  ),
  worked(
    'C-FR-92',
    'the designated system, not the upgrade',
    () => seen({ disk: disk(false, true) }),
    { disk: { treatment: 'designated-os', os: 'OS 11' } },
    ['FR-R5-11a'],
  ),
  worked(
    'C-FR-93',
    'no-OS model, disk swapped',
    () =>
      seen({
        disk: disk(true, true),
        tools: () => decideDemand({ demand: 'tool-names' }, FRONTIER_FIXTURE, on(IN_TERM)),
      }),
    {
      disk: { treatment: 'partitions-released', testedOn: 'company-system' },
      tools: 'refused',
    },
    ['FR-R5-11b', 'FR-R5-12a', 'FR-R5-12b'],
  ),
  worked(
    'C-FR-194',
    'no-OS model, disk sound',
    () => seen({ disk: disk(true, false) }),
    { disk: { treatment: 'left-alone', testedOn: 'company-system' } },
    ['FR-R5-11b', 'FR-R5-12a'],
  ),
  worked(
    'C-FR-95',
    'an adapter, on day 14',
    missing('2024-06-24'),
    {
      claim: 'taken',
      deadline: { lastDay: '2024-06-24' },
    },
    ['FR-R5-13a', 'FR-R5-13b'],
  ),
  worked('C-FR-96', 'an adapter, on day 15', missing('2024-06-25'), { claim: 'refused' }, ['FR-R5-13a']),
  worked(
    'C-FR-102',
    'the root cause, and a lab bill',
    () =>
      seen({
        demand: () => decideDemand({ demand: 'further-investigation' }, FRONTIER_FIXTURE, on(IN_TERM)),
        loss: loss('third-party-investigation'),
      }),
    { demand: 'refused', loss: 'refused' },
    ['FR-R5-15a', 'FR-R5-15b'],
  ),
  worked(
    'C-FR-103',
    'a loan computer',
    () => demand({ demand: 'loan-unit', platinumCourse: false }),
    REFUSED,
    ['FR-R5-16a'],
  ),
  worked(
    'C-FR-104',
    'a loan computer in the Platinum course',
    () => demand({ demand: 'loan-unit', platinumCourse: true }),
    { demand: 'granted' },
    ['FR-R5-16b'],
  ),
  worked('C-FR-105', 'more memory', () => seen({ upgrade: upgrade('memory') }), { upgrade: 'paid' }, [
    'FR-R7-2',
    'FR-R7-3',
  ]),
  worked(
    'C-FR-106',
    'the old SSD',
    () => seen({ owner: () => ownerOf('upgrade'), demand: wants('upgrade') }),
    { owner: { owner: 'customer' }, demand: 'granted' },
    ['FR-R7-4'],
  ),
  worked(
    'C-FR-107',
    'a part not offered',
    () => seen({ upgrade: upgrade('cpu') }),
    { upgrade: 'not-offered' },
    ['FR-R7-1'],
  ),
  worked(
    'C-FR-193',
    'an unanswered upgrade quote',
    () => seen({ review: () => upgradeQuoteReview('2024-06-03', FRONTIER_FIXTURE) }),
    { review: { kind: 'upgrade-quote-review', lastDay: '2024-06-21', firesAt: '2024-06-21T15:00:00.000Z' } },
    ['FR-R7-3', 'FR-R4-4', 'A-FR-36'],
  ),
  worked(
    'C-FR-124',
    'hurt after the end of support',
    () => seen({ loss: loss('use-after-support') }),
    {
      loss: 'refused',
    },
    ['FW-W8-5'],
  ),
  worked(
    'C-FR-134',
    'failed and told on day 14',
    () =>
      seen({
        path: early({ failedOn: '2024-03-14', contactedOn: '2024-03-14', reachedOn: '2024-03-28' }),
        awaited: early({ failedOn: '2024-03-14', contactedOn: '2024-03-14', reachedOn: null }),
        arrival: () => initialFailureArrival('2024-03-14'),
        inbound: freight('2024-03-26'),
      }),
    {
      path: { person: 'exchange-or-repair' },
      awaited: 'awaiting-item',
      arrival: { lastDay: '2024-03-28' },
      inbound: { payer: 'company' },
    },
    ['FW-W9-1', 'FW-W9-2', 'FW-W9-3', 'FW-W9-4a', 'FW-W9-10a'],
  ),
  worked(
    'C-FR-135',
    'told on day 16',
    () => seen({ path: early({ failedOn: '2024-03-14', contactedOn: '2024-03-16' }) }),
    { path: 'ordinary-repair' },
    ['FW-W9-3'],
  ),
  worked(
    'C-FR-136',
    'told on day 15',
    () => seen({ path: early({ failedOn: '2024-03-14', contactedOn: '2024-03-15' }) }),
    { path: 'ordinary-repair' },
    ['FW-W9-3'],
  ),
  worked(
    'C-FR-137',
    'a day late',
    () =>
      seen({
        path: early({ failedOn: '2024-03-14', contactedOn: '2024-03-14', reachedOn: '2024-03-29' }),
        inbound: freight('2024-03-27'),
      }),
    { path: 'repair', inbound: { payer: 'company' } },
    ['FW-W9-4b', 'FW-W9-10a', 'A-FR-23'],
  ),
  worked(
    'C-FR-139',
    'a carrier of his choice',
    () =>
      seen({
        path: early({ failedOn: '2024-03-14', contactedOn: '2024-03-14', reachedOn: '2024-03-28' }),
        inbound: freight('2024-03-20', 'other-express'),
      }),
    { path: { person: 'exchange-or-repair' }, inbound: { payer: 'customer', parcelMayBeRefused: true } },
    ['FW-W9-10b', 'FR-R2-6b'],
  ),
  worked(
    'C-FR-140',
    'before the failed item arrived',
    () => seen({ leaving: () => replacementMayLeave({ failedItemArrived: false }) }),
    { leaving: { mayLeave: false } },
    ['FW-W9-6'],
  ),
  worked(
    'C-FR-141',
    'the term of the replacement',
    () =>
      seen({
        after: exchanged('unit', '2024-04-03'),
        leaving: () => replacementMayLeave({ failedItemArrived: true }),
        outbound,
      }),
    {
      after: { term: { startsOn: '2024-04-03', lastDay: '2025-04-02' }, fourteenthDay: '2024-04-16' },
      leaving: { mayLeave: true },
      outbound: { payer: 'company' },
    },
    ['FW-W9-5', 'FW-W9-6'],
  ),
  worked(
    'C-FR-142',
    'repaired, not exchanged',
    () =>
      seen({
        after: exchanged('repaired', '2024-04-03'),
        path: early({ failedOn: '2024-03-05', contactedOn: '2024-03-05', reachedOn: '2024-03-08' }),
      }),
    { after: { term: TERM, fourteenthDay: null }, path: { person: 'exchange-or-repair' } },
    ['FW-W9-1', 'FW-W9-2', 'FW-W9-5'],
  ),
  worked(
    'C-FR-143',
    'the adapter did not come back',
    () =>
      seen({
        sent: () => replacementContents({ belonging: ['keyboard', 'ac-adapter'], missing: ['ac-adapter'] }),
        outbound,
      }),
    { sent: { contents: ['keyboard'] }, outbound: { payer: 'company' } },
    ['FW-W9-7'],
  ),
  worked('C-FR-146', 'a bill for set-up', () => seen({ loss: loss('set-up-costs') }), { loss: 'refused' }, [
    'FW-W9-9',
  ]),
  worked('C-FR-147', 'a keyboard lacking, day 14', shortage('2024-03-14'), { shortage: 'company-pays' }, [
    'FW-W9-8a',
    'FW-W9-8d',
  ]),
  worked(
    'C-FR-148',
    'a keyboard lacking, day 15',
    shortage('2024-03-15'),
    { shortage: 'customer-pays' },
    ['FW-W9-8b'],
    ['FW-W9-8a'],
  ),
  worked('C-FR-149', 'a keyboard lacking, day 16', shortage('2024-03-16'), { shortage: 'customer-pays' }, [
    'FW-W9-8b',
  ]),
  worked(
    'C-FR-150',
    'a discontinued stand',
    shortage('2024-07-10', true),
    { shortage: { person: 'not-supplied' } },
    ['FW-W9-8c'],
  ),
  worked('C-FR-151', 'not his colour', () => demand({ demand: 'goods-return' }), REFUSED, ['FW-W10-1']),
  worked(
    'C-FR-160',
    'an equivalent that changes the configuration',
    () =>
      seen({
        coverage: coverageOn(IN_TERM),
        fitted: () => fittedPart({ origin: 'new', makerTested: false, sameAsOriginal: false }),
      }),
    { coverage: { coverage: 'free' }, fitted: { mayBeFitted: true, recordsConfiguration: true } },
    ['FW-W6-4', 'FR-R5-1'],
  ),
  worked(
    'C-FR-184',
    'an outlet item on day 5',
    () =>
      seen({
        path: early({
          failedOn: '2024-03-05',
          contactedOn: '2024-03-05',
          reachedOn: '2024-03-08',
          outlet: true,
        }),
      }),
    { path: 'repair' },
    ['FW-W9-11'],
  ),
  worked('C-FR-185', 'lost orders', () => seen({ loss: loss('unforeseeable-defect') }), { loss: 'refused' }, [
    'FW-W12-1-1',
  ]),
  worked(
    'C-FR-186',
    'lost in the carrier’s accident',
    () => seen({ loss: loss('in-delivery') }),
    { loss: 'carrier' },
    ['FW-W12-1-5', 'FW-W12-2'],
  ),
];
