import type { Terms } from '../src/index.js';
import { askedOn, type Stated } from './support/asked-question.js';
import { EVERY_TERM } from './support/every-question.js';

/** The same house while it has set none of the tables that the rules leave to others. */
const UNSET: Terms = {
  ...EVERY_TERM,
  programmes: {
    ...EVERY_TERM.programmes,
    frontier: { ...EVERY_TERM.programmes.frontier, premiumOvershoot: undefined, excludedSoftware: undefined },
    ipro: { ...EVERY_TERM.programmes.ipro, remoteAreas: undefined, certifications: undefined },
    'panasonic-pack': {},
  },
};
const ON = '2024-06-01';
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
const SWAPPED = { cause: 'part-swap', causeEvidenced: true };
const REPAIR = { service: 'on-site', years: 3, requestedOn: ON, wanted: 'repair', heightMetres: 2 };
const OTHER_CARD = { purchasedOn: '2024-05-01', cause: 'sd-card', causeProven: true, sdCard: 'another' };
const SYSTEM = [
  { kind: 'camera', pack: 'on-site' },
  { kind: 'recorder', pack: 'on-site' },
];
const HELD = {
  customerPresent: false,
  settingsProvided: false,
  playbackLossAcknowledged: false,
  customerCannot: false,
};

describe('no fact is asked for on which nothing hangs', () => {
  it.each<[string, string, string, Stated, RegExp]>([
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
    [
      'the day of the contact that lies between failure and arrival (FW-W9-3)',
      'frontier',
      'initial-failure',
      { warrantyStartsOn: '2024-06-01', failedOn: '2024-06-05', reachedOn: '2024-06-08' },
      /^person: exchange-or-repair/,
    ],
    [
      'the day of a failure that was told of in time (FW-W9-1, FW-W9-3)',
      'frontier',
      'initial-failure',
      { warrantyStartsOn: '2024-06-01', contactedOn: '2024-06-10', reachedOn: null },
      /^awaiting-item$/,
    ],
    [
      'who replaced a part on a day on which nobody was certified (IP-Q-4a)',
      'ipro',
      'coverage',
      { ...DELIVERED, ...IN_USE, ...SWAPPED, swappedOn: '2024-05-15' },
      /"coverage":"paid"/,
    ],
    [
      'what shows the replacement by who was certified (IP-Q-4a)',
      'ipro',
      'coverage',
      { ...DELIVERED, ...IN_USE, cause: 'part-swap', swappedBy: 'able', swappedOn: '2024-03-01' },
      /"coverage":"free"/,
    ],
    [
      'by which way a question comes of somebody who is registered (IP-W-2, IP-W-3)',
      'ipro',
      'route',
      { wants: 'answer', emailRegistered: true },
      /^inquiry$/,
    ],
    [
      'the years of a pack that runs in any case (PN-C-3)',
      'panasonic-pack',
      'coverage',
      { ...REPAIR, years: undefined, purchasedOn: '2024-05-01', cause: 'drop' },
      /^excluded$/,
    ],
    [
      'the purchase of what is over whenever it was bought (PN-P-1, PN-P-2)',
      'panasonic-pack',
      'coverage',
      { ...REPAIR, requestedOn: '2028-01-01' },
      /^quoted$/,
    ],
    [
      'which pack it is that does not pay for a card of another kind (PN-N-1b)',
      'panasonic-pack',
      'coverage',
      { ...REPAIR, ...OTHER_CARD, service: undefined },
      /^quoted$/,
    ],
    [
      'the years of a carry-in pack, which has no consumables (PN-X-8)',
      'panasonic-pack',
      'consumables',
      { service: 'carry-in' },
      /^none$/,
    ],
    [
      'the rest of an application for an island that is on the list (PN-N-3b)',
      'panasonic-pack',
      'application',
      { sitePlace: 'island-1' },
      /^blocked$/,
    ],
    [
      'the months of an order that names its end, for the dates win over them (A-SR-01)',
      'support-renewal',
      'span',
      { occasion: 'purchase', startsOn: '2023-01-01', wishedEnd: '2024-03-31' },
      /^granted$/,
    ],
  ])('%s', (_, programme, name, facts, answer) => {
    expect(askedOn(ON, [programme, name], facts, EVERY_TERM)).toMatch(answer);
  });

  it.each<[string, string, string, Stated, RegExp]>([
    [
      'the price of a repair that is paid whatever the cap of a plan is (FR-R3-4-7, A-FR-12)',
      'frontier',
      'coverage',
      { ...STRANGERS, ...PREMIUM },
      /^\{"coverage":"paid"/,
    ],
    [
      'which software it is (FW-W11-2)',
      'frontier',
      'part',
      { ...PURCHASED, properUse: true, part: 'bundled-software' },
      /^person: .* FW-W11-2/,
    ],
    [
      'where the site of a visit is (IP-Q-8b)',
      'ipro',
      'repair',
      { ...DELIVERED, ...IN_USE, model: 'recorder' },
      /^person: .* by IP-Q-8b A-IP-13/,
    ],
    [
      'when a partner replaced a part, and what shows it (IP-Q-4a)',
      'ipro',
      'coverage',
      { ...DELIVERED, ...IN_USE, cause: 'part-swap', swappedBy: 'able' },
      /^person: .* by IP-Q-4a/,
    ],
    [
      'where a site in Japan is (PN-N-3b)',
      'panasonic-pack',
      'application',
      { service: 'on-site', years: 3, siteCountry: 'JP', operationStartedOn: null, devices: SYSTEM },
      /^person: accepted by PN-N-3b/,
    ],
    [
      'when a pack was bought whose consumables have no days (PN-X-4)',
      'panasonic-pack',
      'consumables',
      { service: 'on-site', years: 5, replacedOn: null },
      /^person: null by PN-X-4 A-PN-06/,
    ],
    [
      'which card it was, and what shows it (PN-N-1b)',
      'panasonic-pack',
      'coverage',
      { ...REPAIR, purchasedOn: '2024-05-01', cause: 'sd-card' },
      /^person: quoted by PN-N-1b/,
    ],
    [
      'which recorder it is whose card failed (PN-F-3)',
      'panasonic-pack',
      'coverage',
      { ...REPAIR, purchasedOn: '2024-05-01', cause: 'spontaneous', failedPart: 'sd-card' },
      /^person: included by PN-F-3/,
    ],
  ])('while no table says what it would mean: %s', (_, programme, name, facts, answer) => {
    expect(askedOn(ON, [programme, name], facts, UNSET)).toMatch(answer);
  });

  it.each<[string, string, string, Stated, string]>([
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
      'who replaced a part on a day on which somebody was certified (IP-Q-4a)',
      'ipro',
      'coverage',
      { ...DELIVERED, ...IN_USE, ...SWAPPED, swappedOn: '2024-03-01' },
      'asks swappedBy',
    ],
    [
      'the end of an order that names too few months: the dates win over them (A-SR-01)',
      'support-renewal',
      'span',
      { occasion: 'renewal', orderedMonths: 3 },
      'asks startsOn wishedEnd',
    ],
  ])('but what may matter is: %s', (_, programme, name, facts, answer) => {
    expect(askedOn(ON, [programme, name], facts, EVERY_TERM)).toBe(answer);
  });
});
