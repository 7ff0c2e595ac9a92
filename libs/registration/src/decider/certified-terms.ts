import type { Terms } from '#policy';
import type { Validity } from './partner.js';

/** What the record of a partner says of his certifications, as its stream stood at a revision. */
export interface CertificationsOnRecord {
  /** The partner’s code. */
  readonly partnerId: string;
  readonly certifications: readonly Validity[];
  /** The stream of the partner and its revision: named by the decision that read it (D10). */
  readonly revision: string;
}

/**
 * The terms with the certifications on a partner’s record before those of the master data, so that whoever replaced a part
 * is judged by both (IP-Q-4a). A partner of whom no certification was ever recorded adds nothing: without any list of
 * certifications a person decides. @param record `null`: no such partner is known
 */
export function withCertifications(terms: Terms, record: CertificationsOnRecord | null): Terms {
  if (record === null || record.certifications.length === 0) return terms;
  const { partnerId, certifications, revision } = record;
  const { ipro = {} } = terms.programmes;
  const listed = new Map(Object.entries(ipro.certifications ?? {}));
  const own = certifications.map(({ from, until }) => ({
    revision,
    from,
    ...(until === null ? {} : { until }),
  }));
  listed.set(partnerId, [...own, ...(listed.get(partnerId) ?? [])]);
  const known = { ...ipro, certifications: Object.fromEntries(listed) };
  return { ...terms, programmes: { ...terms.programmes, ipro: known } };
}
