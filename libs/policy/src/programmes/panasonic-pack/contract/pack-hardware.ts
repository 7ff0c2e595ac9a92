import type { Facts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { isListed } from '../../../terms/listed-name.js';
import type { MasterData } from '../master-data.js';
import type { Admission, DatedApplication } from './application-facts.js';

/** The reading that packs are sold for the models on a list: the catalogue names no hardware. */
export const LISTED_HARDWARE = 'A-G-9';

/**
 * Whether packs are sold for the whole of a system. `left-out`: a device is to have none. `listed`, `other`: by the list
 * of hardware. `unset`: nobody set that list. `not-stated`: the model of a device is lacking.
 */
export type SystemHardware = 'left-out' | 'listed' | 'other' | 'unset' | 'not-stated';

/** By the list of the day of the application. One device that is not on it is enough, whatever the others are. */
export function systemHardware(masterData: MasterData, facts: Facts<DatedApplication>): SystemHardware {
  const devices = facts.get('devices');
  if (devices.some(({ pack }) => pack === null)) return 'left-out';
  const list = masterData.table('packHardware');
  if (list === undefined) return 'unset';
  const on = () => facts.get('appliedOn');
  if (devices.some(({ model }) => model !== undefined && !isListed(list, model, on))) return 'other';
  return devices.some(({ model }) => model === undefined) ? 'not-stated' : 'listed';
}

/** Where the list decided on the system, the reading that there is one stands beside the clause. */
export function citingTheList(
  system: Resolution<Admission>,
  clause: string,
  hardware: () => SystemHardware,
): Resolution<Admission> {
  const voice = system.fired.find((one) => one.clause === clause && one.role === 'decided');
  if (system.outcome.kind !== 'decided' || voice === undefined || hardware() === 'left-out') return system;
  return { ...system, fired: [...system.fired, { ...voice, clause: LISTED_HARDWARE }] };
}
