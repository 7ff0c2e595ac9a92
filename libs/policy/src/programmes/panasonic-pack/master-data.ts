import { membersOn } from '../../terms/by-day.js';
import { ProgrammeData } from '../../terms/programme-data.js';
import type { Terms } from '../../terms/terms.js';
import type { PanasonicPackTerms } from './panasonic-pack-terms.js';

/** This programme's tables as they count on the day of the application (A-IP-20). */
export class MasterData extends ProgrammeData<PanasonicPackTerms> {
  /** @param on the day of the application, `YYYY-MM-DD`. */
  constructor(terms: Terms, on: string) {
    super('panasonic-pack', terms.programmes['panasonic-pack'], terms, on);
  }

  /** The months around the third anniversary; `undefined`: not set for the day, a person says. */
  consumableWindow() {
    return membersOn(this.table('consumableWindow'), this.on);
  }
}
