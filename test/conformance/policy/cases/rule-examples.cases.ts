import {
  assessIpro,
  cancellationCharges,
  decideLoss,
  decideScope,
  type Draft,
  enclosedThing,
  framedBy,
  parseTerms,
  receiveCall,
  regulationsInForce,
  returnFreight,
  withDraft,
} from '#policy';
import { FIXTURE, noonOf } from '../support/fixture-terms.js';
import { FRONTIER_FIXTURE, on } from '../support/frontier-house.js';
import { at, CAMERA, IPRO_FIXTURE } from '../support/ipro-fixture.js';
import { seen, type WorkedCase } from '../support/worked-case.js';

/** Both texts were published later than the date printed on them. */
const PUBLISHED_LATER = parseTerms({
  revision: 'fixture-1',
  programmes: {
    frontier: { publications: { FR: { '2023-12-13': '2024-01-10' }, FW: { '2020-10-16': '2020-11-02' } } },
  },
});

/** Made-up later texts of both documents. */
const LATER_TEXTS: Draft = {
  texts: (['FR', 'FW'] as const).map((document) => ({
    id: 'fiction-2031',
    document,
    effectiveFrom: '2031-04-01',
    knownFrom: '2031-03-01T00:00:00.000Z',
    carries: { allBut: [] },
    sourceSha256: 'f'.repeat(64),
  })),
  clauses: [],
};

/** The texts that are picked on a day, and what that rests on. */
const pinnedOn = (arrivedOn: string) => () => {
  const pins = regulationsInForce(arrivedOn, PUBLISHED_LATER);
  return { pins: pins.map(({ revision }) => revision), clauses: framedBy(pins, PUBLISHED_LATER) };
};

/** Examples of rules that no worked case of the catalogue brings out by itself. */
export const RULE_EXAMPLES: readonly WorkedCase[] = [
  {
    id: 'published-later',
    title: 'a text governs from its publication, not from the date printed on it',
    observe: () =>
      seen({
        repairBefore: pinnedOn('2024-01-09'),
        repairAfter: pinnedOn('2024-01-10'),
        warrantyBefore: pinnedOn('2020-11-01'),
        warrantyAfter: pinnedOn('2020-11-02'),
      }),
    answers: {
      repairBefore: { pins: [null, '2020-10-16'] },
      repairAfter: { pins: ['2023-12-13', '2020-10-16'] },
      warrantyBefore: { pins: [null, null] },
      warrantyAfter: { pins: [null, '2020-10-16'] },
    },
    clauses: ['FR-R1-2', 'FW-W1-1'],
  },
  {
    id: 'no-service-of-the-rules',
    title: 'what is neither a repair nor an upgrade is no service of the rules',
    observe: () =>
      seen({
        upgrade: () => decideScope({ wanted: 'upgrade' }, FRONTIER_FIXTURE, on('2024-07-10')),
        other: () => decideScope({ wanted: 'other' }, FRONTIER_FIXTURE, on('2024-07-10')),
      }),
    answers: { upgrade: 'own-rules', other: 'outside' },
    clauses: ['FR-R1-1'],
  },
  {
    id: 'called-off-after-quote',
    title: 'calling off after the quote costs inspection and shipping, and holds the item',
    observe: () =>
      seen({
        charges: () =>
          cancellationCharges({ cause: 'EXPLICIT', on: '2024-06-10', quoteIssued: true }, FRONTIER_FIXTURE),
        back: () => returnFreight({ cause: 'cancelled-after-quote', returnCollectChosen: false }),
      }),
    answers: {
      charges: {
        charges: [
          { kind: 'inspection-fee', net: 3000, holdsItem: true },
          { kind: 'return-freight', net: 1500, holdsItem: true },
        ],
        total: 4950,
      },
      back: { payer: 'customer' },
    },
    clauses: ['FR-R2-7a', 'FR-R2-7b'],
  },
  {
    id: 'data-lost-by-failure',
    title: 'data lost by the failure itself is not made good',
    observe: () =>
      seen({
        loss: () => decideLoss({ loss: 'data-by-failure' }, FRONTIER_FIXTURE, on('2024-07-10')),
      }),
    answers: { loss: 'refused' },
    clauses: ['FR-R5-6a', 'FW-W12-1-2'],
  },
  {
    id: 'erasure-not-acknowledged',
    title: 'data lost in the repair without an acknowledgement on file is answered by a person',
    observe: () =>
      seen({
        loss: () =>
          decideLoss(
            { loss: 'data-in-service', erasureAcknowledged: false },
            FRONTIER_FIXTURE,
            on('2024-07-10'),
          ),
      }),
    answers: { loss: { person: 'refused' } },
    clauses: ['FR-R5-6b', 'FR-R5-6a', 'FW-W12-1-3', 'FW-W12-1-2'],
  },
  {
    id: 'changed-without-consent',
    title: 'a later text governs from its first day on, without notice or consent',
    observe: () =>
      seen({
        before: () => withDraft(LATER_TEXTS, pinnedOn('2031-03-31')),
        after: () => withDraft(LATER_TEXTS, pinnedOn('2031-04-01')),
      }),
    answers: {
      before: { pins: ['2023-12-13', '2020-10-16'] },
      after: { pins: ['fiction-2031', 'fiction-2031'] },
    },
    clauses: ['FR-R1-3', 'FW-W1-2'],
  },
  {
    id: 'card-left-in',
    title: 'a card that was left in should have been taken off',
    observe: () => seen({ card: () => enclosedThing('enclosed-thing') }),
    answers: { card: { toBeTakenOff: true } },
    clauses: ['FR-R10-2a', 'FR-R2-3'],
  },
  {
    id: 'called-by-mobile-phone',
    title: 'a call by mobile phone is taken as any other',
    observe: () =>
      seen({
        call: () =>
          receiveCall(
            {
              wants: 'repair',
              channel: 'maintenance-desk',
              contactedAt: '2022-06-06T02:00:00.000Z',
              handedOverAt: null,
              byMobilePhone: true,
            },
            FIXTURE,
            { appliedOn: '2022-05-10', knownAt: noonOf('2022-06-06') },
          ),
      }),
    answers: { call: { acceptedOn: '2022-06-06' } },
    clauses: ['PN-I-2'],
  },
  {
    id: 'seller-not-asked-in-first-year',
    title: 'in the first year nobody asks to whom the device was sold',
    observe: () =>
      seen({
        repair: () => {
          const { memberSale: _, ...unsold } = CAMERA;
          return assessIpro({ failedOn: '2024-06-03', ...unsold }, IPRO_FIXTURE, at('2024-06-03'));
        },
      }),
    answers: { repair: { outcome: 'free', warranty: 'product' } },
    clauses: ['IP-F-1'],
  },
];
