import { rowsOf } from '../terms/by-day.js';
import { type ListedName, nameOf } from '../terms/listed-name.js';
import type { NamesIn } from './fact-schema.js';

/** The product master of FRONTIER. */
export const MODELS: NamesIn = ({ frontier }) => Object.keys(frontier?.models ?? {});

/** Shops whose stamp and sale count (FW-W6-6c, FR-R3-4-6). */
export const SHOPS: NamesIn = ({ frontier }) => listed(frontier?.designatedShops);

/** Carriers whose freight the company pays (FR-R2-6a). */
export const CARRIERS: NamesIn = ({ frontier }) => listed(frontier?.designatedCarriers);

/** Parts with a warranty of their own (FW-W7-3). */
export const PART_CODES: NamesIn = ({ frontier }) => Object.keys(frontier?.partMonths ?? {});

/** Software that the warranty leaves out (FW-W11-2). */
export const SOFTWARE: NamesIn = ({ frontier }) => listed(frontier?.excludedSoftware);

/** Parts that some model can be upgraded with (FR-R7-1). */
export const UPGRADES: NamesIn = ({ frontier }) =>
  Object.values(frontier?.models ?? {}).flatMap((rows) =>
    rowsOf(rows).flatMap(({ upgrades = [] }) => upgrades),
  );

/** The product master of i-PRO. */
export const DEVICES: NamesIn = ({ ipro }) => Object.keys(ipro?.models ?? {});

/** Partners certified to replace parts (IP-Q-4a). */
export const PARTNERS: NamesIn = ({ ipro }) => Object.keys(ipro?.certifications ?? {});

/** Islands and out-of-the-way places (IP-Q-8b). */
export const AREAS: NamesIn = ({ ipro }) => (ipro?.remoteAreas ?? []).flatMap(({ areas }) => areas);

/** Models that packs are sold for (A-G-9). */
export const HARDWARE: NamesIn = ({ 'panasonic-pack': pack }) => listed(pack?.packHardware);

/** Remote islands (PN-N-3b). */
export const ISLANDS: NamesIn = ({ 'panasonic-pack': pack }) => listed(pack?.remoteIslands);

/** Cards that recorders may be used with (PN-N-1a). */
export const SD_CARDS: NamesIn = ({ 'panasonic-pack': pack }) => listed(pack?.recommendedSdCards);

/** Recorders whose card is not included (PN-F-3). */
export const RECORDERS: NamesIn = ({ 'panasonic-pack': pack }) => listed(pack?.recordersWithoutSdCard);

function listed(names: readonly ListedName[] = []): readonly string[] {
  return names.map(nameOf);
}
