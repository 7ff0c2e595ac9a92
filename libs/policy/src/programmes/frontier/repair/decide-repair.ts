import type { Outcome } from '../../../kernel/decision.js';
import type { Terms } from '../../../terms/terms.js';
import type { Asked } from '../asked.js';
import { decideCoverage } from '../coverage/decide-coverage.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { decidePart } from '../parts/decide-part.js';
import type { PartCoverage } from '../parts/part-facts.js';
import { withMemberCharge } from '../premium/member-charge.js';
import { decideRefusal } from '../refusal/decide-refusal.js';
import { type FaultPart, partFactsOf } from './fault-part.js';
import { clausesThatSpoke, merged } from './merged.js';
import { decideScope, type ScopeFacts } from '../scope/decide-scope.js';
import type { AnsweredQuestion, RepairCoverage, RepairDecision } from './repair-answer.js';
import { afterRefusal, afterScope, together } from './together.js';

/** What is known of an item to repair: its maker besides, where it is not the company's own. */
export type RepairFacts = FrontierFacts & Pick<ScopeFacts, 'maker'>;

/**
 * Whether a repair is free: everything that decides it, put together in the order of A-G-5. A ground of refusal goes to a
 * person with what is proposed (FR-R8-0), as does a product that is, or may be, another maker's (FW-W2-2, FR-R5-8); the item
 * is judged by the day of arrival and its term, each faulty part by its kind, its own term and its wear besides (FW-W4,
 * FW-W7-3, FW-W7-4, FW-W11). Each question is answered by its own clauses and kept with its decision.
 * @param parts the faulty parts; none: the item alone is asked about.
 * @param touched gets the name of every fact that is looked at for the item, also of those that are unknown.
 * @throws ShuriError, InvalidCivilDate, InvalidInstant as `decideCoverage` does.
 */
export function decideRepair(
  facts: RepairFacts,
  parts: readonly FaultPart[],
  terms: Terms,
  at: Asked,
  touched?: Set<string>,
): RepairDecision {
  return withMemberCharge(facts, terms, at, (known) => repaired(known, parts, terms, at, touched));
}

/** The same, but for what a premium member is charged. */
function repaired(
  facts: RepairFacts,
  parts: readonly FaultPart[],
  terms: Terms,
  at: Asked,
  touched?: Set<string>,
): RepairDecision {
  const item = { ...facts, arrivedOn: at.arrivedOn };
  const coverage = decideCoverage(item, terms, at, touched);
  const refusal = decideRefusal(item, terms, at);
  const asked = parts.map(({ code, facts: known }) => {
    const decision = decidePart(partFactsOf(item, { code, facts: known }), terms, at);
    return { question: 'part', part: code, decision, outcome: repairOf(decision.outcome) } as const;
  });
  const scope = item.maker === undefined ? null : decideScope({ maker: item.maker }, terms, at);
  const questions: readonly AnsweredQuestion[] = [
    { question: 'refusal', decision: refusal },
    ...(scope === null ? [] : [{ question: 'scope', decision: scope } as const]),
    { question: 'coverage', decision: coverage },
    ...asked,
  ];
  const repair = together(
    { outcome: coverage.outcome, clauses: clausesThatSpoke(coverage) },
    asked.map(({ decision, outcome }) => ({ outcome, clauses: clausesThatSpoke(decision) })),
  );
  const inScope =
    scope === null
      ? repair
      : afterScope({ outcome: scope.outcome, clauses: clausesThatSpoke(scope) }, repair);
  return { ...merged(questions, item), outcome: afterRefusal(refusal.outcome, inScope), questions };
}

/** A part that the warranty knows nothing of leaves the repair excluded. */
function repairOf(outcome: Outcome<PartCoverage>): Outcome<RepairCoverage> {
  switch (outcome.kind) {
    case 'decided':
      return { kind: 'decided', value: ofPart(outcome.value) };
    case 'person-decides': {
      const { because, proposal } = outcome;
      return { kind: 'person-decides', proposal: proposal === null ? null : ofPart(proposal), because };
    }
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome;
  }
}

function ofPart({ coverage, term }: PartCoverage): RepairCoverage {
  return { coverage: coverage === 'not-covered' ? 'excluded' : coverage, term };
}
