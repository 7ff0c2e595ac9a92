import { said } from '../clause-text.js';

export const FORMAL_QUOTE_FOLLOWS = said(
  'FR-R7-3',
  '概算金額は、製品を確認した後の正式な見積書と異なることがある。',
  'A rough price may differ from the formal quote issued after seeing the product.',
);
