import {
  assess,
  byRegulations,
  decideFreeTerm,
  decideLoss,
  decidePackCoverage,
  decidePart,
  decideRefusal,
  erasureToAcknowledge,
  judgeTarget,
  regulationsInForce,
  withDraft,
} from '../src/index.js';
import { ORDINARY } from './support/coverage-of.js';
import { FIRST_DAY, KNOWN_AT, repealing } from './support/fictional-text.js';
import { houseTerms } from './support/house-terms.js';
import { inOneLine } from './support/outcome-in-words.js';
import { packTerms, supportTerms } from './support/programme-terms.js';

const VISIT = {
  service: 'on-site',
  firesAt: '2031-04-10T08:30:00.000Z',
  doneAt: '2031-04-10T08:29:00.000Z',
  repairedAt: '2031-04-16T02:00:00.000Z',
} as const;
const RESET = {
  service: 'on-site',
  years: 5,
  purchasedOn: FIRST_DAY,
  requestedOn: FIRST_DAY,
  wanted: 'restore-settings',
  resetToFactory: true,
} as const;
const PACK_AT = { appliedOn: FIRST_DAY, knownAt: KNOWN_AT };
const ITEM_AT = { arrivedOn: FIRST_DAY, knownAt: KNOWN_AT };
const UNLISTED = () => inOneLine(decideRefusal({ model: 'unlisted' }, houseTerms(), ITEM_AT));
const FAN = { ...ORDINARY, receiptPurchasedOn: FIRST_DAY, part: 'fan', partCode: 'fan' } as const;

/** A question, the clause that it hangs on, and what is answered with it and under a text without it. */
const HANGING = [
  {
    of: 'a visit in time, whenever the repair was finished',
    clause: ['PN', 'PN-T-2'],
    ask: () => inOneLine(judgeTarget(VISIT, packTerms(), PACK_AT)),
    before: 'met',
    after: 'missed',
  },
  {
    of: 'settings that the repair reset',
    clause: ['PN', 'PN-N-2a'],
    ask: () => inOneLine(decidePackCoverage({ ...RESET, settingsBackup: true }, packTerms(), PACK_AT)),
    before: 'quoted',
    after: 'person: quoted by PN-N-2b',
  },
  {
    of: 'the same without a backup',
    clause: ['PN', 'PN-N-2a'],
    ask: () => inOneLine(decidePackCoverage({ ...RESET, settingsBackup: false }, packTerms(), PACK_AT)),
    before: 'excluded',
    after: 'person: excluded by PN-E-4',
  },
  {
    of: 'data lost in the repair, its erasure not acknowledged',
    clause: ['FR', 'FR-R5-6b'],
    ask: () =>
      inOneLine(
        decideLoss({ loss: 'data-in-service', erasureAcknowledged: false }, houseTerms(), {
          arrivedOn: FIRST_DAY,
          knownAt: KNOWN_AT,
        }),
      ),
    before: 'person: refused by FR-R5-6a FR-R5-6b',
    after: 'refused',
  },
  {
    of: 'work that may erase data, its erasure not acknowledged',
    clause: ['FR', 'FR-R5-6b'],
    ask: () =>
      byRegulations(regulationsInForce(FIRST_DAY, houseTerms()), () =>
        erasureToAcknowledge('frontier').length === 0 ? 'begins' : 'waits',
      ),
    before: 'waits',
    after: 'begins',
  },
  {
    of: 'a model of which nobody knows whether its support has ended',
    clause: ['FR', 'FR-R8-8'],
    ask: UNLISTED,
    before: 'person: accept by FR-R8-8 A-FW-01',
    after: 'accept',
  },
  {
    of: 'the same where no ground is one to refuse',
    clause: ['FR', 'FR-R8-0'],
    ask: UNLISTED,
    before: 'person: accept by FR-R8-8 A-FW-01',
    after: 'accept',
  },
  {
    of: 'a part that may have a period of its own',
    clause: ['FW', 'FW-W7-3'],
    ask: () => decidePart(FAN, houseTerms({ partMonths: undefined }), ITEM_AT).outcome.kind,
    before: 'person-decides',
    after: 'decided',
  },
] as const;

describe('a rule that demands something', () => {
  it.each(HANGING)('is what the answer hangs on: $of', ({ clause: [document, id], ask, before, after }) => {
    expect(ask()).toBe(before);
    expect(withDraft(repealing(document, id), ask)).toBe(after);
  });

  it('lets a term start with one of two days of delivery, and leaves it to a person where it is gone (SR-1-2)', () => {
    const days = { makerDeliveredOn: FIRST_DAY, endUserDeliveredOn: '2031-04-20', changeAskedOn: null };
    const term = () =>
      decideFreeTerm(days, supportTerms(), { askedOn: FIRST_DAY, knownAt: KNOWN_AT }).outcome;

    expect(term()).toMatchObject({ kind: 'decided', value: { startsOn: FIRST_DAY } });
    expect(withDraft(repealing('SR', 'SR-1-2'), term)).toMatchObject({
      kind: 'person-decides',
      proposal: { startsOn: FIRST_DAY },
    });
  });
});

describe('days that cannot lie so', () => {
  it.each([
    ['ipro', 'repair', 'requestedOn', { deliveredOn: '2024-06-02', failedOn: '2024-06-01' }],
    ['ipro', 'repair', 'requestedOn', { deliveredOn: '2024-06-02', replacedOn: '2024-06-01' }],
    ['ipro', 'repair', 'requestedOn', { swappedOn: '2024-06-02', failedOn: '2024-06-01' }],
    [
      'frontier',
      'initial-failure',
      'arrivedOn',
      { warrantyStartsOn: '2024-06-01', contactedOn: '2024-06-10', reachedOn: '2024-06-09' },
    ],
  ])('are refused, both named: %s, %s, %s, %j', (programme, question, anchor, facts) => {
    const request = { programme, question, [anchor]: '2024-07-10', knownAt: KNOWN_AT, facts };
    expect(() => assess(request, houseTerms())).toThrow(
      expect.objectContaining({ code: 'REQUEST.CONTRADICTORY' }),
    );
  });
});
