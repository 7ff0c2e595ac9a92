import { membersOn } from '../../terms/by-day.js';
import { isListed } from '../../terms/listed-name.js';
import { ProgrammeData } from '../../terms/programme-data.js';
import type { Terms } from '../../terms/terms.js';
import type { SendBackPayers, SupportRenewalTerms, SupportService } from './support-renewal-terms.js';

/** This programme's tables as they count on the day of the request (A-G-7). */
export class MasterData extends ProgrammeData<SupportRenewalTerms> {
  /** @param on the day of the request, `YYYY-MM-DD`. */
  constructor(terms: Terms, on: string) {
    super('support-renewal', terms.programmes['support-renewal'], terms, on);
  }

  /** Whether a renewed term serves something; `undefined`: not set, a person says. */
  servesRenewed(service: SupportService): boolean | undefined {
    const services = this.table('renewedTermServices');
    return services === undefined ? undefined : isListed(services, service, () => this.on);
  }

  /** Who pays the two ways of a send-back; `undefined`: not set for the day. */
  sendBackPayers(): SendBackPayers | undefined {
    return membersOn(this.table('sendBackFreight'), this.on);
  }
}
