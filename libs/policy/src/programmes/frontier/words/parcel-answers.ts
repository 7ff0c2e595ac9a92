import { dayInWords, spanInWords } from '../../../explain/days-in-words.js';
import { both, type Label, listed } from '../../../explain/language.js';
import type { QuestionWords } from '../../../explain/question-words.js';
import type {
  ExchangeAnswer,
  ExchangeFacts,
  InboundAnswer,
  InboundFacts,
  ReplacementAnswer,
  ReplacementFacts,
} from '../handling/parcels.js';
import { readingsOf } from './handling-answers.js';
import { EXCHANGE_WORDS, INBOUND_WORDS, REPLACEMENT_WORDS } from './handling-facts.data.js';

export const EXCHANGE: QuestionWords<ExchangeFacts, ExchangeAnswer> = {
  about: both('交換後の保証期間', 'The warranty after an exchange'),
  subject: 'replaced',
  facts: EXCHANGE_WORDS,
  answer: ({ term, fourteenthDay, clauses }) => {
    const span = spanInWords(term);
    const says = both(`保証期間は${span.ja}です`, `The warranty runs ${span.en}`);
    return { says, more: firstDays(fourteenthDay), readings: readingsOf(clauses) };
  },
};

function firstDays(fourteenthDay: string | null): readonly Label[] {
  if (fourteenthDay === null) return [];
  const day = dayInWords(fourteenthDay);
  return [both(`初期不良の期間は${day.ja}までです。`, `Its first 14 days run to ${day.en}.`)];
}

export const REPLACEMENT: QuestionWords<ReplacementFacts, ReplacementAnswer> = {
  about: both('交換品の発送', 'Sending the replacement'),
  facts: REPLACEMENT_WORDS,
  answer: ({ kind, contents, clauses }) => {
    const sent = listed(contents.map((thing) => both(thing, thing)));
    return {
      says:
        kind === 'may-leave'
          ? both('交換品を発送できます', 'The replacement may leave')
          : both(
              '初期不良品が届くまで、交換品は発送できません',
              'The replacement stays until the failed item is here',
            ),
      more:
        contents.length === 0
          ? []
          : [both(`交換品に同梱するものは、${sent.ja}です。`, `It is sent with: ${sent.en}.`)],
      readings: readingsOf(clauses),
    };
  },
};

export const INBOUND: QuestionWords<InboundFacts, InboundAnswer> = {
  about: both('送料の負担', 'Who pays the way in'),
  facts: INBOUND_WORDS,
  answer: ({ payer, parcelMayBeRefused, clauses }) => ({
    says:
      payer === 'company'
        ? both('送料は当社が負担します', 'The company pays the way in')
        : both('送料はお客様のご負担です', 'The customer pays the way in'),
    more: parcelMayBeRefused
      ? [
          both(
            'お受け取りするかどうかは責任者が決めます。',
            'Whether the parcel is taken is for the lead to decide.',
          ),
        ]
      : [],
    readings: readingsOf(clauses),
  }),
};
