import type { Decision } from '#commanding';
import type { PartnerCommand } from '../partner-command.js';
import { ALLOWED } from '../registration-command.js';
import { recordValidity, type SaidValidity } from '../validity.js';

/** The partner is a member of the Partners Circle on these days (IP-P-1). */
export type RecordMembership = SaidValidity;

export const recordMembership: PartnerCommand<RecordMembership> = {
  name: 'record-membership',
  sealed: {},
  precondition: () => ALLOWED,
  decide: (payload, { memberships }): Decision => recordValidity('membership-recorded', payload, memberships),
};
