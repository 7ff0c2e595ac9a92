import { type DecidingClause, proposes, type Ruling, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri, YES } from '../../../kernel/tri.js';
import type { FailureCause } from '../ipro-facts.js';
import type { FaultCoverage } from './coverage.js';
import { type CoveredDevice, freeIfProperlyUsed, inWarranty, paid } from './covered-device.js';
import { FREE_IN_FIRST_YEAR, FREE_IN_FIVE_YEARS } from './free.clauses.js';

type Disclaimer = DecidingClause<CoveredDevice, FaultCoverage>;

/** A cause that makes the repair paid, in the first year too (A-IP-07). */
function disclaimer(id: string, causes: readonly FailureCause[], ja: string, en: string): Disclaimer {
  return {
    id,
    document: 'IP',
    kind: 'exception',
    overrides: [FREE_IN_FIRST_YEAR.id, FREE_IN_FIVE_YEARS.id],
    paraphrase: { ja, en },
    when: (facts) => caused(facts, causes),
    ruling: paidIfEvidenced,
  };
}

function caused(facts: Facts<CoveredDevice>, causes: readonly FailureCause[]): Tri {
  return inOrder(
    facts.found('cause', (cause) => causes.includes(cause)),
    () => inOrder(inWarranty(facts), () => facts.given('causeEvidenced')),
  );
}

/** A cause that was found and that nothing shows is a person's to judge: it is neither proven nor gone. */
function paidIfEvidenced(facts: Facts<CoveredDevice>): Ruling<FaultCoverage> {
  return facts.get('causeEvidenced') ? settles(paid(facts)) : proposes(paid(facts));
}

const IMPROPER_REPAIR = disclaimer(
  'IP-E-2',
  ['misuse', 'improper-repair', 'modification', 'part-swap'],
  '誤った使い方、不当な修理や改造による故障や損傷は対象外とする。',
  'Not covered: failure or damage from misuse, or from improper repair or modification.',
);

/** Certified on the day of the work: the swap is no improper repair, and the device is judged like all others. */
const CERTIFIED_SWAP: Disclaimer = {
  id: 'IP-Q-4a',
  document: 'IP',
  kind: 'exception',
  overrides: [IMPROPER_REPAIR.id],
  paraphrase: {
    ja: '認定を受けたパートナーは自ら部品を交換できる。',
    en: 'Partners that are certified may replace parts themselves.',
  },
  when: (facts) =>
    inOrder(
      facts.found('cause', (cause) => cause === 'part-swap'),
      () => inOrder(inWarranty(facts), () => swapKnown(facts)),
    ),
  ruling: (facts) => {
    if (facts.lacking('swappedBy').is === 'yes') return paidIfEvidenced(facts);
    const certified = facts.get('swapCertified');
    if (certified === 'unset') return proposes(paid(facts));
    return certified === 'listed' ? freeIfProperlyUsed(facts) : paidIfEvidenced(facts);
  },
};

/** The repair shipment, properly packed, is no transport in this sense (A-IP-08). */
const MOVED = disclaimer(
  'IP-E-3',
  ['moved'],
  '納品後の移設、輸送、落下などによる故障や損傷は対象外とする。',
  'Not covered: failure or damage from relocating, transport, dropping and the like after delivery.',
);

export const DISCLAIMERS: readonly Disclaimer[] = [
  disclaimer(
    'IP-E-1',
    ['manual-not-followed'],
    '取扱説明書に従わないことによる故障や損傷は対象外とする。',
    'Not covered: failure or damage from not following the manual.',
  ),
  IMPROPER_REPAIR,
  CERTIFIED_SWAP,
  MOVED,
  disclaimer(
    'IP-E-4',
    ['external'],
    '火災、地震、水害、落雷などの天災、公害、塩害、ガス害、異常電圧や指定外の電源による故障や損傷は対象外とする。',
    'Not covered: failure or damage from fire, earthquake, flood, lightning, other disasters, pollution, salt, gas, abnormal voltage or a supply other than specified.',
  ),
  disclaimer(
    'IP-E-5',
    ['outside-conditions'],
    '指定外の条件での使用による故障や損傷は対象外とする。',
    'Not covered: failure or damage from use outside the specified conditions.',
  ),
  disclaimer(
    'IP-E-6',
    ['connected-equipment'],
    'ほかの接続機器や接続部材が原因の故障や損傷は対象外とする。',
    'Not covered: failure or damage caused by other connected equipment or connecting material.',
  ),
];

/** All is known that it hangs on who replaced the part: proper use where he was certified, else what shows the cause. */
function swapKnown(facts: Facts<CoveredDevice>): Tri {
  if (facts.lacking('swappedBy').is === 'yes') return facts.given('causeEvidenced');
  if (facts.known('swapCertified').is === 'unknown')
    return inOrder(facts.known('swappedBy'), () => facts.given('swappedOn'));
  const certified = facts.get('swapCertified');
  if (certified === 'unset') return YES;
  return facts.given(certified === 'listed' ? 'properUse' : 'causeEvidenced');
}
