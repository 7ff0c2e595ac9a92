import type { JsonObject } from '#kernel';

/** A question as it is put from outside, but for `knownAt`. */
export type Request = JsonObject;

/**
 * How a value that the sources do not give can be open. `table`: it is a table, or a member of one, by its path in
 * `programmes`. `fact`: it stands on record and is stated, in other facts than while nobody knows it. `never`: nothing
 * sets it, each time is a person's. Once set, the answer is `onceSet`.
 */
export type OpenBy =
  | { readonly by: 'table'; readonly path: string; readonly onceSet: string }
  | { readonly by: 'fact'; readonly stated: JsonObject; readonly onceSet: string }
  | { readonly by: 'never' };

/** A value of rules.md section 10, the question that it is needed for, and what comes out while it is unset. */
export interface OpenValue {
  /** In the words of section 10; one of several that it names in a breath by `what`. */
  readonly value: string;
  readonly what?: string;
  readonly request: Request;
  readonly open: OpenBy;
  readonly whileUnset: string;
}

const frontier = (question: string, facts: JsonObject, arrivedOn = '2024-07-10'): Request => ({
  programme: 'frontier',
  question,
  arrivedOn,
  facts,
});
const ipro = (question: string, facts: JsonObject, requestedOn = '2025-06-02'): Request => ({
  programme: 'ipro',
  question,
  requestedOn,
  facts,
});
const pack = (question: string, facts: JsonObject): Request => ({
  programme: 'panasonic-pack',
  question,
  appliedOn: '2024-05-10',
  facts,
});
const support = (question: string, facts: JsonObject): Request => ({
  programme: 'support-renewal',
  question,
  askedOn: '2024-05-10',
  facts,
});

const table = (path: string, onceSet: string): OpenBy => ({ by: 'table', path, onceSet });
const NEVER: OpenBy = { by: 'never' };

const ITEM = {
  model: 'EX-DESKTOP-2',
  cardPresent: true,
  receiptPurchasedOn: '2024-03-01',
  planMonths: null,
  properUse: true,
};
const { planMonths: _noPlan, ...OF_SOME_PLAN } = ITEM;
const PREMIUM = {
  ...ITEM,
  premiumFrom: '2024-01-01',
  premiumUntil: '2026-12-31',
  premiumSpent: 1000,
  repairPrice: 100_000,
};
const DEVICE = {
  model: 'EX-CAMERA-1',
  deliveredOn: '2024-05-10',
  failedOn: '2025-06-02',
  memberSale: true,
  soldInJapan: true,
  usedInJapan: true,
  properUse: true,
  fault: 'hardware',
};
const RECORDER = { ...DEVICE, model: 'EX-RECORDER-1', siteArea: 'Example Island' };
const SWAPPED = {
  ...DEVICE,
  failedOn: '2025-01-10',
  cause: 'part-swap',
  causeEvidenced: true,
  swappedBy: 'EX-PARTNER-1',
  swappedOn: '2024-08-01',
};
const APPLICATION = {
  service: 'on-site',
  years: 5,
  siteCountry: 'JP',
  sitePlace: 'YOKOHAMA',
  devices: [
    { kind: 'camera', model: 'EX-CAMERA-1', pack: 'on-site' },
    { kind: 'recorder', model: 'EX-RECORDER-1', pack: 'on-site' },
  ],
  operationStartedOn: null,
};
const PACK_REPAIR = {
  service: 'on-site',
  years: 5,
  purchasedOn: '2024-05-10',
  requestedOn: '2024-07-01',
  wanted: 'repair',
  cause: 'spontaneous',
  causeProven: true,
  heightMetres: 2,
  model: 'EX-RECORDER-1',
};
const RENEWED_TERM = {
  supportTerms: [
    { kind: 'free', startsOn: '2023-05-01', lastDay: '2024-04-30', orderedOn: null },
    { kind: 'renewed', startsOn: '2024-05-01', lastDay: '2025-04-30', orderedOn: '2024-04-20' },
  ],
  service: 'hardware-failure',
  failedOn: '2024-05-09',
};

