import { alreadySo } from '#commanding';
import type { Sealed } from '../../events/shapes.js';
import { partnerEvent } from '../events.js';
import type { PartnerBeginning } from '../partner-command.js';
import { record } from '../registration-command.js';
import { partnerIdOfStream } from '../streams.js';

/** Makes a partner known under the code that cases name. */
export interface RegisterPartner {
  readonly name: Sealed;
}

export const registerPartner: PartnerBeginning<RegisterPartner> = {
  name: 'register-partner',
  sealed: { name: 'contact' },
  begin({ name }, state, { stream }) {
    if (state.kind === 'known') return alreadySo();
    return record(partnerEvent('partner-registered', { partnerId: partnerIdOfStream(stream), name }));
  },
};
