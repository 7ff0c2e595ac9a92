import type { Decision } from '#commanding';
import type { PartnerCommand } from '../partner-command.js';
import { ALLOWED } from '../registration-command.js';
import { recordValidity, type SaidValidity } from '../validity.js';

/** The partner may replace parts on these days (IP-Q-4a). */
export type RecordCertification = SaidValidity;

export const recordCertification: PartnerCommand<RecordCertification> = {
  name: 'record-certification',
  sealed: {},
  precondition: () => ALLOWED,
  decide: (payload, { certifications }): Decision =>
    recordValidity('certification-recorded', payload, certifications),
};
