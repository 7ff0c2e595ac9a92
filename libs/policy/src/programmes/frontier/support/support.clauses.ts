import { lastDayIn, type StatedPeriod } from '../../../days.js';
import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { all, YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import type { ModelTerms } from '../frontier-terms.js';

/** What is given while support lasts. */
export type SupportService = 'phone' | 'mail' | 'repair';

/** A model whose support nobody has announced the end of, as far as it is known; `null`: unknown. */
export interface SupportedModel {
  readonly device: NonNullable<ModelTerms['device']> | null;
  readonly purchasedOn: string | null;
}

const YEARS: { readonly [D in NonNullable<ModelTerms['device']>]: number } = {
  desktop: 5,
  notebook: 5,
  tablet: 2,
  mobile: 2,
};

const SUPPORT_IS: DecidingClause<object, readonly SupportService[]> = {
  ...said(
    'FW-W8-1',
    'サポート期間とは、電話やメールでの支援と修理を受けられる期間をいう。',
    'The support period is the time in which phone and mail support and repair are given.',
  ),
  kind: 'base',
  when: () => YES,
  ruling: () => settles<readonly SupportService[]>(['phone', 'mail', 'repair']),
};

/** A guide, counted from the day of purchase, that day included. */
const SUPPORT_IS_MEANT_TO_LAST: DecidingClause<SupportedModel, string> = {
  ...said(
    'FW-W8-2',
    'デスクトップとノートは5年、タブレットとモバイル端末は2年を目安とし、部品の在庫により早く終わることがある。',
    'As a guide it lasts 5 years for desktops and notebooks, 2 for tablets and mobiles; stock of parts may end it sooner.',
  ),
  kind: 'base',
  when: (facts) => all(facts.given('device'), facts.given('purchasedOn')),
  ruling: (facts) => {
    const guide: StatedPeriod = { unit: 'years', count: YEARS[facts.get('device')], firstDay: 'counted' };
    return settles(lastDayIn(facts.get('purchasedOn'), guide));
  },
};

/** The clauses on what support gives. */
export const SERVICE_CLAUSES = [SUPPORT_IS];

/** The clauses on how long it is meant to last. */
export const GUIDE_CLAUSES = [SUPPORT_IS_MEANT_TO_LAST];
