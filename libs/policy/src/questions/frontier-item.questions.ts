import type { JsonValue } from '#kernel';
import { coverageWouldChange } from '../programmes/frontier/coverage/coverage-would-change.js';
import { decideCoverage } from '../programmes/frontier/coverage/decide-coverage.js';
import { daysOfItem } from '../programmes/frontier/days-in-order.js';
import { decideModification } from '../programmes/frontier/modification/decide-modification.js';
import { decideRoute, type Route } from '../programmes/frontier/order/decide-route.js';
import { decidePart } from '../programmes/frontier/parts/decide-part.js';
import { decideRefusal } from '../programmes/frontier/refusal/decide-refusal.js';
import { decideScope } from '../programmes/frontier/scope/decide-scope.js';
import { decideServing } from '../programmes/frontier/service/decide-serving.js';
import * as WORDS from '../programmes/frontier/words/item-answers.js';
import { inOrder } from '../kernel/in-order.js';
import { day, flag } from './fact-schema.js';
import { ITEM, PART, SCOPE, SERVING } from './frontier.rows.js';
import { question } from './question.js';
import { type AskedAt, itself } from './question-row.js';

const arrived = ({ on, knownAt }: AskedAt) => ({ arrivedOn: on, knownAt });

/** The route, without the days of the warranty. */
function wayOf(route: Route): JsonValue {
  return route.route === 'repair' ? { route: route.route, coverage: route.coverage } : route;
}

/** An item is sent for service, to be repaired: that need not be said. */
const { act: _act, ...WHO_SENDS_IT } = SERVING;
const { wanted: _wanted, ...WHOSE_IT_IS } = SCOPE;

/** What can be asked of the rules of FRONTIER about an item in hand. */
export const ITEM_QUESTIONS = {
  coverage: question({
    words: WORDS.COVERAGE,
    facts: ITEM,
    order: daysOfItem,
    matter: ({ coverage }) => coverage,
    ask: (facts, terms, at) => decideCoverage(facts, terms, arrived(at)),
    turn: (facts, terms, at, tries) => coverageWouldChange(facts, terms, arrived(at), tries),
  }),
  route: question({
    words: WORDS.ROUTE,
    facts: { ...ITEM, ...WHO_SENDS_IT, ...WHOSE_IT_IS, failedOn: day, contactedOn: day, outlet: flag },
    order: (facts, on) => [
      ...daysOfItem(facts, on),
      inOrder(['failedOn', facts.failedOn], ['contactedOn', facts.contactedOn], 'FW-W9-3'),
      inOrder(['failedOn', facts.failedOn], ['arrivedOn', on]),
    ],
    fixed: ['arrivedOn'],
    matter: wayOf,
    ask: (facts, terms, at) => decideRoute(facts, terms, arrived(at)),
  }),
  refusal: question({
    words: WORDS.REFUSAL,
    facts: ITEM,
    order: daysOfItem,
    fixed: ['arrivedOn'],
    matter: itself,
    ask: (facts, terms, at) => decideRefusal(facts, terms, arrived(at)),
  }),
  part: question({
    words: WORDS.PART,
    facts: PART,
    required: ['part'],
    order: daysOfItem,
    fixed: ['arrivedOn'],
    matter: ({ coverage }) => coverage,
    ask: (facts, terms, at) => decidePart(facts, terms, arrived(at)),
  }),
  modification: question({
    words: WORDS.MODIFICATION,
    facts: {
      partsChangedBy: ITEM.partsChangedBy,
      partsChangedEvidence: ITEM.partsChangedEvidence,
      essentialPartChanged: flag,
      configurationAltered: ITEM.configurationAltered,
      configurationAlteredEvidence: ITEM.configurationAlteredEvidence,
      changeCausedFault: ITEM.changeCausedFault,
      changeCausedFaultEvidence: ITEM.changeCausedFaultEvidence,
    },
    matter: (rungs) => [...rungs],
    ask: (facts, terms, at) => decideModification(facts, terms, arrived(at)),
  }),
  serving: question({
    words: WORDS.SERVING,
    facts: SERVING,
    matter: itself,
    ask: (facts, terms, at) => decideServing(facts, terms, arrived(at)),
  }),
  scope: question({
    words: WORDS.SCOPE,
    facts: SCOPE,
    matter: itself,
    ask: (facts, terms, at) => decideScope(facts, terms, arrived(at)),
  }),
};
