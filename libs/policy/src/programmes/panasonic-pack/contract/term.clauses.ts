import { lastDayIn } from '../../../days.js';
import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { chain } from '../../../kernel/combine.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { clauseText } from '../clause-text.js';
import type { Pack, PackTerm } from '../pack.js';

/** A pack whose first day is settled. */
interface StartedPack extends Pack {
  readonly startsOn: string;
}

/** Installation and start of operation do not move it (A-PN-08). */
export const STARTS_ON_PURCHASE: DecidingClause<Pack, string> = {
  ...clauseText(
    'PN-P-1',
    'サービス期間はハードウェアの購入日から始まる。',
    'The service period runs from the day the hardware was bought.',
  ),
  kind: 'base',
  when: (facts) => facts.given('purchasedOn'),
  ruling: (facts) => settles(facts.get('purchasedOn')),
};

export const FREE_YEAR_INCLUDED = clauseText(
  'PN-C-3',
  'パックの年数には無償保証期間が含まれる。',
  'The years of a pack include the free warranty period.',
);

export const LASTS_THE_PACK_YEARS: DecidingClause<StartedPack, PackTerm> = {
  ...FREE_YEAR_INCLUDED,
  kind: 'base',
  when: (facts) => facts.given('years'),
  ruling: (facts) => {
    const startsOn = facts.get('startsOn');
    const years = facts.get('years');
    return settles({
      startsOn,
      lastDay: lastDayIn(startsOn, { unit: 'years', count: years, firstDay: 'counted' }),
    });
  },
};

export const PACK_START_CLAUSES = [STARTS_ON_PURCHASE];
export const PACK_LENGTH_CLAUSES = [LASTS_THE_PACK_YEARS];

/** The days of a pack (PN-P-1, PN-C-3). */
export function resolvePackTerm(facts: RecordedFacts<Pack>): Resolution<PackTerm> {
  return chain(
    resolve(PACK_START_CLAUSES, facts),
    (startsOn) => resolve(PACK_LENGTH_CLAUSES, facts.with({ startsOn })),
    () => 'part',
  );
}
