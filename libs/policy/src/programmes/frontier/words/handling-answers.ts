import { exhaustive } from '#kernel';
import { dayInWords, spanInWords } from '../../../explain/days-in-words.js';
import { both, type Label, listed } from '../../../explain/language.js';
import type { AnswerInWords, QuestionWords } from '../../../explain/question-words.js';
import type {
  Delay,
  DelayFacts,
  EnclosedAnswer,
  EnclosedFacts,
  PackingAnswer,
  PackingFacts,
  SupportAnswer,
  SupportFacts,
} from '../handling/handling.js';
import type { LastDay, LastDayFacts } from '../handling/last-day.js';
import type {
  ExchangeAnswer,
  ExchangeFacts,
  InboundAnswer,
  InboundFacts,
  ReplacementAnswer,
  ReplacementFacts,
} from '../handling/parcels.js';
import {
  DELAY_WORDS,
  ENCLOSED_WORDS,
  EXCHANGE_WORDS,
  INBOUND_WORDS,
  LAST_DAY_WORDS,
  PACKING_WORDS,
  REPLACEMENT_WORDS,
  SUPPORT_WORDS,
} from './handling-facts.data.js';

export const LAST_DAY: QuestionWords<LastDayFacts, LastDay> = {
  about: both('期限', 'A last day'),
  subject: 'period',
  facts: LAST_DAY_WORDS,
  answer: ({ lastDay, clauses }) => {
    const day = dayInWords(lastDay);
    return { says: both(`期限は${day.ja}です`, `The last day is ${day.en}`), readings: readingsOf(clauses) };
  },
};

export const DELAY: QuestionWords<DelayFacts, Delay> = {
  about: both('修理の遅延', 'A repair that takes longer'),
  facts: DELAY_WORDS,
  answer: ({ kind, lastDay }) => {
    const day = dayInWords(lastDay);
    return {
      says: DELAY_SAYS[kind],
      more: [both(`目安の最終日は${day.ja}です。`, `The target’s last day is ${day.en}.`)],
    };
  },
};

const DELAY_SAYS: { readonly [K in Delay['kind']]: Label } = {
  'in-time': both('まだ目安の期間内です', 'The target has not passed'),
  alarm: both('目安を過ぎており、理由の記録もありません', 'The target has passed without a ground on record'),
  paused: both(
    '目安を過ぎていますが、理由が記録されています',
    'The target has passed, with a ground on record',
  ),
};

export const PACKING: QuestionWords<PackingFacts, PackingAnswer> = {
  about: both('送られた箱の扱い', 'The box that came in'),
  subject: 'device',
  facts: PACKING_WORDS,
  answer: ({ kind }) => ({
    says:
      kind === 'discard'
        ? both('送られた箱と緩衝材は破棄します', 'The box and padding that came in are thrown away')
        : both(
            '送られた箱と緩衝材で返却することがあります',
            'The box and padding that came in may be used again',
          ),
  }),
};

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
      more: contents.length === 0 ? [] : [both(`同梱するもの: ${sent.ja}。`, `It is sent with: ${sent.en}.`)],
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
      ? [both('受け取りを断るかどうかは担当者が決めます。', 'Whether the parcel is taken, a person decides.')]
      : [],
    readings: readingsOf(clauses),
  }),
};

export const ENCLOSED: QuestionWords<EnclosedFacts, EnclosedAnswer> = {
  about: both('付いてきたものの扱い', 'A thing that came along'),
  subject: 'category',
  facts: ENCLOSED_WORDS,
  answer: ({ kind }) => ({
    says:
      kind === 'may-be-removed'
        ? both('責任は負わず、取り外すことがあります', 'Nothing is owed for it, and it may be taken off')
        : both('責任は負いません', 'Nothing is owed for it'),
  }),
};

export const SUPPORT: QuestionWords<SupportFacts, SupportAnswer> = {
  about: both('サポート期間', 'How long support lasts'),
  subject: 'model',
  facts: SUPPORT_WORDS,
  answer: supportSays,
};

function supportSays({ kind, lastDay }: SupportAnswer): AnswerInWords {
  const day = lastDay === null ? both('', '') : dayInWords(lastDay);
  switch (kind) {
    case 'announced':
      return {
        says: both(`サポートは告知のとおり${day.ja}で終わります`, `Support ends on ${day.en}, as announced`),
      };
    case 'forecast':
      return { says: both(`サポートの目安は${day.ja}までです`, `As a guide, support lasts to ${day.en}`) };
    case 'unknown':
      return { says: both('サポートの終わりは告知されていません', 'No end of support was announced') };
    default:
      return exhaustive(kind);
  }
}

function readingsOf(clauses: readonly string[]): readonly string[] {
  return clauses.filter((clause) => clause.startsWith('A-'));
}
