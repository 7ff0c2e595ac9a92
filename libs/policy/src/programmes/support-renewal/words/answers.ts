import { measured, MONTHS } from '../../../explain/amounts-in-words.js';
import { dayInWords, spanInWords } from '../../../explain/days-in-words.js';
import { both, type Label } from '../../../explain/language.js';
import type { AnswerInWords, QuestionWords } from '../../../explain/question-words.js';
import type { FreeTermFacts } from '../free-term/free-term-facts.js';
import type { FreeTerm } from '../free-term/length.clauses.js';
import type { RenewalAnswer, RenewalFacts } from '../renewal/renewal-facts.js';
import type { SendBackFreight } from '../service/send-back-freight.js';
import type { ServiceAnswer, ServiceFacts } from '../service/service-facts.js';
import type { SpanAnswer, SpanFacts } from '../span/span-facts.js';
import { BLOCKED_SAYS, CHANGE_SAYS, PAYER_SAYS, SERVED_SAYS, TIMING_SAYS } from './answers.data.js';
import { FREE_TERM_WORDS, RENEWAL_WORDS, SERVICE_WORDS, SPAN_WORDS } from './facts.data.js';

export const FREE_TERM: QuestionWords<FreeTermFacts, FreeTerm> = {
  about: both('無償保証期間', 'Free warranty period'),
  facts: FREE_TERM_WORDS,
  answer: (answer) => {
    const [span, movable] = [spanInWords(answer), dayInWords(answer.movableUntil)];
    return {
      says: both(`無償保証期間は${span.ja}です`, `The free warranty runs ${span.en}`),
      more: [
        ...(answer.change === 'none' ? [] : [CHANGE_SAYS[answer.change]]),
        both(
          `開始日を変更できる期限は${movable.ja}です。`,
          `The last day to move the start is ${movable.en}.`,
        ),
      ],
    };
  },
};

export const SPAN: QuestionWords<SpanFacts, SpanAnswer> = {
  about: both('月割りでの保証契約', 'Support ordered by months'),
  subject: 'occasion',
  facts: SPAN_WORDS,
  answer: spanSays,
};

export const RENEWAL: QuestionWords<RenewalFacts, RenewalAnswer> = {
  about: both('サポートの更新', 'Renewal of support'),
  facts: RENEWAL_WORDS,
  answer: renewalSays,
};

export const SERVICE: QuestionWords<ServiceFacts, ServiceAnswer> = {
  about: both('サポートの受付', 'Whether support is given'),
  subject: 'service',
  facts: SERVICE_WORDS,
  answer: serviceSays,
};

function spanSays(answer: SpanAnswer): AnswerInWords {
  switch (answer.kind) {
    case 'granted': {
      const [span, months] = [spanInWords(answer), measured(answer.months, MONTHS)];
      return {
        says: both(
          `保証期間は${span.ja}の${months.ja}です`,
          `The cover runs ${span.en}, which is ${months.en}`,
        ),
        more: [charged(answer.chargedMonths)],
      };
    }
    case 'blocked':
      return { says: both('月割りでの契約はお受けできません', 'An order by months is not accepted') };
    case 'contradictory': {
      const months = measured(answer.months, MONTHS);
      return {
        says: both(
          `ご注文の月数が日付と合わず、日付からは${months.ja}となります`,
          `The months ordered contradict the dates, which make ${months.en}`,
        ),
      };
    }
  }
}

function renewalSays(answer: RenewalAnswer): AnswerInWords {
  const orderBy = dayInWords(answer.orderBy);
  const deadline = both(
    `通常の料金での更新期限は${orderBy.ja}です。`,
    `The last day to renew at the ordinary price is ${orderBy.en}.`,
  );
  if (answer.kind === 'blocked') return { says: BLOCKED_SAYS[answer.ground], more: [deadline] };
  const { withoutSupport, retroactiveMonths } = answer;
  const span = spanInWords(answer);
  const gap = withoutSupport && spanInWords(withoutSupport);
  const back = measured(retroactiveMonths, MONTHS);
  return {
    says: both(`サポートを${span.ja}更新します`, `Support is renewed ${span.en}`),
    more: [
      TIMING_SAYS[answer.timing],
      charged(answer.chargedMonths),
      ...(retroactiveMonths > 0
        ? [
            both(
              `ほかに、サポートのなかった${back.ja}分を、さかのぼって割増料金で申し受けます。`,
              `The gap adds ${back.en} at the raised price.`,
            ),
          ]
        : []),
      ...(gap ? [both(`${gap.ja}はサポートを受けられません。`, `There is no support ${gap.en}.`)] : []),
      deadline,
    ],
  };
}

function serviceSays(answer: ServiceAnswer): AnswerInWords {
  switch (answer.kind) {
    case 'served':
      return answer.by === 'send-back'
        ? { says: SERVED_SAYS['send-back'], more: freightSays(answer.freight) }
        : { says: SERVED_SAYS[answer.by] };
    case 'not-offered':
      return {
        says: both('このサービスは提供していません', 'This service is not offered'),
        more: [both('センドバック保守で対応します。', 'Send-back maintenance is given instead.')],
      };
    case 'not-included':
      return {
        says: both(
          '更新後のサポートに含まれないサービスです',
          'The renewed support does not include this service',
        ),
      };
    case 'no-support':
      return {
        says: both(
          'サポート期間外のため、サポートを受け付けられません',
          'No support is given, as no term runs',
        ),
      };
  }
}

function charged(months: number): Label {
  const { ja, en } = measured(months, MONTHS);
  return both(`料金がかかるのは${ja}分です。`, `Charged: ${en}.`);
}

function freightSays({ in: there, back }: { in: SendBackFreight; back: SendBackFreight }): readonly Label[] {
  const [inwards, backwards] = [PAYER_SAYS[there.payer], PAYER_SAYS[back.payer]];
  return [
    both(`お送りいただく送料${inwards.ja}。`, `${inwards.en} the way in.`),
    both(`返送の送料${backwards.ja}。`, `${backwards.en} the way back.`),
  ];
}
