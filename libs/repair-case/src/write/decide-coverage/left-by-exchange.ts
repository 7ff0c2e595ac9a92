import type { Warning } from '#commanding';
import type { CaseProgramme, Outcome } from '#policy';
import { handedInBefore } from '../../decider/exchange-on-record.js';
import type { UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import { type ExchangeLeft, isFreeIn } from './assessed.js';

/**
 * What an exchange leaves to a person: a unit that had been handed in for another before it came, since its terms passed on
 * (FW-W9-5, FW-W6-4, A-FR-35, A-IP-15), and a replacement whose pack names the unit that was handed in: no rule says whether
 * the pack goes with it (PN-N-5a). `null`: nothing.
 */
export function leftByExchange(state: OpenCase, record: UnitOnRecord | null): ExchangeLeft | null {
  const { programme } = state.opened;
  const handedIn = handedInBefore(state, record);
  if (handedIn !== null) {
    const { replacement, cause, exchangedOn } = handedIn;
    const why = `the unit was handed in for the unit ${replacement} on ${exchangedOn}`;
    return { why, clauses: PASSED_ON[programme][cause], proposes: false };
  }
  const contractId = record?.packOfReplaced ?? null;
  if (contractId === null) return null;
  const why = `the pack ${contractId} is for the unit whose place this one took`;
  return { why, clauses: ['PN-N-5a'], proposes: true };
}

/** What would come out free is left to a person. */
export function unlessExchanged<Value extends { readonly coverage: 'free' | 'paid' | 'excluded' }>(
  outcome: Outcome<Value>,
  left: ExchangeLeft | null,
): Outcome<Value> {
  if (left === null || !isFreeIn(outcome)) return outcome;
  if (outcome.kind !== 'decided' && outcome.kind !== 'person-decides') return outcome;
  const [value, because] =
    outcome.kind === 'decided' ? [outcome.value, []] : [outcome.proposal, outcome.because];
  return {
    kind: 'person-decides',
    proposal: left.proposes ? value : null,
    because: [...new Set([...left.clauses, ...because])],
  };
}

/** The warning that names the exchange (D17: WARN). */
export function warnedOfExchange(left: ExchangeLeft | null): readonly Warning[] {
  return left === null ? [] : [{ code: 'COVERAGE.UNIT_EXCHANGED', message: left.why, clauses: left.clauses }];
}

const SWAPPED = {
  frontier: ['FW-W6-4', 'A-FR-35'],
  ipro: ['IP-T-1', 'A-IP-15'],
  'panasonic-pack': ['PN-N-5a'],
};

const PASSED_ON: Readonly<
  Record<CaseProgramme, Readonly<Record<'initial-failure' | 'swap', readonly string[]>>>
> = {
  frontier: { 'initial-failure': ['FW-W9-5', 'A-FR-24'], swap: SWAPPED.frontier },
  ipro: { 'initial-failure': SWAPPED.ipro, swap: SWAPPED.ipro },
  'panasonic-pack': { 'initial-failure': SWAPPED['panasonic-pack'], swap: SWAPPED['panasonic-pack'] },
};
