import type { JsonValue } from '#kernel';
import type { PinnedRegulation, Programme, RegulationDocument } from './programme.js';

/** How a question ended (D25). Only `decided` may be acted on without a person. */
export type Outcome<O> =
  | { readonly kind: 'decided'; readonly value: O }
  /** The facts that still matter, no others. */
  | { readonly kind: 'needs-facts'; readonly ask: readonly string[] }
  /** Clauses of equal rank that say different things. */
  | { readonly kind: 'conflict'; readonly clauses: readonly string[] }
  /** No clause speaks to these facts. */
  | { readonly kind: 'gap' }
  /** What the rules suggest, if anything, and the clauses and readings that leave it to a person. */
  | { readonly kind: 'person-decides'; readonly proposal: O | null; readonly because: readonly string[] };

/**
 * A clause that spoke. `supporting`: it only says what another means, or spoke at another step than the one that decided:
 * what the answer is framed by, or what follows from it.
 */
export interface FiredClause<D extends RegulationDocument = RegulationDocument> {
  readonly clause: string;
  readonly document: D;
  readonly revision: string;
  readonly role: 'decided' | 'overridden' | 'supporting';
  readonly overriddenBy?: string;
}

/** A clause that did not apply, and the facts that ruled it out. */
export interface SilentClause {
  readonly clause: string;
  readonly failedOn: readonly string[];
}

/** An answer with all it rests on: plain JSON, the same for the same facts, terms and dates. */
export interface Decision<O, P extends Programme = 'frontier'> {
  readonly programme: P;
  readonly outcome: Outcome<O>;
  readonly regulations: readonly PinnedRegulation<RegulationDocument<P>>[];
  readonly fired: readonly FiredClause<RegulationDocument<P>>[];
  readonly notFired: readonly SilentClause[];
  readonly factsUsed: readonly { readonly fact: string; readonly value: JsonValue }[];
  readonly masterData: readonly { readonly table: string; readonly revision: string }[];
}

/** The answer of an outcome, be it one that a person still confirms; `null`: there is none. */
export function answerOf<O>(outcome: Outcome<O>): O | null {
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
