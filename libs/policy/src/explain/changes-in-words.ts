import { answerOf, type Outcome } from '../kernel/decision.js';
import type { ReachingChange } from '../kernel/reach.js';
import type { WouldChange } from '../kernel/would-change-search.js';
import type { FactWords } from './fact-words.js';
import { valueInWords } from './facts-in-words.js';
import { both, type Label, uncapitalised } from './language.js';
import { thingsChanged } from './lists-in-words.js';
import { SENTENCES } from './phrases.js';
import type { AnswerInWords, QuestionWords } from './question-words.js';

/**
 * What would have to be otherwise, and what the answer would be then: one full sentence. Where the answer then reads as
 * the present one does, what it says further and the present one does not follows.
 */
export function changeInWords<F, O>(
  { changes, outcome }: WouldChange<O>,
  words: QuestionWords<F, O>,
  now: Outcome<O>,
): Label {
  const conditions = changes.map((change) => words.condition?.(change) ?? plainCondition(change, words));
  const then = consequence(outcome, words, now);
  const sentence = both(
    `${joined(conditions.map(({ ja }) => ja))}、${then.ja}。`,
    `If ${conditions.map(({ en }) => en).join(' and ')}, ${uncapitalised(then.en)}.`,
  );
  const further = newIn(outcome, now, words);
  return both(
    [sentence, ...further].map(({ ja }) => ja).join(''),
    [sentence, ...further].map(({ en }) => en).join(' '),
  );
}

/** The sentences of an answer that another does not have; its first one too, where that differs. */
export function furtherThan(known: AnswerInWords, { says, more = [] }: AnswerInWords): readonly Label[] {
  const lines = [known.says, ...(known.more ?? [])].map(({ en }) => en);
  return [says, ...more].filter(({ en }) => !lines.includes(en));
}

/** Nothing where the two answers already differ in their first sentence, or in who gives them. */
function newIn<F, O>(
  outcome: Outcome<O>,
  now: Outcome<O>,
  { answer }: QuestionWords<F, O>,
): readonly Label[] {
  const [then, present] = [answerOf(outcome), answerOf(now)];
  if (outcome.kind !== now.kind || then === null || present === null) return [];
  const [other, one] = [answer(then), answer(present)];
  return other.says.en === one.says.en ? furtherThan(one, other).map(withoutMark) : [];
}

/** An item of a list stands in a sentence without its mark. */
function withoutMark({ ja, en }: Label): Label {
  return both(ja.replace(/^・/, ''), en.replace(/^- /, ''));
}

/** 場合は for one condition; of two, the first with 場合で and the second with ときは. */
function joined(conditions: readonly string[]): string {
  const [first = '', ...rest] = conditions;
  if (rest.length === 0) return `${first}場合は`;
  return `${first}場合で、${rest.join('場合で、')}ときは`;
}

function plainCondition<F, O>(
  { fact, from, to, reach }: ReachingChange,
  { facts }: QuestionWords<F, O>,
): Label {
  const known = Object.entries<FactWords>(facts).find(([name]) => name === fact)?.[1];
  if (known === undefined) throw new TypeError(`no words for the fact ${fact}`);
  if (known.values.of === 'things') return thingsChanged(from, to, known);
  const [{ ja, en }, label] = [valueInWords(to, known), uncapitalised(known.label.en)];
  const timed = known.values.of === 'day' || known.values.of === 'moment';
  switch (reach) {
    case 'only':
      return both(`「${known.label.ja}」が「${ja}」の`, `“${label}” is “${en}”`);
    case 'at-least':
      return both(`「${known.label.ja}」が例えば「${ja}」の`, `“${label}” is, for instance, “${en}”`);
    case 'or-more':
      return timed
        ? both(`「${known.label.ja}」が${ja}以降の`, `“${label}” is ${en} or later`)
        : both(`「${known.label.ja}」が${ja}以上の`, `“${label}” is ${en} or more`);
    case 'or-less':
      return timed
        ? both(`「${known.label.ja}」が${ja}以前の`, `“${label}” is ${en} or earlier`)
        : both(`「${known.label.ja}」が${ja}以下の`, `“${label}” is ${en} or less`);
  }
}

function consequence<F, O>(outcome: Outcome<O>, { answer }: QuestionWords<F, O>, now: Outcome<O>): Label {
  switch (outcome.kind) {
    case 'decided': {
      const { says } = answer(outcome.value);
      const suggested =
        now.kind === 'person-decides' && now.proposal !== null ? answer(now.proposal).says : null;
      return suggested?.en === says.en
        ? both(`責任者の判断を待たずに、${says.ja}`, `${uncapitalised(says.en)} without the lead’s decision`)
        : says;
    }
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
