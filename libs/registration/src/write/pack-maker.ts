import { isOutside } from './by-another-maker.js';
import { makerKeyOf } from './maker-key.js';

/** Whose product a device is to a pack; `not-known`: no rule says whether packs are sold for that maker's products. */
export type PackMaker = 'vendor' | 'other' | 'not-known';

/** Makers whose products packs are known to be sold for; the leaflet shows i-PRO's (A-G-9). */
const VENDORS: readonly string[] = ['PANASONIC', 'IPRO'];

/** Whether packs are for products of the maker (PN-E-9). @param maker as an item or a unit names it */
export function packMaker(maker: string): PackMaker {
  if (VENDORS.includes(makerKeyOf(maker))) return 'vendor';
  return isOutside('panasonic-pack', maker) ? 'other' : 'not-known';
}
