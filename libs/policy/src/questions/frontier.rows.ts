import type { FindingFacts } from '../programmes/frontier/findings/finding.js';
import { type ItemFinding, PROOF_REQUIRED } from '../programmes/frontier/findings/item-findings.js';
import type { FrontierFacts } from '../programmes/frontier/frontier-facts.js';
import { PART_KINDS, type PartKind } from '../programmes/frontier/parts/part-kinds.js';
import type { PartFacts } from '../programmes/frontier/parts/part-facts.js';
import type { ScopeFacts } from '../programmes/frontier/scope/decide-scope.js';
import type { ServingFacts } from '../programmes/frontier/service/serving.js';
import {
  count,
  country,
  day,
  type FactRow,
  type FactRows,
  flag,
  measure,
  namedIn,
  oneOf,
  orNull,
  text,
  yen,
} from './fact-schema.js';
import { MODELS, PART_CODES, SHOPS, SOFTWARE } from './listed-names.js';

/** Each finding and what shows it. */
function findings<N extends string>(...names: readonly N[]): FactRows<FindingFacts<N>> {
  const rows = names.flatMap((name): readonly (readonly [string, FactRow])[] => [
    [name, flag],
    [`${name}Evidence`, orNull(text)],
  ]);
  return Object.fromEntries(rows) as unknown as FactRows<FindingFacts<N>>;
}

/** What is known of an item and its papers. */
export const ITEM: FactRows<FrontierFacts> = {
  ...findings(...(Object.keys(PROOF_REQUIRED) as ItemFinding[])),
  arrivedOn: day,
  receiptPurchasedOn: orNull(day),
  cardPresent: flag,
  stampDate: orNull(day),
  stampShop: orNull(namedIn(SHOPS)),
  factoryShippedOn: day,
  exchangedFor: oneOf('initial-failure', 'swap'),
  passedOnFrom: orNull(day),
  passedOnMonths: orNull(count),
  model: namedIn(MODELS),
  planMonths: orNull(count),
  properUse: flag,
  serialReadable: flag,
  recognisedAsOurs: flag,
  serialEvidence: orNull(text),
  soldBy: namedIn(SHOPS),
  soldOn: day,
  designatedShop: flag,
  partsChangedBy: oneOf('customer', 'company'),
  partsChangedEvidence: orNull(text),
  temperature: measure('degrees Celsius', { minimum: -100, maximum: 200 }),
  humidity: measure('percent', { minimum: 0, maximum: 100 }),
  condensation: flag,
  properPower: flag,
  foreignMatter: flag,
  usedIn: country,
  mainsVoltage: measure('volts', { minimum: 0, maximum: 1_000 }),
  mainsFrequency: measure('hertz', { minimum: 0, maximum: 1_000 }),
  environmentEvidence: orNull(text),
  continuousHours: measure('hours', { minimum: 0, maximum: 100_000 }),
  premiumFrom: orNull(day),
  premiumUntil: orNull(day),
  premiumCap: yen,
  premiumSpent: yen,
  repairPrice: yen,
  plan: orNull(text),
  extendedBy: orNull(text),
  lastRepairShippedOn: orNull(day),
  samePartAsLastRepair: flag,
  requestedOn: day,
  operationGuaranteed: flag,
  sentFrom: country,
  returnTo: country,
  requestedWork: oneOf('repair', 'data-recovery', 'backup', 'data-migration'),
};

const partKind = oneOf(...(Object.keys(PART_KINDS) as PartKind[]));

/** One faulty part of an item. */
export const PART: FactRows<PartFacts> = {
  ...ITEM,
  ...findings('worn', 'oddEnvironment', 'cosmetic'),
  part: partKind,
  partCode: namedIn(PART_CODES),
  standardSupplied: flag,
  software: namedIn(SOFTWARE),
  broughtDownBy: orNull(partKind),
  hindersUse: flag,
  factoryState: flag,
  soldWithoutOs: flag,
  deadOnArrival: flag,
  safetyRisk: flag,
};

/** Who asks. */
export const SERVING: FactRows<ServingFacts> = {
  ...findings(
    'excessiveDemands',
    'groundlessApologyDemand',
    'threats',
    'insults',
    'privacyInvasion',
    'sexualRemarks',
    'tyingUpStaff',
    'defamation',
  ),
  contactGiven: flag,
  rejectsRules: flag,
  suspended: flag,
  act: oneOf('new-service', 'return-of-item', 'payment', 'storage'),
};

/** Whose product it is, and what is asked for. */
export const SCOPE: FactRows<ScopeFacts> = {
  maker: oneOf('company', 'other', 'not-known'),
  wanted: oneOf('repair', 'upgrade', 'other'),
};
