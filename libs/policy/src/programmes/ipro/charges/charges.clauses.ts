import type { Yen } from '#kernel';
import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import type { RepairForm } from '../form/repair-form.js';
import type { IproFacts } from '../ipro-facts.js';
import type { Listed } from '../master-data.js';
import type { IproCharge } from './charge.js';

/** A repair whose form is settled. `remote` is absent while the area of the site is unknown and there is a list of such. */
export interface ChargedRepair extends IproFacts {
  readonly form: RepairForm;
  readonly remote?: Listed;
  readonly extraTravelNet: Yen | 'unset';
}

/** In a free repair too (A-IP-13). While the list of such places is unset, a person judges the site. */
export const EXTRA_TRAVEL: DecidingClause<ChargedRepair, IproCharge> = {
  id: 'IP-Q-8b',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '離島やへき地などへの出張には、追加の交通費がかかる。',
    en: 'Remote islands and out-of-the-way places need an additional travel charge.',
  },
  when: (facts) =>
    inOrder(
      facts.test('form', (form) => form === 'on-site'),
      () =>
        inOrder(
          facts.test('usedInJapan', (used) => used),
          () => isRemote(facts),
        ),
    ),
  ruling: (facts) => {
    const price = facts.get('extraTravelNet');
    const charge = { kind: 'extra-travel', payer: 'partner', net: price === 'unset' ? null : price } as const;
    return facts.get('remote') === 'listed' ? settles(charge) : proposes<IproCharge>(charge, 'A-IP-13');
  },
};

/** Where the site is need not be said while there is no list to look it up in. */
function isRemote(facts: Facts<ChargedRepair>): Tri {
  if (facts.known('remote').is === 'unknown') return facts.given('siteArea');
  return facts.test('remote', (remote) => remote !== 'not-listed');
}

/** The repair itself stays free where it was (A-IP-07). */
export const HEIGHT_WORK: DecidingClause<ChargedRepair, IproCharge> = {
  id: 'IP-E-9',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '高所での取り外しや取り付けなど、修理に伴う工事は対象外とする。',
    en: 'Not covered: construction work tied to a repair, such as taking down or putting up at height.',
  },
  when: (facts) => facts.found('heightWork', (needed) => needed),
  ruling: () => settles({ kind: 'height-work', payer: 'customer-side', net: null }),
};

export const CHARGE_CLAUSES = [EXTRA_TRAVEL, HEIGHT_WORK];
