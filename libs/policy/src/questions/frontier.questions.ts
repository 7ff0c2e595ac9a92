import { coverageWouldChange } from '../programmes/frontier/coverage/coverage-would-change.js';
import { explainCoverage } from '../programmes/frontier/coverage/explain-coverage.js';
import { decideCoverage } from '../programmes/frontier/coverage/decide-coverage.js';
import type { FindingFacts } from '../programmes/frontier/findings/finding.js';
import { type ItemFinding, PROOF_REQUIRED } from '../programmes/frontier/findings/item-findings.js';
import type { FrontierFacts } from '../programmes/frontier/frontier-facts.js';
import { count, day, type FactRows, flag, measure, oneOf, orNull, text, yen } from './fact-schema.js';
import { type AskedAt, inOrder, question } from './question.js';

const arrived = ({ on, knownAt }: AskedAt) => ({ arrivedOn: on, knownAt });

/** Each finding and what shows it. */
const FINDINGS = Object.fromEntries(
  Object.keys(PROOF_REQUIRED).flatMap((finding) => [
    [finding, flag] as const,
    [`${finding}Evidence`, orNull(text)] as const,
  ]),
) as unknown as FactRows<FindingFacts<ItemFinding>>;

const ITEM: FactRows<FrontierFacts> = {
  ...FINDINGS,
  arrivedOn: day,
  receiptPurchasedOn: orNull(day),
  cardPresent: flag,
  stampDate: orNull(day),
  stampShop: orNull(text),
  factoryShippedOn: day,
  model: text,
  planMonths: orNull(count),
  properUse: flag,
  serialReadable: flag,
  recognisedAsOurs: flag,
  serialEvidence: orNull(text),
  soldBy: text,
  partsChangedBy: oneOf('customer', 'company'),
  partsChangedEvidence: orNull(text),
  temperature: measure,
  humidity: measure,
  condensation: flag,
  properPower: flag,
  foreignMatter: flag,
  usedIn: text,
  mainsVoltage: measure,
  mainsFrequency: measure,
  environmentEvidence: orNull(text),
  continuousHours: measure,
  premiumFrom: orNull(day),
  premiumUntil: orNull(day),
  premiumCap: yen,
  premiumSpent: yen,
  repairPrice: yen,
  plan: orNull(text),
  lastRepairShippedOn: orNull(day),
  samePartAsLastRepair: flag,
  requestedOn: day,
  operationGuaranteed: flag,
  sentFrom: text,
  returnTo: text,
  requestedWork: oneOf('repair', 'data-recovery', 'backup', 'data-migration'),
};

/** What can be asked of the rules of FRONTIER. */
export const FRONTIER_QUESTIONS = {
  coverage: question<FrontierFacts>({
    facts: ITEM,
    order: (facts, on) => [
      inOrder(['receiptPurchasedOn', facts.receiptPurchasedOn], ['arrivedOn', on]),
      inOrder(['stampDate', facts.stampDate], ['arrivedOn', on]),
      inOrder(['factoryShippedOn', facts.factoryShippedOn], ['arrivedOn', on]),
      inOrder(['lastRepairShippedOn', facts.lastRepairShippedOn], ['arrivedOn', on]),
      inOrder(['premiumFrom', facts.premiumFrom], ['premiumUntil', facts.premiumUntil]),
    ],
    ask: (facts, terms, at) => decideCoverage(facts, terms, arrived(at)),
    tell: (facts, terms, at) => {
      const { found } = coverageWouldChange(facts, terms, arrived(at));
      const decision = decideCoverage(facts, terms, arrived(at));
      return (language) => explainCoverage(decision, language, found);
    },
  }),
};
