import type { KnownPartner, PartnerState } from '../decider/partner.js';
import type { BeginningCommand, RegistrationCommand } from './registration-command.js';

export type PartnerCommand<Payload> = RegistrationCommand<KnownPartner, Payload>;
export type PartnerBeginning<Payload> = BeginningCommand<PartnerState, Payload>;
