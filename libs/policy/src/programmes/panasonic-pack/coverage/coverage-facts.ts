import type { MasterData } from '../master-data.js';
import type { Pack, PackTerm } from '../pack.js';

/** What a fault comes from, as it was found. `other-outside`: an outside cause that the catalogue does not list. */
export type FaultCause =
  | 'ordinary-wear'
  | 'spontaneous'
  | 'lightning'
  | 'gas'
  | 'salt'
  | 'pollution'
  | 'abnormal-voltage'
  | 'flying-object'
  | 'other-outside'
  | 'improper-use'
  | 'modification'
  | 'intent-or-negligence'
  | 'settings-environment'
  | 'installation-environment'
  | 'drop'
  | 'fire'
  | 'earthquake'
  | 'wind-or-flood'
  | 'other-disaster'
  | 'transit-to-vendor'
  | 'network-environment'
  | 'sd-card';

/** What a customer with a pack wants done. */
export type WantedWork =
  | 'repair'
  | 'restore-settings'
  | 'firmware-update'
  | 'loan-unit'
  | 'other-makers-product'
  | 'rescue-recordings'
  | 'hour-meter-warning'
  | 'take-away-parts'
  | 'engineer-visit'
  | 'play-old-video';

/** A request under a pack. Dates are `YYYY-MM-DD` in Asia/Tokyo; an absent key is unknown or not found. */
export interface PackRequest extends Pack {
  /** The day the request reached an open channel, which decides (A-PN-11). */
  readonly requestedOn?: string;
  readonly wanted?: WantedWork;
  readonly cause?: FaultCause;
  /** Whether what was found on the device bears the cause out. */
  readonly causeProven?: boolean;
  /** The height in metres at which the device is installed. */
  readonly heightMetres?: number;
  /** The day the device passed to a third party. */
  readonly transferredOn?: string | null;
  readonly alteredFromStandard?: boolean;
  readonly specialHousing?: boolean;
  readonly failedPart?: 'sd-card' | 'other';
  readonly model?: string;
  /** Whose product the device is; `not-known`: nobody has said that the maker's products have packs. The vendor's if absent. */
  readonly maker?: 'vendor' | 'other' | 'not-known';
  readonly sdCard?: string;
  readonly settingsBackup?: boolean;
  /** The device comes back in the state it left the factory in. */
  readonly resetToFactory?: boolean;
}

/** A request whose pack's days are settled, and the master data that clauses may look things up in. */
export interface TermedRequest extends PackRequest {
  readonly masterData: MasterData;
  /** The day the pack was applied for. */
  readonly appliedOn: string;
  readonly term: PackTerm;
}

export type CostLine = 'parts' | 'labour' | 'travel' | 'return-freight' | 'sd-card';

/**
 * `included`: the vendor bears it, but for the lines in `charged`. `excluded`: not in the pack; a quote is offered if
 * wanted, and the vendor may decline (A-PN-17). `quoted`: the catalogue itself offers it for a price. `not-offered`: not
 * to be had at all. `no-fault`: there is nothing to repair.
 */
export type PackAnswer =
  | { readonly kind: 'included'; readonly lines: readonly CostLine[]; readonly charged: readonly CostLine[] }
  | { readonly kind: 'excluded' | 'quoted' | 'not-offered' | 'no-fault' };
