import { said } from '../clause-text.js';

export const COVERED_PRODUCTS = said(
  'FW-W2-1',
  '当社の製品と、標準で付属するキーボード、マウス、専用バッテリーなどの機能部品を対象とする。',
  'Covered are the company’s products and the functional parts supplied with them as standard.',
);

export const RULES_APPLY = said(
  'FW-W5-1',
  '保証規定は、対象製品に対して適用する。',
  'The warranty rules apply to the products that they cover.',
);
