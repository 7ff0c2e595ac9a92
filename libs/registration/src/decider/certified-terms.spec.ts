import { decideIproCoverage, parseTerms, type Terms } from '#policy';
import { TERMS } from '../../test/support/sample-terms.js';
import { type CertificationsOnRecord, withCertifications } from './certified-terms.js';

const SWAPPED = {
  requestedOn: '2026-06-01',
  deliveredOn: '2026-01-10',
  failedOn: '2026-05-20',
  model: 'CAM-1',
  soldInJapan: true,
  usedInJapan: true,
  fault: 'hardware',
  properUse: true,
  cause: 'part-swap',
  causeEvidenced: true,
  swappedBy: 'PARTNER-1',
  swappedOn: '2026-05-01',
} as const;
const AT = { requestedOn: '2026-06-01', knownAt: '2026-06-02T00:00:00.000Z' };

function recorded(...certifications: CertificationsOnRecord['certifications']): CertificationsOnRecord {
  return { partnerId: 'PARTNER-1', certifications, revision: 'partner-PARTNER-1@2' };
}
function answer(terms: Terms): string {
  const { outcome } = decideIproCoverage(SWAPPED, terms, AT);
  if (outcome.kind === 'decided') return outcome.value.coverage;
  return outcome.kind === 'person-decides'
    ? `person: ${outcome.proposal?.coverage ?? 'nothing'}`
    : outcome.kind;
}

describe('the certifications on a partner’s record (IP-Q-4a)', () => {
  it.each<[string, CertificationsOnRecord | null, string]>([
    ['certified on the day of the work', recorded({ from: '2026-04-01', until: null }), 'free'],
    ['certified to the day of the work', recorded({ from: '2026-04-01', until: '2026-05-01' }), 'free'],
    ['certified until the day before', recorded({ from: '2026-04-01', until: '2026-04-30' }), 'paid'],
    ['certified from the day after', recorded({ from: '2026-05-02', until: null }), 'paid'],
    ['never certified', recorded(), 'person: paid'],
    ['unknown', null, 'person: paid'],
  ])('decide what a partner replaced who was %s', (_what, record, expected) => {
    expect(answer(withCertifications(TERMS, record))).toBe(expected);
  });

  it('stand beside those of the master data, and the decision names what it read (D10)', () => {
    const listed = parseTerms({
      ...TERMS,
      programmes: {
        ipro: {
          ...TERMS.programmes.ipro,
          certifications: {
            'PARTNER-1': [{ revision: 'cert-1', from: '2026-04-20', until: '2026-05-31' }],
            'PARTNER-2': [{ revision: 'cert-2', from: '2026-04-20', until: '2026-05-31' }],
          },
        },
      },
    });
    const over = recorded({ from: '2025-04-01', until: '2026-03-31' });
    const both = withCertifications(listed, over);
    expect(answer(both)).toBe('free');
    expect(both.programmes.ipro?.certifications?.['PARTNER-2']).toHaveLength(1);
    const own = withCertifications(listed, recorded({ from: '2026-04-01', until: null }));
    expect(decideIproCoverage(SWAPPED, own, AT).masterData).toContainEqual({
      table: 'ipro.certifications entry',
      revision: 'partner-PARTNER-1@2',
    });
  });
});
