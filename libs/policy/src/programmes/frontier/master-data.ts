import { ProgrammeData } from '../../terms/programme-data.js';
import type { Terms } from '../../terms/terms.js';
import type { FrontierTerms } from './frontier-terms.js';

/** This programme's tables. */
export class MasterData extends ProgrammeData<FrontierTerms> {
  constructor(terms: Terms) {
    super('frontier', terms.programmes.frontier, terms);
  }
}