const CHARGES =
  'IP and PN charges (paid repair, IP on-site visit, extra travel, applying a settings backup, playback of an old HDD, work above 3 m)';

/** Every value that the sources do not give, as section 10 lists them. */
export const SECTION_10: readonly string[] = [
  'Inspection fee and freight amounts',
  'payment deadline after cancellation',
  "'high price' threshold",
  'premium cap and plan terms',
  'designated carriers and shops',
  'company closure dates (FR and PN)',
  'support end dates',
  'part-specific terms',
  'excluded pre-installed software',
  'upgrade matrix',
  'Partners Circle membership records',
  '5-year model list',
  'repair form per model',
  'no-warranty model list',
  'unrepairable-product list (IP-Q-6)',
  'partner certification records (IP-Q-4a)',
  CHARGES,
  'hardware a PN pack may be sold for',
  'island and remote-area list',
  'recommended SD cards and recorders whose cards are not covered',
  'consumable window',
  'retroactive surcharge rate',
  'send-back freight payer for SR',
  'conduct-suspension authority',
  'text of earlier FR and FW revisions (a case pinned to one goes to a person)',
  'number of contact attempts (A-FR-09)',
  'review interval for unpaid cancelled items (A-FR-10)',
  'payment point of a paid repair (A-FR-37)',
  'product-specific warranty lengths (FW-W7-1)',
  'on-site option terms (A-FR-31)',
  'designated OS per model (FR-R5-11a)',
  'designated transport and service firms (FW-W11-17)',
  'normal SR prices per month and year',
  'contents of a renewed SR term (A-SR-15)',
];

/** Those that a command on a case needs, and no question of the rules. */
export const OPEN_ON_A_CASE: readonly string[] = [
  'Inspection fee and freight amounts',
  'number of contact attempts (A-FR-09)',
  'payment point of a paid repair (A-FR-37)',
];

/**
 * Those that nothing asks for: what is cancelled and unpaid stays with the company until a person does something about it,
 * and no clock runs.
 */
export const ASKED_NOWHERE: readonly string[] = [
  'payment deadline after cancellation',
  'review interval for unpaid cancelled items (A-FR-10)',
];

