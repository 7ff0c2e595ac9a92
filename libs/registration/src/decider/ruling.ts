import { exhaustive } from '#kernel';
import type { Decision, Programme } from '#policy';

/** What the rules say: their answer with the clauses behind it, or why they give none. */
export type Ruling<Answer> =
  | (Ground & { readonly kind: 'settled'; readonly answer: Answer })
  | { readonly kind: 'needs-facts'; readonly ask: readonly string[] }
  | (Ground & {
      readonly kind: 'person-decides';
      readonly proposal: Answer | null;
      readonly because: readonly string[];
    });

/** What an answer stands on. */
export interface Ground {
  readonly clauses: readonly string[];
  /** Document and revision, such as `SR@undated`. */
  readonly policyRevision: string;
}

/** The ruling in a decision of policy; conflicts and gaps go to a person (D25). */
export function rulingOf<Answer>(decision: Decision<Answer, Programme>): Ruling<Answer> {
  const { outcome } = decision;
  const ground = groundOf(decision);
  switch (outcome.kind) {
    case 'decided':
      return { kind: 'settled', answer: outcome.value, ...ground };
    case 'needs-facts':
      return { kind: 'needs-facts', ask: outcome.ask };
    case 'person-decides':
      return { kind: 'person-decides', proposal: outcome.proposal, because: outcome.because, ...ground };
    case 'conflict':
      return { kind: 'person-decides', proposal: null, because: outcome.clauses, ...ground };
    case 'gap':
      return { kind: 'person-decides', proposal: null, because: [], ...ground };
    default:
      return exhaustive(outcome);
  }
}

/** The ruling, left to a person by the clauses or readings that put it in doubt; without any it stays as it is. */
export function doubted<Answer>(ruling: Ruling<Answer>, doubts: readonly string[]): Ruling<Answer> {
  if (ruling.kind === 'needs-facts' || doubts.length === 0) return ruling;
  const { clauses, policyRevision } = ruling;
  const [proposal, others] =
    ruling.kind === 'settled' ? [ruling.answer, []] : [ruling.proposal, ruling.because];
  const because = [...new Set([...others, ...doubts])];
  return { kind: 'person-decides', proposal, because, clauses, policyRevision };
}

function groundOf({ fired, regulations }: Decision<unknown, Programme>): Ground {
  const clauses = fired.filter(({ role }) => role !== 'overridden').map(({ clause }) => clause);
  const texts = regulations.map(({ document, revision }) => `${document}@${revision ?? 'not-held'}`);
  return { clauses: [...new Set(clauses)], policyRevision: texts.join(' ') };
}
