import { exhaustive, type JsonValue } from '#kernel';
import type { Decision, Outcome } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';

type Programme = RepairCaseEventData<'case-opened'>['programme'];

/** What the record of a decision takes over from it as it is, whatever the programme. */
export function recordedParts(decision: Decision<unknown, Programme>) {
  return {
    regulations: decision.regulations.map((one) => ({ ...one })),
    fired: decision.fired.map((one) => ({ ...one })),
    notFired: decision.notFired.map(({ clause, failedOn }) => ({ clause, failedOn: [...failedOn] })),
    factsUsed: decision.factsUsed.map(({ fact, value }) => ({ fact, value: scalar(value) })),
    masterData: decision.masterData.map((one) => ({ ...one })),
  };
}

/** The outcome as an event records it. */
export function recordedOutcome<Ruling>(outcome: Outcome<Ruling>) {
  switch (outcome.kind) {
    case 'decided':
    case 'gap':
      return outcome;
    case 'needs-facts':
      return { kind: outcome.kind, ask: [...outcome.ask] };
    case 'conflict':
      return { kind: outcome.kind, clauses: [...outcome.clauses] };
    case 'person-decides':
      return { kind: outcome.kind, proposal: outcome.proposal, because: [...outcome.because] };
    default:
      return exhaustive(outcome);
  }
}

/** Facts are single values; anything else would be a fact of another kind. */
export function scalar(value: JsonValue): string | number | boolean | null {
  if (typeof value === 'object' && value !== null) throw new TypeError('a fact is a single value');
  return value;
}
