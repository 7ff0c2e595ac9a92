import { coverageWouldChange } from '../programmes/frontier/coverage/coverage-would-change.js';
import { decideCoverage } from '../programmes/frontier/coverage/decide-coverage.js';
import { explainCoverage } from '../programmes/frontier/coverage/explain-coverage.js';
import type { FrontierFacts } from '../programmes/frontier/frontier-facts.js';
import { decideModification } from '../programmes/frontier/modification/decide-modification.js';
import type { ModificationFacts } from '../programmes/frontier/modification/rung.js';
import { decideRoute, type RouteFacts } from '../programmes/frontier/order/decide-route.js';
import { decidePart } from '../programmes/frontier/parts/decide-part.js';
import type { PartFacts } from '../programmes/frontier/parts/part-facts.js';
import { decideRefusal } from '../programmes/frontier/refusal/decide-refusal.js';
import { decideScope, type ScopeFacts } from '../programmes/frontier/scope/decide-scope.js';
import { decideServing } from '../programmes/frontier/service/decide-serving.js';
import type { ServingFacts } from '../programmes/frontier/service/serving.js';
import { day, flag } from './fact-schema.js';
import { ITEM, PART, SCOPE, SERVING } from './frontier.rows.js';
import { type AskedAt, inOrder, type InOrder, question } from './question.js';

const arrived = ({ on, knownAt }: AskedAt) => ({ arrivedOn: on, knownAt });

function ofItem(facts: FrontierFacts, on: string): readonly InOrder[] {
  return [
    inOrder(['receiptPurchasedOn', facts.receiptPurchasedOn], ['arrivedOn', on]),
    inOrder(['stampDate', facts.stampDate], ['arrivedOn', on]),
    inOrder(['factoryShippedOn', facts.factoryShippedOn], ['arrivedOn', on]),
    inOrder(['lastRepairShippedOn', facts.lastRepairShippedOn], ['arrivedOn', on]),
    inOrder(['premiumFrom', facts.premiumFrom], ['premiumUntil', facts.premiumUntil]),
  ];
}

/** What can be asked of the rules of FRONTIER about an item in hand. */
export const ITEM_QUESTIONS = {
  coverage: question<FrontierFacts>({
    facts: ITEM,
    order: ofItem,
    ask: (facts, terms, at) => decideCoverage(facts, terms, arrived(at)),
    tell: (facts, terms, at, tries) => {
      const decision = decideCoverage(facts, terms, arrived(at));
      if (tries === 0) return (language) => explainCoverage(decision, language);
      const { found, complete } = coverageWouldChange(facts, terms, arrived(at), tries);
      return (language) => explainCoverage(decision, language, found, complete);
    },
  }),
  route: question<RouteFacts>({
    facts: { ...ITEM, ...SERVING, ...SCOPE, failedOn: day, contactedOn: day, outlet: flag },
    order: ofItem,
    ask: (facts, terms, at) => decideRoute(facts, terms, arrived(at)),
  }),
  refusal: question<FrontierFacts>({
    facts: ITEM,
    order: ofItem,
    ask: (facts, terms, at) => decideRefusal(facts, terms, arrived(at)),
  }),
  part: question<PartFacts>({
    facts: PART,
    required: ['part'],
    order: ofItem,
    ask: (facts, terms, at) => decidePart(facts, terms, arrived(at)),
  }),
  modification: question<ModificationFacts>({
    facts: {
      partsChangedBy: ITEM.partsChangedBy,
      partsChangedEvidence: ITEM.partsChangedEvidence,
      essentialPartChanged: flag,
      configurationAltered: ITEM.configurationAltered,
      configurationAlteredEvidence: ITEM.configurationAlteredEvidence,
      changeCausedFault: ITEM.changeCausedFault,
      changeCausedFaultEvidence: ITEM.changeCausedFaultEvidence,
    },
    ask: (facts, terms, at) => decideModification(facts, terms, arrived(at)),
  }),
  serving: question<ServingFacts>({
    facts: SERVING,
    ask: (facts, terms, at) => decideServing(facts, terms, arrived(at)),
  }),
  scope: question<ScopeFacts>({
    facts: SCOPE,
    ask: (facts, terms, at) => decideScope(facts, terms, arrived(at)),
  }),
};
