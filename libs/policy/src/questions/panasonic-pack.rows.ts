import type { PackRequest } from '../programmes/panasonic-pack/coverage/coverage-facts.js';
import type { Pack } from '../programmes/panasonic-pack/pack.js';
import { Type } from 'typebox';
import { day, type FactRows, type FactSchema, flag, measure, namedIn, oneOf, orNull } from './fact-schema.js';
import { RECORDERS, SD_CARDS } from './listed-names.js';

/** The two services. */
export const service = oneOf('on-site', 'carry-in');
/** The years of a pack that was sold; any other can only be applied for, in vain (PN-S-1). */
const years: FactSchema<number> = {
  schema: Type.Integer({ minimum: 3, maximum: 5 }),
  says: '3, 4 or 5, the years that packs are sold for (PN-S-1)',
};
/** A pack as it was sold. */
export const PACK: FactRows<Pack> = { service, years, purchasedOn: day };

/** A request under a pack. */
export const REQUEST: FactRows<PackRequest> = {
  ...PACK,
  requestedOn: day,
  wanted: oneOf(
    'repair',
    'restore-settings',
    'firmware-update',
    'loan-unit',
    'other-makers-product',
    'rescue-recordings',
    'hour-meter-warning',
    'take-away-parts',
    'engineer-visit',
    'play-old-video',
  ),
  cause: oneOf(
    'ordinary-wear',
    'spontaneous',
    'lightning',
    'gas',
    'salt',
    'pollution',
    'abnormal-voltage',
    'flying-object',
    'other-outside',
    'improper-use',
    'modification',
    'intent-or-negligence',
    'settings-environment',
    'installation-environment',
    'drop',
    'fire',
    'earthquake',
    'wind-or-flood',
    'other-disaster',
    'transit-to-vendor',
    'network-environment',
    'sd-card',
  ),
  causeProven: flag,
  heightMetres: measure('metres', { minimum: 0, maximum: 1_000 }),
  transferredOn: orNull(day),
  alteredFromStandard: flag,
  specialHousing: flag,
  failedPart: oneOf('sd-card', 'other'),
  model: namedIn(RECORDERS),
  maker: oneOf('vendor', 'other', 'not-known'),
  sdCard: namedIn(SD_CARDS),
  settingsBackup: flag,
  resetToFactory: flag,
};
