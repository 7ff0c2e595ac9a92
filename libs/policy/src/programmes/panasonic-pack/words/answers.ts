import { dayInWords, spanInWords } from '../../../explain/days-in-words.js';
import { both, listed, type Label } from '../../../explain/language.js';
import type { AnswerInWords, QuestionWords } from '../../../explain/question-words.js';
import type { ConsumableFacts, EntitlementAnswer } from '../consumables/entitlement-facts.js';
import type { Admission, ApplicationFacts } from '../contract/application-facts.js';
import type { ContractRequest } from '../contract/contract-request.js';
import type { CostLine, PackAnswer, PackRequest } from '../coverage/coverage-facts.js';
import type { CarryInFreight, CarryInParcel } from '../freight/carry-in-freight.js';
import type { Pack, PackTerm } from '../pack.js';
import type { VisitFacts, VisitReadiness } from '../visit/visit-readiness.js';
import { ADMISSION_SAYS, COVERAGE_SAYS, ENTITLEMENT_SAYS, LINE_NAMES, VISIT_SAYS } from './answers.data.js';
import {
  APPLICATION_WORDS,
  CHANGE_WORDS,
  CONSUMABLE_WORDS,
  FREIGHT_WORDS,
  PACK_WORDS,
  VISIT_WORDS,
} from './facts.data.js';
import { PACK_REQUEST_WORDS } from './request-facts.data.js';

export const APPLICATION: QuestionWords<ApplicationFacts, Admission> = {
  about: both('保守パックのお申し込み', 'Application for a pack'),
  subject: 'service',
  facts: APPLICATION_WORDS,
  answer: (answer) => ({ says: ADMISSION_SAYS[answer] }),
};

export const TERM: QuestionWords<Pack, PackTerm> = {
  about: both('サービス期間', 'Service period'),
  subject: 'service',
  facts: PACK_WORDS,
  answer: (term) => {
    const { ja, en } = spanInWords(term);
    return { says: both(`サービス期間は${ja}です`, `The service period runs ${en}`) };
  },
};

export const CHANGE: QuestionWords<ContractRequest, 'blocked'> = {
  about: both('契約についてのご要望', 'What is asked about a contract'),
  subject: 'wanted',
  facts: CHANGE_WORDS,
  answer: () => ({ says: both('ご要望はお受けできません', 'The request is refused') }),
};

export const COVERAGE: QuestionWords<PackRequest, PackAnswer> = {
  about: both('パックに含まれるかどうかの判断', 'What the pack includes'),
  subject: 'wanted',
  facts: PACK_REQUEST_WORDS,
  answer: (answer) => ({
    says: COVERAGE_SAYS[answer.kind],
    more: answer.kind === 'included' ? [...included(answer.lines), ...apart(answer.charged)] : [],
  }),
};

export const CONSUMABLES: QuestionWords<ConsumableFacts, EntitlementAnswer> = {
  about: both('消耗部品の交換', 'Replacement of consumables'),
  subject: 'service',
  facts: CONSUMABLE_WORDS,
  answer: (answer) => ({
    says: ENTITLEMENT_SAYS[answer.kind],
    more: answer.kind === 'entitled' ? [...included(answer.lines), ...due(answer.window)] : [],
  }),
};

export const VISIT: QuestionWords<VisitFacts, VisitReadiness> = {
  about: both('訪問作業の可否', 'Whether the work on site can be done'),
  subject: 'work',
  facts: VISIT_WORDS,
  answer: (answer) => ({ says: VISIT_SAYS[answer] }),
};

export const FREIGHT: QuestionWords<CarryInParcel, CarryInFreight> = {
  about: both('持ち込み修理の送料', 'Freight of a carry-in repair'),
  subject: 'leg',
  facts: FREIGHT_WORDS,
  answer: borne,
};

function borne({ payer, recharged }: CarryInFreight): AnswerInWords {
  switch (payer) {
    case 'customer':
      return {
        says: both('送料はお客様のご負担です', 'The customer pays this way'),
        more: recharged
          ? [
              both(
                '当社が立て替えた送料を、お客様に請求します。',
                'What the vendor paid the carrier is charged on to the customer.',
              ),
            ]
          : [],
      };
    case 'vendor':
      return {
        says: both('送料は当社の負担です', 'The vendor pays this way'),
        more: recharged
          ? [
              both(
                'お客様が立て替えた送料は、当社がお支払いします。',
                'What the customer paid the carrier is paid back.',
              ),
            ]
          : [],
      };
  }
}

function included(lines: readonly CostLine[]): readonly Label[] {
  if (lines.length === 0) return [];
  const { ja, en } = listed(lines.map((line) => LINE_NAMES[line]));
  return [both(`含まれる費用は、${ja}です。`, `Included: ${en}.`)];
}

function apart(lines: readonly CostLine[]): readonly Label[] {
  if (lines.length === 0) return [];
  const { ja, en } = listed(lines.map((line) => LINE_NAMES[line]));
  return [both(`${ja}は有償です。`, `Charged apart: ${en}.`)];
}

function due({
  anniversary,
  contactOn,
  latestOn,
}: Extract<EntitlementAnswer, { kind: 'entitled' }>['window']) {
  const [third, contact, latest] = [anniversary, contactOn, latestOn].map(dayInWords) as [
    Label,
    Label,
    Label,
  ];
  return [
    both(
      `購入から3年となる日は${third.ja}です。${contact.ja}までにご連絡し、${latest.ja}までに実施します。`,
      `Three years are complete on ${third.en}. The customer is contacted by ${contact.en}, and the work is done by ${latest.en}.`,
    ),
  ];
}
