import { isOutside, type UnitCoverProgramme } from './by-another-maker.js';
import { makerKeyOf } from './maker-key.js';

/** Whose product an item is to a programme; `not-known`: no rule says whether that maker's products are under it. */
export type WhoseProduct = 'own' | 'other' | 'not-known';

/** The programmes that repair. */
type RepairProgramme = Exclude<UnitCoverProgramme, 'support-renewal'>;

/** Makers whose products are known to be under a programme; the leaflet of the packs shows i-PRO's (A-G-9). */
const OWN: Readonly<Record<RepairProgramme, readonly string[]>> = {
  frontier: ['FRONTIER'],
  ipro: ['IPRO'],
  'panasonic-pack': ['PANASONIC', 'IPRO'],
};

/**
 * Whether the maker's products are those of a programme (FW-W2-2, IP-1-1, PN-E-9).
 * @param maker as an item or a unit names it
 */
export function whoseProduct(programme: RepairProgramme, maker: string): WhoseProduct {
  if (OWN[programme].includes(makerKeyOf(maker))) return 'own';
  return isOutside(programme, maker) ? 'other' : 'not-known';
}
