import type { Decision } from '../../../kernel/decision.js';
import type { WouldChange } from '../../../kernel/would-change-search.js';
import { declaredFacts } from '../../../kernel/fact-domain.js';
import { explanation } from '../../../explain/explanation.js';
import type { Language } from '../../../explain/phrases.js';
import type { Coverage } from './coverage.js';
import { ON_FILE, SOME_PLAN } from './domains/domain-parts.js';
import { coverageDomains } from './domains/coverage-domains.js';

const VALUES = { [ON_FILE]: { ja: 'あり', en: 'on file' }, [SOME_PLAN]: { ja: '加入あり', en: 'taken out' } };

/** A decision on coverage as a person would want to read it, with what would change it where that was looked for. `complete`: all of it. */
export function explainCoverage(
  decision: Decision<Coverage>,
  language: Language,
  changes: readonly WouldChange<Coverage>[] = [],
  complete = true,
): string {
  const facts = declaredFacts(coverageDomains({ revision: 'none', programmes: {} }));
  const labels = Object.fromEntries(facts.map(({ fact, label }) => [fact, label]));
  return explanation(decision, language, { answer: inWords, labels, values: VALUES }, changes, complete);
}

function inWords({ coverage, term: { startsOn, lastDay } }: Coverage, language: Language): string {
  if (language === 'ja') {
    return `${coverage === 'free' ? '無償修理' : '有償修理'}（保証期間は${startsOn}から${lastDay}まで）`;
  }
  return `${coverage} repair (warranty from ${startsOn} to ${lastDay})`;
}
