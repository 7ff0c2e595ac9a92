import { clauseIndex, readingIndex } from '../clauses/clause-index.js';
import type { Decision, FiredClause, Outcome } from '../kernel/decision.js';
import type { Programme } from '../kernel/programme.js';
import type { WouldChange } from '../kernel/would-change-search.js';
import { known, type QuestionWords, step } from './facts-in-words.js';
import { type Language, PHRASES } from './phrases.js';

/** What each clause and reading says, by its id. */
const PARAPHRASES = new Map(
  [...readingIndex(), ...clauseIndex()].map(({ id, paraphrase: says }) => [id, says] as const),
);

/**
 * A decision as a person would want to read it: what came out, by which clauses, what they prevailed over, from which
 * facts and texts, and what would change it. Lines of text; headings end in a colon.
 * @param complete whether `changes` are all there are.
 */
export function explanation<O, P extends Programme>(
  decision: Decision<O, P>,
  language: Language,
  words: QuestionWords<O>,
  changes: readonly WouldChange<O>[] = [],
  complete = true,
): string {
  const say = PHRASES[language];
  const { outcome, fired, factsUsed, regulations } = decision;
  const decided = fired.filter(({ role }) => role === 'decided');
  const overridden = fired.filter(({ role }) => role === 'overridden');
  const leftBy = outcome.kind === 'person-decides' ? outcome.because : [];
  const further = leftBy.filter((id) => !decided.some(({ clause }) => clause === id));
  return [
    outcomeLine(outcome, language, words),
    ...section(
      say.because,
      decided.map((one) => cited(one, language)),
      language,
    ),
    ...section(
      say.leftBy,
      further.map((id) => `${id} ${paraphrase(id, language)}`),
      language,
    ),
    ...section(
      say.overridden,
      overridden.map((one) => beaten(one, language)),
      language,
    ),
    ...section(
      say.facts,
      factsUsed.map(({ fact, value }) => known(fact, value, language, words)),
      language,
    ),
    ...section(
      say.texts,
      regulations.map(({ document, revision }) => `${document} ${revision ?? say.notHeld}`),
      language,
    ),
    ...section(
      say.changes,
      [...changes.map((one) => changed(one, language, words)), ...(complete ? [] : [say.moreMayBe])],
      language,
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[], language: Language): readonly string[] {
  if (lines.length === 0) return [];
  return [`${title}${language === 'ja' ? '：' : ':'}`, ...lines.map((line) => `- ${line}`)];
}

function outcomeLine<O>(
  outcome: Outcome<O>,
  language: Language,
  { answer, labels }: QuestionWords<O>,
): string {
  const say = PHRASES[language];
  switch (outcome.kind) {
    case 'decided':
      return say.decided(answer(outcome.value, language));
    case 'person-decides':
      return say.proposed(outcome.proposal === null ? null : answer(outcome.proposal, language));
    case 'needs-facts':
      return say.needs(outcome.ask.map((fact) => labels[fact]?.[language] ?? fact).join(say.comma));
    case 'conflict':
      return say.conflict(outcome.clauses.join(say.comma));
    case 'gap':
      return say.gap;
  }
}

function cited({ clause, revision }: FiredClause, language: Language): string {
  return language === 'ja'
    ? `${clause}（${revision}版）${paraphrase(clause, language)}`
    : `${clause} (text of ${revision}) ${paraphrase(clause, language)}`;
}

function beaten(one: FiredClause, language: Language): string {
  const { overriddenBy } = one;
  const rest = overriddenBy === undefined ? '' : PHRASES[language].givesWay(overriddenBy);
  return [cited(one, language), rest].filter((part) => part !== '').join(language === 'ja' ? '' : ' ');
}

function paraphrase(id: string, language: Language): string {
  return PARAPHRASES.get(id)?.[language] ?? '';
}

function changed<O>(
  { changes, outcome }: WouldChange<O>,
  language: Language,
  words: QuestionWords<O>,
): string {
  const say = PHRASES[language];
  const steps = changes.map((one) => step(one, language, words)).join(say.and);
  return say.change(steps, answered(outcome, language, words));
}

function answered<O>(outcome: Outcome<O>, language: Language, { answer }: QuestionWords<O>): string {
  switch (outcome.kind) {
    case 'decided':
      return answer(outcome.value, language);
    case 'person-decides': {
      const proposal = outcome.proposal === null ? null : answer(outcome.proposal, language);
      const person = language === 'ja' ? '担当者が決めます' : 'a person decides';
      if (proposal === null) return person;
      return language === 'ja' ? `${person}（提案：${proposal}）` : `${person} (suggested: ${proposal})`;
    }
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome.kind;
  }
}
