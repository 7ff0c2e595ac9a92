import { ProgrammeData } from '../../terms/programme-data.js';
import type { Terms } from '../../terms/terms.js';
import type { PanasonicPackTerms } from './panasonic-pack-terms.js';

/** This programme's tables. */
export class MasterData extends ProgrammeData<PanasonicPackTerms> {
  constructor(terms: Terms) {
    super('panasonic-pack', terms.programmes['panasonic-pack'], terms);
  }
}
