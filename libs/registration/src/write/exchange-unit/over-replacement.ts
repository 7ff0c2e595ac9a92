import type { Commanding, Decider, Decision } from '#commanding';
import type { RegisteredUnit, UnitState } from '../../decider/unit.state.js';
import { isSomebodys } from '../in-use.js';
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
  units: Pick<Commanding<UnitState>, 'load'>,
): Promise<Decider<UnitState>> {
  if (command !== exchangeUnit.name || typeof replacement !== 'string') return decider;
  const { state } = await units.load(streamOfUnit(replacement));
  return overReplacement(decider, replacement, state);
}

/**
 * Decides over a replacement that is registered, of the same maker, and free: not handed in itself, not in the place of
 * another, and nobody’s own. Of one that only has papers on record a lead says why it is free.
 */
export function overReplacement(
  decider: Decider<UnitState>,
  unitId: string,
  replacement: UnitState,
): Decider<UnitState> {
  return {
    decide(payload, state, context) {
      const isNew = state.kind === 'registered' && state.exchanged === null;
      const unfit = isNew && unitId !== state.registered.unitId ? whyUnfit(state, unitId, replacement) : null;
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
): Decision | null {
  if (replacement.kind === 'unregistered') return contradiction('replacement', `there is no unit ${unitId}`);
  if (makerKeyOf(replacement.registered.maker) !== makerKeyOf(maker)) {
    return contradiction('replacement', 'is of another maker', { clauses: EQUIVALENT });
  }
  if (replacement.exchanged !== null) return taken('the replacement was handed in for another unit itself');
  if (replacement.takenOver !== null) return taken('the replacement took the place of another unit');
  return isSomebodys(replacement) ? taken('the replacement is in use by a customer of its own') : null;
}

function taken(why: string): Decision {
  return blocked(why, 'the exchange names a unit that nobody has', EQUIVALENT);
}
