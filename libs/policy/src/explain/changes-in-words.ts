import type { Outcome } from '../kernel/decision.js';
import type { FactChange } from '../kernel/flip.js';
import type { WouldChange } from '../kernel/would-change-search.js';
import type { FactWords } from './fact-words.js';
import { valueInWords } from './facts-in-words.js';
import { both, type Label, uncapitalised } from './language.js';
import { SENTENCES } from './phrases.js';
import type { QuestionWords } from './question-words.js';

/** What would have to be otherwise, and what the answer would be then: one full sentence. */
export function changeInWords<F, O>({ changes, outcome }: WouldChange<O>, words: QuestionWords<F, O>): Label {
  const answer = answerOf(outcome);
  const conditions = changes.map(
    (change) => words.condition?.(change, answer) ?? plainCondition(change, words),
  );
  const then = consequence(outcome, words);
  return both(
    `${joined(conditions.map(({ ja }) => ja))}、${then.ja}。`,
    `If ${conditions.map(({ en }) => en).join(' and ')}, ${uncapitalised(then.en)}.`,
  );
}

/** 場合は for one condition; of two, the first with 場合で and the second with ときは. */
function joined(conditions: readonly string[]): string {
  const [first = '', ...rest] = conditions;
  if (rest.length === 0) return `${first}場合は`;
  return `${first}場合で、${rest.join('場合で、')}ときは`;
}

function plainCondition<F, O>({ fact, to }: FactChange, { facts }: QuestionWords<F, O>): Label {
  const known = Object.entries<FactWords>(facts).find(([name]) => name === fact)?.[1];
  if (known === undefined) throw new TypeError(`no words for the fact ${fact}`);
  const value = valueInWords(to, known);
  return both(
    `「${known.label.ja}」が「${value.ja}」である`,
    `“${uncapitalised(known.label.en)}” is “${value.en}”`,
  );
}

function consequence<F, O>(outcome: Outcome<O>, { answer }: QuestionWords<F, O>): Label {
  switch (outcome.kind) {
    case 'decided':
      return answer(outcome.value).says;
    case 'person-decides': {
      const says = outcome.proposal === null ? undefined : answer(outcome.proposal).says;
      if (says === undefined) return both('責任者が判断します', 'it is for the lead to decide');
      return both(
        `責任者が判断します（案：${says.ja}）`,
        `it is for the lead to decide (suggested: ${uncapitalised(says.en)})`,
      );
    }
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return SENTENCES.open;
  }
}

function answerOf<O>(outcome: Outcome<O>): O | null {
  switch (outcome.kind) {
    case 'decided':
      return outcome.value;
    case 'person-decides':
      return outcome.proposal;
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return null;
  }
}
