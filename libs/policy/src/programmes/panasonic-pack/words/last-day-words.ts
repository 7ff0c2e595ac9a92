import { dayInWords } from '../../../explain/days-in-words.js';
import { day } from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { QuestionWords } from '../../../explain/question-words.js';
import type { LastDayToApply, LastDayToApplyFacts } from '../contract/decide-last-day.js';

export const LAST_DAY_TO_APPLY: QuestionWords<LastDayToApplyFacts, LastDayToApply> = {
  about: both('申込みの期限', 'Until when a pack is applied for'),
  facts: {
    operationStartedOn: day([
      '運用開始日',
      '運用はいつ始まりましたか。',
      'Day operation started',
      'On which day did operation start?',
    ]),
  },
  answer: ({ lastDay }) => {
    const last = dayInWords(lastDay);
    return { says: both(`申込みの期限は${last.ja}です`, `The last day to apply is ${last.en}`) };
  },
};