/** The values that a question of the rules needs. */
export const OPEN_VALUES: readonly OpenValue[] = [
  {
    value: "'high price' threshold",
    request: frontier('alternative', { wouldBeFree: false, repairPrice: 100_000 }),
    open: table('frontier/highPrice', 'none'),
    whileUnset: 'person: nothing by FR-R5-4 A-FR-13',
  },
  {
    value: 'premium cap and plan terms',
    what: 'the cap',
    request: frontier('coverage', PREMIUM),
    open: { by: 'fact', stated: { premiumCap: 50_000 }, onceSet: 'paid' },
    whileUnset: 'asks premiumCap',
  },
  {
    value: 'premium cap and plan terms',
    what: 'what is paid beyond the cap (A-FR-12)',
    request: frontier('coverage', { ...PREMIUM, premiumCap: 50_000 }),
    open: table('frontier/premiumOvershoot', 'paid'),
    whileUnset: 'person: paid by FR-R3-4-7 A-FR-12',
  },
  {
    value: 'premium cap and plan terms',
    what: 'how long a plan lasts',
    request: frontier('coverage', { ...OF_SOME_PLAN, plan: 'a plan' }),
    open: { by: 'fact', stated: { planMonths: 36 }, onceSet: 'free' },
    whileUnset: 'asks planMonths',
  },
  {
    value: 'premium cap and plan terms',
    what: 'which plans extend the warranty (A-FW-09)',
    request: frontier(
      'coverage',
      { ...OF_SOME_PLAN, planMonths: 36, extendedBy: 'example-long-warranty' },
      '2025-07-10',
    ),
    open: table('frontier/plans', 'free'),
    whileUnset: 'person: free by FW-W7-2 A-FW-09',
  },
  {
    value: 'premium cap and plan terms',
    what: 'what a plan covers',
    request: frontier('coverage', {
      ...ITEM,
      planMonths: 36,
      plan: 'a plan',
      negligence: true,
      negligenceEvidence: 'photos',
    }),
    open: { by: 'fact', stated: { planMonths: null, plan: null }, onceSet: 'paid' },
    whileUnset: 'person: paid by FW-W6-3 A-FW-09',
  },
  {
    value: 'designated carriers and shops',
    what: 'carriers',
    request: frontier('inbound', {
      warrantyStartsOn: '2024-07-01',
      dispatchedOn: '2024-07-05',
      carrier: 'example-express',
      initialFailure: false,
      outlet: false,
    }),
    open: table('frontier/designatedCarriers', 'company'),
    whileUnset: 'blocked: programmes.frontier.designatedCarriers',
  },
  {
    value: 'designated carriers and shops',
    what: 'shops whose stamp dates the term',
    request: frontier('coverage', {
      ...ITEM,
      receiptPurchasedOn: null,
      stampDate: '2024-03-01',
      stampShop: 'FRONTIER Direct Store',
      factoryShippedOn: '2024-02-01',
    }),
    open: table('frontier/designatedShops', 'free'),
    whileUnset: 'person: free by FW-W6-6c',
  },
  {
    value: 'designated carriers and shops',
    what: 'shops whose sales are covered',
    request: frontier('coverage', { ...ITEM, soldBy: 'Example Denki Yokohama' }),
    open: table('frontier/designatedShops', 'free'),
    whileUnset: 'person: paid by FR-R3-4-6 FW-W11-12',
  },
  {
    value: 'company closure dates (FR and PN)',
    what: 'FR, when a quote is to be answered',
    request: frontier('last-day', { period: 'quote-answer', from: '2024-07-01' }),
    open: table('frontier/calendar', '2024-07-22'),
    whileUnset: 'blocked: programmes.frontier.calendar',
  },
  {
    value: 'company closure dates (FR and PN)',
    what: 'PN, when a visit is due',
    request: pack('target', { service: 'on-site', acceptedOn: '2024-05-13' }),
    open: table('panasonic-pack/calendar', '2024-05-15'),
    whileUnset: 'blocked: programmes.panasonic-pack.calendar',
  },
  {
    value: 'company closure dates (FR and PN)',
    what: 'PN, when a request is accepted',
    request: pack('reception', {
      wants: 'repair',
      channel: 'maintenance-desk',
      contactedAt: '2024-05-13T10:00:00+09:00',
      handedOverAt: null,
      byMobilePhone: false,
    }),
    open: table('panasonic-pack/calendar', '2024-05-13T01:00:00.000Z'),
    whileUnset: 'blocked: programmes.panasonic-pack.calendar',
  },
  {
    value: 'support end dates',
    request: frontier('refusal', ITEM),
    open: table('frontier/models', 'accept'),
    whileUnset: 'person: accept by FR-R8-8 A-FW-01',
  },
  {
    value: 'part-specific terms',
    request: frontier('part', { ...ITEM, part: 'fan', partCode: 'example-fan' }),
    open: table('frontier/partMonths', 'free'),
    whileUnset: 'person: free by FW-W7-3',
  },
  {
    value: 'excluded pre-installed software',
    request: frontier('part', {
      ...ITEM,
      part: 'bundled-software',
      software: 'Example Office',
    }),
    open: table('frontier/excludedSoftware', 'free'),
    whileUnset: 'person: not-covered by FW-W11-2',
  },
  {
    value: 'upgrade matrix',
    request: frontier('upgrade', { model: 'EX-DESKTOP-2', part: 'ssd' }),
    open: table('frontier/models/EX-DESKTOP-2/upgrades', 'paid'),
    whileUnset: 'person: not-offered by FR-R7-1',
  },
  {
    value: 'product-specific warranty lengths (FW-W7-1)',
    request: frontier('coverage', { ...ITEM, model: 'EX-TABLET-1' }, '2024-10-10'),
    open: table('frontier/models', 'paid'),
    whileUnset: 'person: free by FW-W7-1',
  },
  {
    value: 'designated OS per model (FR-R5-11a)',
    request: frontier('disk', { model: 'EX-DESKTOP-2', soldWithoutOs: false, reinstallNeeded: true }),
    open: table('frontier/models/EX-DESKTOP-2/designatedOs', 'designated-os'),
    whileUnset: 'person: nothing by FR-R5-11a',
  },
  {
    value: 'on-site option terms (A-FR-31)',
    request: frontier('demand', { demand: 'on-site-visit', onSiteOption: true }),
    open: NEVER,
    whileUnset: 'person: granted by FR-R2-1 A-FR-31',
  },
  {
    value: 'designated transport and service firms (FW-W11-17)',
    request: frontier('coverage', { ...ITEM, accidentOrUnsuitableWork: true }),
    open: {
      by: 'fact',
      stated: { accidentOrUnsuitableWorkEvidence: 'photos of the parcel' },
      onceSet: 'paid',
    },
    whileUnset: 'asks accidentOrUnsuitableWorkEvidence',
  },
  {
    value: 'conduct-suspension authority',
    request: frontier('serving', {
      contactGiven: true,
      rejectsRules: false,
      threats: true,
      threatsEvidence: 'the recording of the call',
    }),
    open: NEVER,
    whileUnset: 'person: suspend by FR-R9-3',
  },
  {
    value: 'text of earlier FR and FW revisions (a case pinned to one goes to a person)',
    request: frontier('coverage', { ...ITEM, receiptPurchasedOn: '2023-06-01' }, '2023-11-01'),
    open: NEVER,
    whileUnset: 'person: nothing by FR-R1-6 A-FR-17',
  },
  {
    value: 'Partners Circle membership records',
    request: ipro('repair', { ...DEVICE, memberSale: null }),
    open: { by: 'fact', stated: { memberSale: true }, onceSet: 'free' },
    whileUnset: 'asks sale-record',
  },
  {
    value: '5-year model list',
    request: ipro('repair', DEVICE),
    open: table('ipro/fiveYearLists', 'free'),
    whileUnset: 'person: paid by IP-1-5 A-IP-04',
  },
  {
    value: 'repair form per model',
    request: ipro('repair', DEVICE),
    open: table('ipro/models/EX-CAMERA-1/form', 'free'),
    whileUnset: 'person: nothing by IP-T-4 A-IP-04 IP-P-11',
  },
  {
    value: 'no-warranty model list',
    request: ipro('repair', DEVICE),
    open: table('ipro/exemptLists', 'free'),
    whileUnset: 'person: free by IP-1-1 A-IP-04',
  },
  {
    value: 'unrepairable-product list (IP-Q-6)',
    request: ipro('repair', DEVICE),
    open: table('ipro/unrepairableLists', 'free'),
    whileUnset: 'person: free by IP-Q-6 A-IP-04',
  },
  {
    value: 'partner certification records (IP-Q-4a)',
    request: ipro('repair', SWAPPED, '2025-02-01'),
    open: table('ipro/certifications', 'free'),
    whileUnset: 'person: paid by IP-Q-4a',
  },
  {
    value: CHARGES,
    what: 'a paid repair',
    request: ipro('repair', { ...DEVICE, memberSale: false }),
    open: NEVER,
    whileUnset: 'open: paid, the price of the repair',
  },
  {
    value: CHARGES,
    what: 'IP, an on-site visit',
    request: ipro('repair', {
      ...RECORDER,
      siteArea: 'a town',
      wanted: 'on-site',
      visitChargeAccepted: true,
    }),
    open: table('ipro/charges', 'free'),
    whileUnset: 'open: free, the price of the visit',
  },
  {
    value: CHARGES,
    what: 'IP, extra travel',
    request: ipro('repair', { ...RECORDER, failedOn: '2024-12-10' }, '2025-01-06'),
    open: table('ipro/charges', 'free'),
    whileUnset: 'open: free, the price of the extra-travel',
  },
  {
    value: CHARGES,
    what: 'PN, applying a settings backup',
    request: pack('coverage', { ...PACK_REPAIR, wanted: 'restore-settings', settingsBackup: true }),
    open: NEVER,
    whileUnset: 'open: a quote',
  },
  {
    value: CHARGES,
    what: 'PN, playback of an old HDD',
    request: pack('coverage', { ...PACK_REPAIR, wanted: 'play-old-video' }),
    open: NEVER,
    whileUnset: 'open: a quote',
  },
  {
    value: CHARGES,
    what: 'PN, work above 3 m',
    request: pack('coverage', { ...PACK_REPAIR, heightMetres: 4 }),
    open: NEVER,
    whileUnset: 'open: a quote',
  },
  {
    value: 'hardware a PN pack may be sold for',
    request: pack('application', APPLICATION),
    open: table('panasonic-pack/packHardware', 'accepted'),
    whileUnset: 'person: accepted by PN-N-5a A-G-9',
  },
  {
    value: 'island and remote-area list',
    what: 'islands of PN',
    request: pack('application', APPLICATION),
    open: table('panasonic-pack/remoteIslands', 'accepted'),
    whileUnset: 'person: accepted by PN-N-3b',
  },
  {
    value: 'island and remote-area list',
    what: 'remote areas of IP',
    request: ipro('repair', { ...RECORDER, failedOn: '2024-12-10' }, '2025-01-06'),
    open: table('ipro/remoteAreas', 'free'),
    whileUnset: 'person: free by IP-Q-8b A-IP-13',
  },
  {
    value: 'recommended SD cards and recorders whose cards are not covered',
    what: 'cards',
    request: pack('coverage', { ...PACK_REPAIR, cause: 'sd-card', sdCard: 'EX-CARD-64' }),
    open: table('panasonic-pack/recommendedSdCards', 'included'),
    whileUnset: 'person: quoted by PN-N-1b A-PN-10',
  },
  {
    value: 'recommended SD cards and recorders whose cards are not covered',
    what: 'recorders',
    request: pack('coverage', { ...PACK_REPAIR, failedPart: 'sd-card' }),
    open: table('panasonic-pack/recordersWithoutSdCard', 'included'),
    whileUnset: 'person: included by PN-F-3',
  },
  {
    value: 'consumable window',
    request: pack('consumables', {
      service: 'on-site',
      years: 5,
      purchasedOn: '2024-05-10',
      replacedOn: null,
    }),
    open: table('panasonic-pack/consumableWindow', 'entitled'),
    whileUnset: 'person: nothing by PN-X-4 A-PN-06',
  },
  {
    value: 'retroactive surcharge rate',
    request: support('charges', { chargedMonths: 12, retroactiveMonths: 2 }),
    open: table('support-renewal/prices/1/retroactiveMonth', 'charged'),
    whileUnset: 'person: nothing by A-SR-07',
  },
  {
    value: 'normal SR prices per month and year',
    request: support('charges', { chargedMonths: 12, retroactiveMonths: 0 }),
    open: table('support-renewal/prices', 'charged'),
    whileUnset: 'person: nothing by A-SR-07',
  },
  {
    value: 'send-back freight payer for SR',
    request: support('service', RENEWED_TERM),
    open: table('support-renewal/sendBackFreight', 'served'),
    whileUnset: 'open: served, who pays the freight',
  },
  {
    value: 'contents of a renewed SR term (A-SR-15)',
    request: support('service', RENEWED_TERM),
    open: table('support-renewal/renewedTermServices', 'served'),
    whileUnset: 'person: served by SR-1-4 A-SR-15',
  },
];
