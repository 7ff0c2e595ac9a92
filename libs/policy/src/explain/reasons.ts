import { answerOf, type Decision, type FiredClause } from '../kernel/decision.js';
import type { Programme } from '../kernel/programme.js';
import type { Citations, Citing, Item } from './citations.js';
import { overriddenClause, silentClauses } from './clauses-in-words.js';
import type { FactWords } from './fact-words.js';
import { CONCLUDED_WORDS } from './concluded.data.js';
import { both, type Label } from './language.js';
import { HEADINGS } from './phrases.js';
import type { QuestionWords } from './question-words.js';
import type { Section } from './sections.js';

/** What keeps the rules from answering, by the kind of outcome. */
export function open<F, O, P extends Programme>(
  decision: Decision<O, P>,
  words: QuestionWords<F, O>,
  cited: Citing,
): readonly Section[] {
  const { outcome, notFired } = decision;
  switch (outcome.kind) {
    case 'decided':
      return [];
    case 'needs-facts':
      return [{ heading: HEADINGS.ask, items: wordsOf(outcome.ask, words).map(({ ask }): Item => [ask]) }];
    case 'conflict':
      return [{ heading: HEADINGS.collide, items: outcome.clauses.map(cited) }];
    case 'gap':
      return [
        {
          heading: HEADINGS.silent,
          items: silentClauses(notFired, (names) => labelsFor(names, words), cited),
        },
      ];
    case 'person-decides':
      return [{ heading: HEADINGS.leftBy, items: leftBy(decision).map(cited) }];
  }
}

/** The clauses that settled the answer or suggest one, those of its other steps, and those that had to give way. */
export function reasons(
  decision: Decision<unknown, Programme>,
  cited: Citing,
  { steps }: Beside,
): readonly Section[] {
  const { outcome, fired } = decision;
  const overridden = idsOf(fired, 'overridden').flatMap((id) =>
    fired.filter(({ clause, role }) => clause === id && role === 'overridden').slice(0, 1),
  );
  const left = leftBy(decision);
  const suggested = left.length > 0 ? HEADINGS.suggested : HEADINGS.suggestedAndLeft;
  const heading = outcome.kind === 'person-decides' ? suggested : HEADINGS.because;
  const items = idsOf(fired, 'decided').filter((id) => !left.includes(id));
  return [
    { heading, items: items.map(cited) },
    { heading: HEADINGS.rest, items: steps.map(cited) },
    { heading: HEADINGS.overridden, items: overridden.map((voice) => overriddenClause(voice, cited)) },
  ];
}

/** The clauses that stand beside those which decided, as far as nothing else names them. */
export interface Beside {
  /** Those of other steps of the answer: what it is framed by, and what follows from it. */
  readonly steps: readonly string[];
  /** Those that say what others mean. */
  readonly meanings: readonly string[];
}

/** What supports a decision. Without an answer there are no steps to tell apart. */
export function supporting(decision: Decision<unknown, Programme>, { answersSomething }: Citations): Beside {
  const rest = unnamed(decision);
  const steps = answerOf(decision.outcome) === null ? [] : rest.filter(answersSomething);
  return { steps, meanings: rest.filter((id) => !steps.includes(id)) };
}

/** What leaves the answer to a person, unless it is what suggests one. */
function leftBy({ outcome, fired }: Decision<unknown, Programme>): readonly string[] {
  if (outcome.kind !== 'person-decides') return [];
  const suggested = outcome.proposal === null ? [] : idsOf(fired, 'decided');
  return outcome.because.filter((id) => !suggested.includes(id));
}

/** The supporting clauses that are no reason. */
function unnamed(decision: Decision<unknown, Programme>): readonly string[] {
  const { outcome, fired } = decision;
  const collide = outcome.kind === 'conflict' ? outcome.clauses : [];
  const named = [...idsOf(fired, 'decided'), ...leftBy(decision), ...collide];
  return idsOf(fired, 'supporting').filter((id) => !named.includes(id));
}

/** A clause may speak at several steps; it is named once. */
function idsOf(fired: readonly FiredClause[], role: FiredClause['role']): readonly string[] {
  return unique(fired.filter((one) => one.role === role).map(({ clause }) => clause));
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function wordsOf<F, O>(names: readonly string[], { facts }: QuestionWords<F, O>): readonly FactWords[] {
  const known = new Map(Object.entries<FactWords>(facts));
  return names.flatMap((name) => known.get(name) ?? []);
}

/** What rules a clause out, by name: what was stated, or concluded from it. One without words is called as it is. */
function labelsFor<F, O>(names: readonly string[], words: QuestionWords<F, O>): readonly Label[] {
  return names.map((name) => wordsOf([name], words)[0]?.label ?? CONCLUDED_WORDS[name] ?? both(name, name));
}
