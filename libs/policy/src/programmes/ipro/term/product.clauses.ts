import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { bothInOrder, either, unknown } from '../../../kernel/tri.js';
import type { IproFacts } from '../ipro-facts.js';
import type { ListedDevice } from '../product/listed-device.js';

/** Without proof of delivery there is no day to count from: it is asked for. */
export const FROM_END_USER_DELIVERY: DecidingClause<IproFacts, string> = {
  id: 'IP-Q-1',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '保証はエンドユーザーへの納品日から数える。',
    en: 'The warranty counts from delivery to the end user.',
  },
  when: (facts) => {
    const delivered = facts.given('deliveredOn');
    return delivered.is === 'yes' ? delivered : unknown('deliveredOn');
  },
  ruling: (facts) => settles(facts.get('deliveredOn')),
};

const notOurs = (facts: Facts<ListedDevice>) => facts.found('maker', (maker) => maker !== 'ipro');

/**
 * Years of product warranty. A model that the lists do not speak of may be an exempt one, so a person decides; so it is where
 * the device is, or may be, no product of i-PRO.
 */
export const ONE_YEAR: DecidingClause<ListedDevice, number> = {
  id: 'IP-1-1',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '製品には、除外されたものを除き、1年間の製品保証が付く。',
    en: 'Every product carries a one-year product warranty unless exempted.',
  },
  when: (facts) =>
    either(
      facts.found('exempt', (listed) => listed === 'unset'),
      facts.given('model'),
      notOurs(facts),
    ),
  ruling: (facts) => {
    if (notOurs(facts).is === 'yes') return proposes(facts.get('maker') === 'other' ? 0 : 1);
    return facts.get('exempt') === 'unset' || facts.get('deviceClass') === 'unknown'
      ? proposes(1, 'A-IP-04')
      : settles(1);
  },
};

export const SOME_HAVE_NONE: DecidingClause<ListedDevice, number> = {
  id: 'IP-1-2',
  document: 'IP',
  kind: 'exception',
  overrides: [ONE_YEAR.id],
  paraphrase: {
    ja: '金具など一部の製品には1年間の保証がない。',
    en: 'Brackets and some other products carry no one-year warranty.',
  },
  when: (facts) =>
    bothInOrder(facts.given('model'), () => facts.test('exempt', (listed) => listed === 'listed')),
  ruling: () => settles(0),
};

export const START_CLAUSES = [FROM_END_USER_DELIVERY];
export const LENGTH_CLAUSES = [ONE_YEAR, SOME_HAVE_NONE];
