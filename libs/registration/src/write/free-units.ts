import type { Decider, DecidedEvent } from '#commanding';
import { isList, isObject, type JsonObject, type JsonValue } from '#kernel';
import { coverGivenBy, isOverlap, type UnitCover } from '../decider/contract-cover.js';
import type { ContractState } from '../decider/contract.state.js';
import type { RegisteredUnit } from '../decider/unit.state.js';
import type { Terms } from '#policy';
import { byAnotherMaker, type UnitCoverProgramme } from './by-another-maker.js';
import { blocked, contradiction } from './registration-command.js';
import { leadApproves, leftToLead } from './settle.js';
import { ofUnlistedModel } from './unlisted-model.js';
import { whoseProduct } from './whose-product.js';

/** A unit that an order for a contract's days is for, and the field that names it or its days. */
export interface NamedUnit {
  readonly field: string;
  readonly unitId: string;
}

/** What the units of an order are measured by: its programme, and the master data in use. */
export interface OrderedUnder {
  readonly programme: UnitCoverProgramme;
  readonly terms: Terms;
}

/** The units of an order by their fields: those of support, of a pack's system, or the one of a 5-year warranty. */
export function unitsNamed({ units, system, unitId }: JsonObject): readonly NamedUnit[] {
  const named = (field: string, value: JsonValue | undefined): readonly NamedUnit[] =>
    typeof value === 'string' ? [{ field, unitId: value }] : [];
  const devices = listOf(system).flatMap((device, index) =>
    named(`system.${index}.unitId`, isObject(device) ? device['unitId'] : undefined),
  );
  return [
    ...listOf(units).flatMap((one, index) => named(`units.${index}`, one)),
    ...devices,
    ...named('unitId', unitId),
  ];
}

/**
 * Decides over registered units only, and over none of a maker whose products the programme is not for. A unit that a repair
 * made known may be of a model that its maker's list does not have, and one for a pack of a maker of whom no rule says that
 * packs are sold for its products: then a lead says why it is contracted.
 * @param registered the registered ones by their ids
 */
export function overRegisteredUnits(
  decider: Decider<ContractState>,
  named: readonly NamedUnit[],
  registered: ReadonlyMap<string, RegisteredUnit>,
  { programme, terms }: OrderedUnder,
): Decider<ContractState> {
  return {
    decide(payload, state, context) {
      const unknown = named.find(({ unitId }) => !registered.has(unitId));
      if (unknown !== undefined) return contradiction(unknown.field, `there is no unit ${unknown.unitId}`);
      const approved = leadApproves(payload, context);
      for (const { field, unitId } of named) {
        const unit = registered.get(unitId);
        if (unit === undefined) continue;
        const outside = byAnotherMaker(programme, field, unit);
        if (outside !== null) return outside;
        if (
          !approved &&
          programme === 'panasonic-pack' &&
          whoseProduct(programme, unit.registered.maker) === 'not-known'
        ) {
          return leftToLead(['PN-E-9', 'A-G-9']);
        }
        const unlisted = approved ? null : ofUnlistedModel(field, unit.registered, terms, 'approved');
        if (unlisted !== null) return unlisted;
      }
      return decider.decide(payload, state, context);
    },
  };
}

/**
 * Gives a contract no day on which one of its units has another contract of its kind. The rules grant one free year, one
 * pack or one 5-year warranty for a unit's time; another is an order that was sent twice.
 * @param held what the units are under by contracts
 */
export function overFreeUnits(
  decider: Decider<ContractState>,
  named: readonly NamedUnit[],
  held: readonly UnitCover[],
): Decider<ContractState> {
  return {
    decide(payload, state, context) {
      const decision = decider.decide(payload, state, context);
      if (decision.kind === 'refused') return decision;
      for (const wanted of daysIn(decision.events, state)) {
        const before = held.find((one) => isOverlap(one, wanted));
        if (before !== undefined) return taken(before, named, state);
      }
      return decision;
    },
  };
}

/** A contract is opened by the first event of its stream; what comes with it gives no more. */
function daysIn(events: readonly DecidedEvent[], state: ContractState): readonly UnitCover[] {
  const giving = state.kind === 'unopened' ? events.slice(0, 1) : events;
  return giving.flatMap((event) => coverGivenBy(event, state));
}

function taken(
  { unitId, contractId, startsOn, lastDay }: UnitCover,
  named: readonly NamedUnit[],
  { kind }: ContractState,
) {
  const field = named.find((one) => one.unitId === unitId)?.field ?? 'units';
  const until = kind === 'unopened' ? `the term begins after ${lastDay}` : `the term ends before ${startsOn}`;
  return blocked('a unit is under such a contract already', until, [], {
    problems: [{ field, rule: `has such a contract from ${startsOn} to ${lastDay}` }],
    unitId,
    contractId,
  });
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isList(value) ? value : [];
}
