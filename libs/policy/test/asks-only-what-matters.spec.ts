import type { JsonObject } from '#kernel';
import { PROGRAMMES, QUESTIONS } from '../src/questions/questions.js';
import type { Terms } from '../src/index.js';
import { EVERY_TERM } from './support/every-question.js';
import { inOneLine } from './support/outcome-in-words.js';

/** A house that says what becomes of a repair over the cap, so that no person has to. */
const HOUSE: Terms = {
  ...EVERY_TERM,
  programmes: {
    ...EVERY_TERM.programmes,
    frontier: { ...EVERY_TERM.programmes.frontier, premiumOvershoot: 'EXCESS' },
  },
};
const ON = '2024-06-01';
const KNOWN_AT = '2030-01-01T00:00:00.000Z';
const PREMIUM = {
  premiumFrom: '2024-01-01',
  premiumUntil: '2026-12-31',
  premiumSpent: 1000,
  premiumCap: 90_000,
};
const PURCHASED = {
  model: 'ordinary',
  cardPresent: true,
  receiptPurchasedOn: '2024-03-01',
  planMonths: null,
};
const STRANGERS = { ...PURCHASED, properUse: true, soldBy: 'stranger' };
const DELIVERED = { model: 'camera', deliveredOn: '2023-06-02', memberSale: true };
const IN_USE = { soldInJapan: true, usedInJapan: true, fault: 'hardware', properUse: true };
const HELD = {
  customerPresent: false,
  settingsProvided: false,
  playbackLossAcknowledged: false,
  customerCannot: false,
};

/** What a question comes to, in one line. */
function asked(programme: string, name: string, facts: JsonObject): string {
  const known = PROGRAMMES.find((one) => one === programme);
  const question = known && QUESTIONS[known].questions[name];
  if (question === undefined) throw new TypeError(`no question ${programme}, ${name}`);
  return inOneLine(question.ask(facts, HOUSE, { on: ON, knownAt: KNOWN_AT }, 0));
}

describe('no fact is asked for on which nothing hangs', () => {
  it.each<[string, string, string, JsonObject, RegExp]>([
    [
      'the day of a failure that was told of too late (FW-W9-3)',
      'frontier',
      'initial-failure',
      { warrantyStartsOn: '2024-06-01', contactedOn: '2024-06-15' },
      /^ordinary-repair$/,
    ],
    [
      'the day on which somebody told of what failed too late (FW-W9-1)',
      'frontier',
      'initial-failure',
      { warrantyStartsOn: '2024-06-01', failedOn: '2024-06-15' },
      /^ordinary-repair$/,
    ],
    [
      'what a thing is that did not come along (FR-R5-13b)',
      'frontier',
      'missing-item',
      { dispatchedOn: '2024-06-10', reportedOn: '2024-06-24', enclosedOnArrival: false },
      /^refused$/,
    ],
    [
      'the price of a repair that the seller makes paid anyway (FR-R3-4-6)',
      'frontier',
      'coverage',
      { ...STRANGERS, ...PREMIUM },
      /"coverage":"paid"/,
    ],
    [
      'what shows a finding beside a seller that makes the repair paid (FR-R3-4-6)',
      'frontier',
      'coverage',
      { ...STRANGERS, temperature: 40 },
      /"coverage":"paid"/,
    ],
    [
      'the rest of an application for years that are not sold (PN-S-1)',
      'panasonic-pack',
      'application',
      { years: 1 },
      /^blocked$/,
    ],
    [
      'which service a pack is whose years have no consumables (PN-X-1, PN-X-8)',
      'panasonic-pack',
      'consumables',
      { years: 3 },
      /^none$/,
    ],
    [
      'the days of a pack for work that none includes (PN-E-8, A-PN-17)',
      'panasonic-pack',
      'coverage',
      { wanted: 'loan-unit' },
      /^not-offered$/,
    ],
    ['which work is held up anyway (PN-N-7b, PN-X-5)', 'panasonic-pack', 'visit', HELD, /^held$/],
    [
      'the dates of an order by months in mid-term (SR-3-1)',
      'support-renewal',
      'span',
      { occasion: 'mid-term' },
      /^blocked$/,
    ],
    [
      'the day of a failure where each possible one lies in the first year (IP-F-1)',
      'ipro',
      'coverage',
      { ...DELIVERED, ...IN_USE },
      /"coverage":"free"/,
    ],
  ])('%s', (_, programme, name, facts, answer) => {
    expect(asked(programme, name, facts)).toMatch(answer);
  });

  it.each<[string, string, string, JsonObject, string]>([
    [
      'the day of a failure that may lie after the first year',
      'ipro',
      'coverage',
      { ...DELIVERED, deliveredOn: '2023-06-01', ...IN_USE },
      'asks failedOn',
    ],
    [
      'when a part was sold on that a transfer may have taken out of the pack',
      'panasonic-pack',
      'coverage',
      { wanted: 'hour-meter-warning', transferredOn: '2024-05-01' },
      'asks purchasedOn',
    ],
    [
      'the end of an order that names too few months: the dates win over them (A-SR-01)',
      'support-renewal',
      'span',
      { occasion: 'renewal', orderedMonths: 3 },
      'asks startsOn wishedEnd',
    ],
  ])('but what may matter is: %s', (_, programme, name, facts, answer) => {
    expect(asked(programme, name, facts)).toBe(answer);
  });
});
