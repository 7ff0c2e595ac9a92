import type { FactDomain, FactDomains } from '../../../../kernel/fact-domain.js';
import type { Terms } from '../../../../terms/terms.js';
import type { ExclusionFinding } from '../../findings/item-findings.js';
import type { FrontierFacts } from '../../frontier-facts.js';
import { evidence, fact, STAFF_REVIEWS, YES_OR_NO } from './domain-parts.js';
import { paperDomains } from './papers.domains.js';
import { PLAN_DOMAINS } from './plan.domains.js';
import { useDomains } from './use.domains.js';

const FINDINGS: readonly ExclusionFinding[] = [
  'mishandling',
  'unwarrantedSoftware',
  'settingsChanged',
  'othersSoftwareOrDevice',
  'customerSoftwareOrData',
  'outsideFactor',
  'disasterOrWar',
  'extraordinaryUse',
  'negligence',
  'nonGenuineArticle',
  'usedInAnotherProduct',
  'accidentOrUnsuitableWork',
  'lostPassword',
];

/** Every fact that coverage is decided from, with what it can be and who could change it. */
export function coverageDomains(terms: Terms): FactDomains<FrontierFacts> {
  const findings = FINDINGS.flatMap((name): [string, FactDomain<FrontierFacts>][] => [
    [name, fact(YES_OR_NO, STAFF_REVIEWS)],
    [`${name}Evidence`, evidence()],
  ]);
  return { ...paperDomains(terms), ...useDomains(terms), ...PLAN_DOMAINS, ...Object.fromEntries(findings) };
}
