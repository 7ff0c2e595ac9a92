import { both } from '../../../explain/language.js';
import type { AnswerInWords, QuestionWords } from '../../../explain/question-words.js';
import type { IproAssessment } from '../assess/assessment.js';
import type { ClaimAnswer, IproClaim } from '../claim/decide-claim.js';
import type { IproCoverage } from '../coverage/coverage.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproPartOrder, PartOrderAnswer } from '../parts/decide-part-order.js';
import type { IproRequest, RequestRoute } from '../request/request.js';
import type { IproTermsOfDevice } from '../term/term.js';
import {
  EXCLUDED_SAYS,
  FREE_SAYS,
  GRANT_SAYS,
  HELD_SAYS,
  PAID_SAYS,
  PART_ORDER_SAYS,
  ROUTE_SAYS,
  SPLIT_SAYS,
  WANTED_SAYS,
} from './answers.data.js';
import { CLAIM_WORDS, DEVICE_WORDS, PART_ORDER_WORDS, REQUEST_WORDS } from './facts.data.js';
import { charged, freight, handled, notOffered, terms } from './repair-in-words.js';

export const REPAIR: QuestionWords<IproFacts, IproAssessment> = {
  about: both('修理の可否と費用の判断', 'Repair, its form and who pays'),
  subject: 'model',
  facts: DEVICE_WORDS,
  answer: assessed,
};

export const COVERAGE: QuestionWords<IproFacts, IproCoverage> = {
  about: both('無償修理・有償修理の判断', 'Free or paid repair'),
  subject: 'model',
  facts: DEVICE_WORDS,
  answer: (answer) =>
    answer.coverage === 'held'
      ? held(answer)
      : { says: covered(answer.coverage, answer.warranty), more: terms(answer.terms) },
};

export const TERMS: QuestionWords<IproFacts, IproTermsOfDevice> = {
  about: both('保証期間', 'Warranty terms'),
  subject: 'model',
  facts: DEVICE_WORDS,
  answer: (answer) => ({
    says: GRANT_SAYS[answer.grant],
    more: terms(answer, answer.grant === 'unproven' ? 'if-granted' : 'granted'),
  }),
};

export const ROUTE: QuestionWords<IproRequest, RequestRoute> = {
  about: both('ご依頼の受付先', 'Where a request goes'),
  facts: REQUEST_WORDS,
  answer: (answer) => ({ says: ROUTE_SAYS[answer] }),
};

export const PART_ORDER: QuestionWords<IproPartOrder, PartOrderAnswer> = {
  about: both('修理用部品のご注文', 'Order of a repair part'),
  facts: PART_ORDER_WORDS,
  answer: (answer) => ({ says: PART_ORDER_SAYS[answer] }),
};

export const CLAIM: QuestionWords<IproClaim, ClaimAnswer> = {
  about: both('損害の補償', 'Whether a loss is made good'),
  subject: 'loss',
  facts: CLAIM_WORDS,
  answer: ({ readings }) => ({
    says: both('この損害は補償しません', 'The loss is not made good'),
    more: [
      both('損害はお申し出になった方のご負担です。', 'Whoever claims the loss bears it.'),
      both('修理そのものは、判断のとおり進めます。', 'The repair itself goes on as decided.'),
    ],
    readings,
  }),
};

/** Nothing says yet whether the 5-year warranty was granted while the record of the sale is wanted. */
function held({
  wants,
  terms: judged,
}: Pick<Extract<IproCoverage, { coverage: 'held' }>, 'wants' | 'terms'>) {
  const fiveYears = wants.includes('sale-record') ? 'if-granted' : 'granted';
  return {
    says: HELD_SAYS,
    more: [...wants.map((want) => WANTED_SAYS[want]), ...terms(judged, fiveYears)],
  };
}

function assessed(answer: IproAssessment): AnswerInWords {
  switch (answer.outcome) {
    case 'refused':
      return {
        says: both(
          '修理できない製品のため、修理をお断りします',
          'The repair is refused, as the model cannot be repaired',
        ),
        more: [
          both('新品のご購入をお願いします。', 'A new one has to be bought.'),
          ...(answer.exempt
            ? [both('この製品には製品保証がありません。', 'The model carries no product warranty.')]
            : []),
        ],
      };
    case 'held':
      return { ...held(answer), readings: answer.readings };
    case 'free':
    case 'paid':
    case 'split':
    case 'excluded':
      return {
        says: covered(answer.outcome, answer.warranty),
        more: [
          ...terms(answer.terms),
          ...(answer.outcome === 'excluded' ? [] : handled(answer.handling)),
          ...notOffered(answer.notOffered),
          ...(answer.outcome === 'excluded' ? [] : freight(answer.freight)),
          ...answer.charges.map(charged),
        ],
        readings: answer.readings,
      };
  }
}

function covered(
  coverage: 'free' | 'paid' | 'split' | 'excluded',
  warranty: 'product' | 'five-year' | 'none',
): AnswerInWords['says'] {
  switch (coverage) {
    case 'free':
      return FREE_SAYS[warranty];
    case 'paid':
      return PAID_SAYS[warranty];
    case 'split':
      return SPLIT_SAYS;
    case 'excluded':
      return EXCLUDED_SAYS;
  }
}
