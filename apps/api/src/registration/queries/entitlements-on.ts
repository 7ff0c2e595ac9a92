import { PROGRAMME_OF, stateOn, type UnitEntitlements } from '#registration';
import type { EntitlementDto, UnitEntitlementsDto } from '../dto/unit-views.dto.js';

/** What a unit is under, and how each thing stands on a day (`YYYY-MM-DD`). */
export function entitlementsOn({ entitlements }: UnitEntitlements, on: string): readonly EntitlementDto[] {
  return entitlements.map((entitlement) => {
    const { unitId: _unit, ...one } = entitlement;
    return { ...one, programme: PROGRAMME_OF[one.kind], state: stateOn(entitlement, on) };
  });
}

/** A unit with what it is under on a day. */
export type EntitledUnit = Pick<UnitEntitlementsDto, keyof UnitEntitlementsDto>;

/** The unit with them. */
export function unitEntitlementsOn(found: UnitEntitlements, on: string): EntitledUnit {
  const { unitId, revision, updatedAt, unit } = found;
  const { maker, model, serial } = unit.registered;
  return { unitId, maker, model, serial, revision, updatedAt, on, entitlements: entitlementsOn(found, on) };
}
