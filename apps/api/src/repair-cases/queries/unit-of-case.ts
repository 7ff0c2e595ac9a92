import type { JsonObject } from '#kernel';
import { type EntitlementReader, unitIdOf } from '#registration';
import type { CaseDetail } from '#repair-case';
import { plainJson } from '../../exchange/plain-json.js';
import { entitlementsOn } from '../../registration/queries/entitlements-on.js';

/**
 * The registered unit of a case's item and what it is under on the day of arrival, before that and under a pack on the day
 * of the request, by which a pack is decided (A-PN-11); null when its serial cannot be read, or nobody registered it.
 */
export async function unitOf(
  { programme, item, arrival, requestedOn }: CaseDetail,
  entitlements: EntitlementReader,
): Promise<JsonObject | null> {
  if (!item.serialReadable) return null;
  const unit = await entitlements.byUnitId(unitIdOf(item));
  if (unit === undefined) return null;
  const { unitId } = unit;
  const on = programme === 'panasonic-pack' ? requestedOn : (arrival?.arrivedOn ?? requestedOn);
  return plainJson({ unitId, path: `/v1/units/${unitId}`, on, entitlements: entitlementsOn(unit, on) });
}
