import { chain, conclude } from '../../../kernel/combine.js';
import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproData, Listed } from '../master-data.js';
import { productYears } from '../term/product-term.js';
import { type ListedDevice, type Listings, withModel } from './listed-device.js';

/** Whether a failed device is repaired at all; `exempt`: it never had a product warranty either (IP-1-2). */
export type Repairable =
  { readonly repair: 'possible' } | { readonly repair: 'buy-new'; readonly exempt: boolean };

type Verdict = 'possible' | 'buy-new';

/** While the list of such models is unset, a person decides. */
export const SOME_CANNOT_BE_REPAIRED: DecidingClause<ListedDevice, Verdict> = {
  id: 'IP-Q-6',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '金具やSDカードなど修理できない製品があり、故障したときは新しい製品の購入を願う。',
    en: 'Some products, such as brackets and SD cards, cannot be repaired; on failure the customer buys a new one.',
  },
  when: (facts) =>
    facts.known('unrepairable').is === 'unknown'
      ? facts.given('model')
      : facts.test('unrepairable', (listed) => listed !== 'not-listed'),
  ruling: (facts) =>
    facts.get('unrepairable') === 'unset'
      ? proposes<Verdict>('possible', 'A-IP-04')
      : settles<Verdict>('buy-new'),
};

export const REPAIRABLE_CLAUSES = [SOME_CANNOT_BE_REPAIRED];

/** Whether the device can be repaired, by the list of the day of the request: it can where that does not name it. */
export function repairable(facts: RecordedFacts<IproFacts>, data: IproData): Resolution<Repairable> {
  const unrepairable = listing(facts, data);
  const device = withModel<Listings>(facts, data, { unrepairable });
  const listed = resolve<ListedDevice, Verdict>(REPAIRABLE_CLAUSES, device);
  const verdict: Resolution<Verdict> =
    unrepairable === 'not-listed' ? { ...listed, outcome: { kind: 'decided', value: 'possible' } } : listed;
  return chain(
    verdict,
    (repair): Resolution<Repairable> => {
      if (repair === 'possible') return conclude({ repair });
      return chain(productYears(facts, data), (years) => conclude({ repair, exempt: years === 0 }));
    },
    () => 'answer',
  );
}

/** Absent while there is a list and the model is not known. */
function listing(facts: RecordedFacts<IproFacts>, data: IproData): Listed | undefined {
  const on = facts.get('requestedOn');
  if (facts.given('model').is === 'yes') return data.lists('unrepairableLists', facts.get('model'), on);
  return data.isListKept('unrepairableLists', on) ? undefined : 'unset';
}
