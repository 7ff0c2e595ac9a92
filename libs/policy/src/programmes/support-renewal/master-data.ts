import { ProgrammeData } from '../../terms/programme-data.js';
import type { Terms } from '../../terms/terms.js';
import type { SupportRenewalTerms } from './support-renewal-terms.js';

/** This programme's tables. */
export class MasterData extends ProgrammeData<SupportRenewalTerms> {
  constructor(terms: Terms) {
    super('support-renewal', terms.programmes['support-renewal'], terms);
  }
}
