import { exhaustive } from '#kernel';
import { dayInWords } from '../../../explain/days-in-words.js';
import { both, type Label } from '../../../explain/language.js';
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
import {
  DELAY_WORDS,
  ENCLOSED_WORDS,
  LAST_DAY_WORDS,
  PACKING_WORDS,
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
  alarm: both(
    '目安を過ぎており、その理由の記録がないか、足りません',
    'The target has passed without a ground on record, or without all that the ground needs',
  ),
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

export const ENCLOSED: QuestionWords<EnclosedFacts, EnclosedAnswer> = {
  about: both('付いてきたものの扱い', 'A thing that came along'),
  subject: 'category',
  facts: ENCLOSED_WORDS,
  answer: ({ kind }) => ({
    says:
      kind === 'may-be-removed'
        ? both(
            '付いてきたものの責任は負わず、取り外すことがあります',
            'Nothing is owed for it, and it may be taken off',
          )
        : both('付いてきたものの責任は負いません', 'Nothing is owed for it'),
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

/** The readings that an answer names among its clauses. */
export function readingsOf(clauses: readonly string[]): readonly string[] {
  return clauses.filter((clause) => clause.startsWith('A-'));
}
