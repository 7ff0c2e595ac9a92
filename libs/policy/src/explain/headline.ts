import type { Decision } from '../kernel/decision.js';
import type { Programme } from '../kernel/programme.js';
import { both, type Label, uncapitalised } from './language.js';
import { SENTENCES } from './phrases.js';
import type { AnswerInWords, QuestionWords } from './question-words.js';

/** What came out, in full sentences: the answer or why there is none, and what follows from it. */
export function headline<F, O, P extends Programme>(
  { outcome, regulations }: Decision<O, P>,
  words: QuestionWords<F, O>,
): readonly Label[] {
  switch (outcome.kind) {
    case 'decided':
      return answered(words.answer(outcome.value));
    case 'person-decides':
      if (outcome.proposal !== null) return proposed(words.answer(outcome.proposal));
      return [
        regulations.some(({ revision }) => revision === null) ? SENTENCES.notHeld : SENTENCES.noProposal,
      ];
    case 'needs-facts':
      return [SENTENCES.needsFacts];
    case 'conflict':
      return [SENTENCES.conflict];
    case 'gap':
      return [SENTENCES.gap];
  }
}

function answered({ says, more = [] }: AnswerInWords): readonly Label[] {
  return [both(`${says.ja}。`, `${says.en}.`), ...more];
}

function proposed({ says, more = [] }: AnswerInWords): readonly Label[] {
  return [
    SENTENCES.proposed,
    both(`規定から導かれる案：${says.ja}。`, `The rules suggest: ${uncapitalised(says.en)}.`),
    ...more,
  ];
}
