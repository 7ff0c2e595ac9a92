import { said } from '../clause-text.js';

export const TERM_RESTARTS = said(
  'FW-W9-5',
  '交換後の保証期間の起算日は、交換品の工場出荷日とする。',
  'After exchange the warranty starts on the replacement’s factory shipping date.',
);

export const FAILED_ITEM_FIRST = said(
  'FW-W9-6',
  '交換品は、初期不良品が到着した後に発送する。',
  'The replacement leaves only after the failed item has arrived.',
);

export const MISSING_STAYS_OUT = said(
  'FW-W9-7',
  '初期不良品に足りないものは、交換品から除く。',
  'Things missing from the returned failed item are left out of the replacement.',
);

export const COMPANY_PAYS_THE_WAY_IN = said(
  'FW-W9-10a',
  '初期不良品を返却する費用は当社が負担する。',
  'The company pays the return of an item that failed in its first days.',
);

export const BY_ITS_CARRIER = said(
  'FW-W9-10b',
  '初期不良品の返却には、当社が指定する配送業者を使う。',
  'The designated carrier must be used for that return.',
);
