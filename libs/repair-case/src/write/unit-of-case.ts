import type { Commanding } from '#commanding';
import { streamOfUnit, unitIdOf, type UnitState } from '#registration';
import type { UnitOnRecord } from '../decider/registered-facts.js';
import type { CaseState } from '../decider/state.js';

/** Where registered units are folded from their own streams, so that every acknowledged registration counts at once. */
export type Units = Pick<Commanding<UnitState>, 'load'>;

/** The registered unit of a case's item by maker, model and serial (D4); null when nobody registered it. */
export async function unitOfCase(units: Units, state: CaseState): Promise<UnitOnRecord | null> {
  if (state.kind === 'unopened') return null;
  const unitId = unitIdOf(state.opened.item);
  const loaded = await units.load(streamOfUnit(unitId));
  if (loaded.state.kind === 'unregistered') return null;
  return { unitId, revision: loaded.revision, unit: loaded.state, pack: null };
}
