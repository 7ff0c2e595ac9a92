import type { IproFacts } from '../ipro-facts.js';
import type { Listings } from '../product/listed-device.js';
import type { IproWarranty } from '../coverage/coverage.js';
import type { RepairForm, VisitArea } from './repair-form.js';

/** A repair whose warranty is settled and whose form is asked for. */
export interface WarrantedRepair extends IproFacts, Listings {
  readonly warranty: IproWarranty;
}

/** A repair whose form is settled too. */
export interface FormedRepair extends WarrantedRepair {
  readonly form: RepairForm;
  /** Whether the site is visited; `not-asked` where no visit is. */
  readonly area: VisitArea | 'not-asked';
  readonly exchangeOrder: 'failed-unit-first' | 'replacement-first';
}
