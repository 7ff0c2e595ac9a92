import type { LoadedStream } from '#commanding';
import type { CertificationsOnRecord } from '../decider/certified-terms.js';
import type { PartnerState } from '../decider/partner.js';
import { streamOfPartner } from './streams.js';

/** How the codes of partners are written: no other name is a stream of ours. */
const PARTNER_CODE = /^[A-Za-z0-9][A-Za-z0-9 ._+/-]{0,63}$/;

/**
 * What is on record of the certifications of whoever is said to have replaced a part; `null`: he is no known partner.
 * @param load reads the stream of a partner, now or as it was
 */
export async function certificationsOf(
  load: (stream: string) => Promise<LoadedStream<PartnerState>>,
  partnerId: unknown,
): Promise<CertificationsOnRecord | null> {
  if (typeof partnerId !== 'string' || !PARTNER_CODE.test(partnerId)) return null;
  const stream = streamOfPartner(partnerId);
  const { state, revision } = await load(stream);
  if (state.kind !== 'known') return null;
  return { partnerId, certifications: state.certifications, revision: `${stream}@${revision}` };
}
