import { spanInWords } from '../../../explain/days-in-words.js';
import { both, type Label } from '../../../explain/language.js';
import type { AnswerInWords, QuestionWords } from '../../../explain/question-words.js';
import type { Coverage, WarrantyTerm } from '../coverage/coverage.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { ModificationFacts, Rung } from '../modification/rung.js';
import type { Route, RouteFacts } from '../order/decide-route.js';
import type { PartCoverage, PartFacts } from '../parts/part-facts.js';
import type { Acceptance } from '../refusal/refusal.js';
import type { Scope, ScopeFacts } from '../scope/decide-scope.js';
import type { Serving, ServingFacts } from '../service/serving.js';
import { INITIAL_FAILURE_SAYS } from './claim-answers.data.js';
import { INITIAL_FAILURE_WORDS } from './claim-facts.data.js';
import {
  COVERAGE_SAYS,
  ESSENTIAL_PART,
  PART_SAYS,
  NO_GROUND,
  REFUSAL_SAYS,
  ROUTE_SAYS,
  RUNG_SAYS,
  SCOPE_SAYS,
  SERVING_SAYS,
} from './item-answers.data.js';
import { coverageCondition } from './coverage-condition.js';
import { ITEM_WORDS } from './item-facts.data.js';
import { memberChargeInWords } from './member-charge.js';
import { PART_WORDS, SCOPE_WORDS, SERVING_WORDS } from './part-facts.data.js';

export const COVERAGE: QuestionWords<FrontierFacts, Coverage> = {
  about: both('無償修理・有償修理の判断', 'Free or paid repair'),
  subject: 'model',
  facts: ITEM_WORDS,
  answer: ({ coverage, term, memberCharge }) => ({
    says: COVERAGE_SAYS[coverage],
    more: [warranty(term), ...memberChargeInWords(memberCharge)],
  }),
  condition: coverageCondition,
};

export const PART: QuestionWords<PartFacts, PartCoverage> = {
  about: both('部品ごとの無償・有償の判断', 'Free or paid repair of one part'),
  subject: 'part',
  facts: PART_WORDS,
  answer: ({ coverage, term }) => ({ says: PART_SAYS[coverage], more: [warranty(term)] }),
};

/** An item is sent for service, to be repaired: that need not be said. */
const { act: _act, ...WHO_SENDS_IT } = SERVING_WORDS;
const { wanted: _wanted, ...WHOSE_IT_IS } = SCOPE_WORDS;

export const ROUTE: QuestionWords<RouteFacts, Route> = {
  about: both('受付後の進め方', 'How the request goes on'),
  subject: 'model',
  facts: {
    ...WHO_SENDS_IT,
    ...WHOSE_IT_IS,
    ...ITEM_WORDS,
    failedOn: INITIAL_FAILURE_WORDS.failedOn,
    contactedOn: INITIAL_FAILURE_WORDS.contactedOn,
    outlet: INITIAL_FAILURE_WORDS.outlet,
  },
  answer: routed,
};

export const REFUSAL: QuestionWords<FrontierFacts, Acceptance> = {
  about: both('修理のお断りの判断', 'Whether the item is refused'),
  subject: 'model',
  facts: ITEM_WORDS,
  answer: (answer) => ({ says: REFUSAL_SAYS[answer], more: answer === 'accept' ? [NO_GROUND] : [] }),
};

export const MODIFICATION: QuestionWords<ModificationFacts, readonly Rung[]> = {
  about: both('お客様による部品変更の扱い', 'What follows from parts that were changed'),
  facts: {
    partsChangedBy: ITEM_WORDS.partsChangedBy,
    partsChangedEvidence: ITEM_WORDS.partsChangedEvidence,
    essentialPartChanged: ESSENTIAL_PART,
    configurationAltered: ITEM_WORDS.configurationAltered,
    configurationAlteredEvidence: ITEM_WORDS.configurationAlteredEvidence,
    changeCausedFault: ITEM_WORDS.changeCausedFault,
    changeCausedFaultEvidence: ITEM_WORDS.changeCausedFaultEvidence,
  },
  answer: (rungs) =>
    rungs.length === 0
      ? { says: both('部品変更による制約はありません', 'Nothing follows from changed parts') }
      : {
          says: both(
            '部品の変更により、次のとおり扱います',
            'What follows from the changed parts is listed here',
          ),
          more: rungs.map((rung) => both(`・${RUNG_SAYS[rung].ja}`, `- ${RUNG_SAYS[rung].en}`)),
        },
};

export const SERVING: QuestionWords<ServingFacts, Serving> = {
  about: both('サービス提供の可否', 'Whether service is given'),
  facts: SERVING_WORDS,
  answer: (answer) => ({ says: SERVING_SAYS[answer] }),
};

export const SCOPE: QuestionWords<ScopeFacts, Scope> = {
  about: both('適用する修理の規定', 'By whose rules the item is repaired'),
  facts: SCOPE_WORDS,
  answer: (answer) => ({ says: SCOPE_SAYS[answer] }),
};

function routed(answer: Route): AnswerInWords {
  switch (answer.route) {
    case 'not-served':
      return { says: SERVING_SAYS[answer.serving] };
    case 'refused':
      return { says: REFUSAL_SAYS.refuse };
    case 'maker':
      return { says: ROUTE_SAYS.maker };
    case 'initial-failure':
      return { says: INITIAL_FAILURE_SAYS[answer.path] };
    case 'repair':
      return { says: COVERAGE_SAYS[answer.coverage], more: [warranty(answer.term)] };
  }
}

function warranty(term: WarrantyTerm): Label {
  const span = spanInWords(term);
  return both(`保証期間は${span.ja}です。`, `The warranty term is ${span.en}.`);
}
