import {
  type ClauseText,
  type DecidingClause,
  type DefiningClause,
  settles,
} from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { either, inOrder, no, type Tri, unknown, YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import type { CoveredItem } from '../coverage/covered-item.js';
import { exclusion, whereItMatters } from './exclusion.js';

/** Degrees Celsius, percent, volts and hertz that the item is made for. */
export const TEMPERATURE = { lowest: 10, highest: 35 };
export const HUMIDITY = { lowest: 20, highest: 80 };
export const VOLTAGE = 100;
export const FREQUENCIES = [50, 60];

type Item = Facts<CoveredItem>;

/** A condition that was not met, with what shows it (A-FW-05: article 3 whatever its title). */
const unmet = (text: ClauseText, failing: (facts: Item) => Tri): DefiningClause<CoveredItem> => ({
  ...text,
  kind: 'definition',
  when: (facts) =>
    whereItMatters(
      facts,
      inOrder(failing(facts), () => facts.given('environmentEvidence')),
    ),
});
const beyond = (range: { readonly lowest: number; readonly highest: number }) => (value: number) =>
  value < range.lowest || value > range.highest;

export const CONDITIONS_OF_USE = [
  unmet(
    said(
      'FW-W3-1',
      '気温が10℃以上35℃以下であること。両端を含む。',
      'Temperature of 10 to 35 degrees Celsius, both ends included.',
    ),
    (facts) => facts.found('temperature', beyond(TEMPERATURE)),
  ),
  unmet(
    said(
      'FW-W3-2',
      '湿度が20%以上80%以下で、結露していないこと。',
      'Humidity of 20 to 80 per cent, both ends included, and no condensation at any value.',
    ),
    (facts) =>
      either(
        facts.found('humidity', beyond(HUMIDITY)),
        facts.found('condensation', (seen) => seen),
      ),
  ),
  unmet(
    said('FW-W3-3', '使用時に適切な電力が供給されていること。', 'Proper power is supplied in use.'),
    (facts) => facts.found('properPower', (proper) => !proper),
  ),
  unmet(
    said(
      'FW-W3-4',
      '内外を適宜清掃し、動作を妨げる異物がないこと。',
      'Cleaned inside and out as needed, and free of foreign matter that hinders operation.',
    ),
    (facts) => facts.found('foreignMatter', (seen) => seen),
  ),
  unmet(
    said(
      'FW-W3-5',
      '日本国内で、100V、50Hzまたは60Hzの電源で使うこと。',
      'Used in Japan on 100 volts at 50 or 60 hertz.',
    ),
    (facts) =>
      either(
        facts.found('usedIn', (country) => country !== 'JP'),
        facts.found('mainsVoltage', (volts) => volts !== VOLTAGE),
        facts.found('mainsFrequency', (hertz) => !FREQUENCIES.includes(hertz)),
      ),
  ),
];

/** The conditions, each as an answer to whether one of them was not met. */
const UNMET_CLAUSES = CONDITIONS_OF_USE.map((one): DecidingClause<CoveredItem, 'unmet'> => ({
  ...one,
  kind: 'base',
  ruling: () => settles('unmet'),
}));

/** Whether a condition of use and storage was not met. */
export function conditionUnmet(facts: Item): Tri {
  const { outcome, notFired } = resolve(UNMET_CLAUSES, facts);
  if (outcome.kind === 'needs-facts') return unknown(...outcome.ask);
  return outcome.kind === 'decided' ? YES : no(...notFired.flatMap(({ failedOn }) => failedOn));
}

/** What follows, by each of the two documents. */
const UNMET_IS_PAID = [
  exclusion(
    said(
      'FW-W3-0',
      '保証を求めるには、使用と保管の条件をすべて満たしている必要がある。',
      'A claim under the warranty requires that all conditions of use and storage were met.',
    ),
    (facts) => facts.get('conditionUnmet'),
  ),
  exclusion(
    said(
      'FR-R3-4-1',
      '保証規定の定める使用・保管環境に合わない環境で使われたときは、保証期間内でも有償とする。',
      'Paid even in warranty: used in an environment outside the conditions of the warranty rules.',
    ),
    (facts) => facts.get('conditionUnmet'),
  ),
] as const;

export const [CONDITIONS_ARE_REQUIRED, OUTSIDE_THE_CONDITIONS] = UNMET_IS_PAID;
