import type { JsonValue } from '#kernel';
import { Value } from 'typebox/value';
import { furtherThan } from '../explain/changes-in-words.js';
import { answerOf } from '../kernel/decision.js';
import { isInOrder } from '../kernel/in-order.js';
import { wouldChange } from '../kernel/would-change.js';
import type { WouldChangeSearch } from '../kernel/would-change-search.js';
import type { Terms } from '../terms/terms.js';
import type { FactRow } from './fact-schema.js';
import type { AskedAt, QuestionRow } from './question-row.js';
import { rowFlips } from './row-flips.js';

/** What a question is put to. */
interface Turning {
  readonly terms: Terms;
  readonly at: AskedAt;
  readonly tries: number;
}

/** What would change an answer: one fact otherwise of those that the decision read, or that it asks for. */
export function turned<F extends object, O>(
  { facts: rows, words, order, contradictions, ask, matter, together = [], fixed = [] }: QuestionRow<F, O>,
  facts: F,
  { terms, at, tries }: Turning,
): WouldChangeSearch<O> {
  const table: Readonly<Record<string, FactRow>> = rows;
  const now = ask(facts, terms, at);
  const answerNow = answerOf(now.outcome);
  const saidNow = answerNow === null ? null : words.answer(answerNow);
  const about = [at.on, now.outcome as unknown as JsonValue];
  const subject = words.subject === undefined ? [] : [words.subject];
  return wouldChange(
    facts,
    {
      decide: (otherwise, touched) => {
        const decision = ask(otherwise, terms, at);
        for (const { fact } of decision.factsUsed) touched.add(fact);
        if (decision.outcome.kind === 'needs-facts')
          for (const fact of decision.outcome.ask) touched.add(fact);
        return decision;
      },
      flips: rowFlips({ rows: table, fixed: [...fixed, ...subject], about }),
      matter: (answer) =>
        answerNow !== null && saidNow !== null && furtherThan(saidNow, words.answer(answer)).length === 0
          ? matter(answerNow)
          : matter(answer),
      tells: (answer) => {
        const { says, more = [] } = words.answer(answer);
        return says.en === saidNow?.says.en ? [says.en, ...more.map(({ en }) => en)] : says.en;
      },
      admits: (otherwise, changed) => {
        const value = (otherwise as Readonly<Record<string, unknown>>)[changed];
        const row = table[changed];
        const fits = row === undefined || Value.Check(row.schema, value);
        if (!fits || !(order?.(otherwise, at.on) ?? []).every(isInOrder)) return false;
        return (contradictions?.(otherwise, terms, at) ?? []).length === 0;
      },
      pairs: (fact) => together.some((one) => one === fact),
    },
    tries,
  );
}
