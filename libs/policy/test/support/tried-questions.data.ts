import type { JsonValue } from '#kernel';
import {
  type CheckedQuestion,
  decideCoverage,
  decideFreeTerm,
  decideIproCoverage,
  decidePackCoverage,
  decideService,
  type FactDomains,
  type FreeTermFacts,
  type FrontierFacts,
  type IproFacts,
  type PackRequest,
  parseTerms,
  type ServiceFacts,
} from '../../src/index.js';
import { COVERAGE_CLAUSES } from '../../src/programmes/frontier/coverage/decide-coverage.js';
import { coverageDomains } from '../../src/programmes/frontier/coverage/domains/coverage-domains.js';
import { PACK_COVERAGE_CLAUSES } from '../../src/programmes/panasonic-pack/coverage/decide-pack-coverage.js';
import { IPRO_COVERAGE_CLAUSES } from '../../src/programmes/ipro/coverage/cover.js';
import {
  LENGTH_CLAUSES,
  START_CLAUSES,
} from '../../src/programmes/support-renewal/free-term/decide-free-term.js';
import { MasterData as SupportData } from '../../src/programmes/support-renewal/master-data.js';
import { serviceClauses } from '../../src/programmes/support-renewal/service/decide-service.js';
import { EVERYTHING_FOUND, ORDINARY } from './coverage-of.js';
import { houseTerms } from './house-terms.js';
import { DEVICE, iproHouse } from './ipro-house.js';

const KNOWN_AT = '2030-01-01T00:00:00.000Z';
const TERMS = houseTerms();
const NO_RECEIPT: FrontierFacts = {
  ...ORDINARY,
  receiptPurchasedOn: null,
  factoryShippedOn: '2024-01-10',
  stampDate: '2024-02-01',
  stampShop: 'Shop One',
};

/** FRONTIER: free or paid. No clause speaks to an item that arrives before its term starts. */
export const FRONTIER_COVERAGE: CheckedQuestion<FrontierFacts> = {
  cases: [{ ...ORDINARY, arrivedOn: '2024-07-10', serialReadable: true }],
  asTheyAre: [
    {
      ...ORDINARY,
      arrivedOn: '2025-03-01',
      lastRepairShippedOn: '2024-12-20',
      requestedOn: '2025-02-28',
      samePartAsLastRepair: true,
    },
    { ...ORDINARY, arrivedOn: '2025-03-01' },
    { ...ORDINARY, arrivedOn: '2024-07-10', planMonths: 24, plan: 'a plan' },
    { ...NO_RECEIPT, arrivedOn: '2024-07-10' },
    { ...NO_RECEIPT, arrivedOn: '2024-07-10', stampDate: null },
    { ...EVERYTHING_FOUND, arrivedOn: '2024-07-10' },
    { ...NO_RECEIPT, arrivedOn: '2024-07-10', exchangedFor: 'initial-failure' },
    {
      ...NO_RECEIPT,
      arrivedOn: '2024-07-10',
      exchangedFor: 'swap',
      passedOnFrom: '2024-01-10',
      passedOnMonths: 12,
    },
  ],
  domains: coverageDomains(TERMS),
  clauses: COVERAGE_CLAUSES,
  concluded: ['term', 'masterData', 'refusalGrounds'],
  silentOn: ({ arrivedOn = '', receiptPurchasedOn, stampDate, factoryShippedOn, passedOnFrom }) =>
    [receiptPurchasedOn, stampDate, factoryShippedOn, passedOnFrom].some(
      (day) => typeof day === 'string' && arrivedOn < day,
    ),
  decide: (facts) =>
    decideCoverage(facts, TERMS, { arrivedOn: facts.arrivedOn ?? '2024-07-10', knownAt: KNOWN_AT }),
};

const SUPPORT = parseTerms({
  revision: 'house-1',
  programmes: {
    'support-renewal': {
      inForceFrom: '2016-04-01',
      renewedTermServices: ['e-mail-inquiry', 'firmware-download'],
    },
  },
});
const supportData = new SupportData(SUPPORT, '2020-05-01');

/** SR: the free year. */
export const FREE_TERM: CheckedQuestion<FreeTermFacts> = {
  cases: [{}],
  domains: domainsOf<FreeTermFacts>({
    makerDeliveredOn: ['2017-04-01'],
    endUserDeliveredOn: [null, '2017-04-10'],
    changeAskedOn: [null, '2017-03-31', '2017-04-01', '2017-05-01', '2017-05-02'],
    changeChannel: ['web-registration', 'other'],
    wishedStart: ['2017-03-31', '2017-04-01', '2017-04-15', '2017-05-01', '2017-05-02'],
    wishedBefore: [true, false],
  }),
  clauses: [...START_CLAUSES, ...LENGTH_CLAUSES],
  concluded: ['start'],
  silentOn: () => false,
  decide: (facts) => decideFreeTerm(facts, SUPPORT, { askedOn: '2017-04-01', knownAt: KNOWN_AT }),
};

const FREE_YEAR = { kind: 'free', startsOn: '2017-04-01', lastDay: '2018-03-31', orderedOn: null } as const;
const RENEWED = {
  kind: 'renewed',
  startsOn: '2018-05-01',
  lastDay: '2019-04-30',
  orderedOn: '2018-05-10',
} as const;

