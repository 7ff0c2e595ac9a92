import { flag } from '../../../explain/fact-words.js';
import { both, type Label } from '../../../explain/language.js';
import type { Coverage } from '../coverage/coverage.js';
import type { Rung } from '../modification/rung.js';
import type { PartCoverage } from '../parts/part-facts.js';
import type { Acceptance } from '../refusal/refusal.js';
import type { Scope } from '../scope/decide-scope.js';
import type { Serving } from '../service/serving.js';

type Says<W extends string> = { readonly [K in W]: Label };

export const COVERAGE_SAYS: Says<Coverage['coverage']> = {
  free: both('無償で修理します', 'The repair is free of charge'),
  paid: both('有償での修理となります', 'The customer pays for the repair'),
};

export const PART_SAYS: Says<PartCoverage['coverage']> = {
  free: both('この部品は無償で修理または交換します', 'The part is repaired or replaced free of charge'),
  paid: both(
    'この部品の修理または交換は有償となります',
    'The customer pays for the repair or replacement of the part',
  ),
  'not-covered': both('この部品は保証の対象外です', 'The part is outside the warranty'),
};

export const REFUSAL_SAYS: Says<Acceptance> = {
  accept: both('修理をお受けします', 'The item is accepted for repair'),
  refuse: both('修理をお断りします', 'The repair is refused'),
};

/** What an acceptance stands on: no clause says that an item is accepted. */
export const NO_GROUND = both(
  'お断りする事由は見つかっていません。',
  'None of the grounds for refusing it was found.',
);

export const ROUTE_SAYS: Says<'maker'> = {
  maker: both('お預かりして製造元に転送します', 'The item is taken in and forwarded to its maker'),
};

export const SCOPE_SAYS: Says<Scope> = {
  'own-rules': both('当社の規定により修理します', 'The item is repaired under the company’s own rules'),
  'maker-rules': both(
    '製造元の規定により修理します',
    'The item is repaired under the rules of its maker, not of the company',
  ),
  outside: both(
    '当社の規定で提供しているサービスではありません',
    'It is no service that the rules of the company give',
  ),
};

export const SERVING_SAYS: Says<Serving> = {
  serve: both('通常どおりサービスを提供します', 'Service is given as usual'),
  withheld: both('サービスは提供しません', 'No service is given'),
  suspend: both('サービスの提供を停止します', 'Service is suspended'),
  escalate: both(
    'サービスを提供せず、警察や弁護士に連絡します',
    'No service is given, and the police or a lawyer is informed',
  ),
};

export const RUNG_SAYS: Says<Rung> = {
  'repair-paid': both('保証期間内でも、修理は有償です。', 'The repair has to be paid for, in warranty too.'),
  'part-not-tested': both('変更された部品は検査しません。', 'The changed parts are not tested.'),
  'originals-or-designated-parts': both(
    '修理には、元の部品をお送りいただくか、指定部品をご購入いただく必要があります。',
    'For the repair the customer sends the original parts on, or buys designated ones.',
  ),
  'part-returned': both(
    '変更された部品は取り外して返却します。',
    'The changed parts are taken out and returned.',
  ),
  'essential-part-changed-at-cost': both(
    '動作に必要な部品は指定部品に交換し、その費用をお客様にご負担いただきます。',
    'A part that the item cannot run without is replaced by a designated one, at the customer’s cost.',
  ),
  'refusal-review': both(
    '修理をお受けできるかどうかを検討します。',
    'It is considered whether the repair can be taken on at all.',
  ),
};

export const ESSENTIAL_PART = flag([
  '動作に必要な部品の交換',
  '動作に必要な部品が交換されていますか。',
  'Essential part swapped',
  'Was a part swapped that the item cannot run without?',
]);
