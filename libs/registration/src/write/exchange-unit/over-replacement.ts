import { type Commanding, type Decider, type Decision, refuse } from '#commanding';
import type { UnitCover } from '../../decider/contract-cover.js';
import type { RegisteredUnit, UnitState } from '../../decider/unit.state.js';
import { isSomebodys } from '../in-use.js';
import type { ContractsOnUnits } from '../orders-in-turn.js';
import { makerKeyOf } from '../maker-key.js';
import { blocked, contradiction } from '../registration-command.js';
import { leadApproves, leftToLead } from '../settle.js';
import { streamOfUnit } from '../streams.js';
import { exchangeUnit } from './exchange-unit.decide.js';

/** What an exchange is by: an equivalent, as an initial failure or in a repair (FW-W9-1, FW-W6-4, IP-T-1). */
const EQUIVALENT = ['FW-W9-1', 'FW-W6-4', 'IP-T-1'];

/** Lets an exchange rest on what is on record of the unit that takes the place; other commands are decided as they are. */
export async function overReplacementOnRecord(
  command: string,
  { replacement }: { readonly replacement?: unknown },
  decider: Decider<UnitState>,
  { units, contractsOn }: OnRecord,
  unitId: string,
): Promise<Decider<UnitState>> {
  if (command !== exchangeUnit.name || typeof replacement !== 'string') return decider;
  const { state } = await units.load(streamOfUnit(replacement));
  const contracts = await contractsOn([unitId, replacement]);
  const under = (id: string) => contracts.filter((one) => one.unitId === id);
  return namingContracts(overReplacement(decider, replacement, state, under(replacement)), under(unitId));
}

/** Where units and their contracts are read. */
interface OnRecord {
  readonly units: Pick<Commanding<UnitState>, 'load'>;
  readonly contractsOn: ContractsOnUnits;
}

/**
 * Names to the lead who exchanges the unit the pack and the support that it is under: no rule says whether they go with the
 * replacement (PN-N-5a). The 5-year warranty does by itself (A-IP-15).
 */
function namingContracts(decider: Decider<UnitState>, held: readonly UnitCover[]): Decider<UnitState> {
  return {
    decide(payload, state, context) {
      const decision = decider.decide(payload, state, context);
      if (decision.kind === 'refused' || decision.events.length === 0) return decision;
      const { exchangedOn } = payload;
      const left = held.filter(
        ({ kind, lastDay }) =>
          kind !== 'five-year' && (typeof exchangedOn !== 'string' || lastDay >= exchangedOn),
      );
      const warnings = left.map(({ contractId, kind }) => ({
        code: 'CONTRACT.UNIT_EXCHANGED',
        message: `the contract ${contractId} names the unit that was handed in and not its replacement: a person decides`,
        clauses: kind === 'pack' ? ['PN-N-5a'] : [],
      }));
      return { ...decision, warnings: [...decision.warnings, ...warnings] };
    },
  };
}

/**
 * Decides over a replacement that is registered, of the same maker, and free: not handed in itself, not in the place of
 * another, and nobody’s own. Of one that only has papers on record a lead says why it is free.
 * @param contracts those that the replacement is under
 */
export function overReplacement(
  decider: Decider<UnitState>,
  unitId: string,
  replacement: UnitState,
  contracts: readonly UnitCover[] = [],
): Decider<UnitState> {
  return {
    decide(payload, state, context) {
      const isNew = state.kind === 'registered' && state.exchanged === null;
      const unfit =
        isNew && unitId !== state.registered.unitId ? whyUnfit(state, unitId, replacement, contracts) : null;
      if (unfit !== null) return unfit;
      const papers = replacement.kind === 'registered' && replacement.evidence.length > 0;
      if (isNew && papers && !leadApproves(payload, context))
        return leftToLead(EQUIVALENT, null, ['approval']);
      return decider.decide(payload, state, context);
    },
  };
}

function whyUnfit(
  { registered: { maker } }: RegisteredUnit,
  unitId: string,
  replacement: UnitState,
  contracts: readonly UnitCover[],
): Decision | null {
  if (replacement.kind === 'unregistered') return contradiction('replacement', `there is no unit ${unitId}`);
  if (makerKeyOf(replacement.registered.maker) !== makerKeyOf(maker)) {
    const problems = [{ field: 'replacement', rule: 'is of another maker' }];
    return refuse('REQUEST.CONTRADICTORY', 'replacement: is of another maker', { problems }, EQUIVALENT);
  }
  if (replacement.exchanged !== null) return taken('the replacement was handed in for another unit itself');
  if (replacement.takenOver !== null) return taken('the replacement took the place of another unit');
  return isSomebodys(replacement) || contracts.length > 0
    ? taken('the replacement is in use by a customer of its own')
    : null;
}

function taken(why: string): Decision {
  return blocked(why, 'the exchange names a unit that nobody has', EQUIVALENT);
}
