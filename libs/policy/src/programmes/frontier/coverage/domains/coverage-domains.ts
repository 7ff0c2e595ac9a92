import type { FactDomain, FactDomains } from '../../../../kernel/fact-domain.js';
import type { Terms } from '../../../../terms/terms.js';
import type { ExclusionFinding } from '../../findings/item-findings.js';
import type { FrontierFacts } from '../../frontier-facts.js';
import { evidence, fact, STAFF_REVIEWS, YES_OR_NO } from './domain-parts.js';
import { paperDomains } from './papers.domains.js';
import { PLAN_DOMAINS } from './plan.domains.js';
import { useDomains } from './use.domains.js';

const FINDINGS: { readonly [F in ExclusionFinding]: readonly [ja: string, en: string] } = {
  mishandling: ['使用や運搬の不備', 'mishandling'],
  unwarrantedSoftware: ['対象外のソフトウェアなど', 'software outside the warranty'],
  settingsChanged: ['他者による設定の変更', 'settings changed by others'],
  othersSoftwareOrDevice: ['他者のソフトウェアや機器', 'software or devices of others'],
  customerSoftwareOrData: ['お客様のソフトウェアやデータ', 'software or data of the customer'],
  outsideFactor: ['外部の要因', 'outside factor'],
  disasterOrWar: ['災害や戦争', 'disaster or war'],
  extraordinaryUse: ['著しく外れた使い方', 'extraordinary use'],
  negligence: ['お客様の故意や過失', 'intent or negligence of the customer'],
  nonGenuineArticle: ['純正品以外の使用', 'use of articles that are not genuine'],
  usedInAnotherProduct: ['ほかの製品での使用', 'use in another product'],
  accidentOrUnsuitableWork: ['事故や不適切な作業', 'accident or unsuitable work'],
  lostPassword: ['パスワードの紛失', 'lost password'],
};

/** Every fact that coverage is decided from, with what it can be and who could change it. */
export function coverageDomains(terms: Terms): FactDomains<FrontierFacts> {
  const findings = Object.entries(FINDINGS).flatMap(
    ([name, [ja, en]]): [string, FactDomain<FrontierFacts>][] => [
      [name, fact(ja, en, YES_OR_NO, STAFF_REVIEWS)],
      [`${name}Evidence`, evidence(`${ja}を示すもの`, `evidence of ${en}`)],
    ],
  );
  return { ...paperDomains(terms), ...useDomains(terms), ...PLAN_DOMAINS, ...Object.fromEntries(findings) };
}