/** SR: what a request is served with. */
export const SERVICE: CheckedQuestion<ServiceFacts> = {
  cases: [{ supportTerms: [FREE_YEAR] }],
  domains: domainsOf<ServiceFacts>({
    service: ['e-mail-inquiry', 'hardware-failure', 'firmware-download', 'engineer-visit'],
    supportTerms: [[FREE_YEAR], [FREE_YEAR, RENEWED], [RENEWED]],
    failedOn: ['2018-03-31', '2018-04-01', '2018-05-09'],
  }),
  clauses: serviceClauses(supportData),
  concluded: ['standing', 'hadGap'],
  silentOn: () => false,
  decide: (facts) => decideService(facts, SUPPORT, { askedOn: '2018-05-10', knownAt: KNOWN_AT }),
};

const IPRO = iproHouse();

/** IP: free or paid. */
export const IPRO_COVERAGE: CheckedQuestion<IproFacts> = {
  cases: [
    { ...DEVICE, failedOn: '2024-07-10' },
    { ...DEVICE, failedOn: '2026-07-10' },
    {
      ...DEVICE,
      failedOn: '2024-07-10',
      cause: 'part-swap',
      causeEvidenced: true,
      swappedBy: 'able',
      swappedOn: '2024-03-01',
    },
  ],
  domains: domainsOf<IproFacts>({
    requestedOn: ['2024-07-10'],
    deliveredOn: [null, '2024-01-10', '2022-01-10', '2018-01-10'],
    failedOn: [null, '2024-07-10', '2025-01-09', '2025-01-10', '2029-01-09', '2029-01-10'],
    model: ['camera', 'recorder', 'bracket', 'stand', 'unknown'],
    memberSale: [true, false, null],
    soldInJapan: [true, false],
    usedInJapan: [true, false],
    fault: ['hardware', 'hdd', 'hdd-and-hardware', 'software'],
    properUse: [true, false],
    cause: [
      'manual-not-followed',
      'misuse',
      'improper-repair',
      'modification',
      'part-swap',
      'moved',
      'external',
      'outside-conditions',
      'connected-equipment',
    ],
    causeEvidenced: [true, false],
    swappedBy: ['able', 'stranger', null],
    swappedOn: ['2024-03-01', '2024-05-01'],
    replacedOn: ['2024-06-01'],
  }),
  clauses: IPRO_COVERAGE_CLAUSES,
  concluded: ['terms', 'grant', 'listings', 'swapCertified', 'exempt', 'deviceClass', 'fiveYearListed'],
  silentOn: ({ failedOn, deliveredOn }) =>
    typeof failedOn === 'string' && typeof deliveredOn === 'string' && failedOn < deliveredOn,
  decide: (facts) =>
    decideIproCoverage(facts, IPRO, { requestedOn: facts.requestedOn ?? '2024-07-10', knownAt: KNOWN_AT }),
};

const PACKS = parseTerms({
  revision: 'house-1',
  programmes: {
    'panasonic-pack': { recommendedSdCards: ['card-1'], recordersWithoutSdCard: ['recorder-1'] },
  },
});

const PACK_REPAIR: PackRequest = {
  service: 'on-site',
  years: 3,
  purchasedOn: '2023-04-01',
  requestedOn: '2024-04-01',
  wanted: 'repair',
  cause: 'spontaneous',
};

/** PN: what a pack makes of a request. */
export const PACK_COVERAGE: CheckedQuestion<PackRequest> = {
  cases: [PACK_REPAIR, { ...PACK_REPAIR, cause: 'sd-card', causeProven: true, sdCard: 'card-2' }],
  domains: domainsOf<PackRequest>({
    service: ['on-site', 'carry-in'],
    years: [3, 5],
    purchasedOn: ['2023-04-01'],
    requestedOn: ['2023-04-01', '2026-03-31', '2026-04-01'],
    wanted: [
      'repair',
      'restore-settings',
      'firmware-update',
      'loan-unit',
      'other-makers-product',
      'rescue-recordings',
      'hour-meter-warning',
      'take-away-parts',
      'engineer-visit',
      'play-old-video',
    ],
    cause: [
      'ordinary-wear',
      'spontaneous',
      'lightning',
      'gas',
      'salt',
      'pollution',
      'abnormal-voltage',
      'flying-object',
      'other-outside',
      'improper-use',
      'modification',
      'intent-or-negligence',
      'settings-environment',
      'installation-environment',
      'drop',
      'fire',
      'earthquake',
      'wind-or-flood',
      'other-disaster',
      'transit-to-vendor',
      'network-environment',
      'sd-card',
    ],
    causeProven: [true, false],
    heightMetres: [2, 2.1, 4, 4.1],
    transferredOn: [null, '2023-03-31', '2023-04-01', '2024-01-01', '2025-01-01'],
    alteredFromStandard: [true, false],
    specialHousing: [true, false],
    failedPart: ['sd-card', 'other'],
    model: ['recorder-1', 'recorder-2'],
    maker: ['vendor', 'other', 'not-known'],
    sdCard: ['card-1', 'card-2'],
    settingsBackup: [true, false],
    resetToFactory: [true, false],
  }),
  clauses: PACK_COVERAGE_CLAUSES,
  concluded: ['term', 'masterData'],
  silentOn: () => false,
  decide: (facts) => decidePackCoverage(facts, PACKS, { appliedOn: '2023-04-01', knownAt: KNOWN_AT }),
};

function domainsOf<F>(
  values:
    | { readonly [K in keyof F & string]-?: readonly JsonValue[] }
    | Partial<Record<keyof F & string, readonly JsonValue[]>>,
): FactDomains<F> {
  const named = Object.entries<readonly JsonValue[] | undefined>(values).map(([fact, points = []]) => [
    fact,
    { points: { of: 'values', values: points }, changeable: { by: 'no' } },
  ]);
  return Object.fromEntries(named) as FactDomains<F>;
}
