import { type DatePeriod, formatCivilDate, lastDayOf, parseCivilDate } from '#civil-time';
import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { either, inOrder, YES } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import type { CostLine } from '../coverage/coverage-facts.js';
import type { MasterData } from '../master-data.js';
import type { ConsumableFacts, ConsumableWindow } from './entitlement-facts.js';

/** Whether the pack has it, and whether it was had already. */
export type Standing = 'open' | 'none';
export type Use = 'open' | 'used';
type StandingClause = DecidingClause<ConsumableFacts, Standing>;

const LONG_PACKS: readonly number[] = [4, 5];
const isLong = (years: number | undefined): boolean => years !== undefined && LONG_PACKS.includes(years);
const isShort = (years: number | undefined): boolean => !isLong(years);
const isCarriedIn = (facts: Facts<ConsumableFacts>) =>
  facts.found('service', (service) => service === 'carry-in');
const THREE_YEARS: DatePeriod = { unit: 'years', count: 3 };

/** Of a pack that has none whatever its years are, nobody has to say how many they are (PN-X-8). */
export const LONG_ON_SITE_PACKS: StandingClause = {
  ...clauseText(
    'PN-X-1',
    '消耗部品の交換は、オンサイトの4年パックと5年パックにのみある。',
    'Planned replacement of consumables exists only in the 4- and 5-year on-site packs.',
  ),
  kind: 'base',
  when: (facts) =>
    isCarriedIn(facts).is === 'yes'
      ? facts.found('years', isShort)
      : either(
          facts.test('years', isShort),
          inOrder(
            facts.test('service', (service) => service === 'on-site'),
            () => facts.given('years'),
          ),
        ),
  ruling: (facts) => settles(isLong(facts.get('years')) ? 'open' : 'none'),
};

export const NOT_IN_CARRY_IN: StandingClause = {
  ...clauseText(
    'PN-X-8',
    '持ち込みパックには消耗部品の交換がない。',
    'The carry-in packs have no replacement of consumables.',
  ),
  kind: 'base',
  when: (facts) => facts.test('service', (service) => service === 'carry-in'),
  ruling: () => settles('none'),
};

/** Of the packs that have it. */
export const ONCE: DecidingClause<ConsumableFacts, Use> = {
  ...clauseText(
    'PN-X-2',
    '消耗部品の交換は契約期間内に1回とする。',
    'The replacement is done once in the contract period.',
  ),
  kind: 'base',
  when: (facts) => facts.known('replacedOn'),
  ruling: (facts) => settles(facts.given('replacedOn').is === 'yes' ? 'used' : 'open'),
};

/** Travel is not named here, yet the on-site pack includes it (A-PN-07). */
export const PARTS_AND_LABOUR: DecidingClause<ConsumableFacts, readonly CostLine[]> = {
  ...clauseText(
    'PN-X-3',
    '消耗部品の交換には、部品代と技術料を含む。',
    'The replacement includes the parts (fan, HDD and other consumables) and labour.',
  ),
  kind: 'base',
  when: () => YES,
  ruling: () => settles(['parts', 'labour', 'travel']),
};

/** How far around is not in the catalogue: while the months are unset, a person says (A-PN-06). */
export function aroundThreeYears(masterData: MasterData): DecidingClause<ConsumableFacts, ConsumableWindow> {
  return {
    ...clauseText(
      'PN-X-4',
      '3年が経過する前後に、当社から連絡のうえ実施する。',
      'It is carried out around the three-year mark, after the vendor has made contact.',
    ),
    kind: 'base',
    when: (facts) => (masterData.consumableWindow() === undefined ? YES : facts.given('purchasedOn')),
    ruling: (facts) => {
      const months = masterData.consumableWindow();
      if (months === undefined) return proposes<ConsumableWindow>(null, 'A-PN-06');
      const lastDay = lastDayOf(parseCivilDate(facts.get('purchasedOn')), THREE_YEARS, 'counted');
      const anniversary = lastDay.add({ days: 1 });
      const after: DatePeriod = { unit: 'months', count: months.doneMonthsAfter };
      return settles({
        anniversary: formatCivilDate(anniversary),
        contactOn: formatCivilDate(anniversary.subtract({ months: months.contactMonthsBefore })),
        latestOn: formatCivilDate(lastDayOf(anniversary, after, 'not-counted')),
      });
    },
  };
}

export const STANDING_CLAUSES = [LONG_ON_SITE_PACKS, NOT_IN_CARRY_IN];
export const USE_CLAUSES = [ONCE];
export const LINES_CLAUSES = [PARTS_AND_LABOUR];

/** The clauses on when the replacement is due. */
export function windowClauses(masterData: MasterData) {
  return [aroundThreeYears(masterData)];
}
