import type { FaultCoverage, IproCoverage, IproEvidence, TermsJudgedBy } from './coverage.js';

/** The coverage of a drive and of the rest of a device; `null`: that part did not fail. At least one of them did. */
export interface ByFault {
  readonly rest: FaultCoverage | null;
  readonly hdd: FaultCoverage | null;
}

/** The coverage of the whole repair: it is held while one part is, and split where the parts differ. */
export function whole({ rest, hdd }: ByFault, terms: TermsJudgedBy): IproCoverage {
  const parts = [rest, hdd].filter((one) => one !== null);
  const wants = new Set(parts.flatMap((one): IproEvidence[] => (one.coverage === 'held' ? [one.wants] : [])));
  const judged = parts.filter((one) => one.coverage !== 'held');
  const [first, second] = judged;
  if (wants.size > 0 || first === undefined) return { coverage: 'held', wants: [...wants], terms };
  const same = second === undefined || second.coverage === first.coverage;
  return {
    coverage: same ? first.coverage : 'split',
    warranty: first.warranty,
    rest: wordOf(rest),
    hdd: wordOf(hdd),
    terms,
  };
}

function wordOf(part: FaultCoverage | null) {
  return part === null || part.coverage === 'held' ? null : part.coverage;
}
